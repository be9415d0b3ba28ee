package io.throughline.model.law;

/** The Weibull law: P(X &gt; x) = e^(−(x/scale)^shape). */
public record Weibull(double shape, double scale) implements Distribution {
    private static final double LN_2 = 0.6931471805599453;
    private static final double LN_10 = 2.302585092994046;

    /** Checks both, above 0. */
    public Weibull {
        Check.positive("shape", shape);
        Check.positive("scale", scale);
    }

    /** The Weibull law with the given median and 90th percentile: shape = ln(ln 10 / ln 2) / ln(p90/p50). */
    public static Weibull ofPercentiles(double p50, double p90) {
        Check.percentiles(p50, p90);
        double shape = StrictMath.log(LN_10 / LN_2) / StrictMath.log(p90 / p50);
        return new Weibull(shape, p50 / StrictMath.pow(LN_2, 1 / shape));
    }

    @Override
    public double typical() {
        return scale * StrictMath.pow(LN_2, 1 / shape);
    }

    /** The Weibull law with the given mean and coefficient of variation; its shape has no closed form. */
    public record Moments(double mean, double cv) implements Distribution {
        private static final double LEAST_CV = 0.002;
        private static final double MOST_CV = 15;

        /** Checks the mean, above 0, and the cv, 0.002 to 15. */
        public Moments {
            Check.positive("mean", mean);
            if (!(cv >= LEAST_CV && cv <= MOST_CV)) {
                throw new IllegalArgumentException("cv of a Weibull law must be 0.002 to 15, not " + cv);
            }
        }

        @Override
        public double typical() {
            return mean;
        }
    }
}
