package io.throughline.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Turning one bit of a name turns each bit of the number with a chance of one half. */
class KeyedRandomAvalancheTest {
    /** Numbers as a function of one name, the others being those of the trial. */
    private interface Named {
        long number(long name, long trial);
    }

    private final KeyedRandom random = new KeyedRandom(1);

    @Test
    void eachBitOfEachNameTurnsHalfOfTheBits() {
        eachNameAvalanches(1 << 13);
    }

    @Test
    @Tag("slow")
    void eachBitOfEachNameTurnsHalfOfTheBitsInManyMoreTrials() {
        eachNameAvalanches(1 << 18);
    }

    private void eachNameAvalanches(int trials) {
        avalanches("seed", 64, trials, (name, trial) -> new KeyedRandom(name)
                .at(trial, trial + 7, 0)
                .nextLong());
        avalanches("replication", 32, trials, (name, trial) -> {
            random.replication((int) name);
            return random.at(trial, trial + 7, 0).nextLong();
        });
        random.replication(3);
        avalanches(
                "place", 64, trials, (name, trial) -> random.at(name, trial, 0).nextLong());
        avalanches(
                "item", 64, trials, (name, trial) -> random.at(trial, name, 0).nextLong());
        avalanches(
                "visit", 64, trials, (name, trial) -> random.at(trial, 3, name).nextLong());
        avalanches("number of an item", 64, trials, (name, trial) -> KeyedRandom.item(trial, name));
        avalanches("kind of an item", 64, trials, (name, trial) -> KeyedRandom.item(name, trial));
        avalanches("number of a part", 64, trials, (name, trial) -> KeyedRandom.part(trial, name));
        avalanches("item of a part", 64, trials, (name, trial) -> KeyedRandom.part(name, trial));
    }

    /** Names are small numbers in every second trial, as visits and replications are, and mixed ones in the others. */
    private static void avalanches(String what, int bits, int trials, Named named) {
        for (int bit = 0; bit < bits; bit++) {
            int[] turned = new int[Long.SIZE];
            for (int trial = 0; trial < trials; trial++) {
                long name = trial % 2 == 0 ? trial : KeyedRandom.item(5, trial);
                long difference = named.number(name, trial) ^ named.number(name ^ 1L << bit, trial);
                for (int out = 0; out < Long.SIZE; out++) {
                    turned[out] += (int) (difference >>> out & 1);
                }
            }
            assertThat(Battery.binomials(turned, trials))
                    .as(what + ", bit " + bit)
                    .isGreaterThan(1e-6);
        }
    }
}
