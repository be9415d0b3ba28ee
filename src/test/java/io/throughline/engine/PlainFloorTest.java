package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.exponential;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.RandomLines;
import io.throughline.Teams;
import io.throughline.engine.floor.Plain;
import io.throughline.engine.record.Recording;
import io.throughline.engine.record.Recording.Moments;
import io.throughline.engine.record.Recording.Waits;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where a line is plain, a floor of its own does what the floor of any line does; a journal asks for the latter. */
class PlainFloorTest {
    private static final Clock CLOCK = clock(100, 400);
    private static final Moments MOMENTS = new Moments(CLOCK.warmUp(), CLOCK.end(), 9);
    private static final Station CODING = Post.of("coding", exponential(3)).station();
    private static final Station QA = Post.of("qa", exponential(1)).station();

    @Provide
    Arbitrary<Line> plain() {
        return RandomLines.plain();
    }

    @Provide
    Arbitrary<Line> ties() {
        return RandomLines.ties();
    }

    @Provide
    Arbitrary<Line> lines() {
        return Arbitraries.oneOf(
                RandomLines.any(), RandomLines.teams(), RandomLines.flawed(), RandomLines.sideBySide());
    }

    @Property(tries = 1000, seed = "20260101")
    void aPlainFloorDoesWhatAnyFloorDoes(@ForAll("plain") Line line) {
        assertThat(Plain.is(line)).isTrue();
        isTheSameOnAnyFloor(line, Waits.EACH);
    }

    /** Who starts first in a moment decides what happens later: so it does where all of it comes at once. */
    @Property(tries = 300, seed = "20260101")
    void aPlainFloorDoesWhatAnyFloorDoesWhereMuchHappensInOneMoment(@ForAll("ties") Line line) {
        assertThat(Plain.is(line)).isTrue();
        isTheSameOnAnyFloor(line, Waits.EACH);
    }

    @Property(tries = 3000, seed = "20260101")
    void aLineThatIsNotPlainIsNotTakenForOne(@ForAll("lines") Line line) {
        if (Plain.is(line)) {
            isTheSameOnAnyFloor(line, Waits.SUMS);
        }
    }

    private static void isTheSameOnAnyFloor(Line line, Waits waits) {
        Recording recording = new Recording(true, waits, MOMENTS, false);
        Simulation plain = new Simulation(line, CLOCK, 7, recording);
        Simulation any = new Simulation(line, CLOCK, 7, recording, event -> {});
        for (int number = 0; number < 2; number++) {
            Replication expected = any.run(number);
            assertThat(plain.run(number)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void stationsThatStopGatherWaitOrFindAreNotPlain() {
        List<Station> stations = List.of(
                Policies.train(QA, 8),
                Policies.batch(QA, 3, 8),
                Policies.givesUp(QA, 8),
                Policies.pickup(QA, hours(1)),
                Policies.outages(QA, exponential(50), hours(2)),
                Policies.open(QA, 5),
                Policies.asks(QA, 0.5, hours(2)),
                Policies.beside(QA, "coding"),
                Post.of("qa", exponential(1)).holding(3).station(),
                Post.of("qa", exponential(1)).overload(3, 0.5).station(),
                Flaws.with(QA, Flaws.injects(1)),
                Flaws.with(QA, Flaws.catches(0.5, "coding", hours(1), 1)),
                Flaws.with(QA, Flaws.conflicts(0.1, hours(1), "")));

        assertThat(Plain.is(line(QA).line())).isTrue();
        assertThat(stations).noneMatch(station -> Plain.is(line(station).line()));
    }

    @Test
    void linesWithPeoplePartsLimitsReturnsOrUrgentItemsAreNotPlain() {
        Station staffed = Teams.staffed("qa", exponential(1), "testers");
        List<Line> lines = List.of(
                line(staffed).people(Teams.pool("testers", 2)).line(),
                line(QA).parts(1.5, "coding").line(),
                line(QA).groupLimit(4, "coding", "coding", "qa").line(),
                line(QA).kind(new Kind("fix", 1, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, true))
                        .line(),
                Flaws.returning(line(QA).line(), new AfterDelivery(1, hours(1), "item")));

        assertThat(lines).noneMatch(Plain::is);
    }

    private static Lines line(Station last) {
        return Lines.poisson(0.2).station(CODING).station(last);
    }
}
