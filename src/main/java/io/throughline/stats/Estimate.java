package io.throughline.stats;

/**
 * A mean over replications with the half-width of its interval. Immutable.
 *
 * @param mean NaN where nothing was measured
 * @param halfWidth of the two-sided interval; NaN with fewer than two values
 * @param n how many values
 */
public record Estimate(double mean, double halfWidth, int n) {
    /** The lower end of the two-sided interval. */
    public double lower() {
        return mean - halfWidth;
    }

    /** The upper end of the two-sided interval. */
    public double upper() {
        return mean + halfWidth;
    }
}
