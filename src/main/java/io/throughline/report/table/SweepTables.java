package io.throughline.report.table;

import io.throughline.model.Scenario;
import io.throughline.model.Scenario.Axis;
import io.throughline.plan.Answer;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of sweeps: a row for each point; of a map two squares, what is delivered and what holds the line. */
final class SweepTables {
    /** More columns than this are a list of points. */
    private static final int WIDEST = 8;

    private final Format format;
    private final Delivered delivered;

    SweepTables(Answer answer, Format format) {
        this.format = format;
        delivered = Delivered.of(answer);
    }

    Stream<Table> of(Answer.OfSweep sweep) {
        List<Axis> axes = sweep.sweep().axes();
        boolean square = axes.stream().anyMatch(axis -> axis.values().size() <= WIDEST);
        if (!sweep.sweep().map() || !square) {
            return Stream.of(list(sweep));
        }
        return Stream.of(
                square(sweep, delivered.column(), point -> Format.number(rate(point))),
                square(sweep, "bottleneck", point -> Words.cell(point.verdict())));
    }

    private Table list(Answer.OfSweep sweep) {
        List<List<String>> rows = new ArrayList<>();
        double beside = sweep.points().stream()
                .filter(point -> !Figures.grows(point.state()))
                .mapToDouble(point -> flow(point).mean())
                .findFirst()
                .orElse(Double.NaN);
        for (Answer.OfPoint point : sweep.points()) {
            List<String> row = new ArrayList<>();
            point.point().values().forEach(value -> row.add(value.words()));
            row.add(Format.number(rate(point)));
            row.add(format.duration(flow(point), beside) + (Figures.grows(point.state()) ? Cells.MARK : ""));
            row.add(Words.cell(point.verdict()));
            rows.add(row);
        }
        boolean marked = sweep.points().stream().anyMatch(p -> Figures.grows(p.state()));
        List<String> notes =
                new ArrayList<>(sweep.moves().stream().map(SweepTables::move).toList());
        notes.addAll(marked ? List.of(Cells.GROWS) : List.of());
        return new Table("Sweep", about(sweep.sweep()), columns(sweep.sweep()), rows, notes);
    }

    private static Estimate flow(Answer.OfPoint point) {
        return Figures.of(point.state(), point.estimates(), "flow-time.mean");
    }

    private List<Table.Column> columns(Scenario.Sweep sweep) {
        List<Table.Column> columns = new ArrayList<>();
        sweep.axes().forEach(axis -> columns.add(Table.Column.figures(axis.vary())));
        columns.add(Table.Column.figures(delivered.column()));
        columns.add(Table.Column.figures("flow time, mean"));
        columns.add(Table.Column.text("bottleneck"));
        return columns;
    }

    /** The axis of more values goes down, the other one across. */
    private Table square(Answer.OfSweep sweep, String what, Function<Answer.OfPoint, String> cell) {
        Axis first = sweep.sweep().axes().get(0);
        Axis second = sweep.sweep().axes().get(1);
        boolean firstDown = first.values().size() >= second.values().size();
        Axis down = firstDown ? first : second;
        Axis across = firstDown ? second : first;
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < down.values().size(); r++) {
            List<String> row = new ArrayList<>(List.of(down.values().get(r).words()));
            for (int c = 0; c < across.values().size(); c++) {
                int place = firstDown
                        ? r * across.values().size() + c
                        : c * down.values().size() + r;
                row.add(cell.apply(sweep.points().get(place)));
            }
            rows.add(row);
        }
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.figures(down.vary())));
        boolean figures = what.equals(delivered.column());
        across.values().forEach(value -> columns.add(new Table.Column(value.words(), figures)));
        String subject = about(sweep.sweep()) + ": " + what + "; across: " + across.vary();
        return new Table("Sweep", subject, columns, rows, List.of());
    }

    private Estimate rate(Answer.OfPoint point) {
        return point.estimates().getOrDefault(delivered.measure(), Figures.NONE);
    }

    private static String about(Scenario.Sweep sweep) {
        return sweep.with().isEmpty() ? sweep.name() : sweep.name() + ", with " + Words.list(sweep.with(), "and");
    }

    /** Where the bottleneck moves along a sweep. */
    private static String move(Answer.MoveAlong move) {
        return "The bottleneck moves from " + Words.lever(move.from()) + " to " + Words.lever(move.to()) + " between "
                + move.after() + " and " + move.before() + ".";
    }
}
