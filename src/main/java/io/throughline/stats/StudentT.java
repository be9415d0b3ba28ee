package io.throughline.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t law. */
final class StudentT {
    /**
     * The last quantile that was asked for: it takes a search, and all measures of a study ask for the same. As it is
     * immutable, a thread sees the whole of it or of one before.
     */
    private static Quantile last = new Quantile(Double.NaN, 0, Double.NaN);

    private StudentT() {}

    /** A value that is exceeded with some chance. */
    private record Quantile(double chance, int degreesOfFreedom, double value) {
        static Quantile of(double chance, int degreesOfFreedom) {
            double value = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(chance);
            return new Quantile(chance, degreesOfFreedom, value);
        }

        boolean answers(double asked, int degrees) {
            return chance == asked && degreesOfFreedom == degrees;
        }
    }

    /** The value that is exceeded with the given chance; NaN below one degree of freedom. */
    static double exceededWith(double chance, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            return Double.NaN;
        }
        Quantile known = last;
        if (!known.answers(chance, degreesOfFreedom)) {
            known = Quantile.of(chance, degreesOfFreedom);
            last = known;
        }
        return known.value;
    }

    /** The chance of a value at least as far from zero, on either side; NaN below one degree of freedom. */
    static double beyond(double t, int degreesOfFreedom) {
        return degreesOfFreedom < 1
                ? Double.NaN
                : 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    }
}
