package io.throughline.report.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.RandomLines;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the log of any line, with people who are interrupted, opening hours, batches and defects. */
class AnyEventLogTest {
    private static final Clock CLOCK = Lines.clock(20, 100);

    @Provide
    Arbitrary<Line> lines() {
        return RandomLines.flawed().filter(line -> Refusals.of(line, CLOCK).isEmpty() && !mayStandStill(line));
    }

    private static boolean mayStandStill(Line line) {
        boolean persons = line.people().stream().anyMatch(pool -> pool.wipLimit() != Line.NO_LIMIT);
        boolean rooms = line.stations().stream().anyMatch(s -> s.room().wipLimit() != Line.NO_LIMIT);
        return persons && (rooms || !line.groupLimits().isEmpty());
    }

    /** The number of services of one visit that go on, and of those that are suspended. */
    private static final class Services {
        private int going;
        private int suspended;
    }

    @Property(tries = 120, seed = "20260101")
    void eachServiceStartsBeforeItStopsAndStopsBeforeItGoesOn(@ForAll("lines") Line line) throws IOException {
        Path folder = Files.createTempDirectory("log");
        Path file = folder.resolve("log.xes");
        new EventLog(file).write(scenario(line));
        Set<String> stations = line.stations().stream().map(Station::name).collect(Collectors.toSet());
        MinedLog.of(file).traces().values().forEach(trace -> check(trace, stations));
        Files.delete(file);
        Files.delete(folder);
    }

    private static Scenario scenario(Line line) {
        Variant baseline = new Variant("baseline", "baseline", line, List.of(), List.of(), List.of());
        RunPlan run = new RunPlan(CLOCK, 2, true, 0.95, 7);
        return new Scenario(
                "any.yaml", "", Scenario.About.titled("Any"), run, List.of(baseline), List.of(), List.of(), List.of());
    }

    private static void check(List<Map<String, String>> trace, Set<String> stations) {
        Map<String, Services> services = new HashMap<>();
        String time = "";
        for (Map<String, String> event : trace) {
            assertThat(event.get("time:timestamp")).isGreaterThanOrEqualTo(time);
            time = event.get("time:timestamp");
            String activity = event.get("concept:name");
            if (stations.contains(activity)) {
                String visit = activity + " " + event.get("concept:instance");
                step(services.computeIfAbsent(visit, v -> new Services()), event);
            }
        }
        if (trace.get(trace.size() - 1).get("concept:name").matches("item (delivered|dropped)")) {
            assertThat(services.values()).allMatch(visit -> visit.going == 0 && visit.suspended == 0);
        }
    }

    private static void step(Services visit, Map<String, String> event) {
        switch (event.get("lifecycle:transition")) {
            case "start" -> visit.going++;
            case "complete" -> visit.going--;
            case "suspend" -> {
                visit.going--;
                visit.suspended++;
            }
            case "resume" -> {
                visit.going++;
                visit.suspended--;
            }
            default -> {}
        }
        assertThat(Math.min(visit.going, visit.suspended)).as("%s", event).isNotNegative();
    }
}
