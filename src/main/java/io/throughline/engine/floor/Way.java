package io.throughline.engine.floor;

import io.throughline.engine.part.Part;
import io.throughline.engine.station.StationRun;

/** The way of parts through the stations of a plain line. Not thread-safe. */
final class Way {
    private final StationRun[] stations;

    Way(StationRun[] stations) {
        this.stations = stations;
    }

    /** The next station that a part comes by; one beyond the last if it is to be delivered. */
    int next(Part part, int from) {
        int to = from + 1;
        while (to < stations.length && !stations[to].visitedBy(part)) {
            to++;
        }
        return to;
    }

    /** Where a part goes whose service has ended; {@link StationRun#DROPPED} if it leaves undelivered. */
    int after(Part part, StationRun station) {
        int outcome = station.outcome(part);
        if (outcome == StationRun.PASSES) {
            return next(part, station.index);
        }
        int target = station.target(outcome);
        if (target != StationRun.DROPPED && target <= station.index) {
            part.sendBack(station.index, station.told(outcome).effort());
        }
        return target;
    }
}
