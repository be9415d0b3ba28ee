package io.throughline.model.law;

/**
 * The lognormal law: e^(mu + sigma·Z), Z standard normal; median e^mu, mean e^(mu + sigma²/2), cv √(e^(sigma²) − 1).
 */
public record Lognormal(double mu, double sigma) implements Distribution {
    /** The standard normal 90th percentile. */
    private static final double Z_90 = 1.2815515655446004;

    /** Checks sigma, above 0, and mu, finite. */
    public Lognormal {
        Check.positive("sigma", sigma);
        if (!Double.isFinite(mu)) {
            throw new IllegalArgumentException("mu must be finite, not " + mu);
        }
    }

    /** The lognormal law with the given mean and coefficient of variation, both above 0. */
    public static Lognormal ofMoments(double mean, double cv) {
        double variance = StrictMath.log1p(Check.positive("cv", cv) * cv);
        return new Lognormal(StrictMath.log(Check.positive("mean", mean)) - variance / 2, StrictMath.sqrt(variance));
    }

    /** The lognormal law with the given median and 90th percentile, 0 &lt; p50 &lt; p90. */
    public static Lognormal ofPercentiles(double p50, double p90) {
        Check.percentiles(p50, p90);
        return new Lognormal(StrictMath.log(p50), StrictMath.log(p90 / p50) / Z_90);
    }

    @Override
    public double typical() {
        return StrictMath.exp(mu + sigma * sigma / 2);
    }
}
