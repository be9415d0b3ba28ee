package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Format;
import io.throughline.report.words.Losses;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.verdict.GainAccount;
import java.util.ArrayList;
import java.util.List;

/** Where a gain went, as bars that lead from what is felt to what is delivered. */
final class Gains {
    static final String CAPTION = "From what is felt by those who do the changed work down to what is delivered: each "
            + "step between the two is lost at the place that it names.";

    private Gains() {}

    static List<Bars> of(Answer answer) {
        return answer.variants().stream()
                .filter(variant ->
                        variant.gain() != null && !variant.gain().lost().isEmpty())
                .map(variant -> bars(answer, variant))
                .toList();
    }

    private static Bars bars(Answer answer, Answer.OfVariant variant) {
        List<Bars.Row> rows = rows(variant);
        double from = rows.stream().mapToDouble(Gains::lowest).min().orElse(0);
        double to = rows.stream().mapToDouble(Gains::highest).max().orElse(1);
        List<String> notes = new ArrayList<>(List.of(Subjects.whisker(answer)));
        notes.addAll(Losses.notes(variant.gain(), variant.verdict()));
        Labels labels = new Labels(
                Subjects.title("From felt to delivered", variant),
                "% of " + Delivered.of(answer).what() + " the baseline delivers",
                "",
                String.join(" ", notes));
        double margin = to > from ? 0.03 * (to - from) : 1;
        double start = from < 0 ? from - margin : 0;
        return new Bars(Subjects.name("gain", variant), labels, true, start, to + margin, rows, List.of());
    }

    private static double lowest(Bars.Row row) {
        Bars.Piece piece = row.pieces().get(0);
        return Math.min(Math.min(piece.from(), piece.to()), Math.min(0, row.low()));
    }

    private static double highest(Bars.Row row) {
        Bars.Piece piece = row.pieces().get(0);
        double end = Math.max(piece.from(), piece.to());
        return Double.isNaN(row.high()) ? end : Math.max(end, row.high());
    }

    private static List<Bars.Row> rows(Answer.OfVariant variant) {
        GainAccount gain = variant.gain();
        List<Bars.Row> rows = new ArrayList<>(List.of(total("felt", gain.felt())));
        double level = gain.felt().mean();
        for (GainAccount.Loss loss : gain.lost()) {
            rows.add(lost(variant, loss, level));
            level -= loss.share().mean();
        }
        rows.add(total("delivered", gain.delivered()));
        return rows;
    }

    private static Bars.Row total(String label, Estimate share) {
        List<Bars.Piece> pieces = List.of(new Bars.Piece(0, 100 * share.mean(), Bars.Tone.FULL));
        return new Bars.Row(label, false, pieces, 100 * share.lower(), 100 * share.upper(), Format.change(share));
    }

    private static Bars.Row lost(Answer.OfVariant variant, GainAccount.Loss loss, double level) {
        boolean marked = variant.verdict().at().contains(loss.at());
        Estimate share = loss.share();
        double end = level - share.mean();
        Estimate change = new Estimate(-share.mean(), share.halfWidth(), share.n());
        return new Bars.Row(
                "lost " + Words.place(loss),
                marked,
                List.of(new Bars.Piece(100 * level, 100 * end, marked ? Bars.Tone.FULL : Bars.Tone.HALF)),
                100 * (end - share.halfWidth()),
                100 * (end + share.halfWidth()),
                Format.change(change));
    }
}
