package io.throughline.engine.station;

import io.throughline.engine.part.Part;
import java.util.Arrays;

/** Which parts are open for conflicts: they have passed their first station, and not yet the one with conflicts. */
public final class OpenParts {
    private final StationRun[] stations;

    /** Nothing is open. */
    public OpenParts(StationRun[] all) {
        stations = Arrays.stream(all).filter(s -> s.conflicts != null).toArray(StationRun[]::new);
    }

    /** A part has passed a station for the first time. */
    public void passed(Part part, StationRun station) {
        if (stations.length == 0) {
            return;
        }
        if (!part.begun) {
            part.begun = true;
            open(part);
        }
        if (station.conflicts != null) {
            close(part, station.conflicts);
        }
    }

    /** A part that has begun is open for each station that it will come by. */
    public void open(Part part) {
        for (StationRun station : stations) {
            if (part.begun && part.isNewAt(station.index) && station.visitedBy(part)) {
                part.openAt |= station.conflicts.bit;
                station.conflicts.open++;
            }
        }
    }

    /** A part is open no more. */
    public void close(Part part) {
        for (StationRun station : stations) {
            close(part, station.conflicts);
        }
    }

    private static void close(Part part, Conflicts conflicts) {
        if ((part.openAt & conflicts.bit) != 0) {
            part.openAt ^= conflicts.bit;
            conflicts.open--;
        }
    }
}
