package io.throughline.report.table;

import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.plan.OfSizing;
import io.throughline.plan.OfSizing.OfCount;
import io.throughline.plan.OfSizing.OfTarget;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Sizes;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of sizings: a row for each count that was tried. */
final class SizingTables {
    private final Format format;
    private final String spent;

    SizingTables(RunPlan run) {
        format = new Format(run.clock());
        spent = "holds, fails: shown in one-sided tests; over all counts and looks a wrong \"holds\" has a chance of "
                + Format.percent(1 - run.confidence()) + " at most";
    }

    Table of(OfSizing sizing) {
        List<List<String>> rows = new ArrayList<>();
        for (OfCount count : sizing.counts()) {
            List<String> row = new ArrayList<>(List.of(count.point().value()));
            count.targets().forEach(target -> add(count, target, row));
            row.add(shown(count));
            row.add(Integer.toString(count.replications()));
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(List.of(spent));
        boolean marked = sizing.counts().stream().anyMatch(count -> Figures.grows(count.state()));
        notes.addAll(marked ? List.of(Cells.GROWS) : List.of());
        return new Table("Sizing", about(sizing.sizing()), columns(sizing), rows, notes);
    }

    private static String about(Scenario.Sizing sizing) {
        return sizing.with().isEmpty() ? sizing.name() : sizing.name() + ", with " + Words.list(sizing.with(), "and");
    }

    private static List<Table.Column> columns(OfSizing sizing) {
        List<Table.Column> columns =
                new ArrayList<>(List.of(Table.Column.figures(sizing.sizing().vary())));
        for (OfTarget target : sizing.nearest().targets()) {
            columns.add(Table.Column.figures(target.target().measure()));
            if (target.share() != target.measured()) {
                columns.add(Table.Column.figures(
                        (target.target().atMost() ? "at most " : "at least ") + Sizes.limit(target.target())));
            }
        }
        columns.add(Table.Column.text("shown"));
        columns.add(Table.Column.figures("replications"));
        return columns;
    }

    private void add(OfCount count, OfTarget target, List<String> row) {
        Estimate measured =
                Figures.of(count.state(), count.estimates(), target.target().measure());
        boolean marked = Figures.marked(count.state(), target.target().measure());
        String figure = figure(target, measured);
        row.add(marked ? figure + Cells.MARK : figure);
        if (target.share() != target.measured()) {
            Estimate share = marked
                    ? new Estimate(
                            target.share().mean(), Double.NaN, target.share().n())
                    : target.share();
            row.add(Format.percent(share));
        }
    }

    private String figure(OfTarget target, Estimate measured) {
        return switch (target.unit()) {
            case "h" -> format.duration(measured, target.target());
            case "share" -> Format.percent(measured);
            default -> Format.number(measured);
        };
    }

    private static String shown(OfCount count) {
        String standing = count.standing().name().toLowerCase(Locale.ROOT);
        return count.settled() ? standing : standing + ", not settled";
    }
}
