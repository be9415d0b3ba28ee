package io.throughline.scenario.refusal;

import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Finds ways, other than along the line, to where nothing can be sent: to batches, and beside another station. */
final class WayRefusals {
    private final Line line;
    private final List<Refusal> found = new ArrayList<>();

    private WayRefusals(Line line) {
        this.line = line;
    }

    static List<Refusal> of(Line line) {
        WayRefusals refusals = new WayRefusals(line);
        line.stations().forEach(refusals::ways);
        return refusals.found;
    }

    private void ways(Station from) {
        for (Outcome outcome : from.outcomes()) {
            way(from, "outcomes." + outcome.name() + ".to", outcome.to());
        }
        Quality.Catching catching = from.quality().catching();
        Quality.Conflicts conflicts = from.quality().conflicts();
        way(from, "defects.fixed-at", catching == null ? "" : catching.fixedAt());
        way(from, "conflicts.at", conflicts == null ? "" : conflicts.at());
    }

    private void way(Station from, String key, String to) {
        line.stations().stream().filter(s -> s.name().equals(to)).forEach(station -> {
            String beside = station.visit().beside();
            if (station.queue().batch() != null) {
                refuse(from, key, to + " serves batches: nothing is sent there", "name another station");
            } else if (!beside.isEmpty()) {
                refuse(from, key, to + " stands beside " + beside + ": nothing is sent there", "name " + beside);
            }
        });
    }

    private void refuse(Station from, String key, String what, String hint) {
        found.add(new Refusal("stations." + from.name() + "." + key, what, hint));
    }
}
