package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.outcome;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.line.Line;
import org.junit.jupiter.api.Test;

/** Limits of stations, worked out by hand. */
class RoomsByHandTest {

    private static Lines twoStations(Post second) {
        return Lines.backlog().station("coding", 1, hours(1)).station(second);
    }

    @Test
    void aServerHoldsWhatFindsNoRoom() {
        Line line = twoStations(Post.of("qa", hours(2)).holding(1)).line();
        Story story = Story.of(line, clock(0, 5));

        assertThat(story.toString()).isEqualTo("""
                0.00 item-1 enters
                0.00 item-1 starts coding
                1.00 item-1 ends coding
                1.00 item-1 joins qa
                1.00 item-1 starts qa
                1.00 item-2 enters
                1.00 item-2 starts coding
                2.00 item-2 ends coding
                2.00 item-2 blocked qa
                3.00 item-1 ends qa
                3.00 item-1 delivered
                3.00 item-2 joins qa
                3.00 item-2 starts qa
                3.00 item-3 enters
                3.00 item-3 starts coding
                4.00 item-3 ends coding
                4.00 item-3 blocked qa
                5.00 item-2 ends qa
                5.00 item-2 delivered
                5.00 item-3 joins qa
                5.00 item-3 starts qa
                5.00 item-4 enters
                5.00 item-4 starts coding
                """);
        long[] states = story.replication.stations().get(0).states();
        assertThat(states[State.BUSY.ordinal()]).isEqualTo(ticks(3));
        assertThat(states[State.BLOCKED.ordinal()]).isEqualTo(ticks(2));
    }

    /** Item 3 waits for room since 3.00 and item 4 since 4.00; at 5.00 there is room for one. */
    @Test
    void aServerIsReleasedAndWhatIsBlockedForLongestEntersFirst() {
        Line line = twoStations(Post.of("qa", hours(2)).releasing(1)).line();

        assertThat(Story.of(line, clock(0, 5)).telling("starts coding", "qa")).isEqualTo("""
                0.00 item-1 starts coding
                1.00 item-1 joins qa
                1.00 item-1 starts qa
                1.00 item-2 starts coding
                2.00 item-2 blocked qa
                2.00 item-3 starts coding
                3.00 item-1 ends qa
                3.00 item-2 joins qa
                3.00 item-3 blocked qa
                3.00 item-2 starts qa
                3.00 item-4 starts coding
                4.00 item-4 blocked qa
                4.00 item-5 starts coding
                5.00 item-2 ends qa
                5.00 item-3 joins qa
                5.00 item-5 blocked qa
                5.00 item-3 starts qa
                5.00 item-6 starts coding
                """);
    }

    @Test
    void peopleAreReleasedWhereMachinesWouldBeHeld() {
        Line line = Lines.backlog()
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("qa", hours(2)).releasing(1))
                .people(Teams.pool("crew", 1))
                .line();

        assertThat(Story.of(line, clock(0, 2)).telling("starts coding")).isEqualTo("""
                0.00 item-1 starts coding by crew-1
                1.00 item-2 starts coding by crew-1
                2.00 item-3 starts coding by crew-1
                """);
    }

    @Test
    void aShortCutWaitsForRoomAndHoldsNoServer() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(1), outcome("hot", 1, "deploy"))
                .station("qa", 1, hours(1))
                .station(Post.of("deploy", hours(3)).holding(1))
                .line();

        assertThat(Story.of(line, clock(0, 3)).telling("starts", "blocked")).isEqualTo("""
                0.00 item-1 starts coding
                1.00 item-1 starts deploy
                1.00 item-2 starts coding
                2.00 item-2 blocked deploy
                2.00 item-3 starts coding
                3.00 item-3 blocked deploy
                3.00 item-4 starts coding
                """);
    }

    @Test
    void whatReturnsMayExceedTheLimit() {
        Line line = twoStations(Post.of("qa", hours(2)).holding(1).outcomes(Post.back("coding", 1, false, 1)))
                .line();
        Story story = Story.of(line, clock(0, 7));

        assertThat(story.toString()).isEqualTo("""
                0.00 item-1 enters
                0.00 item-1 starts coding
                1.00 item-1 ends coding
                1.00 item-1 joins qa
                1.00 item-1 starts qa
                1.00 item-2 enters
                1.00 item-2 starts coding
                2.00 item-2 ends coding
                2.00 item-2 blocked qa
                3.00 item-1 ends qa
                3.00 item-1 sent back qa
                3.00 item-1 joins coding
                3.00 item-2 joins qa
                3.00 item-2 starts qa
                3.00 item-1 starts coding
                4.00 item-1 ends coding
                4.00 item-1 joins qa
                4.00 item-3 enters
                4.00 item-3 starts coding
                5.00 item-2 ends qa
                5.00 item-2 sent back qa
                5.00 item-2 joins coding
                5.00 item-3 ends coding
                5.00 item-3 blocked qa
                5.00 item-1 starts qa
                7.00 item-1 ends qa
                7.00 item-1 delivered
                7.00 item-3 joins qa
                7.00 item-3 starts qa
                7.00 item-2 starts coding
                """);
        assertThat(story.replication.stations().get(1).beyondLimit()).isEqualTo(1);
    }

    /** All take a short cut past qa and are sent back to it from deploy. */
    @Test
    void whatIsSentBackToAStationThatItPassedOverNeedsNoRoom() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(1), outcome("hot", 1, "deploy"))
                .station(Post.of("qa", hours(5)).holding(1))
                .station(Post.of("deploy", hours(1)).outcomes(Post.back("qa", 1, false, 1)))
                .line();
        Story story = Story.of(line, clock(0, 4));

        assertThat(story.telling("qa", "blocked")).isEqualTo("""
                2.00 item-1 joins qa
                2.00 item-1 starts qa
                3.00 item-2 joins qa
                4.00 item-3 joins qa
                """);
        assertThat(story.replication.stations().get(1).beyondLimit()).isEqualTo(2);
    }

    @Test
    void whatArrivesWaitsBeforeAFullFirstStation() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(3)).holding(1))
                .line();
        Story story = Story.of(line, clock(0, 4));

        assertThat(story.toString()).isEqualTo("""
                1.00 item-1 arrives
                1.00 item-1 enters
                1.00 item-1 joins coding
                1.00 item-1 starts coding
                2.00 item-2 arrives
                2.00 item-2 enters
                2.00 item-2 blocked coding
                3.00 item-3 arrives
                3.00 item-3 enters
                3.00 item-3 blocked coding
                4.00 item-1 ends coding
                4.00 item-1 delivered
                4.00 item-2 joins coding
                4.00 item-4 arrives
                4.00 item-4 enters
                4.00 item-4 blocked coding
                4.00 item-2 starts coding
                """);
        assertThat(story.replication.inside().wipArea()).as("1 + 2 + 3 hours").isEqualTo(ticks(6));
    }

    @Test
    void aLineKeptFullIsFilledAsFarAsItsFirstStationHasRoom() {
        Line line = Lines.atOnce(5)
                .station(Post.of("coding", hours(1)).holding(2))
                .station("qa", 1, hours(9))
                .line();

        assertThat(Story.of(line, clock(0, 2)).telling("enters")).isEqualTo("""
                0.00 item-1 enters
                0.00 item-2 enters
                1.00 item-3 enters
                2.00 item-4 enters
                """);
    }
}
