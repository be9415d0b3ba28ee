package io.throughline.stats;

/**
 * A mean over replications with the half-width of its interval. Immutable.
 *
 * @param mean NaN where nothing was measured
 * @param halfWidth of the two-sided interval; NaN with fewer than two values
 * @param n how many values
 */
public record Estimate(double mean, double halfWidth, int n) {
    /**
     * The mean of independent values with its Student-t interval, mean ± t(n−1, (1+confidence)/2)·s/√n.
     *
     * @param values one for each replication; NaN where nothing was measured, and left out
     * @param confidence of the two-sided interval, between 0 and 1
     */
    public static Estimate of(double[] values, double confidence) {
        return Paired.mean(values).estimate(confidence);
    }

    /** The lower end of the two-sided interval. */
    public double lower() {
        return mean - halfWidth;
    }

    /** The upper end of the two-sided interval. */
    public double upper() {
        return mean + halfWidth;
    }
}
