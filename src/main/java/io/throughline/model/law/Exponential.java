package io.throughline.model.law;

/** The exponential law: density (1/mean)·e^(−x/mean) for x above 0; cv 1. */
public record Exponential(double mean) implements Distribution {
    private static final double LN_2 = 0.6931471805599453;

    /** Checks the mean, above 0. */
    public Exponential {
        Check.positive("mean", mean);
    }

    /** The exponential law with the given median: mean = p50 / ln 2. */
    public static Exponential ofMedian(double p50) {
        return new Exponential(Check.positive("p50", p50) / LN_2);
    }

    @Override
    public double typical() {
        return mean;
    }
}
