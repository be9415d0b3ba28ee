package io.throughline.study;

import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
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
     * take away; what a delay or another queue still fills by does not count for it.
     */
    static State of(Line line, List<Growth> replications, double confidence) {
        int place = growingMost(replications);
        Estimate growth = estimate(replications, Growth::perWeek, confidence);
        double throughput =
                estimate(replications, Growth::throughput, confidence).mean();
        Estimate excess = estimate(replications, g -> g.waiting()[place] - g.idle()[place] * throughput, confidence);
        boolean rises = growth.lower() > 0 && growth.mean() > NEGLIGIBLE * throughput;
        boolean overloaded = meanWaiting(replications, place) > 0 && excess.lower() > 0;
        Kind kind = !rises ? Kind.STEADY : overloaded ? Kind.GROWS : Kind.FILLING;
        return new State(kind, growth.mean(), name(line, place));
    }

    private static Estimate estimate(List<Growth> replications, ToDoubleFunction<Growth> of, double confidence) {
        return Estimate.of(replications.stream().mapToDouble(of).toArray(), confidence);
    }

    private static int growingMost(List<Growth> replications) {
        int most = 0;
        for (int place = 1; place < replications.get(0).waiting().length; place++) {
            most = meanWaiting(replications, place) > meanWaiting(replications, most) ? place : most;
        }
        return most;
    }

    private static double meanWaiting(List<Growth> replications, int place) {
        return replications.stream()
                .mapToDouble(g -> g.waiting()[place])
                .average()
                .orElseThrow();
    }

    private static String name(Line line, int place) {
        return place == line.stations().size()
                ? OUTSIDE
                : line.stations().get(place).name();
    }
}
