package io.throughline.engine;

/**
 * What a replication keeps besides its sums.
 *
 * @param flowTimes each delivered item's flow time, for percentiles
 * @param waits each ended wait, what a part's visits add up to, and lead times, for percentiles
 */
public record Recording(boolean flowTimes, boolean waits) {
    /** Sums only: enough for rates, means and utilisations. */
    public static final Recording SUMS = new Recording(false, false);
    /** Everything. */
    public static final Recording ALL = new Recording(true, true);
}
