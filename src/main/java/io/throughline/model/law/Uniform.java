package io.throughline.model.law;

/** The uniform law between min and max, 0 ≤ min &lt; max. */
public record Uniform(double min, double max) implements Distribution {
    /** Checks the order. */
    public Uniform {
        Check.ordered(min, max, max);
    }

    @Override
    public double typical() {
        return (min + max) / 2;
    }
}
