package io.throughline.stats;

import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Quantiles of a sample, linear between order statistics: type 7 of Hyndman &amp; Fan (1996), Sample quantiles in
 * statistical packages, The American Statistician 50(4).
 */
public final class Quantiles {
    private static final Quantile TYPE_7 =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(false);

    private Quantiles() {}

    /** The p-quantile, p between 0 and 1; NaN of an empty sample. The values stay as they are. */
    public static double of(long[] values, double p) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return TYPE_7.evaluate(copy, p);
    }
}
