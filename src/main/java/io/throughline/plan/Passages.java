package io.throughline.plan;

import io.throughline.model.Clock;
import io.throughline.model.Variant;
import io.throughline.plan.Answer.Passage;
import io.throughline.stats.Estimate;
import io.throughline.study.Course;
import io.throughline.study.Runs;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import io.throughline.verdict.ShiftingBottleneck;
import java.util.List;

/** How the first replication of each variant went, over a time in which its queues can be seen. */
final class Passages {
    /** As many times the mean time in the line are shown. */
    private static final int TIMES = 4;
    /** The servers are followed for so many times longer. */
    private static final int LONGER = 6;

    private final Runs runs;
    private final Clock clock;

    Passages(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    List<Passage> of(List<VariantResult> results) {
        long length = length(results);
        List<Variant> variants = results.stream().map(VariantResult::variant).toList();
        long whole = Math.min(clock.horizon(), LONGER * length);
        return runs.flows(variants, length, whole).stream()
                .map(flow -> passage(flow, clock.weeks(whole)))
                .toList();
    }

    private static Passage passage(Course.Flow flow, double until) {
        return new Passage(flow, until, ShiftingBottleneck.of(flow.active(), until));
    }

    /** Whole weeks; all of the period where work piles up. */
    private long length(List<VariantResult> results) {
        double weeks = results.stream().mapToDouble(Passages::inside).max().orElseThrow();
        double length = Math.ceil(TIMES * weeks) * clock.week();
        return (long) Math.min(clock.horizon(), Math.max(clock.week(), length));
    }

    /** Mean time in the line in weeks, by Little's law. */
    private static double inside(VariantResult result) {
        Estimate wip = result.estimates().get("wip");
        Estimate rate = result.estimates().get("throughput");
        boolean known = result.state().kind() != State.Kind.GROWS && rate.mean() > 0;
        return known ? wip.mean() / rate.mean() : Double.POSITIVE_INFINITY;
    }
}
