package io.throughline.model;

/**
 * How the experiment is run.
 *
 * @param replications how many to begin with, 1 or more
 * @param replicationsGiven whether the user said so; if not, more may be added for the verdict
 * @param confidence of every interval, between 0 and 1
 * @param seed of all random numbers
 * @param precision asked for; more replications are added for it
 * @param percentiles that are measured
 * @param by what the line is judged by
 */
public record RunPlan(
        Clock clock,
        int replications,
        boolean replicationsGiven,
        double confidence,
        long seed,
        Precision precision,
        Percentiles percentiles,
        Yield by) {
    /** Of what percentiles are measured; each costs memory for every sample. */
    public enum Percentiles {
        /** Of flow times, lead times and waits. */
        ALL,
        /** Of flow times alone. */
        FLOW_TIME
    }

    /** Checks the ranges. */
    public RunPlan {
        if (replications < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("needs at least one replication and a confidence between 0 and 1");
        }
    }

    /** A plan that judges by throughput, asks for no precision, and for all percentiles. */
    public RunPlan(Clock clock, int replications, boolean replicationsGiven, double confidence, long seed) {
        this(
                clock,
                replications,
                replicationsGiven,
                confidence,
                seed,
                Precision.NONE,
                Percentiles.ALL,
                Yield.THROUGHPUT);
    }

    /** The same plan with another clock. */
    public RunPlan with(Clock other) {
        return new RunPlan(other, replications, replicationsGiven, confidence, seed, precision, percentiles, by);
    }

    /** The same plan that judges by something else. */
    public RunPlan with(Yield other) {
        return new RunPlan(clock, replications, replicationsGiven, confidence, seed, precision, percentiles, other);
    }

    /** Whether replications are added for the verdict: where neither they nor a precision are given. */
    public boolean addsForVerdict() {
        return !replicationsGiven && !precision.asked();
    }
}
