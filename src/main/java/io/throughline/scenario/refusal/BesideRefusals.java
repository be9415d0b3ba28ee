package io.throughline.scenario.refusal;

import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Finds stations side by side that do not follow one another, and rules by which a part would leave one of them. */
final class BesideRefusals {
    private final Line line;
    private final List<Station> stations;
    private final List<Refusal> found = new ArrayList<>();

    private BesideRefusals(Line line) {
        this.line = line;
        this.stations = line.stations();
    }

    static List<Refusal> of(Line line) {
        BesideRefusals refusals = new BesideRefusals(line);
        for (int i = 0; i < line.stations().size(); i++) {
            String beside = line.stations().get(i).visit().beside();
            if (!beside.isEmpty()) {
                refusals.place(i, beside);
            }
        }
        if (refusals.found.isEmpty()) {
            refusals.rules();
        }
        return refusals.found;
    }

    private void refuse(Station station, String key, String what, String hint) {
        found.add(new Refusal("stations." + station.name() + "." + key, what, hint));
    }

    private void place(int index, String beside) {
        Station station = stations.get(index);
        int first = line.firstBeside(index);
        String ofFirst = stations.get(first).visit().beside();
        Station next = stations.get(Math.min(index, line.lastBeside(first) + 1));
        if (first == index) {
            refuse(station, "beside", "it would stand beside itself", "name the station before it");
        } else if (first > index) {
            String hint = "write beside: " + station.name() + " at " + beside;
            refuse(station, "beside", beside + " comes after it", hint);
        } else if (!ofFirst.isEmpty()) {
            refuse(station, "beside", beside + " stands beside " + ofFirst + " itself", "name " + ofFirst);
        } else if (!next.visit().beside().equals(beside)) {
            String hint = "write " + station.name() + " right behind " + beside;
            refuse(station, "beside", next.name() + " stands between it and " + beside, hint);
        }
    }

    private void rules() {
        for (int i = 0; i < stations.size(); i++) {
            int first = line.firstBeside(i);
            if (first < line.lastBeside(i)) {
                rules(stations.get(i), stations.get(i == first ? i + 1 : first));
            }
        }
        partsFrom();
    }

    private void partsFrom() {
        int from = stations.indexOf(line.station(line.inflow().partsFrom()));
        if (line.firstBeside(from) < from && inParts()) {
            String first = stations.get(line.firstBeside(from)).name();
            String what = line.inflow().partsFrom() + " stands beside " + first + ", where the item would be whole";
            found.add(new Refusal("work.parts-from", what, "name " + first + ", or a station behind both"));
        }
    }

    /** Whether items may have more than one part. */
    private boolean inParts() {
        return line.kinds().stream().anyMatch(k -> k.parts() * line.inflow().parts() > 1)
                || line.influences().stream()
                        .map(i -> i.target().aspect())
                        .anyMatch(a -> a == Aspect.PARTS || a == Aspect.KIND_PARTS);
    }

    private void rules(Station station, Station other) {
        String both = "the part is at " + other.name() + " at the same time";
        if (station.queue().batch() != null) {
            refuse(station, "batch", both + ", and can't leave with others", "put a station for batches behind them");
        }
        boolean conflicts = station.quality().conflicts() != null
                && !station.quality().conflicts().at().isEmpty();
        if (conflicts) {
            refuse(station, "conflicts.at", both + ", and can't go elsewhere", "write at: here");
        }
    }
}
