package io.throughline.report.picture;

import io.throughline.model.Clock;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Columns;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.stats.Estimate;
import io.throughline.stats.Histogram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flow times as columns, on one scale for all variants. */
final class FlowTimes {
    static final String CAPTION = "What to promise: not the mean, but a time within which most items are delivered.";

    private static final int COLUMNS = 28;
    private static final double BEYOND = 1.3;
    private static final Map<String, String> MARKS = marks();

    private final List<Answer.OfVariant> variants;
    private final Format format;
    private final Format.Unit unit;
    /** Ticks in a column. */
    private final long width;

    private FlowTimes(Answer answer, List<Answer.OfVariant> variants) {
        this.variants = variants;
        format = new Format(answer.scenario().run().clock());
        double longest = variants.stream()
                .mapToDouble(v -> Figures.of(v.result(), "flow-time.p95").mean())
                .max()
                .orElseThrow();
        unit = format.unit(longest);
        long finest = variants.stream()
                .mapToLong(v -> v.result().course().flowTimes().width())
                .max()
                .orElseThrow();
        width = finest * Math.max(1, Math.round(BEYOND * longest * Clock.HOUR / COLUMNS / finest));
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("flow-time.p50", "50%");
        marks.put("flow-time.p85", "85%");
        marks.put("flow-time.p95", "95%");
        return marks;
    }

    static List<Columns> of(Answer answer) {
        List<Answer.OfVariant> variants = answer.variants().stream()
                .filter(variant -> variant.result().course() != null
                        && variant.result().course().flowTimes().count() > 0)
                .toList();
        return variants.isEmpty() ? List.of() : new FlowTimes(answer, variants).columns();
    }

    private List<Columns> columns() {
        double top = variants.stream()
                .mapToDouble(variant -> Collections.max(heights(variant)))
                .max()
                .orElseThrow();
        return variants.stream().map(variant -> columns(variant, 1.45 * top)).toList();
    }

    private Columns columns(Answer.OfVariant variant, double top) {
        List<Double> heights = heights(variant);
        double beyond = 100 - heights.stream().mapToDouble(h -> h).sum();
        String note = within(variant)
                + (beyond > 0.05 ? " " + Format.plain(beyond, 1) + "% took longer." : "")
                + Subjects.growth(variant);
        Labels labels =
                new Labels(Subjects.title("Flow time", variant), "flow time, " + unit.name(), "% of the items", note);
        Columns.Bins bins = new Columns.Bins(0, inUnit(Format.hours(width)));
        return new Columns(Subjects.name("flow-time", variant), labels, bins, top, heights, marks(variant));
    }

    /** The marks in words. */
    private String within(Answer.OfVariant variant) {
        List<String> words = new ArrayList<>();
        MARKS.forEach((measure, label) ->
                words.add(label + " within " + format.duration(Figures.of(variant.result(), measure))));
        return String.join(", ", words) + ".";
    }

    /** Percent of the items in each column. */
    private List<Double> heights(Answer.OfVariant variant) {
        Histogram histogram = variant.result().course().flowTimes();
        double[] heights = new double[COLUMNS];
        for (int bin = 0; bin < histogram.counts().length; bin++) {
            long column = bin * histogram.width() / width;
            if (column < COLUMNS) {
                heights[(int) column] += 100.0 * histogram.counts()[bin] / histogram.count();
            }
        }
        List<Double> list = new ArrayList<>();
        for (double height : heights) {
            list.add(height);
        }
        return list;
    }

    private List<Columns.Mark> marks(Answer.OfVariant variant) {
        List<Columns.Mark> marks = new ArrayList<>();
        MARKS.forEach((measure, label) -> {
            Estimate time = Figures.of(variant.result(), measure);
            if (!Double.isNaN(time.mean())) {
                double half = Double.isNaN(time.halfWidth()) ? 0 : inUnit(time.halfWidth());
                marks.add(new Columns.Mark(label, inUnit(time.mean()), half));
            }
        });
        return marks;
    }

    private double inUnit(double hours) {
        return hours / unit.hours();
    }
}
