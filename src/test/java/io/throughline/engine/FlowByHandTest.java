package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Two stations with constant times, worked out by hand. */
class FlowByHandTest {
    private static final Line CODING_THEN_REVIEW = Lines.backlog()
            .wipLimit(2)
            .station("coding", 1, hours(2))
            .station("review", 1, hours(3))
            .line();

    @Test
    void aLimitedBacklogBeginsItsNextItemWhenAPlaceAndAServerAreFree() {
        assertThat(Story.of(CODING_THEN_REVIEW, clock(0, 8)).toString()).isEqualTo("""
                        0.00 item-1 enters
                        0.00 item-1 starts coding
                        2.00 item-1 ends coding
                        2.00 item-1 joins review
                        2.00 item-1 starts review
                        2.00 item-2 enters
                        2.00 item-2 starts coding
                        4.00 item-2 ends coding
                        4.00 item-2 joins review
                        5.00 item-1 ends review
                        5.00 item-1 delivered
                        5.00 item-2 starts review
                        5.00 item-3 enters
                        5.00 item-3 starts coding
                        7.00 item-3 ends coding
                        7.00 item-3 joins review
                        8.00 item-2 ends review
                        8.00 item-2 delivered
                        8.00 item-3 starts review
                        8.00 item-4 enters
                        8.00 item-4 starts coding
                        """);
    }

    @Test
    void integralsAndCountsOfThoseEightHoursAreExact() {
        Replication run = Story.of(CODING_THEN_REVIEW, clock(0, 8)).replication;

        assertThat(run.items().started())
                .as("item 1 began at 0, outside (0, 8]")
                .isEqualTo(3);
        assertThat(run.items().delivered()).isEqualTo(2);
        assertThat(run.inside().wipAtStart()).isEqualTo(1);
        assertThat(run.inside().wipAtEnd()).isEqualTo(2);
        assertThat(hoursOf(run.inside().wipArea())).as("1 until 2 h, then 2").isEqualTo(14);
        assertThat(hoursOf(run.kinds().get(0).flowTime().sum()))
                .as("5 h and 6 h")
                .isEqualTo(11);
        assertThat(hoursOf(run.kinds().get(0).waiting().sum()))
                .as("item 2 waits from 4 to 5")
                .isEqualTo(1);
        assertThat(hoursOf(run.kinds().get(0).leadTime().sum()))
                .as("5 − 2 and 8 − 4")
                .isEqualTo(7);
        assertThat(hoursOf(run.kinds().get(0).touch())).isEqualTo(10);
        assertThat(run.begun()).containsExactly(4);
    }

    @Test
    void stationsCountStatesQueuesAndWaits() {
        Replication run = Story.of(CODING_THEN_REVIEW, clock(0, 8)).replication;
        StationResult coding = run.stations().get(0);
        StationResult review = run.stations().get(1);

        assertThat(hoursOf(coding.states()[State.BUSY.ordinal()])).isEqualTo(6);
        assertThat(hoursOf(coding.states()[State.STARVED.ordinal()])).isEqualTo(2);
        assertThat(hoursOf(review.states()[State.BUSY.ordinal()])).isEqualTo(6);
        assertThat(hoursOf(review.queue().area())).as("4 to 5 and 7 to 8").isEqualTo(2);
        assertThat(review.queue().max()).isEqualTo(1);
        assertThat(review.waits().each().count()).as("starts at 2, 5 and 8").isEqualTo(3);
        assertThat(hoursOf(review.waits().each().sum())).isEqualTo(2);
        assertThat(review.services()).isEqualTo(2);
        assertThat(review.waits().visits()).isEqualTo(2);
    }

    @Test
    void whatHappensAtTheEndOfTheWarmUpBelongsToTheWarmUp() {
        Replication run = Story.of(CODING_THEN_REVIEW, clock(5, 3)).replication;

        assertThat(run.items().delivered())
                .as("item 1 is delivered at 5, item 2 at 8")
                .isEqualTo(1);
        assertThat(run.items().started()).as("item 3 begins at 5, item 4 at 8").isEqualTo(1);
        assertThat(run.inside().wipAtStart()).isEqualTo(2);
        assertThat(hoursOf(run.inside().wipArea())).isEqualTo(6);
        assertThat(hoursOf(run.kinds().get(0).flowTime().sum())).isEqualTo(6);
    }

    @Test
    void aLineFilledAtOnceWaitsInTheFirstQueue() {
        Line line = Lines.atOnce(2)
                .station("coding", 1, hours(2))
                .station("review", 1, hours(3))
                .line();

        assertThat(Story.of(line, clock(0, 5)).toString()).isEqualTo("""
                        0.00 item-1 enters
                        0.00 item-1 joins coding
                        0.00 item-2 enters
                        0.00 item-2 joins coding
                        0.00 item-1 starts coding
                        2.00 item-1 ends coding
                        2.00 item-1 joins review
                        2.00 item-1 starts review
                        2.00 item-2 starts coding
                        4.00 item-2 ends coding
                        4.00 item-2 joins review
                        5.00 item-1 ends review
                        5.00 item-1 delivered
                        5.00 item-2 starts review
                        5.00 item-3 enters
                        5.00 item-3 joins coding
                        5.00 item-3 starts coding
                        """);
    }

    @Test
    void arrivalsComeAfterTheServicesThatEndAtTheSameMoment() {
        Line line = Lines.arrivals(hours(2)).station("coding", 1, hours(2)).line();

        assertThat(Story.of(line, clock(0, 4)).toString()).isEqualTo("""
                        2.00 item-1 arrives
                        2.00 item-1 enters
                        2.00 item-1 joins coding
                        2.00 item-1 starts coding
                        4.00 item-1 ends coding
                        4.00 item-1 delivered
                        4.00 item-2 arrives
                        4.00 item-2 enters
                        4.00 item-2 joins coding
                        4.00 item-2 starts coding
                        """);
    }

    @Test
    void anUnlimitedStationIsADelay() {
        Line line = Lines.arrivals(hours(1))
                .station("waiting-for-legal", Station.UNLIMITED, hours(3))
                .line();
        Replication run = Story.of(line, clock(4, 4)).replication;
        StationResult delay = run.stations().get(0);

        assertThat(run.items().delivered()).isEqualTo(4);
        assertThat(hoursOf(delay.states()[State.BUSY.ordinal()]))
                .as("three inside, always")
                .isEqualTo(12);
        assertThat(delay.states()[State.STARVED.ordinal()]).isZero();
        assertThat(delay.queue().max()).isZero();
    }

    @Test
    void everyServiceTakesAtLeastOneTickAndDrawsAreRoundedHalfUp() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("instant", 1, hours(0))
                .station("half", 1, new io.throughline.model.law.Distribution.Constant(2.5))
                .line();
        Replication run = new Simulation(line, new Clock(0, 8, 1, 1, Clock.Origin.GIVEN), 1, Recording.ALL).run(0);

        assertThat(run.items().delivered()).as("1 tick and 3 ticks").isEqualTo(2);
    }

    @Test
    void aLineMayHaveMoreStationsThanALongHasBits() {
        Lines lines = Lines.atOnce(2);
        for (int i = 0; i < 150; i++) {
            lines.station("s" + i, 1, hours(1));
        }
        Replication run = Story.of(lines.line(), clock(0, 452)).replication;

        assertThat(run.items().delivered())
                .as("at 150 and 151 h, then every 150 h")
                .isEqualTo(6);
        assertThat(run.stations().get(149).services()).isEqualTo(6);
    }

    private static double hoursOf(long ticks) {
        return (double) ticks / Clock.HOUR;
    }
}
