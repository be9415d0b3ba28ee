package io.throughline.report.picture;

import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The week of each pool, split by station: one bar for each variant. */
final class Weeks {
    static final String CAPTION =
            "Where the week of those who are shared goes. What one station takes is missing at the "
                    + "others; the accent marks the bottleneck.";

    private enum Rest {
        SWITCHING(Bars.Tone.STOPPED),
        INTERRUPTED(Bars.Tone.BROKEN),
        IDLE(Bars.Tone.FAINT),
        OFF(Bars.Tone.AWAY);

        private final Bars.Tone tone;

        Rest(Bars.Tone tone) {
            this.tone = tone;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Answer answer;
    private final StaffPool pool;

    private Weeks(Answer answer, StaffPool pool) {
        this.answer = answer;
        this.pool = pool;
    }

    static List<Bars> of(Answer answer) {
        return answer.scenario().baseline().line().people().stream()
                .map(pool -> new Weeks(answer, pool).bars())
                .toList();
    }

    private Bars bars() {
        List<Bars.Row> rows = answer.variants().stream().map(this::row).toList();
        List<Bars.Key> key = new ArrayList<>();
        for (Rest rest : Rest.values()) {
            if (answer.variants().stream().anyMatch(variant -> share(variant, rest.label()) > 0)) {
                key.add(new Bars.Key(rest.tone, rest.label()));
            }
        }
        String note = "At the right: at work or switching"
                + (answer.replications() == 1 ? ", one replication." : ", with its " + Subjects.interval(answer) + ".");
        Labels labels = new Labels("The week of the " + pool.name(), "% of their time", "", note);
        return new Bars("people-" + pool.name(), labels, true, 0, 100, rows, key);
    }

    private Bars.Row row(Answer.OfVariant variant) {
        String busy = Format.percent(Figures.of(variant.result(), measure("utilisation")));
        return new Bars.Row(label(variant), false, pieces(variant), Double.NaN, Double.NaN, busy);
    }

    /** The variant, and how many people the pool has there where that differs. */
    private String label(Answer.OfVariant variant) {
        boolean differs = answer.variants().stream().anyMatch(other -> count(other) != pool.count());
        String title = variant.result().variant().title();
        return differs ? title + ", " + Words.people(count(variant)) : title;
    }

    private int count(Answer.OfVariant variant) {
        return variant.result().variant().line().pool(pool.name()).count();
    }

    private List<Bars.Piece> pieces(Answer.OfVariant variant) {
        List<Bars.Piece> pieces = new ArrayList<>();
        boolean second = false;
        for (Station station : Subjects.stations(variant)) {
            if (station.staffed()) {
                Bars.Tone tone = second ? Bars.Tone.HALF : Bars.Tone.FULL;
                boolean marked = Subjects.marked(variant, station.name());
                double share = share(variant, "at." + station.name());
                add(station.name(), share, marked ? Bars.Tone.ACCENT : tone, pieces);
                second = !second;
            }
        }
        for (Rest rest : Rest.values()) {
            add(rest.label(), share(variant, rest.label()), rest.tone, pieces);
        }
        return pieces;
    }

    private static void add(String name, double share, Bars.Tone tone, List<Bars.Piece> pieces) {
        double from = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).to();
        if (share > 0) {
            String label = name + " " + Format.plain(share, 0) + "%";
            pieces.add(new Bars.Piece(from, Math.min(100, from + share), tone, label));
        }
    }

    /** Percent of the week. */
    private double share(Answer.OfVariant variant, String measure) {
        return 100 * Figures.of(variant.result(), measure(measure)).mean();
    }

    private String measure(String name) {
        return "people." + pool.name() + "." + name;
    }
}
