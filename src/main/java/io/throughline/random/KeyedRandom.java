package io.throughline.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A pure function from names to random numbers: the numbers at a position (place, item, visit) depend on seed,
 * replication and that position alone, never on what was drawn before. Reading order, new stations and other threads
 * therefore shift nobody's numbers.
 *
 * <p>The names are combined as base(seed, replication) + k₁·place + k₂·item + k₃·visit with odd constants and go
 * through two different mixing rounds: Evensen's "moremur" (2019) when a position is taken, and the output function of
 * SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195; constants of Stafford's variant 13, 2011) for
 * each number. At one position the sequence is that of SplitMix64. docs/decisions/0002 has the choice and its tests.
 *
 * <p>Mutable and not thread-safe: one for each thread. Nothing here allocates but the constructor.
 */
public final class KeyedRandom implements UniformRandomProvider {
    /** 2^64 divided by the golden ratio, odd: the step of SplitMix64. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Three of the multipliers modulo 2^64 with the best spectra (Steele and Vigna 2022, doi:10.1002/spe.3030). */
    private static final long PLACE = 0xD1342543DE82EF95L;

    private static final long ITEM = 0xAF251AF3B0F025B5L;
    private static final long VISIT = 0xF1357AEA2E62A9C5L;

    /** Ends a name in {@link #place}; above each char, so that no text can hold it. */
    private static final int NAME_END = 0x10000;

    private final long seed;
    private long base;
    private long state;

    /** Numbers of this seed, at replication 0. Seeds need not look random: 1, 2, 3 … are as good as any. */
    public KeyedRandom(long seed) {
        this.seed = mix(seed + STEP);
        replication(0);
    }

    /** Makes all later positions those of the given replication. */
    public void replication(int number) {
        base = mix(seed + STEP * number);
        at(0, 0, 0);
    }

    /**
     * The well-mixed 64-bit number of a path of stable names, such as ("stations", "review", "time"). Other names,
     * another order or other boundaries between the names give another number.
     */
    public static long place(String... names) {
        long hash = 0;
        for (String name : names) {
            for (int i = 0; i < name.length(); i++) {
                hash = mix(hash + STEP + name.charAt(i));
            }
            hash = mix(hash + STEP + NAME_END);
        }
        return hash;
    }

    /** The number of an item: the place of its kind, and the item's number within that kind. */
    public static long item(long kindPlace, long number) {
        return mix(kindPlace + ITEM * number);
    }

    /**
     * The number of a part of an item, or of an item that takes its name from another: its number among them, from 1.
     * The first part has the item's own number.
     */
    public static long part(long item, long number) {
        return number == 1 ? item : output(mix(item ^ PLACE) + STEP * number);
    }

    /**
     * Takes the position (place, item, visit) at the start of its sequence.
     *
     * @param place what is drawn, from {@link #place}
     * @param item for whom, from {@link #item} or {@link #part}; 0 where nobody's
     * @param visit the how many-th time
     * @return this
     */
    public KeyedRandom at(long place, long item, long visit) {
        state = mix(base + PLACE * place + ITEM * item + VISIT * visit);
        return this;
    }

    /** The next 64 random bits of the position's sequence. */
    @Override
    public long nextLong() {
        return output(state += STEP);
    }

    /** The next number of the position's sequence in [0, 1), a multiple of 2⁻⁵³. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** The next number of the position's sequence in (0, 1), an odd multiple of 2⁻⁵³: what a law is inverted at. */
    double nextOpen() {
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** A bijection in which each bit of the input bears on each bit of the output (Evensen 2019, "moremur"). */
    private static long mix(long key) {
        long z = (key ^ key >>> 27) * 0x3C79AC492BA7B653L;
        z = (z ^ z >>> 33) * 0x1C69B3F74AC4AE35L;
        return z ^ z >>> 27;
    }

    /** The output function of SplitMix64, another such bijection (Stafford 2011, variant 13). */
    private static long output(long key) {
        long z = (key ^ key >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
