package io.throughline.report;

import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answer's tables: what each writer sets in its own way. */
final class Tables {
    /** A remainder within this, either side of 0, needs no explanation. */
    private static final double UNEXPLAINED = 0.1;

    private static final String KINK = "a remainder below 0 is a kink: 10% worse costs more than 10% better gains";
    private static final String NOT_TESTED = "a remainder above 0: something holds the line that was not tested";

    static final String MARK = "*";
    private static final String AS_IT_IS = "The line as it is, to be compared with your team's figures";
    static final String GROWS = "while work piles up, flow time, waits, queues and WIP rise with the length of "
            + "the run: no ± and no comparison";

    /** Names of the measures of the first table, with their labels. */
    private static final Map<String, String> LABELS = Map.of(
            "throughput", "delivered a week",
            "value", "value a week",
            "flow-time.mean", "flow time, mean",
            "flow-time.p50", "flow time, half within",
            "flow-time.p85", "flow time, 85% within",
            "flow-time.p95", "flow time, 95% within",
            "wip", "in the line (WIP)",
            "outside", "waiting outside");

    private static final List<String> ORDER = List.of(
            "throughput",
            "value",
            "flow-time.mean",
            "flow-time.p50",
            "flow-time.p85",
            "flow-time.p95",
            "wip",
            "outside");

    private final Answer answer;
    private final Answer.OfVariant baseline;
    private final List<Answer.OfVariant> others;
    private final Format format;

    Tables(Answer answer) {
        this.answer = answer;
        this.baseline = answer.variants().get(0);
        this.others = answer.variants().subList(1, answer.variants().size());
        this.format = new Format(answer.scenario().run().clock());
    }

    /** The baseline as it is, then each variant against it, and before them all in one where there are several. */
    List<Table> summary() {
        List<Table> tables = new ArrayList<>(List.of(figures(baseline)));
        if (others.size() > 1) {
            tables.add(overview());
        }
        others.forEach(variant -> tables.add(figures(variant)));
        return tables;
    }

    /** The stations of each variant. */
    List<Table> stations() {
        return answer.variants().stream().map(this::stations).toList();
    }

    /** What each variant answers to. */
    List<Table> levers() {
        return answer.variants().stream().flatMap(this::levers).toList();
    }

    /** Where the gain of each change or plan went. */
    List<Table> gains() {
        return others.stream().flatMap(this::gain).toList();
    }

    /** The points of each sweep. */
    List<Table> sweeps() {
        return answer.sweeps().stream().flatMap(new SweepTables(format)::of).toList();
    }

    private Table overview() {
        List<List<String>> rows = new ArrayList<>();
        for (Answer.OfVariant variant : answer.variants()) {
            rows.add(List.of(
                    title(variant),
                    cell(variant, "throughput"),
                    difference(variant, "throughput"),
                    Words.cell(variant.verdict())));
        }
        return new Table(
                "",
                "All variants",
                List.of(
                        Table.Column.text(""),
                        Table.Column.figures("delivered a week"),
                        Table.Column.figures("difference"),
                        Table.Column.text("bottleneck")),
                rows,
                List.of());
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
                        ? List.of(LABELS.get(m), cell(baseline, m), cell(variant, m), difference(variant, m))
                        : List.of(LABELS.get(m), cell(baseline, m)))
                .toList();
        return new Table(
                "", compared ? title(variant) + " against the baseline" : AS_IT_IS, columns, rows, notes(variant));
    }

    /** Value where some kind has one of its own, what waits outside where something does. */
    private boolean told(Answer.OfVariant variant, String measure) {
        if (measure.equals("value")) {
            return answer.scenario().baseline().line().kinds().stream().anyMatch(k -> k.value() != 1);
        }
        return !measure.equals("outside")
                || Figures.of(baseline.result(), measure).mean() > 0
                || Figures.of(variant.result(), measure).mean() > 0;
    }

    private List<String> notes(Answer.OfVariant variant) {
        boolean marked = grows(baseline) || grows(variant);
        return marked ? List.of(MARK + " " + GROWS) : List.of();
    }

    private Table stations(Answer.OfVariant variant) {
        List<List<String>> rows = new ArrayList<>();
        for (Station station : variant.result().variant().line().stations()) {
            String path = "stations." + station.name() + ".";
            rows.add(List.of(
                    station.name(),
                    station.unlimited() ? "unlimited" : Integer.toString(station.servers()),
                    station.unlimited() ? "" : Format.percent(Figures.of(variant.result(), path + "utilisation")),
                    cell(variant, path + "queue.mean"),
                    cell(variant, path + "wait.mean"),
                    cell(variant, path + "wait.p85"),
                    variant.verdict().at().contains(station.name()) ? "← bottleneck" : ""));
        }
        return new Table(
                "Stations", title(variant), stationColumns(), rows, grows(variant) ? notes(variant) : List.of());
    }

    private static List<Table.Column> stationColumns() {
        return List.of(
                Table.Column.text("station"),
                Table.Column.figures("servers"),
                Table.Column.figures("utilisation"),
                Table.Column.figures("queue"),
                Table.Column.figures("wait, mean"),
                Table.Column.figures("wait, 85% within"),
                Table.Column.text(""));
    }

    private Stream<Table> levers(Answer.OfVariant variant) {
        Verdict.Tables tables = variant.verdict().tables();
        if (tables.where().isEmpty()) {
            return Stream.empty();
        }
        List<String> where = tables.where().stream().map(Elasticity::lever).toList();
        boolean others = tables.who().stream().anyMatch(e -> !where.contains(e.lever()));
        Table places = levers("Where 10% better helps", variant, tables.where(), tables.remainder());
        return others
                ? Stream.of(places, levers("Who 10% faster helps", variant, tables.who(), Figures.NONE))
                : Stream.of(places);
    }

    private static Table levers(String title, Answer.OfVariant variant, List<Elasticity> levers, Estimate remainder) {
        List<List<String>> rows = new ArrayList<>();
        for (Elasticity lever : levers) {
            String upper = Double.isNaN(lever.upper()) ? "" : Format.change(new Estimate(lever.upper(), Double.NaN, 1));
            String side = lever.oneSided() ? " (upwards only)" : "";
            rows.add(List.of(Words.lever(lever.lever()) + side, Format.elasticity(lever.throughput()), upper));
        }
        if (!Double.isNaN(remainder.mean())) {
            rows.add(List.of("not tested (remainder)", Format.elasticity(remainder), ""));
        }
        List<String> notes = remainder.upper() < -UNEXPLAINED
                ? List.of(KINK)
                : remainder.lower() > UNEXPLAINED ? List.of(NOT_TESTED) : List.of();
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
        return Stream.of(new Table("Where the gain went", title(variant), columns, rows, List.of()));
    }

    private String cell(Answer.OfVariant variant, String measure) {
        Estimate estimate = Figures.of(variant.result(), measure);
        boolean hours = Figures.unit(variant.result(), measure).equals("h");
        String figure = hours ? format.duration(estimate) : Format.number(estimate);
        boolean marked = Figures.marked(variant.result().state(), measure) && !Double.isNaN(estimate.mean());
        return marked ? figure + MARK : figure;
    }

    private String difference(Answer.OfVariant variant, String measure) {
        Comparison difference = Figures.against(baseline, variant, measure);
        return difference == null || Double.isNaN(difference.relative())
                ? ""
                : Format.change(new Estimate(difference.relative(), difference.relativeHalfWidth(), 1));
    }

    private static boolean grows(Answer.OfVariant variant) {
        return Figures.grows(variant.result().state());
    }

    private static String title(Answer.OfVariant variant) {
        return variant.result().variant().title();
    }
}
