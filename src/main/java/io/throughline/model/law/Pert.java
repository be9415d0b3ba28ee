package io.throughline.model.law;

/**
 * The PERT law: min + (max − min)·B, B beta with parameters 1 + 4(mode − min)/(max − min) and 1 + 4(max − mode)/(max −
 * min); mean (min + 4·mode + max)/6 (Malcolm et al. 1959; Vose 2008).
 */
public record Pert(double min, double mode, double max) implements Distribution {
    /** Checks 0 ≤ min ≤ mode ≤ max, min &lt; max. */
    public Pert {
        Check.ordered(min, mode, max);
    }

    @Override
    public double typical() {
        return (min + 4 * mode + max) / 6;
    }
}
