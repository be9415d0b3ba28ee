package io.throughline.study;

/** Who is told how far the replications are. Called by one thread at a time, though not always the same one. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (done, asked) -> {};

    /**
     * Another replication is complete.
     *
     * @param done replications so far
     * @param asked replications asked for so far; grows when an answer asks for more
     */
    void advance(long done, long asked);

    /**
     * So many points of all sweeps are finished, of those that must be run; told before the first, then for each.
     */
    default void points(int done, int all) {}
}
