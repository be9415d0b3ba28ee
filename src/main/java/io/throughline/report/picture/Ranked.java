package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Ranks;
import io.throughline.report.words.Subjects;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Changes and plans as bars of what they deliver more, those that deliver most first; where all keep up with demand and
 * nothing differs in that, of flow time, the shortest first.
 */
final class Ranked {
    static final String CAPTION =
            "What each change or plan delivers more than the line as it is. A full bar is shown to "
                    + "differ from the line as it is, with all of them taken together; a pale one is not.";
    static final String FLOW_TIME_CAPTION =
            "The line keeps up with demand in all of them, so what differs is how long items take. A full bar is shown "
                    + "to differ from the line as it is, with all of them taken together; a pale one is not.";

    private static final String FLOW_TIME = "flow-time.mean";

    private final Answer answer;
    private final Ranking ranking;

    private Ranked(Answer answer, String measure) {
        this.answer = answer;
        ranking = Ranks.of(answer, measure);
    }

    /** One chart of what is delivered, where there are two changes or plans at least and it differs. */
    static List<Bars> of(Answer answer) {
        Delivered delivered = Delivered.of(answer);
        return answer.variants().size() < 3 || keepsUp(answer)
                ? List.of()
                : new Ranked(answer, delivered.measure())
                        .bars("What is delivered more than without them", "% more" + delivered.more() + " delivered");
    }

    /** One chart of flow time, where nothing differs in what two changes or plans, or more, deliver. */
    static List<Bars> ofFlowTime(Answer answer) {
        return answer.variants().size() < 3 || !keepsUp(answer)
                ? List.of()
                : new Ranked(answer, FLOW_TIME).bars("What the changes do to flow time", "% more mean flow time");
    }

    private static boolean keepsUp(Answer answer) {
        return answer.variants().stream()
                .allMatch(v -> v.verdict().answer() == Verdict.Answer.DEMAND
                        && !v.shown()
                        && !Figures.marked(v.result().state(), FLOW_TIME));
    }

    private List<Bars> bars(String title, String axis) {
        List<Bars.Row> rows = ranking.places().stream()
                .map(this::row)
                .filter(Objects::nonNull)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        double low =
                rows.stream().flatMap(Ranked::ends).mapToDouble(x -> x).min().orElse(0);
        double high =
                rows.stream().flatMap(Ranked::ends).mapToDouble(x -> x).max().orElse(0);
        double margin = 0.04 * Math.max(high - low, 1);
        Labels labels = new Labels(title, axis, "", Subjects.whisker(answer));
        return List.of(new Bars("ranking", labels, true, low < 0 ? low - margin : 0, high + margin, rows, List.of()));
    }

    private static Stream<Double> ends(Bars.Row row) {
        return Stream.concat(
                        Stream.of(0.0, row.low(), row.high()),
                        row.pieces().stream().map(Bars.Piece::to))
                .filter(Double::isFinite);
    }

    /** Null for the baseline, and where it delivers nothing that could be compared with. */
    private Bars.Row row(Ranking.Place place) {
        OfVariant variant = place.variant();
        Comparison it = variant.againstBaseline().get(ranking.measure());
        if (it == null || !Double.isFinite(it.relative())) {
            return null;
        }
        double more = 100 * it.relative();
        double half = 100 * it.relativeHalfWidth();
        Bars.Tone tone = shown(place) ? Bars.Tone.FULL : Bars.Tone.HALF;
        String figure = Format.change(new Estimate(it.relative(), it.relativeHalfWidth(), 1));
        return new Bars.Row(
                variant.result().variant().title(),
                false,
                List.of(new Bars.Piece(0, more, tone)),
                more - half,
                more + half,
                figure);
    }

    private boolean shown(Ranking.Place place) {
        return ranking.measure().equals(FLOW_TIME)
                ? !place.notSeparated().contains(answer.variants().get(0))
                : place.variant().shown();
    }
}
