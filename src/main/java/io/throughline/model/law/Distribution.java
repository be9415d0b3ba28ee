package io.throughline.model.law;

/**
 * A law of a duration (in milliseconds of the clock) or of a relative size (a plain number). Immutable; compared by
 * value.
 */
public sealed interface Distribution
        permits Distribution.Constant,
                Distribution.Inverted,
                Distribution.Scaled,
                Empirical,
                Exponential,
                Gamma,
                Gamma.Percentiles,
                Hyperexponential,
                Lognormal,
                Normal,
                Pareto,
                Pert,
                Triangular,
                Uniform,
                Weibull,
                Weibull.Moments {

    /** A value of the law's own magnitude: its mean where that is a closed form, else its median; finite, 0 or more. */
    double typical();

    /**
     * This law with every value multiplied; the shape stays. Draws of the result are the draws of this law times the
     * factor, so that pairs of variants stay synchronised.
     *
     * @param factor above 0
     * @throws IllegalArgumentException if the factor is not above 0 and finite
     */
    default Distribution scaled(double factor) {
        return factor == 1 ? this : new Scaled(this, factor);
    }

    /** Always the same value, 0 or more. */
    record Constant(double value) implements Distribution {
        /** Checks the value. */
        public Constant {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a constant is 0 or more, not " + value);
            }
        }

        @Override
        public double typical() {
            return value;
        }
    }

    /**
     * A law that is drawn by inversion of one random number. Variants of one file may give a path different shapes;
     * drawn so, the same number gives the same quantile in each, and pairs stay synchronised.
     */
    record Inverted(Distribution law) implements Distribution {
        @Override
        public double typical() {
            return law.typical();
        }
    }

    /** A law times a factor above 0. */
    record Scaled(Distribution law, double factor) implements Distribution {
        /** Checks the factor. */
        public Scaled {
            Check.positive("factor", factor);
        }

        @Override
        public double typical() {
            return law.typical() * factor;
        }

        @Override
        public Distribution scaled(double more) {
            return law.scaled(factor * more);
        }
    }
}
