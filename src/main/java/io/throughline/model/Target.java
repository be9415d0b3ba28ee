package io.throughline.model;

/**
 * What a measure shall be.
 *
 * @param measure its name, as in the list of measures
 * @param atMost whether it shall be at most the limit; at least if not
 * @param limit in the measure's unit
 * @param words as it was written, "stations.review.first-wait.p85 &lt;= 1d"
 */
public record Target(String measure, boolean atMost, double limit, String words) {
    /** Checks the limit. */
    public Target {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("a target needs a limit: " + words);
        }
    }
}
