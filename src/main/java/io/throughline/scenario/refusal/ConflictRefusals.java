package io.throughline.scenario.refusal;

import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Finds conflicts that can't happen, and more of them than can be told apart. */
final class ConflictRefusals {
    /** Stations with conflicts are told apart by the bits of a number. */
    private static final int MOST = Long.SIZE;

    private ConflictRefusals() {}

    static List<Refusal> of(Line line) {
        List<Refusal> found = new ArrayList<>();
        List<Station> stations = line.stations().stream()
                .filter(station -> station.quality().conflicts() != null)
                .toList();
        if (stations.contains(line.stations().get(0))) {
            String what = "no part is open yet at the first station, so there would never be one";
            found.add(refusal(line.stations().get(0), what, "put them where parts are joined"));
        }
        if (stations.size() > MOST) {
            String what = "more than " + MOST + " stations have conflicts";
            found.add(refusal(stations.get(MOST), what, "put them where they cost most"));
        }
        return found;
    }

    private static Refusal refusal(Station station, String what, String hint) {
        return new Refusal("stations." + station.name() + ".conflicts", what, hint);
    }
}
