package io.throughline.plan;

import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sweep;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.plan.Answer.OfSweep;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.study.Runs;
import io.throughline.study.VariantResult;
import io.throughline.verdict.BottleneckTest;
import io.throughline.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs sweeps. A point whose line is that of a variant has the variant's results. */
final class SweepRun {
    private final Runs runs;
    private final BottleneckTest test;
    private final Map<Line, OfVariant> known = new HashMap<>();
    private final int replications;

    SweepRun(Runs runs, BottleneckTest test, List<OfVariant> variants, int replications) {
        this.runs = runs;
        this.test = test;
        this.replications = replications;
        variants.forEach(v -> known.putIfAbsent(v.result().variant().line(), v));
    }

    OfSweep of(Sweep sweep) {
        List<Point> open = sweep.points().stream()
                .filter(point -> !known.containsKey(point.line()))
                .toList();
        List<Variant> variants =
                open.stream().map(point -> variant(sweep, point)).toList();
        List<VariantResult> results = runs.measured(variants, replications);
        List<Verdict> verdicts = test.of(open.stream().map(Point::line).toList(), replications);
        for (int i = 0; i < results.size(); i++) {
            known.put(
                    open.get(i).line(),
                    new OfVariant(results.get(i), verdicts.get(i), Map.of(), false, null, null, null));
        }
        List<OfPoint> points = sweep.points().stream().map(this::point).toList();
        return new OfSweep(sweep, points, sweep.map() ? List.of() : MovesAlong.of(points));
    }

    private static Variant variant(Sweep sweep, Point point) {
        String name = sweep.name() + "=" + point.value();
        return new Variant(name, name, point.line(), sweep.with(), List.of(), List.of());
    }

    private OfPoint point(Point point) {
        OfVariant it = known.get(point.line());
        return new OfPoint(
                point, it.result().state(), it.result().estimates(), it.result().values(), it.verdict());
    }
}
