package io.throughline.plan;

import io.throughline.model.Scenario;
import io.throughline.model.Target;
import io.throughline.stats.Estimate;
import io.throughline.study.State;
import java.util.List;
import java.util.Map;

/**
 * A sizing with its answer.
 *
 * @param counts those tried, the fewest first
 * @param at index of the smallest count shown to meet the targets; if there is none, of the count that came nearest
 * @param error the chance of a wrong claim that was spent on each test of a count
 * @param worse targets that are shown to get worse with more
 * @param floors what holds the targets that the nearest count is not shown to meet; empty where a count was found
 */
public record OfSizing(
        Scenario.Sizing sizing, List<OfCount> counts, int at, double error, List<Worse> worse, List<Floor> floors) {
    /** Copies the lists. */
    public OfSizing {
        counts = List.copyOf(counts);
        worse = List.copyOf(worse);
        floors = List.copyOf(floors);
    }

    /** The count that {@code at} names. */
    public OfCount nearest() {
        return counts.get(at);
    }

    /** Whether some count is shown to meet all targets. */
    public boolean found() {
        return nearest().standing() == Standing.HOLDS;
    }

    /** The count one fewer than the one found; null where that was the fewest to try. */
    public OfCount fewer() {
        return at == 0 ? null : counts.get(at - 1);
    }

    /** What is shown of a target, or of all targets at a count. */
    public enum Standing {
        /** It is shown to be met. */
        HOLDS,
        /** It is shown to be missed. */
        FAILS,
        /** Neither is shown. */
        UNDECIDED
    }

    /**
     * One count that was tried.
     *
     * @param standing holds if all targets do, fails if one does
     * @param settled whether the figures that the targets are on mean anything: false where they still rise
     * @param replications when it was decided, or given up
     * @param targets in the order of the sizing
     * @param values of each measure by its name, one for each replication
     */
    public record OfCount(
            Scenario.Point point,
            Standing standing,
            boolean settled,
            State state,
            int replications,
            List<OfTarget> targets,
            Map<String, Estimate> estimates,
            Map<String, double[]> values) {
        /** Copies the list. */
        public OfCount {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A target at a count.
     *
     * @param share of the samples within the limit, where the target is on a percentile; else the measure itself
     * @param needed what that is to be at least, or at most for a measure that shall be small
     * @param measured the measure itself
     * @param more replications that would decide, where nothing is shown; infinite where nothing would
     */
    public record OfTarget(
            Target target,
            String unit,
            Standing standing,
            Estimate share,
            double needed,
            Estimate measured,
            double more) {}

    /** A target that is worse at a count than at a smaller one, in pairs. */
    public record Worse(Target target, String fewer, String more) {}

    /**
     * What a target comes to at the largest count.
     *
     * @param reached the measure there
     * @param work the same statistic of the work alone, without any wait; no mean where the target is not on flow time
     */
    public record Floor(OfTarget reached, String value, Estimate work) {}
}
