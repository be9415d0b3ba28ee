package io.throughline.report.table;

import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** The table of the stations of one variant. */
final class StationTable {
    private final Answer.OfVariant variant;
    private final Cells cells;
    private final List<Station> stations;
    /** Whether people of pools work at any of them. */
    private final boolean staffed;

    private StationTable(Answer.OfVariant variant, Cells cells) {
        this.variant = variant;
        this.cells = cells;
        stations = variant.result().variant().line().stations();
        staffed = stations.stream().anyMatch(Station::staffed);
    }

    static Table of(Answer.OfVariant variant, Cells cells) {
        StationTable it = new StationTable(variant, cells);
        return new Table(
                "Stations",
                variant.result().variant().title(),
                it.columns(),
                it.stations.stream().map(it::row).toList(),
                it.notes());
    }

    private List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("station")));
        columns.add(Table.Column.figures(staffed ? "servers or people" : "servers"));
        columns.add(Table.Column.figures("utilisation"));
        if (staffed) {
            columns.add(Table.Column.figures("at work"));
        }
        columns.add(Table.Column.figures("queue"));
        columns.add(Table.Column.figures("wait, mean"));
        columns.add(Table.Column.figures("wait, 85% within"));
        columns.add(Table.Column.text(""));
        return columns;
    }

    private List<String> row(Station station) {
        List<String> row = new ArrayList<>(List.of(station.name()));
        row.add(station.staffed() ? String.join(", ", station.capacity().staff()) : servers(station));
        row.add(station.staffed() || station.unlimited() ? "" : cell(station, "utilisation"));
        if (staffed) {
            row.add(station.staffed() ? cell(station, "staffed") : "");
        }
        row.add(cell(station, "queue.mean"));
        row.add(cell(station, "wait.mean"));
        row.add(cell(station, "wait.p85"));
        row.add(variant.verdict().at().contains(station.name()) ? "← bottleneck" : "");
        return row;
    }

    private static String servers(Station station) {
        return station.unlimited() ? "unlimited" : Integer.toString(station.servers());
    }

    private String cell(Station station, String measure) {
        return cells.of(variant, path(station, measure));
    }

    private static String path(Station station, String measure) {
        return "stations." + station.name() + "." + measure;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(Cells.grows(variant) ? List.of(Cells.GROWS) : List.of());
        for (Station station : stations) {
            Estimate beyond = Figures.of(variant.result(), path(station, "beyond-limit"));
            if (station.room().wipLimit() < Line.NO_LIMIT && beyond.mean() > 0) {
                notes.add(Format.number(beyond) + " parts a week came back to " + station.name()
                        + " while it was full (WIP limit " + station.room().wipLimit()
                        + "): rework is never kept out");
            }
        }
        return notes;
    }
}
