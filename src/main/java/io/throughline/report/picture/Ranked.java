package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Format;
import io.throughline.report.words.Ranks;
import io.throughline.report.words.Subjects;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Changes and plans as bars of what they deliver more, those that deliver most first. */
final class Ranked {
    static final String CAPTION =
            "What each change or plan delivers more than the line as it is. A full bar is shown to "
                    + "differ from the line as it is, with all of them taken together; a pale one is not.";

    private Ranked() {}

    /** One chart, where there are two changes or plans at least. */
    static List<Bars> of(Answer answer) {
        if (answer.variants().size() < 3) {
            return List.of();
        }
        Delivered delivered = Delivered.of(answer);
        List<Bars.Row> rows = Ranks.of(answer, delivered.measure()).places().stream()
                .map(Ranking.Place::variant)
                .map(variant -> row(variant, delivered.measure()))
                .filter(Objects::nonNull)
                .toList();
        double low =
                rows.stream().flatMap(Ranked::ends).mapToDouble(x -> x).min().orElse(0);
        double high =
                rows.stream().flatMap(Ranked::ends).mapToDouble(x -> x).max().orElse(0);
        double margin = 0.04 * Math.max(high - low, 1);
        Labels labels = new Labels(
                "What is delivered more than without them",
                "% more" + delivered.more() + " delivered",
                "",
                Subjects.whisker(answer));
        return List.of(new Bars("ranking", labels, true, low < 0 ? low - margin : 0, high + margin, rows, List.of()));
    }

    private static Stream<Double> ends(Bars.Row row) {
        return Stream.concat(
                        Stream.of(0.0, row.low(), row.high()),
                        row.pieces().stream().map(Bars.Piece::to))
                .filter(Double::isFinite);
    }

    /** Null for the baseline, and where it delivers nothing that could be compared with. */
    private static Bars.Row row(OfVariant variant, String measure) {
        Comparison rate = variant.againstBaseline().get(measure);
        if (rate == null || !Double.isFinite(rate.relative())) {
            return null;
        }
        double more = 100 * rate.relative();
        double half = 100 * rate.relativeHalfWidth();
        Bars.Tone tone = variant.shown() ? Bars.Tone.FULL : Bars.Tone.HALF;
        String figure = Format.change(new Estimate(rate.relative(), rate.relativeHalfWidth(), 1));
        return new Bars.Row(
                variant.result().variant().title(),
                false,
                List.of(new Bars.Piece(0, more, tone)),
                more - half,
                more + half,
                figure);
    }
}
