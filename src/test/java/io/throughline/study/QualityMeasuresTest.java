package io.throughline.study;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is measured of defects, in runs that are told event by event in the tests of the engine. */
class QualityMeasuresTest {
    private static final Offset<Double> NEAR = within(1e-9);

    /** The first item: coding 4h, three defects found in a review of 2h, 3h of mending, and a look of half an hour. */
    @Test
    void reworkIsAShareOfTheWorkDone() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Flaws.station("coding", 1, hours(4), Flaws.injects(5)))
                .station(Flaws.station("review", 1, hours(2), Flaws.catches(1, "coding", hours(1), 0.25)))
                .station("wait", Station.UNLIMITED, hours(10))
                .line();

        assertThat(measured("rework", line, clock(0, 19.5))).isCloseTo(3.5 / 9.5, NEAR);
    }

    /** In 13 hours three features worth 1 are delivered, all of which fail; five fixes worth a quarter are. */
    @Test
    void whatComesBackIsMeasuredByItselfAndInItsKind() {
        Station.Only features =
                new Station.Only(List.of("feature"), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        Line line = Lines.backlog()
                .wipLimit(1)
                .kind("feature", 1, 0)
                .kind(new Kind("fix", 0, 1, 1, 0, Kind.worth(0.25), 1, false, false))
                .station("intake", 1, hours(1))
                .station(new Station(
                        "coding",
                        Station.Capacity.of(1),
                        new Station.Work(hours(3), 0, 1),
                        new Station.Queue(Station.Discipline.FIFO, true),
                        new Station.Visit(1, features),
                        Station.Room.ENDLESS,
                        Flaws.injects(2),
                        List.of()))
                .line();
        Line returning = Flaws.returning(line, new AfterDelivery(1, hours(2), "fix"));
        Clock clock = clock(0, 13);
        double weeks = 13 / 40.0;

        assertThat(measured("throughput", returning, clock)).isCloseTo(3 / weeks, NEAR);
        assertThat(measured("failure-demand", returning, clock)).isCloseTo(5 / weeks, NEAR);
        assertThat(measured("change-failure", returning, clock)).isCloseTo(3 / 8.0, NEAR);
        assertThat(measured("value", returning, clock)).isCloseTo((3 + 5 * 0.25) / weeks, NEAR);
        assertThat(measured("restore.mean", returning, clock)).isCloseTo((1 + 2 + 1 + 2 + 3) / 5.0, NEAR);
        assertThat(measured("restore.p50", returning, clock)).isCloseTo(2, NEAR);
        assertThat(measured("kinds.fix.throughput", returning, clock)).isCloseTo(5 / weeks, NEAR);
        assertThat(measured("kinds.fix.flow-time.mean", returning, clock)).isCloseTo(1.8, NEAR);
        assertThat(measured("kinds.fix.wait.p50", returning, clock)).isCloseTo(1, NEAR);
        assertThat(measured("kinds.fix.value", returning, clock)).isCloseTo(1.25 / weeks, NEAR);
        assertThat(measured("flow-time.mean", returning, clock)).isCloseTo(4, NEAR);
    }

    private static double measured(String name, Line line, Clock clock) {
        Replication run = new Simulation(line, clock, 1, Recording.ALL).run(0);
        return Measures.of(line, clock).stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .read()
                .applyAsDouble(run);
    }
}
