package io.throughline.stats;

/**
 * Durations seen in the measured period.
 *
 * @param count how many
 * @param sum of them, in ticks
 * @param values each of them in ticks, in no particular order; null where they were not kept
 */
public record Sample(long count, long sum, long[] values) {
    /** No duration. */
    public static final Sample NONE = new Sample(0, 0, new long[0]);

    /** The mean in ticks; NaN if there is none. */
    public double mean() {
        return count == 0 ? Double.NaN : (double) sum / count;
    }
}
