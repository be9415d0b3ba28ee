package io.throughline.scenario;

import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What is measured of a line, by name: what a target in the file may name. */
final class MeasureNames {
    private static final List<String> FORMS = List.of("mean", "p50", "p85", "p95");
    private static final List<String> OF_LINE = List.of(
            "throughput",
            "failure-demand",
            "parts",
            "value",
            "flow-efficiency",
            "started",
            "dropped",
            "wip-growth",
            "wip",
            "outside",
            "rework",
            "deployments",
            "change-failure");
    private static final List<String> SHARES_OF_LINE = List.of("flow-efficiency", "rework", "change-failure");
    private static final List<String> OF_STATION =
            List.of("queue.mean", "queue.max", "visits", "throughput", "services", "beyond-limit");
    private static final List<String> OF_SERVERS = List.of("utilisation", "blocked", "starved", "down", "off");
    private static final List<String> OF_POOL = List.of("utilisation", "switching", "interrupted", "idle", "off");

    private static final List<String> RATES = List.of(
            "throughput",
            "failure-demand",
            "parts",
            "value",
            "started",
            "dropped",
            "wip-growth",
            "deployments",
            "services",
            "beyond-limit");

    private final List<String> names = new ArrayList<>();

    private MeasureNames() {}

    static List<String> of(Line line) {
        MeasureNames all = new MeasureNames();
        all.add("", OF_LINE, List.of("flow-time", "lead-time", "restore"));
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

    /** Advice on a name that is none of them. */
    static String hint(String measure, List<String> names) {
        if (names.contains(measure + ".mean")) {
            return "say which of it: " + measure + ".mean, .p50, .p85 or .p95";
        }
        if (measure.matches(".+\\.p\\d+") && names.contains(measure.replaceFirst("p\\d+$", "p85"))) {
            return "percentiles are p50, p85 and p95";
        }
        String nearest = NearestWord.of(measure, names);
        return nearest.isEmpty()
                ? "throughput, flow-time.p85 and stations.NAME.wait.p85 are some"
                : "did you mean " + nearest + "?";
    }

    /** How values of a measure are written: durations, rates, shares or numbers. */
    static Quantity quantity(String measure) {
        String last = measure.substring(measure.lastIndexOf('.') + 1);
        if (FORMS.contains(last)) {
            return measure.endsWith(".queue.mean") ? Quantity.NUMBER : Quantity.DURATION;
        }
        if (RATES.contains(last)) {
            return Quantity.RATE;
        }
        boolean share = OF_SERVERS.contains(last) || SHARES_OF_LINE.contains(last) || measure.startsWith("people.");
        return share ? Quantity.SHARE : Quantity.NUMBER;
    }

    private void add(String prefix, List<String> single, List<String> samples) {
        single.forEach(name -> names.add(prefix + name));
        samples.forEach(name -> FORMS.forEach(form -> names.add(prefix + name + "." + form)));
    }
}
