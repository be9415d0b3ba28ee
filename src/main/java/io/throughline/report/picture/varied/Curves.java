package io.throughline.report.picture.varied;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sweeps as curves of what is delivered. */
public final class Curves {
    public static final String CAPTION =
            "Where the line flattens, more of the same brings nothing: something else holds it by then.";

    private static final Pattern VALUE = Pattern.compile("(x?)[0-9.]+\\s*(.*)");
    private static final Pattern DURATION = Pattern.compile("[0-9.]+[smhdwy]( [0-9.]+[smhdwy])*");

    /** A list that has both counts the ones below zero. */
    private static final Map<String, String> OPPOSITES =
            Map.of("% slower", "% faster", "% less", "% more", "fewer", "more", "points fewer", "points more");

    private final Answer answer;
    private final Answer.OfSweep sweep;
    private final String unit;
    private final Delivered delivered;

    private Curves(Answer answer, Answer.OfSweep sweep) {
        this.answer = answer;
        this.sweep = sweep;
        this.unit = unit(sweep.sweep());
        this.delivered = Delivered.of(answer);
    }

    /** The curves of those sweeps whose values are numbers of one sort, two at least. */
    public static List<Curve> of(Answer answer) {
        return answer.sweeps().stream()
                .filter(s -> !s.sweep().map() && s.points().size() > 1)
                .map(s -> new Curves(answer, s))
                .filter(c -> c.unit != null)
                .map(Curves::curve)
                .toList();
    }

    /** What follows the number in all values, "% faster"; null if it is not the same in all. */
    private static String unit(Scenario.Sweep sweep) {
        List<String> units =
                sweep.points().stream().map(Curves::unit).distinct().toList();
        List<String> forward = units.stream().map(Curves::forward).distinct().toList();
        List<String> common = units.size() == 1 ? units : forward;
        return common.size() == 1 ? common.get(0) : null;
    }

    private static String forward(String unit) {
        return unit == null ? null : OPPOSITES.getOrDefault(unit, unit);
    }

    private static String unit(Scenario.Point point) {
        Matcher value = VALUE.matcher(point.value());
        if (!value.matches() || !Double.isFinite(point.number())) {
            return null;
        }
        if (DURATION.matcher(point.value()).matches()) {
            return "h";
        }
        return value.group(1).isEmpty() ? value.group(2) : "factor";
    }

    private Curve curve() {
        List<Curve.Point> points = new ArrayList<>();
        for (Answer.OfPoint point : sweep.points()) {
            Estimate rate = Figures.of(point.state(), point.estimates(), delivered.measure());
            double half = Double.isNaN(rate.halfWidth()) ? 0 : rate.halfWidth();
            points.add(new Curve.Point(x(point.point()), rate.mean(), half));
        }
        return new Curve("sweep-" + sweep.sweep().name(), labels(), points, stretches(), bands());
    }

    private double x(Scenario.Point point) {
        return unit.startsWith("%") ? 100 * point.number() : point.number();
    }

    private Labels labels() {
        String vary = Subjects.axis(sweep.sweep().axes().get(0).vary());
        String x = unit.isEmpty() ? vary : vary + ", " + unit;
        String with = sweep.sweep().with().isEmpty()
                ? ""
                : ", with " + Words.list(sweep.sweep().with(), "and");
        return new Labels("What the line delivers" + as(vary) + with, x, delivered.unit(), note());
    }

    private String note() {
        return answer.replications() == 1
                ? "Line: one replication, so there is no interval."
                : "Line: mean of " + answer.replications() + " replications. Band: "
                        + Format.percent(answer.scenario().run().confidence()) + " confidence interval.";
    }

    private String as(String vary) {
        boolean faster = unit.equals("% faster") && vary.endsWith(" time");
        return faster ? " as " + vary.substring(0, vary.length() - " time".length()) + " gets faster" : "";
    }

    /** Runs of points with the same single lever, from left to right. */
    private List<Curve.Stretch> stretches() {
        List<Curve.Stretch> stretches = new ArrayList<>();
        String current = "";
        double from = 0;
        double to = 0;
        List<Answer.OfPoint> points = sweep.points().stream()
                .sorted(Comparator.comparingDouble((Answer.OfPoint p) -> x(p.point())))
                .toList();
        for (Answer.OfPoint point : points) {
            String lever = lever(point.verdict());
            double x = x(point.point());
            if (!lever.equals(current)) {
                add(current, from, to, stretches);
                from = x;
            }
            current = lever;
            to = x;
        }
        add(current, from, to, stretches);
        return stretches;
    }

    private static String lever(Verdict verdict) {
        boolean single = verdict.answer() == Verdict.Answer.SINGLE || verdict.answer() == Verdict.Answer.DEMAND;
        return single ? Words.lever(verdict.at().get(0)) : "";
    }

    private static void add(String lever, double from, double to, List<Curve.Stretch> stretches) {
        if (!lever.isEmpty() && to > from) {
            stretches.add(new Curve.Stretch(from, to, "bottleneck: " + lever));
        }
    }

    private List<Curve.Stretch> bands() {
        return sweep.moves().stream().map(this::band).toList();
    }

    private Curve.Stretch band(Answer.MoveAlong move) {
        String label = "bottleneck moves from " + Words.lever(move.from()) + " to " + Words.lever(move.to());
        return new Curve.Stretch(at(move.after()), at(move.before()), label);
    }

    private double at(String value) {
        return sweep.points().stream()
                .map(Answer.OfPoint::point)
                .filter(p -> p.value().equals(value))
                .mapToDouble(this::x)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no point " + value + " in " + sweep.sweep().name()));
    }
}
