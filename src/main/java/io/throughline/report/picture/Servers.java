package io.throughline.report.picture;

import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** What the servers of each station do, as bars. */
final class Servers {
    static final String CAPTION =
            "Servers that are busy all the time make a station a suspect; only the elasticities prove it.";

    private enum State {
        BUSY("utilisation", "busy", Bars.Tone.FULL),
        BLOCKED("blocked", "blocked", Bars.Tone.STOPPED),
        STARVED("starved", "starved", Bars.Tone.FAINT),
        DOWN("down", "down", Bars.Tone.BROKEN),
        OFF("off", "off", Bars.Tone.AWAY);

        private final String measure;
        private final Bars.Key key;

        State(String measure, String label, Bars.Tone tone) {
            this.measure = measure;
            key = new Bars.Key(tone, label);
        }
    }

    private Servers() {}

    static List<Bars> of(Answer answer) {
        return answer.variants().stream()
                .filter(variant -> !stations(variant).stream().allMatch(Station::unlimited))
                .map(variant -> bars(answer, variant))
                .toList();
    }

    /** Those with servers of their own. */
    private static List<Station> stations(Answer.OfVariant variant) {
        return Subjects.stations(variant).stream().filter(s -> !s.staffed()).toList();
    }

    private static Bars bars(Answer answer, Answer.OfVariant variant) {
        List<Bars.Row> rows =
                stations(variant).stream().map(station -> row(variant, station)).toList();
        List<Bars.Key> key = new ArrayList<>();
        for (State state : State.values()) {
            if (seen(answer, state)) {
                key.add(state.key);
            }
        }
        String note = Subjects.whisker(answer);
        Labels labels = new Labels(Subjects.title("Servers", variant), "% of the servers' time", "", note);
        return new Bars(Subjects.name("servers", variant), labels, false, 0, 100, rows, key);
    }

    private static boolean seen(Answer answer, State state) {
        return answer.variants().stream().anyMatch(variant -> stations(variant).stream()
                .anyMatch(station -> share(variant, station, state).mean() > 0));
    }

    private static Estimate share(Answer.OfVariant variant, Station station, State state) {
        return Figures.of(variant.result(), "stations." + station.name() + "." + state.measure);
    }

    private static Bars.Row row(Answer.OfVariant variant, Station station) {
        Estimate busy = share(variant, station, State.BUSY);
        String figure = station.unlimited() ? "unlimited" : Format.percent(busy);
        return new Bars.Row(
                station.name(),
                Subjects.marked(variant, station.name()),
                pieces(variant, station),
                100 * busy.lower(),
                Math.min(100, 100 * busy.upper()),
                figure);
    }

    private static List<Bars.Piece> pieces(Answer.OfVariant variant, Station station) {
        List<Bars.Piece> pieces = new ArrayList<>();
        double from = 0;
        for (State state : State.values()) {
            double share = 100 * share(variant, station, state).mean();
            if (share > 0) {
                pieces.add(new Bars.Piece(from, Math.min(100, from + share), state.key.tone()));
                from += share;
            }
        }
        return pieces;
    }
}
