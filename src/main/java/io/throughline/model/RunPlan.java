package io.throughline.model;

/**
 * How the experiment is run.
 *
 * @param replications how many to begin with, 1 or more
 * @param replicationsGiven whether the user said so; if not, more may be added for the verdict
 * @param confidence of every interval, between 0 and 1
 * @param seed of all random numbers
 */
public record RunPlan(Clock clock, int replications, boolean replicationsGiven, double confidence, long seed) {
    /** Checks the ranges. */
    public RunPlan {
        if (replications < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("needs at least one replication and a confidence between 0 and 1");
        }
    }
}
