package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outcomes with a chance of 100%, so that what is sent back, and how it goes on, can be worked out by hand. */
class ReworkByHandTest {

    @Test
    void effortScalesEveryStationPassedAgainUpToAndWithTheSender() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(4))
                .station("review", 1, hours(2), new Outcome("changes", 1, "coding", 0.25, false, 1))
                .station("qa", 1, hours(3))
                .line();

        assertThat(Story.of(line, clock(0, 11)).telling("starts", "ends", "delivered"))
                .isEqualTo("""
                        0.00 item-1 starts coding
                        4.00 item-1 ends coding
                        4.00 item-1 starts review
                        6.00 item-1 ends review
                        6.00 item-1 starts coding
                        7.00 item-1 ends coding
                        7.00 item-1 starts review
                        7.50 item-1 ends review
                        7.50 item-1 starts qa
                        10.50 item-1 ends qa
                        10.50 item-1 delivered
                        10.50 item-2 starts coding
                        """);
    }

    @Test
    void aLaterSendBackReplacesTheFactorAndTheRangeEndsAtTheFarthestSender() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(4))
                .station("review", 1, hours(2), new Outcome("changes", 1, "coding", 0.5, false, 2))
                .station("qa", 1, hours(1), new Outcome("bug", 1, "review", 0.25, false, 1))
                .station("deploy", 1, hours(1))
                .line();

        // review sends back twice (effort ½ each), qa once (¼: review ½ h and qa ¼ h), then deploy in full
        assertThat(Story.of(line, clock(0, 14)).telling("ends", "delivered")).isEqualTo("""
                        4.00 item-1 ends coding
                        6.00 item-1 ends review
                        8.00 item-1 ends coding
                        9.00 item-1 ends review
                        11.00 item-1 ends coding
                        12.00 item-1 ends review
                        13.00 item-1 ends qa
                        13.50 item-1 ends review
                        13.75 item-1 ends qa
                        """);
    }

    @Test
    void reworkGoesBeforeNewWorkUnlessTheStationSaysOtherwise() {
        assertThat(Story.of(twoCoders(true), clock(0, 6)).telling("starts coding"))
                .isEqualTo("""
                        0.00 item-1 starts coding
                        1.00 item-2 starts coding
                        2.00 item-1 starts coding
                        3.00 item-2 starts coding
                        4.00 item-3 starts coding
                        5.00 item-4 starts coding
                        6.00 item-3 starts coding
                        """);
        assertThat(Story.of(twoCoders(false), clock(0, 6)).telling("starts coding"))
                .isEqualTo("""
                        0.00 item-1 starts coding
                        1.00 item-2 starts coding
                        2.00 item-3 starts coding
                        3.00 item-4 starts coding
                        4.00 item-1 starts coding
                        5.00 item-2 starts coding
                        6.00 item-3 starts coding
                        """);
    }

    /** Coding takes an hour, and so does review, which sends each item back once; four items wait from the start. */
    private static Line twoCoders(boolean reworkFirst) {
        Station.Queue queue = new Station.Queue(Station.Discipline.FIFO, reworkFirst);
        Outcome back = new Outcome("changes", 1, "coding", 1, false, 1);
        return Lines.atOnce(4)
                .station(new Station(
                        "coding",
                        Station.Capacity.of(1),
                        new Station.Work(hours(1), 0, 1),
                        queue,
                        Station.Visit.ALL,
                        Station.Room.ENDLESS,
                        Quality.NONE,
                        List.of()))
                .station("review", 1, hours(1), back)
                .line();
    }

    @Test
    void anOutcomePastItsNumberPassesOn() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(1), new Outcome("again", 1, "coding", 1, false, 2))
                .line();

        assertThat(Story.of(line, clock(0, 3)).telling("ends", "delivered")).isEqualTo("""
                        1.00 item-1 ends coding
                        2.00 item-1 ends coding
                        3.00 item-1 ends coding
                        3.00 item-1 delivered
                        """);
    }

    @Test
    void anOutcomeMayDropDeliverOrTakeAShortCut() {
        assertThat(oneOutcome("dropped")).isEqualTo("1.00 item-1 dropped\n");
        assertThat(oneOutcome("delivered")).isEqualTo("1.00 item-1 delivered\n");
        assertThat(oneOutcome("deploy")).isEqualTo("2.00 item-1 ends deploy\n2.00 item-1 delivered\n");
    }

    private static String oneOutcome(String to) {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(1), new Outcome("so", 1, to, 1, false, Line.NO_LIMIT))
                .station("review", 1, hours(1))
                .station("deploy", 1, hours(1))
                .line();
        return Story.of(line, clock(0, 2)).telling("item-1 ends deploy", "item-1 ends review", "item-1 d");
    }

    @Test
    void aStationSkippedByAShortCutIsDoneInFullWhenReworkFirstComesToIt() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(2), new Outcome("urgent", 1, "qa", 1, false, 1))
                .station("review", 1, hours(2))
                .station("qa", 1, hours(2), new Outcome("bug", 1, "coding", 0.5, false, 1))
                .line();

        // coding again ½·2 h; review was never passed: 2 h in full; qa again ½·2 h
        assertThat(Story.of(line, clock(0, 8)).telling("ends", "delivered")).isEqualTo("""
                        2.00 item-1 ends coding
                        4.00 item-1 ends qa
                        5.00 item-1 ends coding
                        7.00 item-1 ends review
                        8.00 item-1 ends qa
                        8.00 item-1 delivered
                        """);
    }

    @Test
    void anOutcomeSendsToAStationThatTheShareWouldSkip() {
        Station review = new Station(
                "review",
                Station.Capacity.of(1),
                new Station.Work(hours(1), 0, 1),
                new Station.Queue(Station.Discipline.FIFO, true),
                new Station.Visit(0, Station.Only.ANY),
                Station.Room.ENDLESS,
                Quality.NONE,
                List.of());
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(1))
                .station(review)
                .station("qa", 1, hours(1), new Outcome("doubt", 1, "review", 1, false, 1))
                .line();

        assertThat(Story.of(line, clock(0, 4)).telling("item-1 ends")).isEqualTo("""
                        1.00 item-1 ends coding
                        2.00 item-1 ends qa
                        3.00 item-1 ends review
                        4.00 item-1 ends qa
                        """);
    }

    /** No item comes by coding, but both meet a conflict that is resolved there, and are sent there later. */
    @Test
    void anErrandIsNoPassOfItsStation() {
        Line line = Lines.atOnce(2)
                .station("draft", 2, hours(1))
                .station(Policies.skipped(Post.of("coding", hours(1)).servers(2).station()))
                .station(Flaws.station(
                        "integration",
                        2,
                        hours(2),
                        Flaws.conflicts(1, hours(3), "coding"),
                        new Outcome("changes", 1, "coding", 0.5, false, 1)))
                .line();
        Story story = Story.of(line, clock(0, 8));

        // coding is passed for the first time from 6h to 7h, in full; integration again, with half the effort
        assertThat(story.telling("item-1")).isEqualTo("""
                        0.00 item-1 enters
                        0.00 item-1 joins draft
                        0.00 item-1 starts draft
                        1.00 item-1 ends draft
                        1.00 item-1 joins integration
                        1.00 item-1 joins coding
                        1.00 item-1 starts coding
                        4.00 item-1 ends coding
                        4.00 item-1 joins integration
                        4.00 item-1 starts integration
                        6.00 item-1 ends integration
                        6.00 item-1 sent back integration
                        6.00 item-1 joins coding
                        6.00 item-1 starts coding
                        7.00 item-1 ends coding
                        7.00 item-1 joins integration
                        7.00 item-1 starts integration
                        8.00 item-1 ends integration
                        8.00 item-1 delivered
                        """);
        assertThat(story.replication.kinds().get(0).leadTime().sum())
                .as("from 7h to 8h, for both")
                .isEqualTo(Lines.ticks(2));
    }
}
