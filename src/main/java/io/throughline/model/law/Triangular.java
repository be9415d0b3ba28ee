package io.throughline.model.law;

/** The triangular law: density rising from min to mode and falling to max; mean (min + mode + max)/3. */
public record Triangular(double min, double mode, double max) implements Distribution {
    /** Checks 0 ≤ min ≤ mode ≤ max, min &lt; max. */
    public Triangular {
        Check.ordered(min, mode, max);
    }

    @Override
    public double typical() {
        return (min + mode + max) / 3;
    }
}
