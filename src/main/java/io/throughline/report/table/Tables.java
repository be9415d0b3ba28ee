package io.throughline.report.table;

import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Losses;
import io.throughline.report.words.Ranks;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answer's tables: what each writer sets in its own way. */
public final class Tables {
    /** A remainder within this, either side of 0, needs no explanation. */
    private static final double UNEXPLAINED = 0.1;

    private static final String KINK = "a remainder below 0 is a kink: 10% worse costs more than 10% better gains";
    private static final Verdict.Tables NO_REMAINDER =
            new Verdict.Tables(List.of(), List.of(), Figures.NONE, List.of());

    private static final String NOT_TESTED = "a remainder above 0: something holds the line that was not tested";

    private static final String AS_IT_IS = "The line as it is, to be compared with your team's figures";

    /** Names of the measures of the first table, with their labels. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("throughput", "delivered a week"),
            Map.entry("failure-demand", "come back and delivered a week"),
            Map.entry("parts", "pull requests merged a week"),
            Map.entry("value", "value a week"),
            Map.entry("flow-time.mean", "flow time, mean"),
            Map.entry("flow-time.p50", "flow time, half within"),
            Map.entry("flow-time.p85", "flow time, 85% within"),
            Map.entry("flow-time.p95", "flow time, 95% within"),
            Map.entry("wip", "in the line (WIP)"),
            Map.entry("outside", "waiting outside"),
            Map.entry("rework", "rework, of the work done"),
            Map.entry("change-failure", "deliveries that fail"),
            Map.entry("restore.mean", "time to restore, mean"));

    private static final List<String> ORDER = List.of(
            "throughput",
            "failure-demand",
            "parts",
            "value",
            "flow-time.mean",
            "flow-time.p50",
            "flow-time.p85",
            "flow-time.p95",
            "wip",
            "outside",
            "rework",
            "change-failure",
            "restore.mean");

    /** Those of which a line is told only where there is something to tell. */
    private static final List<String> OF_SOME =
            List.of("outside", "failure-demand", "rework", "change-failure", "restore.mean");

    private final Answer all;
    private final Answer answer;
    private final Answer.OfVariant baseline;
    private final List<Answer.OfVariant> others;
    private final Format format;
    private final Cells cells;

    /** The tables of an answer. */
    public Tables(Answer answer) {
        this.all = answer;
        this.answer = Ranks.foremost(answer);
        this.baseline = answer.variants().get(0);
        this.others = this.answer.variants().subList(1, this.answer.variants().size());
        this.format = new Format(answer.scenario().run().clock());
        this.cells = new Cells(answer);
    }

    /** The baseline as it is, then each variant against it, and before them all in one where there are several. */
    public List<Table> summary() {
        List<Table> tables = new ArrayList<>(List.of(figures(baseline)));
        if (others.size() > 1) {
            tables.add(ranking());
        }
        others.forEach(variant -> tables.add(figures(variant)));
        return tables;
    }

    /** What each variant earns and costs, where the file speaks of money. */
    public List<Table> money() {
        return MoneyTable.of(answer);
    }

    /** The stations of each variant. */
    public List<Table> stations() {
        return answer.variants().stream()
                .map(variant -> StationTable.of(variant, cells))
                .toList();
    }

    /** The week of each pool in each variant. */
    public List<Table> people() {
        return PoolTables.of(answer);
    }

    /** What each variant answers to. */
    public List<Table> levers() {
        return answer.variants().stream()
                .flatMap(variant -> Stream.concat(levers(variant), Strips.of(variant)))
                .toList();
    }

    /** Where the gain of each change or plan went. */
    public List<Table> gains() {
        return others.stream().flatMap(this::gain).toList();
    }

    /** The points of each sweep. */
    public List<Table> sweeps() {
        return answer.sweeps().stream()
                .flatMap(new SweepTables(answer, format)::of)
                .toList();
    }

    /** All of them, in the order in which they are read. */
    public List<Table> all() {
        return Stream.of(sizings(), summary(), money(), stations(), people(), levers(), gains(), sweeps())
                .flatMap(List::stream)
                .toList();
    }

    /** The counts that each sizing tried. */
    public List<Table> sizings() {
        return answer.sizings().stream()
                .map(new SizingTables(answer.scenario().run())::of)
                .toList();
    }

    private Table ranking() {
        Map<String, String> labels = new LinkedHashMap<>();
        Stream.of("throughput", "value", "flow-time.mean")
                .filter(measure -> told(baseline, measure))
                .forEach(measure -> labels.put(measure, LABELS.get(measure)));
        return RankingTable.of(all, cells, labels);
    }

    private Table figures(Answer.OfVariant variant) {
        boolean compared = variant != baseline;
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(""), Table.Column.figures("baseline")));
        if (compared) {
            columns.add(Table.Column.figures(title(variant)));
            columns.add(Table.Column.figures("difference"));
        }
        List<List<String>> rows = ORDER.stream()
                .filter(m -> told(variant, m))
                .map(m -> compared
                        ? List.of(
                                LABELS.get(m),
                                cells.of(baseline, m),
                                cells.beside(variant, m),
                                cells.difference(variant, m))
                        : List.of(LABELS.get(m), cells.of(baseline, m)))
                .toList();
        return new Table(
                "",
                compared ? title(variant) + " against the baseline" : AS_IT_IS,
                columns,
                rows,
                cells.notes(variant));
    }

    /**
     * Parts where they are counted apart, value where it is not the number of items delivered, what can go wrong where
     * it does.
     */
    private boolean told(Answer.OfVariant variant, String measure) {
        if (measure.equals("value")) {
            return line(baseline).valued() || answer.scenario().run().by() == Yield.VALUE;
        }
        if (measure.equals("parts")) {
            return Figures.apart(line(baseline)) || Figures.apart(line(variant));
        }
        return !OF_SOME.contains(measure)
                || Figures.of(baseline.result(), measure).mean() > 0
                || Figures.of(variant.result(), measure).mean() > 0;
    }

    private static Line line(Answer.OfVariant variant) {
        return variant.result().variant().line();
    }

    private Stream<Table> levers(Answer.OfVariant variant) {
        Verdict.Tables tables = variant.verdict().tables();
        if (!tables.known()) {
            return Stream.empty();
        }
        List<String> where = tables.where().stream().map(Elasticity::lever).toList();
        boolean others = tables.who().stream().anyMatch(e -> !where.contains(e.lever()));
        Table places = levers("Where 10% better helps", variant, tables.where(), tables);
        return others
                ? Stream.of(places, levers("Who 10% faster helps", variant, tables.who(), NO_REMAINDER))
                : Stream.of(places);
    }

    private static Table levers(String title, Answer.OfVariant variant, List<Elasticity> levers, Verdict.Tables rest) {
        Estimate remainder = rest.remainder();
        List<List<String>> rows = new ArrayList<>();
        for (Elasticity lever : levers) {
            String upper = Double.isNaN(lever.upper().mean()) ? "" : Format.change(lever.upper());
            String side = lever.oneSided() ? " (upwards only)" : "";
            rows.add(List.of(Words.lever(lever.lever()) + side, Format.elasticity(lever.delivered()), upper));
        }
        if (!Double.isNaN(remainder.mean())) {
            String what = rest.untested().isEmpty() ? "remainder" : String.join(", ", rest.untested());
            rows.add(List.of("not tested (" + what + ")", Format.elasticity(remainder), ""));
        }
        List<String> notes = remainder.upper() < -UNEXPLAINED
                ? List.of(KINK)
                : remainder.lower() > UNEXPLAINED ? List.of(notTested(rest.untested())) : List.of();
        return new Table(
                title,
                title(variant),
                List.of(
                        Table.Column.text("lever"),
                        Table.Column.figures("elasticity"),
                        Table.Column.figures("10% better delivers")),
                rows,
                notes);
    }

    private static String notTested(List<String> names) {
        return names.isEmpty() ? NOT_TESTED : NOT_TESTED + ", " + Words.list(names, "or");
    }

    private Stream<Table> gain(Answer.OfVariant variant) {
        GainAccount gain = variant.gain();
        if (gain == null || gain.lost().isEmpty()) {
            return Stream.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("felt by those who do the work", Format.change(gain.felt())));
        for (GainAccount.Loss loss : gain.lost()) {
            Estimate less = new Estimate(
                    -loss.share().mean(), loss.share().halfWidth(), loss.share().n());
            rows.add(List.of("lost " + Words.place(loss), Format.change(less)));
        }
        rows.add(List.of("delivered", Format.change(gain.delivered())));
        List<Table.Column> columns = List.of(Table.Column.text(""), Table.Column.figures(""));
        return Stream.of(
                new Table("Where the gain went", title(variant), columns, rows, Losses.notes(gain, variant.verdict())));
    }

    private static String title(Answer.OfVariant variant) {
        return variant.result().variant().title();
    }
}
