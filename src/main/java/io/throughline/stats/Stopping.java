package io.throughline.stats;

/**
 * When enough replications are run: at the first look at which a mean is known to within a share of its value (Law
 * 2015, Simulation Modeling and Analysis, 5th ed., section 9.4.1, the sequential procedure). Looks are few and at fixed
 * numbers, so that a result does not depend on which replication was ready first. The interval then holds a little less
 * often than it says, since it stops more easily where it is narrow by chance (Chow and Robbins 1965).
 */
public final class Stopping {
    /** Replications at the first look. */
    public static final int FIRST = 16;

    private Stopping() {}

    /** Replications at the look after this one, half as many again, or at the last one. */
    public static int next(int replications, int atMost) {
        return (int) Math.min(atMost, replications + replications / 2L);
    }

    /**
     * The share γ of the true value within which a mean is known: half-width = γ/(1 + γ)·|mean|, so that no value in
     * the interval is further from the mean than γ of itself. Infinite where nothing is known.
     */
    public static double reached(Estimate estimate) {
        double mean = Math.abs(estimate.mean());
        if (estimate.halfWidth() == 0) {
            return 0;
        }
        return estimate.halfWidth() < mean
                ? estimate.halfWidth() / (mean - estimate.halfWidth())
                : Double.POSITIVE_INFINITY;
    }
}
