package io.throughline.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t law. */
final class StudentT {
    private StudentT() {}

    /** The value that is exceeded with the given chance; NaN below one degree of freedom. */
    static double exceededWith(double chance, int degreesOfFreedom) {
        return degreesOfFreedom < 1
                ? Double.NaN
                : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(chance);
    }

    /** The chance of a value at least as far from zero, on either side; NaN below one degree of freedom. */
    static double beyond(double t, int degreesOfFreedom) {
        return degreesOfFreedom < 1
                ? Double.NaN
                : 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    }
}
