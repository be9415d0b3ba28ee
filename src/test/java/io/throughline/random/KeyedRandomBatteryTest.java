package io.throughline.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The numbers pass for random however the positions are walked. At fixed seeds each p-value must be above 1e−5, and all
 * of them together must look uniform.
 */
class KeyedRandomBatteryTest {
    private static final double LEAST = 1e-5;

    @Test
    void numbersPassForRandomOnEveryWalk() {
        passes(20260101, 1 << 18);
    }

    @Test
    @Tag("slow")
    void manyMoreNumbersPassForRandomOnEveryWalk() {
        for (long seed : new long[] {0, 1, -1, 1L << 40}) {
            passes(seed, 1 << 22);
        }
    }

    @Test
    void theBatteryRefusesKeysThatAreMixedOnlyOnce() {
        LongUnaryOperator weak = i -> i * 0x9E3779B97F4A7C15L ^ (i * 0x9E3779B97F4A7C15L) >>> 30;
        assertThat(new Battery(weak, 1 << 18).pValues().values())
                .filteredOn(p -> p < LEAST)
                .hasSizeGreaterThan(10);
    }

    @Test
    void theBatteryRefusesACounterInTheHighBits() {
        KeyedRandom random = new KeyedRandom(1);
        LongUnaryOperator weak = i -> random.at(1, 2, i).nextLong() & -1L >>> 8 | i << 56;
        assertThat(new Battery(weak, 1 << 18).pValues().values())
                .filteredOn(p -> p < LEAST)
                .hasSizeGreaterThan(5);
    }

    private static void passes(long seed, int count) {
        List<Double> values = new ArrayList<>();
        for (Map.Entry<String, LongUnaryOperator> walk : Walks.all(seed).entrySet()) {
            Map<String, Double> pValues = new Battery(walk.getValue(), count).pValues();
            assertThat(pValues)
                    .as(walk.getKey())
                    .allSatisfy((test, p) -> assertThat(p).as(test).isGreaterThan(LEAST));
            values.addAll(pValues.values());
        }
        assertThat(uniformity(values)).as("p-values in tenths").isGreaterThan(LEAST);
    }

    private static double uniformity(List<Double> values) {
        double[] tenths = new double[10];
        values.forEach(p -> tenths[(int) Math.min(9, p * 10)]++);
        double expected = values.size() / 10.0;
        double sum = 0;
        for (double observed : tenths) {
            sum += (observed - expected) * (observed - expected) / expected;
        }
        return ChiSquaredDistribution.of(9).survivalProbability(sum);
    }
}
