package io.throughline.report.table;

import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The week of each pool, the variants side by side. */
final class PoolTables {
    /** Variants beside the baseline in one table, so that it fits a page. */
    private static final int BESIDE = 3;

    private final Answer answer;
    private final Cells cells;
    private final StaffPool pool;

    private PoolTables(Answer answer, StaffPool pool) {
        this.answer = answer;
        this.pool = pool;
        cells = new Cells(answer);
    }

    /** One table for each pool; more where there are many variants, each with the baseline. */
    static List<Table> of(Answer answer) {
        List<Table> tables = new ArrayList<>();
        for (StaffPool pool : answer.scenario().baseline().line().people()) {
            new PoolTables(answer, pool).addTo(tables);
        }
        return tables;
    }

    private void addTo(List<Table> tables) {
        List<Answer.OfVariant> all = answer.variants();
        int from = 1;
        do {
            int to = Math.min(all.size(), from + BESIDE);
            List<Answer.OfVariant> shown = new ArrayList<>(all.subList(0, 1));
            shown.addAll(all.subList(from, to));
            tables.add(table(shown));
            from = to;
        } while (from < all.size());
    }

    private Table table(List<Answer.OfVariant> shown) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("")));
        shown.forEach(v -> columns.add(Table.Column.figures(v.result().variant().title())));
        List<List<String>> rows = new ArrayList<>(List.of(people(shown)));
        measures().forEach((measure, label) -> rows.add(row(label, measure, shown)));
        return new Table("People", pool.name(), columns, rows, List.of());
    }

    private List<String> people(List<Answer.OfVariant> shown) {
        List<String> row = new ArrayList<>(List.of("people"));
        shown.forEach(v -> row.add(
                Integer.toString(v.result().variant().line().pool(pool.name()).count())));
        return row;
    }

    private List<String> row(String label, String measure, List<Answer.OfVariant> shown) {
        List<String> row = new ArrayList<>(List.of(label));
        shown.forEach(v -> row.add(cells.of(v, measure)));
        return row;
    }

    /** Their names with labels; of the week, what is not nothing in all variants. */
    private Map<String, String> measures() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(path("utilisation"), "utilisation");
        for (Station station : answer.scenario().baseline().line().stations()) {
            labels.put(path("at." + station.name()), "at " + station.name());
        }
        labels.put(path("switching"), "switching");
        labels.put(path("interrupted"), "interrupted");
        labels.put(path("idle"), "idle");
        labels.put(path("off"), "off");
        labels.keySet().removeIf(measure -> !measure.equals(path("utilisation")) && !seen(measure));
        return labels;
    }

    private boolean seen(String measure) {
        return answer.variants().stream()
                .anyMatch(v -> Figures.of(v.result(), measure).mean() > 0);
    }

    private String path(String measure) {
        return "people." + pool.name() + "." + measure;
    }
}
