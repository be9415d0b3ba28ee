package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Elasticities as bars: what proves the bottleneck. */
final class Levers {
    static final String CAPTION =
            "The proof. Each place was made 10% better and 10% worse with the same random numbers; "
                    + "the bottleneck is the one whose bar stands clear of all others.";

    private static final int MOST = 12;
    /** Letters beside a chart of half the width. */
    private static final int ROOM = 20;

    private Levers() {}

    static List<Bars> of(Answer answer) {
        double from = 1.1
                * Math.min(
                        0,
                        levers(answer)
                                .mapToDouble(e -> e.delivered().lower())
                                .filter(Double::isFinite)
                                .min()
                                .orElse(0));
        double to = 1.05
                * Math.max(
                        0.1,
                        levers(answer)
                                .mapToDouble(e -> e.delivered().upper())
                                .filter(Double::isFinite)
                                .max()
                                .orElse(1));
        return answer.variants().stream()
                .filter(variant -> !where(variant).isEmpty())
                .map(variant -> bars(answer, variant, from, to))
                .toList();
    }

    private static Stream<Elasticity> levers(Answer answer) {
        return answer.variants().stream().flatMap(variant -> where(variant).stream());
    }

    private static List<Elasticity> where(Answer.OfVariant variant) {
        Verdict.Tables tables = variant.verdict().tables();
        return tables.known() ? tables.where() : List.of();
    }

    private static Bars bars(Answer answer, Answer.OfVariant variant, double from, double to) {
        List<Bars.Row> rows =
                where(variant).stream().limit(MOST).map(e -> row(variant, e)).toList();
        int left = where(variant).size() - rows.size();
        String note = "% more" + Delivered.of(answer).more() + " delivered for 1% better. " + Subjects.whisker(answer)
                + (left > 0 ? " " + left + " smaller ones are left out." : "");
        Labels labels = new Labels(Subjects.title("Elasticities", variant), "elasticity", "", note);
        return new Bars(Subjects.name("levers", variant), labels, false, from, to, rows, List.of());
    }

    /** The article goes where there is no room for it. */
    private static String label(String lever) {
        return lever.length() > ROOM ? lever.replaceFirst("^the ", "") : lever;
    }

    private static Bars.Row row(Answer.OfVariant variant, Elasticity lever) {
        double mean = lever.delivered().mean();
        return new Bars.Row(
                label(Words.lever(lever.lever())),
                variant.verdict().at().contains(lever.lever()),
                List.of(new Bars.Piece(0, mean, Bars.Tone.FULL)),
                lever.delivered().lower(),
                lever.delivered().upper(),
                Format.elasticity(lever.delivered()));
    }
}
