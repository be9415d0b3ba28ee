package io.throughline.model.law;

import java.util.List;

/** A mixture of exponential laws: with chance {@code share} of a branch the value is exponential with its mean. */
public record Hyperexponential(List<Branch> branches) implements Distribution {
    /** Normalises the shares to sum to 1; at least one branch. */
    public Hyperexponential {
        double sum = branches.stream().mapToDouble(Branch::share).sum();
        Check.positive("the sum of the shares", sum);
        branches = branches.stream().map(b -> new Branch(b.share / sum, b.mean)).toList();
    }

    /** One branch: its weight, 0 or more, and its mean, above 0. */
    public record Branch(double share, double mean) {
        /** Checks both. */
        public Branch {
            Check.positive("mean", mean);
            if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("share must be 0 or more, not " + share);
            }
        }
    }

    /**
     * Two branches with balanced means (each contributes half of the mean): p = (1 + √((cv² − 1)/(cv² + 1)))/2, means
     * mean/(2p) and mean/(2(1 − p)) (Allen 1990).
     *
     * @param cv 1 or more
     */
    public static Hyperexponential ofMoments(double mean, double cv) {
        if (!(cv >= 1)) {
            throw new IllegalArgumentException("cv must be 1 or more, not " + cv);
        }
        double square = Check.positive("cv", cv) * cv;
        double p = (1 + StrictMath.sqrt((square - 1) / (square + 1))) / 2;
        return new Hyperexponential(List.of(new Branch(p, mean / (2 * p)), new Branch(1 - p, mean / (2 * (1 - p)))));
    }

    @Override
    public double typical() {
        return branches.stream().mapToDouble(b -> b.share * b.mean).sum();
    }
}
