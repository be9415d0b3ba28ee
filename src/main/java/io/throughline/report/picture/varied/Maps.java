package io.throughline.report.picture.varied;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Grid;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Sweeps of two axes as maps of what holds the line. */
public final class Maps {
    public static final String CAPTION =
            "The colour is the bottleneck of a cell, the number what is delivered a week. Along "
                    + "the border of two colours the next investment changes its place.";

    private final Answer.OfSweep sweep;
    private final Delivered delivered;
    private final List<String> groups = new ArrayList<>();

    private Maps(Answer answer, Answer.OfSweep sweep) {
        delivered = Delivered.of(answer);
        this.sweep = sweep;
    }

    /** The maps of an answer. */
    public static List<Grid> of(Answer answer) {
        return answer.sweeps().stream()
                .filter(s -> s.sweep().map())
                .map(s -> new Maps(answer, s).map())
                .toList();
    }

    private Grid map() {
        Scenario.Axis across = sweep.sweep().axes().get(0);
        Scenario.Axis upwards = sweep.sweep().axes().get(1);
        List<Grid.Cell> cells = new ArrayList<>();
        int rows = upwards.values().size();
        for (int i = 0; i < sweep.points().size(); i++) {
            cells.add(cell(i / rows, i % rows, sweep.points().get(i)));
        }
        return new Grid(
                "sweep-" + sweep.sweep().name(),
                new Labels(title(), Subjects.axis(across.vary()), Subjects.axis(upwards.vary()), note()),
                words(across),
                words(upwards),
                groups,
                cells);
    }

    private String title() {
        List<String> with = sweep.sweep().with();
        String title = "What holds the line, and " + delivered.what() + " it delivers a week";
        return with.isEmpty() ? title : title + ", with " + Words.list(with, "and");
    }

    private String note() {
        boolean hatched =
                sweep.points().stream().anyMatch(p -> tied(p.verdict()).size() > 1);
        return hatched
                ? "Colour: the bottleneck. Striped: not decided, or shared, between the levers of these colours."
                : "Colour: the bottleneck.";
    }

    private static List<String> words(Scenario.Axis axis) {
        return axis.values().stream().map(Scenario.Value::words).toList();
    }

    private Grid.Cell cell(int column, int row, Answer.OfPoint point) {
        Estimate rate = point.estimates().getOrDefault(delivered.measure(), Figures.NONE);
        String figure = Double.isNaN(rate.mean()) ? "" : Format.plain(rate.mean(), rate.mean() < 100 ? 1 : 0);
        List<Integer> its = tied(point.verdict()).stream().map(this::group).toList();
        return new Grid.Cell(column, row, its, figure, word(point.verdict()));
    }

    private int group(String lever) {
        String name = Words.lever(lever);
        if (!groups.contains(name)) {
            groups.add(name);
        }
        return groups.indexOf(name);
    }

    private static List<String> tied(Verdict verdict) {
        return verdict.answer() == Verdict.Answer.UNDECIDED ? verdict.candidates() : verdict.at();
    }

    private static String word(Verdict verdict) {
        return switch (verdict.answer()) {
            case SINGLE, DEMAND -> Words.levers(verdict.at(), "and");
            case SHARED -> "shared";
            case UNDECIDED -> "undecided";
            default -> Words.cell(verdict);
        };
    }
}
