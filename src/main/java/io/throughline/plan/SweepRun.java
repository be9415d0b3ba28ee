package io.throughline.plan;

import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sweep;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.plan.Answer.OfSweep;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.VariantResult;
import io.throughline.verdict.BottleneckTest;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs sweeps, a few points at a time, and keeps each as it is finished. A point whose line is that of a variant has
 * the variant's results.
 */
final class SweepRun {
    private final Runs runs;
    private final BottleneckTest test;
    private final Map<Line, OfVariant> variants = new HashMap<>();
    private final int replications;
    private final Keeping keeping;
    private int done;
    private int all;

    /** Where points are kept, who is told, and how many are run side by side. */
    record Keeping(Archive archive, Progress progress, int atOnce) {}

    SweepRun(Runs runs, BottleneckTest test, List<OfVariant> variants, int replications, Keeping keeping) {
        this.runs = runs;
        this.test = test;
        this.replications = replications;
        this.keeping = keeping;
        variants.forEach(v -> this.variants.putIfAbsent(v.result().variant().line(), v));
    }

    List<OfSweep> of(List<Sweep> sweeps) {
        all = sweeps.stream().mapToInt(sweep -> open(sweep).size()).sum();
        if (all > 0) {
            keeping.progress.points(0, all);
        }
        return sweeps.stream().map(this::of).toList();
    }

    private List<Point> open(Sweep sweep) {
        return sweep.points().stream()
                .filter(point -> known(sweep, point) == null)
                .toList();
    }

    private OfSweep of(Sweep sweep) {
        Map<Point, OfPoint> finished = new HashMap<>();
        for (Point point : sweep.points()) {
            OfPoint known = known(sweep, point);
            if (known != null) {
                finished.put(point, known);
                keeping.archive.keep(sweep, known);
            }
        }
        List<Point> open = open(sweep);
        for (int from = 0; from < open.size(); from += keeping.atOnce) {
            for (OfPoint point : run(sweep, open.subList(from, Math.min(open.size(), from + keeping.atOnce)))) {
                finished.put(point.point(), point);
                keeping.archive.keep(sweep, point);
                keeping.progress.points(++done, all);
            }
        }
        List<OfPoint> points = sweep.points().stream().map(finished::get).toList();
        return new OfSweep(sweep, points, sweep.map() ? List.of() : MovesAlong.of(points));
    }

    /** Null if it must be run. */
    private OfPoint known(Sweep sweep, Point point) {
        OfVariant variant = variants.get(point.line());
        return variant == null
                ? keeping.archive.find(sweep, point, replications)
                : point(point, variant.result(), variant.verdict());
    }

    private List<OfPoint> run(Sweep sweep, List<Point> some) {
        List<Line> lines = some.stream().map(Point::line).toList();
        List<VariantResult> results =
                runs.measured(some.stream().map(p -> variant(sweep, p)).toList(), replications);
        List<Verdict> verdicts = test.of(lines, replications);
        List<OfPoint> points = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            points.add(point(some.get(i), results.get(i), verdicts.get(i)));
        }
        return points;
    }

    private static Variant variant(Sweep sweep, Point point) {
        String name = sweep.name() + "=" + point.value();
        return new Variant(name, name, point.line(), sweep.with(), List.of(), List.of());
    }

    private static OfPoint point(Point point, VariantResult result, Verdict verdict) {
        return new OfPoint(point, result.state(), result.estimates(), result.values(), verdict);
    }
}
