package io.throughline.study;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.ticks;
import static io.throughline.study.Replications.kind;
import static io.throughline.study.Replications.staffed;
import static io.throughline.study.Replications.station;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Teams;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.model.Clock;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
    private static final Clock CLOCK = Lines.clock(10, 40);
    private static final Line LINE = Lines.backlog()
            .station("coding", 2, exponential(1))
            .station("review", 2, exponential(1))
            .line();
    private static final Line TEAM = Teams.with(
            Lines.backlog()
                    .station(Teams.staffed("coding", exponential(1), "seniors", "juniors"))
                    .station(Teams.staffed("review", exponential(1), "seniors"))
                    .station("deploy", 1, exponential(1))
                    .line(),
            Teams.pool("seniors", 2),
            Teams.pool("juniors", 1));
    private static final Replication.Inside INSIDE =
            new Replication.Inside(ticks(80), ticks(20), ticks(10), 3, 5, 1, 2);

    @ParameterizedTest
    @CsvSource({
        "throughput, 12, items/week",
        "parts, 3, parts/week",
        "value, 5, value/week",
        "flow-time.mean, 20, h",
        "flow-time.p50, 20, h",
        "flow-time.p85, 27, h",
        "lead-time.p95, 29, h",
        "flow-efficiency, 0.5, share",
        "started, 7, items/week",
        "dropped, 2, items/week",
        "wip-growth, 3, items/week",
        "wip, 2, items",
        "outside, 0.5, items",
        "deployments, 10, services/week",
        "stations.review.queue.mean, 3, parts",
        "stations.review.queue.max, 5, parts",
        "stations.review.wait.mean, 2, h",
        "stations.review.wait.p85, 2.7, h",
        "stations.review.first-wait.p95, 4, h",
        "stations.review.wait-per-part.mean, NaN, h",
        "stations.review.wait-per-part.p50, NaN, h",
        "stations.review.visits, 2, visits/part",
        "stations.review.throughput, 8, parts/week",
        "stations.review.services, 10, services/week",
        "stations.review.utilisation, 0.75, share",
        "stations.review.starved, 0.25, share",
        "stations.review.blocked, 0, share",
        "stations.review.down, 0, share",
        "stations.review.off, 0, share",
        "stations.review.beyond-limit, 0, parts/week"
    })
    void eachMeasureIsReadFromTheReplication(String name, double value, String unit) {
        Replication replication = Replications.of(12, INSIDE, station("coding", 0, 0), station("review", 0, 0.25));
        Measure measure = measure(LINE, name);
        assertThat(measure.unit()).isEqualTo(unit);
        assertThat(measure.read().applyAsDouble(replication)).isCloseTo(value, within(1e-9));
    }

    /** Two seniors have eighty hours in the week: thirty of review, four of coding, and what is between. */
    @ParameterizedTest
    @CsvSource({
        "stations.review.staffed, 0.75, people",
        "stations.review.beyond-limit, 4, parts/week",
        "people.seniors.utilisation, 0.45, share",
        "people.seniors.at.coding, 0.05, share",
        "people.seniors.at.review, 0.375, share",
        "people.seniors.switching, 0.025, share",
        "people.seniors.interrupted, 0.1, share",
        "people.seniors.idle, 0.4, share",
        "people.seniors.off, 0.05, share",
        "people.juniors.utilisation, 0, share",
        "people.juniors.idle, 1, share"
    })
    void eachMeasureOfPeopleIsReadFromTheReplication(String name, double value, String unit) {
        Measure measure = measure(TEAM, name);
        assertThat(measure.unit()).isEqualTo(unit);
        assertThat(measure.read().applyAsDouble(week(2))).isCloseTo(value, within(1e-9));
    }

    @Test
    void theWeekOfAPoolAddsToOneHoweverManyPeopleAVariantHas() {
        for (int count : new int[] {1, 2, 7}) {
            Replication replication = week(count);
            double week = Measures.of(TEAM, CLOCK).stream()
                    .filter(m -> m.name().startsWith("people.seniors."))
                    .filter(m -> !m.name().endsWith(".utilisation"))
                    .mapToDouble(m -> m.read().applyAsDouble(replication))
                    .sum();
            assertThat(week).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aStationWithStaffHasNoServersToSplitAndOneWithoutNoPeople() {
        assertThat(Measures.of(TEAM, CLOCK))
                .extracting(Measure::name)
                .doesNotContain("stations.review.utilisation", "stations.review.starved", "people.seniors.at.deploy")
                .contains("stations.deploy.utilisation", "stations.deploy.starved")
                .doesNotContain("stations.deploy.staffed");
    }

    private static Replication week(int seniors) {
        PoolResult pool = new PoolResult(
                "seniors",
                seniors,
                new long[] {ticks(2 * seniors), ticks(15 * seniors), 0},
                ticks(seniors),
                ticks(4 * seniors),
                ticks(16 * seniors),
                ticks(2 * seniors));
        PoolResult idle = new PoolResult("juniors", 1, new long[3], 0, 0, Replications.PERIOD, 0);
        return Replications.with(
                Replications.of(
                        12, INSIDE, staffed("coding", 0, 4, 1), staffed("review", 0, 30, 1), station("deploy", 0, 0)),
                pool,
                idle);
    }

    @Test
    void theImplicitKindHasNoMeasuresOfItsOwn() {
        assertThat(Measures.of(LINE, CLOCK)).noneMatch(m -> m.name().startsWith("kinds."));
    }

    @Test
    void aDeclaredKindHasItsOwnAndFillersCountOnlyThere() {
        Line line = Lines.backlog()
                .kind("feature", 1, 0)
                .kind(new Kind("tooling", 0, 1, 1, 0, Kind.worth(0), Line.NO_LIMIT, true, false))
                .station("coding", 2, exponential(1))
                .line();
        Replication replication = Replications.of(
                12, INSIDE, List.of(kind("feature", false, 10, 20), kind("tooling", true, 1)), station("coding", 0, 0));
        assertThat(value(line, replication, "flow-time.p50")).isEqualTo(15);
        assertThat(value(line, replication, "kinds.feature.throughput")).isEqualTo(2);
        assertThat(value(line, replication, "kinds.feature.wait.mean")).isEqualTo(7.5);
        assertThat(value(line, replication, "kinds.tooling.flow-time.mean")).isEqualTo(1);
        assertThat(value(line, replication, "kinds.tooling.value")).isEqualTo(5);
    }

    @Test
    void flowTimesOfSeveralKindsAreOneSample() {
        Line line = Lines.backlog()
                .kind("feature", 1, 0)
                .kind("fix", 1, 0)
                .station("coding", 2, exponential(1))
                .line();
        Replication replication = Replications.of(
                12, INSIDE, List.of(kind("feature", false, 10, 20), kind("fix", false, 60)), station("coding", 0, 0));
        assertThat(value(line, replication, "flow-time.mean")).isEqualTo(30);
        assertThat(value(line, replication, "flow-time.p50")).isEqualTo(20);
        assertThat(measure(line, "flow-time.p50").samples(replication)).isEqualTo(3);
    }

    @Test
    void aDelayHasNoShares() {
        StationResult delay = new StationResult(
                "coding",
                Station.UNLIMITED,
                new StationResult.Queue(0, 0, 0, 0, 0),
                station("coding", 0, 0).waits(),
                new long[] {5, 0, 0, 0, 0},
                8,
                10,
                0,
                0);
        assertThat(value(LINE, Replications.of(12, INSIDE, delay), "stations.coding.utilisation"))
                .isNaN();
    }

    @Test
    void noNameIsUsedTwice() {
        assertThat(Measures.of(LINE, CLOCK)).extracting(Measure::name).doesNotHaveDuplicates();
    }

    private static double value(Line line, Replication replication, String name) {
        return measure(line, name).read().applyAsDouble(replication);
    }

    private static Measure measure(Line line, String name) {
        return Measures.of(line, CLOCK).stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
