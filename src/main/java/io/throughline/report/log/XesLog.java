package io.throughline.report.log;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.model.Clock;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events in XES, the standard of event logs (IEEE 1849-2016), as XML: a trace for each item, those that left in the
 * order in which they did, then those still inside in the order in which they came. Grows with what is inside alone.
 */
final class XesLog implements EventWriter {
    private static final String COMMENT = "The events of replication 1, simulated by Throughline";

    /** The first two lines. */
    static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--" + COMMENT + "-->\n";

    private final XesElements xes;
    private final Map<String, Trace> inside = new LinkedHashMap<>();
    private String variant;

    XesLog(OutputStream out, Scenario scenario) {
        xes = new XesElements(out, COMMENT);
        xes.begin("log", "xes.version", "1.0", "xes.features", "", "xmlns", "http://www.xes-standard.org/");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        global("trace", "concept:name", "variant");
        global("event", "concept:name", "lifecycle:transition");
        xes.empty("classifier", "name", "Activity-and-transition", "keys", "concept:name lifecycle:transition");
        xes.empty("classifier", "name", "Activity", "keys", "concept:name");
        xes.empty("classifier", "name", "Resource", "keys", "org:resource");
        about(scenario);
    }

    private void extension(String name, String prefix) {
        String uri = "http://www.xes-standard.org/" + prefix + ".xesext";
        xes.empty("extension", "name", name, "prefix", prefix, "uri", uri);
    }

    /** What each trace or event has, with what would stand where it had none. */
    private void global(String scope, String... names) {
        xes.begin("global", "scope", scope);
        for (String name : names) {
            xes.text(name, "unknown");
        }
        if (scope.equals("event")) {
            xes.date("time:timestamp", 0);
        }
        xes.end();
    }

    private void about(Scenario scenario) {
        Clock clock = scenario.run().clock();
        xes.text("concept:name", scenario.title().strip());
        xes.text("lifecycle:model", "standard");
        xes.text("scenario", scenario.file());
        xes.number("seed", scenario.run().seed());
        xes.number("replication", 1);
        xes.text("clock", "hours of work, " + EventNames.hours(clock.week()) + " a week, one after the other");
        xes.date("measured-from", clock.warmUp());
        xes.date("measured-to", clock.end());
    }

    @Override
    public void begin(Variant next) {
        variant = next.name();
    }

    @Override
    public void note(Event event) {
        String item = EventNames.item(event);
        Trace trace = inside.computeIfAbsent(item, name -> new Trace(variant));
        trace.note(event);
        if (trace.left()) {
            trace.write(xes);
            inside.remove(item);
        }
    }

    @Override
    public void end() {
        inside.values().forEach(trace -> trace.write(xes));
        inside.clear();
    }

    @Override
    public void close() {
        xes.close();
    }
}
