package io.throughline.report.table;

import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Ranks;
import io.throughline.report.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All variants in one table, those that deliver most first, with the places that each may have. */
final class RankingTable {
    private final Answer answer;
    private final Cells cells;
    private final Delivered delivered;
    private final Map<String, Ranking> rankings = new LinkedHashMap<>();
    private final Map<String, String> labels;

    private RankingTable(Answer answer, Cells cells, Map<String, String> labels) {
        this.answer = answer;
        this.cells = cells;
        delivered = Delivered.of(answer);
        this.labels = labels;
        labels.keySet().forEach(measure -> rankings.put(measure, Ranks.of(answer, measure)));
    }

    /**
     * The table.
     *
     * @param labels of the measures by which they are ranked
     */
    static Table of(Answer answer, Cells cells, Map<String, String> labels) {
        return new RankingTable(answer, cells, labels).table();
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("")));
        labels.forEach((measure, label) -> {
            columns.add(Table.Column.figures(label));
            if (measure.equals(delivered.measure())) {
                columns.add(Table.Column.figures("difference"));
            }
            columns.add(Table.Column.figures("place"));
        });
        columns.add(Table.Column.text("bottleneck"));
        List<List<String>> rows = rankings.get(delivered.measure()).places().stream()
                .map(place -> row(place.variant()))
                .toList();
        return new Table(
                "", "All variants, those that deliver most" + delivered.more() + " first", columns, rows, notes());
    }

    private List<String> row(OfVariant variant) {
        List<String> row = new ArrayList<>(List.of(variant.result().variant().title()));
        rankings.forEach((measure, ranking) -> {
            row.add(cells.beside(variant, measure));
            if (measure.equals(delivered.measure())) {
                row.add(cells.difference(variant, measure));
            }
            row.add(Ranks.places(ranking, variant));
        });
        row.add(Words.cell(variant.verdict()));
        return row;
    }

    private List<String> notes() {
        int claims = rankings.get(delivered.measure()).claims();
        List<String> notes = new ArrayList<>();
        notes.add("Place: where each can stand. All pairs were compared on the same random numbers, " + claims
                + " claims adjusted for their number (Holm); with a place of its own it is separated from all others.");
        boolean grows = answer.variants().stream().anyMatch(Cells::grows);
        notes.addAll(grows ? List.of(Cells.GROWS) : List.of());
        notes.addAll(Ranks.many(answer) ? List.of(Ranks.told(answer)) : List.of());
        return notes;
    }
}
