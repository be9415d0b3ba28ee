package io.throughline.model.law;

/** The normal law, redrawn while below 0; mean and sd are those before the redrawing. */
public record Normal(double mean, double sd) implements Distribution {
    /** Checks both, above 0. */
    public Normal {
        Check.positive("mean", mean);
        Check.positive("sd", sd);
    }

    /** The normal law with the given mean and coefficient of variation: sd = mean·cv. */
    public static Normal ofMoments(double mean, double cv) {
        return new Normal(mean, Check.positive("mean", mean) * Check.positive("cv", cv));
    }

    @Override
    public double typical() {
        return mean;
    }
}
