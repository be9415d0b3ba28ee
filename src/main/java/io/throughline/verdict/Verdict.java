package io.throughline.verdict;

import io.throughline.stats.Estimate;
import java.util.List;
import java.util.Map;

/**
 * What holds a line, and how that is known.
 *
 * @param answer which rule holds
 * @param firm whether the answer is single or demand at half the error probability too, as a claim of a move asks
 * @param at the levers that it names: one for single and demand, several for shared, none else
 * @param candidates the levers that are not separated from the largest, where the answer is undecided; next levers
 *     worth trying, where it is demand
 * @param replicationsNeeded that would decide, 0 unless undecided
 * @param faster levers that would make items faster, where the answer is demand
 * @param who do the work at each of {@code at} where somebody does: names of pools, or the station where it has servers
 *     of its own; of several pools those that may be the largest lever
 * @param tables the elasticities
 */
public record Verdict(
        Answer answer,
        boolean firm,
        List<String> at,
        List<String> candidates,
        long replicationsNeeded,
        List<String> faster,
        Map<String, List<String>> who,
        Tables tables) {
    /** With fewer replications there is no verdict. */
    public static final int FEWEST_REPLICATIONS = 10;

    /** Whether it names one lever: single, or demand. */
    public boolean one() {
        return answer == Answer.SINGLE || answer == Answer.DEMAND;
    }

    /** The rule's answers. */
    public enum Answer {
        /** The line has two states. */
        UNSTABLE,
        /** The line keeps up with demand. */
        DEMAND,
        /** One lever. */
        SINGLE,
        /** Several levers, equal for practical purposes. */
        SHARED,
        /** Nothing that was tested. */
        ELSEWHERE,
        /** Not decided by so many replications. */
        UNDECIDED,
        /** Fewer than ten replications: no verdict. */
        NONE
    }

    /**
     * The two tables, never ranked together.
     *
     * @param where work of stations, pickup, limits, demand; largest first
     * @param who stations with servers of their own, and pools
     * @param remainder 1 minus the sum of the elasticities of times and demand; what was not tested
     * @param untested what takes time in the line and is no lever: switching, interruptions, opening hours, a train
     *     that departs too seldom
     */
    public record Tables(List<Elasticity> where, List<Elasticity> who, Estimate remainder, List<String> untested) {
        /** Whether any elasticity could be measured: none can where nothing is delivered. */
        public boolean known() {
            return where.stream().anyMatch(e -> Double.isFinite(e.delivered().mean()));
        }
    }
}
