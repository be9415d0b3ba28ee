package io.throughline.stats;

import org.apache.commons.statistics.descriptive.Quantile;

/** Durations seen in the measured period. Not thread-safe: finding a quantile puts a copy of them in order. */
public final class Sample {
    /** No duration. */
    public static final Sample NONE = new Sample(0, 0, new long[0]);

    private static final Quantile TYPE_7 =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(false);

    private final long count;
    private final long sum;
    private final long[] values;
    /** The values, the more in order the more quantiles were asked for; null before the first one. */
    private double[] ordered;

    /**
     * A sample.
     *
     * @param count how many
     * @param sum of them, in ticks
     * @param values each of them in ticks, in no particular order; null where they were not kept
     */
    public Sample(long count, long sum, long[] values) {
        this.count = count;
        this.sum = sum;
        this.values = values;
    }

    /** How many. */
    public long count() {
        return count;
    }

    /** The sum of them, in ticks. */
    public long sum() {
        return sum;
    }

    /** Each of them in ticks, in no particular order; null where they were not kept. */
    public long[] values() {
        return values;
    }

    /** The mean in ticks; NaN if there is none. */
    public double mean() {
        return count == 0 ? Double.NaN : (double) sum / count;
    }

    /**
     * A quantile in ticks, linear between order statistics: type 7 of Hyndman &amp; Fan (1996), Sample quantiles in
     * statistical packages, The American Statistician 50(4).
     *
     * @param p between 0 and 1
     * @return NaN if there is none, or they were not kept
     */
    public double quantile(double p) {
        if (values == null) {
            return Double.NaN;
        }
        if (ordered == null) {
            ordered = copy();
        }
        return TYPE_7.evaluate(ordered, p);
    }

    private double[] copy() {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }
}
