package io.throughline.plan.growth;

import io.throughline.model.Variant;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.plan.growth.Gap.Taker;
import io.throughline.stats.Paired;
import io.throughline.study.Runs;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How it is found out what takes the gap between started and delivered: the line is run once more without what comes
 * back, with few fillers, and without its limits, on the same random numbers. What takes most of the growth away, shown
 * with all tries allowed for (Bonferroni), takes the gap; where nothing does it is the queue. What a lifted limit lets
 * in, and then leaves undelivered, is growth still.
 */
public final class GapTest {
    private static final int REPLICATIONS = 16;
    /** What takes the gap leaves less than this share of the growth. */
    private static final double MOST = 0.5;

    private final Runs runs;

    /** The test on these runs. */
    public GapTest(Runs runs) {
        this.runs = runs;
    }

    /** A line without something. */
    private record Try(Taker taker, List<String> what, Line line) {}

    /** What takes the gap in a variant, over so many replications at most; null where it does not grow. */
    public Gap of(VariantResult result, int replications) {
        if (result.state().kind() != State.Kind.GROWS) {
            return null;
        }
        List<Try> tries = tries(result.variant().line());
        int n = Math.min(REPLICATIONS, replications);
        Paired growth = mean("wip-growth", result, n);
        List<VariantResult> others =
                runs.measured(tries.stream().map(it -> variant(it.line)).toList(), n);
        Gap gap = Gap.QUEUE;
        for (int i = 0; i < tries.size(); i++) {
            Paired left = mean("wip-growth", others.get(i), n);
            Paired lost = mean("dropped", others.get(i), n).minus(mean("dropped", result, n));
            Paired share = (tries.get(i).taker == Taker.LIMIT ? left.plus(lost) : left).over(growth);
            boolean most = share.value() + share.margin((1 - runs.confidence()) / tries.size()) < MOST;
            Gap its = new Gap(tries.get(i).taker, tries.get(i).what, left.estimate(runs.confidence()));
            gap = most && better(its, gap) ? its : gap;
        }
        return gap;
    }

    private static List<Try> tries(Line line) {
        List<Try> tries = new ArrayList<>();
        List<String> returns = WithoutReturns.what(line);
        if (!returns.isEmpty()) {
            tries.add(new Try(Taker.REWORK, returns, WithoutReturns.of(line)));
        }
        List<Kind> fillers = line.kinds().stream()
                .filter(kind -> kind.filler() && kind.wipLimit() != 1)
                .toList();
        if (!fillers.isEmpty()) {
            tries.add(new Try(Taker.FILLERS, fillers.stream().map(Kind::name).toList(), withFew(line, fillers)));
        }
        Map<String, UnaryOperator<Line>> limits = Limits.of(line);
        limits.forEach((path, lift) -> tries.add(new Try(Taker.LIMIT, List.of(path), lift.apply(line))));
        if (limits.size() > 1) {
            Line without = line;
            for (UnaryOperator<Line> lift : limits.values()) {
                without = lift.apply(without);
            }
            tries.add(new Try(Taker.LIMIT, List.copyOf(limits.keySet()), without));
        }
        return tries;
    }

    /** One filler of each kind at a time. */
    private static Line withFew(Line line, List<Kind> fillers) {
        Line few = line;
        for (Kind filler : fillers) {
            few = few.with(filler.withWipLimit(1));
        }
        return few;
    }

    private static Variant variant(Line line) {
        return new Variant("", "", line, List.of(), List.of(), List.of());
    }

    private static Paired mean(String measure, VariantResult result, int n) {
        return Paired.mean(Arrays.copyOf(result.values().get(measure), n));
    }

    /** A single limit before all of them together, else what leaves less of the growth. */
    private static boolean better(Gap its, Gap other) {
        if (other.taker() == Taker.QUEUE) {
            return true;
        }
        boolean limits = its.taker() == Taker.LIMIT && other.taker() == Taker.LIMIT;
        return !(limits && its.what().size() > other.what().size())
                && its.without().mean() < other.without().mean();
    }
}
