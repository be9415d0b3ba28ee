package io.throughline.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/** What must hold between the measures of any line, in each replication. */
final class Figures {
    private static final Offset<Double> EXACT = within(1e-6);
    private static final List<String> OF_SERVERS = List.of("utilisation", "starved", "blocked", "down", "off");
    private static final List<String> OF_POOLS = List.of("switching", "interrupted", "idle", "off");

    private final Line line;
    private final Map<String, double[]> values;
    private final int replication;

    private Figures(Line line, Map<String, double[]> values, int replication) {
        this.line = line;
        this.values = values;
        this.replication = replication;
    }

    /** Checks each replication of a line. */
    static void check(Line line, Map<String, double[]> values) {
        IntStream.range(0, values.get("throughput").length)
                .mapToObj(replication -> new Figures(line, values, replication))
                .forEach(Figures::check);
    }

    private void check() {
        values.keySet().forEach(this::checkSign);
        values.keySet().stream().filter(name -> name.endsWith(".p50")).forEach(this::checkPercentiles);
        line.stations().forEach(this::checkStation);
        line.people().forEach(pool -> checkPool("people." + pool.name() + "."));
        Stream.of("flow-efficiency", "rework", "change-failure").forEach(this::checkShare);
        Station last = line.stations().get(line.stations().size() - 1);
        same("deployments", of("stations." + last.name() + ".services"));
        checkItems();
    }

    private double of(String name) {
        return values.get(name)[replication];
    }

    private void same(String name, double expected) {
        assertThat(of(name)).as(name).isCloseTo(expected, EXACT);
    }

    private void checkSign(String name) {
        if (!name.equals("wip-growth") && !Double.isNaN(of(name))) {
            assertThat(of(name)).as(name).isNotNegative();
        }
    }

    private void checkShare(String name) {
        if (!Double.isNaN(of(name))) {
            assertThat(of(name)).as(name).isBetween(0.0, 1.0);
        }
    }

    private void checkPercentiles(String name) {
        String of = name.substring(0, name.length() - "p50".length());
        if (!Double.isNaN(of(name))) {
            assertThat(of(name)).as(name).isLessThanOrEqualTo(of(of + "p85"));
            assertThat(of(of + "p85")).as(of + "p85").isLessThanOrEqualTo(of(of + "p95"));
        }
    }

    private void checkStation(Station station) {
        String prefix = "stations." + station.name() + ".";
        assertThat(of(prefix + "queue.mean")).as(prefix).isLessThanOrEqualTo(of(prefix + "queue.max"));
        if (!station.staffed() && station.servers() != Station.UNLIMITED) {
            OF_SERVERS.forEach(state -> checkShare(prefix + state));
            assertThat(sum(OF_SERVERS.stream().map(prefix::concat))).as(prefix).isCloseTo(1, EXACT);
        }
        if (station.queue().batch() == null) {
            assertThat(of(prefix + "services")).as(prefix).isGreaterThanOrEqualTo(of(prefix + "throughput"));
        }
    }

    private void checkPool(String prefix) {
        List<String> work = values.keySet().stream()
                .filter(name -> name.startsWith(prefix + "at."))
                .toList();
        double busy = sum(Stream.concat(work.stream(), Stream.of(prefix + "switching")));
        same(prefix + "utilisation", busy);
        assertThat(sum(work.stream()) + sum(OF_POOLS.stream().map(prefix::concat)))
                .as(prefix)
                .isCloseTo(1, EXACT);
    }

    /** What began and did not leave is what is there more. */
    private void checkItems() {
        double fillers = 0;
        if (values.containsKey("kinds." + line.kinds().get(0).name() + ".value")) {
            fillers = sum(line.kinds().stream().filter(Kind::filler).map(ofKind("throughput")));
            same("throughput", ofKinds("throughput") - fillers - of("failure-demand"));
            same("value", ofKinds("value"));
            line.kinds().forEach(kind -> checkWait(kind.name()));
        }
        if (line.inflow().afterDelivery() == null && line.stations().stream().noneMatch(Figures::isTrain)) {
            double left = of("throughput") + of("failure-demand") + fillers + of("dropped");
            same("wip-growth", of("started") - left);
        }
    }

    private void checkWait(String kind) {
        double flowTime = of("kinds." + kind + ".flow-time.mean");
        if (!Double.isNaN(flowTime)) {
            assertThat(of("kinds." + kind + ".wait.mean")).as(kind).isLessThanOrEqualTo(flowTime);
        }
    }

    private static boolean isTrain(Station station) {
        return station.queue().batch() != null && station.queue().batch().every() > 0;
    }

    private double ofKinds(String measure) {
        return sum(line.kinds().stream().map(ofKind(measure)));
    }

    private static Function<Kind, String> ofKind(String measure) {
        return kind -> "kinds." + kind.name() + "." + measure;
    }

    private double sum(Stream<String> names) {
        return names.mapToDouble(this::of).sum();
    }
}
