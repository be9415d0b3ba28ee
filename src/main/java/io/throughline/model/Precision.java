package io.throughline.model;

import java.util.List;

/**
 * How well measures are to be known, and what may be spent on it. Without targets nothing is asked.
 *
 * @param replicationsAtMost of each variant, 1 or more
 */
public record Precision(List<Target> targets, int replicationsAtMost) {
    /** Nothing is asked. */
    public static final Precision NONE = new Precision(List.of(), 1);

    /** Copies the list and checks the range. */
    public Precision {
        targets = List.copyOf(targets);
        if (replicationsAtMost < 1) {
            throw new IllegalArgumentException("needs at least one replication, not " + replicationsAtMost);
        }
    }

    /**
     * One measure of every variant.
     *
     * @param measure its name
     * @param share of its mean that the half-width of its interval may have, above 0 and below 1
     */
    public record Target(String measure, double share) {
        /** Checks the range. */
        public Target {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException(measure + ": " + share + " is not between 0 and 1");
            }
        }
    }

    /** Whether anything is asked. */
    public boolean asked() {
        return !targets.isEmpty();
    }
}
