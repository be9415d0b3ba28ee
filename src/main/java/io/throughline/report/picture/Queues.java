package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Labels;
import io.throughline.report.chart.Lines;
import io.throughline.report.words.Subjects;
import io.throughline.stats.Estimate;
import io.throughline.study.Course;
import java.util.ArrayList;
import java.util.List;

/** Queues over time, as lines. */
final class Queues {
    static final String CAPTION =
            "Work waits before what holds the line. A line that still climbs at the end has not " + "settled.";

    private Queues() {}

    static List<Lines> of(Answer answer) {
        double top = answer.variants().stream()
                .mapToDouble(variant -> highest(variant.result().course()))
                .max()
                .orElse(0);
        return answer.variants().stream()
                .filter(variant -> variant.result().course() != null)
                .map(variant -> lines(answer, variant, 1.08 * Math.max(1, top)))
                .toList();
    }

    private static double highest(Course course) {
        return course == null
                ? 0
                : course.queues().stream()
                        .flatMap(List::stream)
                        .mapToDouble(level -> level.mean() + halfWidth(level))
                        .max()
                        .orElse(0);
    }

    private static double halfWidth(Estimate level) {
        return Double.isNaN(level.halfWidth()) ? 0 : level.halfWidth();
    }

    private static Lines lines(Answer answer, Answer.OfVariant variant, double top) {
        Course course = variant.result().course();
        List<Lines.Line> lines = new ArrayList<>();
        for (int s = 0; s < course.queues().size(); s++) {
            String name = Subjects.stations(variant).get(s).name();
            lines.add(new Lines.Line(name, Subjects.marked(variant, name), points(course, s)));
        }
        String note = note(answer, course) + Subjects.growth(variant);
        Labels labels = new Labels(Subjects.title("Queues", variant), "weeks", "parts that wait", note);
        return new Lines(Subjects.name("queues", variant), labels, top, lines);
    }

    private static String note(Answer answer, Course course) {
        int n = course.queues().get(0).get(0).n();
        return n == 1 ? "One replication." : "Mean of " + n + " replications. Band: " + Subjects.interval(answer) + ".";
    }

    private static List<Curve.Point> points(Course course, int station) {
        List<Curve.Point> points = new ArrayList<>();
        for (int moment = 0; moment < course.weeks().length; moment++) {
            Estimate level = course.queues().get(station).get(moment);
            points.add(new Curve.Point(course.weeks()[moment], level.mean(), halfWidth(level)));
        }
        return points;
    }
}
