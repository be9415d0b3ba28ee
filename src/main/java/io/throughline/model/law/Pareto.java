package io.throughline.model.law;

/** The Pareto law: P(X &gt; x) = (min/x)^shape for x ≥ min; mean min·shape/(shape − 1), shape above 1. */
public record Pareto(double min, double shape) implements Distribution {
    /** Checks min, above 0, and shape, above 1 (below that there is no mean). */
    public Pareto {
        Check.positive("min", min);
        Check.positive("shape", shape);
        if (!(shape > 1)) {
            throw new IllegalArgumentException("shape must be above 1, else there is no mean");
        }
    }

    /** The Pareto law with the given mean: min = mean·(shape − 1)/shape. */
    public static Pareto ofMean(double mean, double shape) {
        return new Pareto(Check.positive("mean", mean) * (shape - 1) / shape, shape);
    }

    @Override
    public double typical() {
        return min * shape / (shape - 1);
    }
}
