package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;

import io.throughline.Lines;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;

/** Lines on which fixes are expedited, and what is told of them. */
final class Expedited {
    private Expedited() {}

    /** Features that arrive at 1 and 2, fixes at 3 and 4, then features again; the fixes are expedited. */
    static Lines mixed() {
        return mixed(1, 1);
    }

    /** The same with fixes of another size, in parts. */
    static Lines mixed(double sizeOfFixes, double partsOfFixes) {
        return Lines.arrivals(hours(1))
                .kind("feature", .7, 0)
                .kind(new Kind("fix", .3, sizeOfFixes, partsOfFixes, 0, Kind.worth(1), Line.NO_LIMIT, false, true));
    }

    /** What is begun, stopped and ended in so many hours. */
    static String told(Line line, double hours) {
        return told(Story.of(line, clock(0, hours)));
    }

    /** What is begun, stopped and ended in a story. */
    static String told(Story story) {
        return story.telling("starts", "stops", "resumes", "ends", "given up", "blocked", "reneges");
    }

    /** Hours of the servers of a station in a state. */
    static double hoursOf(Replication run, int station, State state) {
        return (double) run.stations().get(station).states()[state.ordinal()] / Clock.HOUR;
    }
}
