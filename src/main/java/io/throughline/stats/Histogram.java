package io.throughline.stats;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Counts of durations in bins of one width, from 0. The width is a power of two in ticks, as small as the longest
 * duration allows, so that histograms can be added without any error.
 *
 * @param width of a bin, in ticks
 * @param counts of durations in each bin: at least its start, and less than its end
 */
public record Histogram(long width, long[] counts) {
    private static final int BINS = 1024;

    /** No durations. */
    public static final Histogram EMPTY = new Histogram(1, new long[BINS]);

    /** The histogram of durations in ticks, 0 or more. */
    public static Histogram of(long[] durations) {
        long longest = LongStream.of(durations).max().orElse(0);
        long width = 1;
        while (longest / width >= BINS) {
            width *= 2;
        }
        long[] counts = new long[BINS];
        for (long duration : durations) {
            counts[(int) (duration / width)]++;
        }
        return new Histogram(width, counts);
    }

    /** The durations of both. */
    public Histogram plus(Histogram other) {
        if (other.width > width) {
            return other.plus(this);
        }
        long[] sum = counts.clone();
        for (int bin = 0; bin < BINS; bin++) {
            sum[(int) (bin * other.width / width)] += other.counts[bin];
        }
        return new Histogram(width, sum);
    }

    /** How many durations there are. */
    public long count() {
        return Arrays.stream(counts).sum();
    }
}
