package io.throughline.report.picture;

import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.verdict.ShiftingBottleneck;
import java.util.ArrayList;
import java.util.List;

/** The bottleneck from moment to moment, as a strip for each station. */
final class Shifts {
    static final String CAPTION = "At each moment, the station of the server that works for longest without a break "
            + "(Roser, Nakano and Tanaka 2002). It shows how one replication swings; it proves nothing.";

    private Shifts() {}

    /** Of lines without people: those who share stations may keep one active for ever that holds nobody. */
    static List<Bars> of(Answer answer) {
        return answer.variants().stream()
                .filter(variant -> variant.passage() != null)
                .filter(variant -> Subjects.stations(variant).stream().noneMatch(Station::staffed))
                .map(Shifts::bars)
                .toList();
    }

    private static Bars bars(Answer.OfVariant variant) {
        double until = variant.passage().until();
        List<Bars.Row> rows = new ArrayList<>();
        for (int s = 0; s < Subjects.stations(variant).size(); s++) {
            rows.add(row(variant, s, until));
        }
        Labels labels = new Labels(
                Subjects.title("Where the line seems to be held", variant),
                "weeks",
                "",
                "A hint, from one replication. At the right: share of the time as the only one.");
        List<Bars.Key> key = List.of(
                new Bars.Key(Bars.Tone.FULL, "the only one"), new Bars.Key(Bars.Tone.HALF, "shifting to or from it"));
        return new Bars(Subjects.name("shifting", variant), labels, true, 0, until, rows, key);
    }

    private static Bars.Row row(Answer.OfVariant variant, int station, double until) {
        List<Bars.Piece> pieces = new ArrayList<>();
        double sole = 0;
        for (ShiftingBottleneck it : variant.passage().shifting()) {
            if (it.station() == station) {
                pieces.add(new Bars.Piece(it.from(), it.to(), Bars.Tone.HALF));
                sole += Math.max(0, it.soleTo() - it.soleFrom());
            }
        }
        variant.passage().shifting().stream()
                .filter(it -> it.station() == station && it.soleTo() > it.soleFrom())
                .forEach(it -> pieces.add(new Bars.Piece(it.soleFrom(), it.soleTo(), Bars.Tone.FULL)));
        String name = Subjects.stations(variant).get(station).name();
        String share = Format.plain(100 * sole / until, 0) + "%";
        return new Bars.Row(name, Subjects.marked(variant, name), pieces, Double.NaN, Double.NaN, share);
    }
}
