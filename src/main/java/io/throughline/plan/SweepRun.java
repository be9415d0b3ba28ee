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
import io.throughline.study.kept.Kept;
import io.throughline.verdict.BottleneckTest;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs sweeps, a few points at a time, and tells of each as it is finished. A point whose line is that of a variant has
 * the variant's results.
 */
final class SweepRun {
    private final Runs runs;
    private final BottleneckTest test;
    private final Map<Line, OfVariant> variants = new HashMap<>();
    private final int replications;
    private final Telling telling;
    private int done;
    private int all;

    /** Who is told of finished points, and how many are run side by side. */
    record Telling(Kept kept, Progress progress, int atOnce) {}

    SweepRun(Runs runs, BottleneckTest test, List<OfVariant> variants, int replications, Telling telling) {
        this.runs = runs;
        this.test = test;
        this.replications = replications;
        this.telling = telling;
        variants.forEach(v -> this.variants.putIfAbsent(v.result().variant().line(), v));
    }

    List<OfSweep> of(List<Sweep> sweeps) {
        all = sweeps.stream().mapToInt(sweep -> open(sweep).size()).sum();
        if (all > 0) {
            telling.progress.points(0, all);
        }
        return sweeps.stream().map(this::of).toList();
    }

    private List<Point> open(Sweep sweep) {
        return sweep.points().stream()
                .filter(point -> !variants.containsKey(point.line()))
                .toList();
    }

    private OfSweep of(Sweep sweep) {
        Map<Point, OfPoint> finished = new HashMap<>();
        for (Point point : sweep.points()) {
            OfVariant variant = variants.get(point.line());
            if (variant != null) {
                finished.put(point, finished(sweep, point, variant.result(), variant.verdict()));
            }
        }
        List<Point> open = open(sweep);
        for (int from = 0; from < open.size(); from += telling.atOnce) {
            for (OfPoint point : run(sweep, open.subList(from, Math.min(open.size(), from + telling.atOnce)))) {
                finished.put(point.point(), point);
                telling.progress.points(++done, all);
            }
        }
        List<OfPoint> points = sweep.points().stream().map(finished::get).toList();
        return new OfSweep(sweep, points, sweep.map() ? List.of() : MovesAlong.of(points));
    }

    private List<OfPoint> run(Sweep sweep, List<Point> some) {
        List<Line> lines = some.stream().map(Point::line).toList();
        List<VariantResult> results =
                runs.measured(some.stream().map(p -> variant(sweep, p)).toList(), replications);
        List<Verdict> verdicts = test.of(lines, replications);
        List<OfPoint> points = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            points.add(finished(sweep, some.get(i), results.get(i), verdicts.get(i)));
        }
        return points;
    }

    private static Variant variant(Sweep sweep, Point point) {
        String name = name(sweep, point);
        return new Variant(name, name, point.line(), sweep.with(), List.of(), List.of());
    }

    private static String name(Sweep sweep, Point point) {
        return sweep.name() + "=" + point.value();
    }

    private OfPoint finished(Sweep sweep, Point point, VariantResult result, Verdict verdict) {
        telling.kept.finished(name(sweep, point), result.values());
        return new OfPoint(point, result.state(), result.estimates(), result.values(), verdict);
    }
}
