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
import java.util.stream.Stream;

/** Sweeps as curves of what is delivered, or of flow time where the line keeps up with demand all along. */
public final class Curves {
    public static final String CAPTION =
            "Where the line flattens, more of the same brings nothing: something else holds it by then.";
    public static final String FLOW_TIME_CAPTION =
            "The line keeps up with demand at every point, so what differs is how long items take.";

    private static final String FLOW_TIME = "flow-time.mean";
    /** Letters of two names with which a chart is full. */
    private static final int LONG = 72;

    private static final Pattern VALUE = Pattern.compile("(x?)[0-9.]+\\s*(.*)");
    private static final Pattern DURATION = Pattern.compile("[0-9.]+[smhdwy]( [0-9.]+[smhdwy])*");

    /** A list that has both counts the ones below zero. */
    private static final Map<String, String> OPPOSITES =
            Map.of("% slower", "% faster", "% less", "% more", "fewer", "more", "points fewer", "points more");

    private final Answer answer;
    private final Answer.OfSweep sweep;
    private final String unit;
    private final Delivered delivered;
    private final boolean keepsUp;

    private Curves(Answer answer, Answer.OfSweep sweep) {
        this.answer = answer;
        this.sweep = sweep;
        this.unit = unit(sweep.sweep());
        this.delivered = Delivered.of(answer);
        this.keepsUp = !delivered.value()
                && sweep.points().stream().allMatch(p -> p.verdict().answer() == Verdict.Answer.DEMAND);
    }

    /** What is delivered, of those sweeps whose values are numbers of one sort, two at least. */
    public static List<Curve> of(Answer answer) {
        return drawn(answer).filter(c -> !c.keepsUp).map(Curves::delivered).toList();
    }

    /** Mean flow time, of those of them in which the line keeps up with demand at every point. */
    public static List<Curve> ofFlowTime(Answer answer) {
        return drawn(answer).filter(c -> c.keepsUp).map(Curves::flowTime).toList();
    }

    private static Stream<Curves> drawn(Answer answer) {
        return answer.sweeps().stream()
                .filter(s -> !s.sweep().map() && s.points().size() > 1)
                .map(s -> new Curves(answer, s))
                .filter(c -> c.unit != null);
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

    private Curve delivered() {
        Labels labels = labels("What the line delivers", delivered.unit());
        return new Curve(name(), labels, points(delivered.measure(), 1), stretches(), bands());
    }

    private Curve flowTime() {
        double longest = sweep.points().stream()
                .mapToDouble(
                        p -> Figures.of(p.state(), p.estimates(), FLOW_TIME).mean())
                .max()
                .orElseThrow();
        Format.Unit in = new Format(answer.scenario().run().clock()).unit(longest);
        Labels labels = labels("How long items take", "mean flow time, " + in.name());
        return new Curve(name(), labels, points(FLOW_TIME, in.hours()), List.of(), List.of());
    }

    private String name() {
        return "sweep-" + sweep.sweep().name();
    }

    private List<Curve.Point> points(String measure, double in) {
        List<Curve.Point> points = new ArrayList<>();
        for (Answer.OfPoint point : sweep.points()) {
            Estimate figure = Figures.of(point.state(), point.estimates(), measure);
            double half = Double.isNaN(figure.halfWidth()) ? 0 : figure.halfWidth();
            points.add(new Curve.Point(x(point.point()), figure.mean() / in, half / in));
        }
        return points;
    }

    private double x(Scenario.Point point) {
        return unit.startsWith("%") ? 100 * point.number() : point.number();
    }

    private Labels labels(String title, String y) {
        String vary = Subjects.axis(sweep.sweep().axes().get(0).vary());
        String x = unit.isEmpty() ? vary : vary + ", " + unit;
        String with = sweep.sweep().with().isEmpty()
                ? ""
                : ", with " + Words.list(sweep.sweep().with(), "and");
        return new Labels(title + as(vary) + with, x, y, note());
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
        String label = "from " + Words.lever(move.from()) + " to " + Words.lever(move.to());
        String whole = label.length() > LONG ? label : "bottleneck moves " + label;
        return new Curve.Stretch(at(move.after()), at(move.before()), whole);
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
