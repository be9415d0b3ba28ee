package io.throughline.scenario;

import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.List;

/** What is measured of a line, by name: what a target in the file may name. */
final class MeasureNames {
    private static final List<String> FORMS = List.of("mean", "p50", "p85", "p95");
    private static final List<String> OF_LINE = List.of(
            "throughput",
            "parts",
            "value",
            "flow-efficiency",
            "started",
            "dropped",
            "wip-growth",
            "wip",
            "outside",
            "deployments");
    private static final List<String> OF_STATION =
            List.of("queue.mean", "queue.max", "visits", "throughput", "services", "beyond-limit");
    private static final List<String> OF_SERVERS = List.of("utilisation", "blocked", "starved", "down", "off");
    private static final List<String> OF_POOL = List.of("utilisation", "switching", "interrupted", "idle", "off");

    private final List<String> names = new ArrayList<>();

    private MeasureNames() {}

    static List<String> of(Line line) {
        MeasureNames all = new MeasureNames();
        all.add("", OF_LINE, List.of("flow-time", "lead-time"));
        if (!line.kinds().equals(List.of(Kind.only()))) {
            for (Kind kind : line.kinds()) {
                all.add("kinds." + kind.name() + ".", List.of("throughput", "value"), List.of("flow-time", "wait"));
            }
        }
        for (Station station : line.stations()) {
            String prefix = "stations." + station.name() + ".";
            all.add(prefix, OF_STATION, List.of("first-wait", "wait", "wait-per-part"));
            all.add(prefix, station.staffed() ? List.of("staffed") : OF_SERVERS, List.of());
        }
        for (StaffPool pool : line.people()) {
            all.add("people." + pool.name() + ".", OF_POOL, List.of());
            line.stations().stream()
                    .filter(Station::staffed)
                    .forEach(station -> all.names.add("people." + pool.name() + ".at." + station.name()));
        }
        return List.copyOf(all.names);
    }

    private void add(String prefix, List<String> single, List<String> samples) {
        single.forEach(name -> names.add(prefix + name));
        samples.forEach(name -> FORMS.forEach(form -> names.add(prefix + name + "." + form)));
    }
}
