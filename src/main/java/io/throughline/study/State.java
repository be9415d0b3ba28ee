package io.throughline.study;

import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.stats.Estimate;
import io.throughline.study.Growth.Place;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether a variant has settled.
 *
 * @param kind steady, filling or growing
 * @param perWeek items a week by which what is inside and outside grew
 * @param where the station whose queue grows most, or {@code outside}
 */
public record State(Kind kind, double perWeek, String where) {
    /** The place where new items wait that the line does not let in. */
    public static final String OUTSIDE = "outside";

    /** Growth below this share of throughput is taken as none. */
    private static final double NEGLIGIBLE = 0.01;

    /** The three states. */
    public enum Kind {
        /** No growth is shown. */
        STEADY,
        /** It still rose, but the line is not shown to be overloaded. */
        FILLING,
        /** It rises for ever. */
        GROWS
    }

    /**
     * The state of a line. It rises for ever where the place that grows most grows by more than its own idle time could
     * take away, at the pace at which parts come through while it is busy; what a delay or another queue still fills by
     * does not count for it. At a station whose new work comes from outside the difference is arrival rate − service
     * rate, however empty the line began. A backlog under limits can only fill.
     */
    static State of(Line line, List<Growth> replications, double confidence) {
        int place = growingMost(replications);
        Estimate growth = estimate(replications, Growth::perWeek, confidence);
        double throughput = mean(replications, Growth::throughput);
        double pace = mean(replications, at(place, Place::through)) / mean(replications, at(place, Place::busy));
        Estimate excess = estimate(
                replications,
                at(place, queue -> queue.idle() == 0 ? queue.waiting() : queue.waiting() - queue.idle() * pace),
                confidence);
        boolean rises = growth.lower() > 0 && growth.mean() > NEGLIGIBLE * throughput;
        boolean overloaded = meanWaiting(replications, place) > 0 && excess.lower() > 0;
        Kind kind = !rises ? Kind.STEADY : overloaded && !bounded(line) ? Kind.GROWS : Kind.FILLING;
        return new State(kind, growth.mean(), name(line, place));
    }

    /** Whether limits keep a backlog to a number of items, which it can reach and not pass; what comes back may. */
    private static boolean bounded(Line line) {
        boolean limited = line.wipLimit() < Line.NO_LIMIT
                || line.kinds().stream().allMatch(kind -> kind.wipLimit() < Line.NO_LIMIT);
        boolean backlog = line.source() instanceof Source.Backlog;
        return backlog && limited && line.inflow().afterDelivery() == null;
    }

    /** Whether work piles up and the measure rises with it: then it only says how long the run was. */
    public boolean misleads(String measure) {
        return kind == Kind.GROWS && rises(measure);
    }

    /** Whether a measure of that name rises for as long as work piles up. */
    public static boolean rises(String measure) {
        return !measure.startsWith("people.") && rising(measure);
    }

    private static boolean rising(String measure) {
        return measure.contains("flow-time")
                || measure.contains("lead-time")
                || measure.contains("wait")
                || measure.startsWith("restore")
                || measure.contains(".queue.")
                || measure.equals("wip")
                || measure.equals("outside");
    }

    private static Estimate estimate(List<Growth> replications, ToDoubleFunction<Growth> of, double confidence) {
        return Estimate.of(replications.stream().mapToDouble(of).toArray(), confidence);
    }

    private static int growingMost(List<Growth> replications) {
        int most = 0;
        for (int place = 1; place < replications.get(0).places().size(); place++) {
            most = meanWaiting(replications, place) > meanWaiting(replications, most) ? place : most;
        }
        return most;
    }

    private static double meanWaiting(List<Growth> replications, int place) {
        return mean(replications, at(place, Place::waiting));
    }

    private static ToDoubleFunction<Growth> at(int place, ToDoubleFunction<Place> of) {
        return growth -> of.applyAsDouble(growth.places().get(place));
    }

    private static double mean(List<Growth> replications, ToDoubleFunction<Growth> of) {
        return replications.stream().mapToDouble(of).average().orElseThrow();
    }

    private static String name(Line line, int place) {
        return place == line.stations().size()
                ? OUTSIDE
                : line.stations().get(place).name();
    }
}
