package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Limits, waits and stops of stations side by side, worked out by hand. */
class BesideLimitsByHandTest {
    private static Station review(double time) {
        return Post.of("review", hours(time)).station();
    }

    private static Station ci(double time) {
        return besideReview(Post.of("ci", hours(time)).station());
    }

    private static Station besideReview(Station station) {
        return Policies.beside(station, "review");
    }

    /** Each open part is in conflict: item 2 with item 1, whose run of ci has not ended, though its review has. */
    @Test
    void aPartIsOpenUntilItHasPassedTheOneWithConflicts() {
        Line line = Lines.arrivals(hours(1.5))
                .wipLimit(2)
                .station("coding", 1, hours(1))
                .station(review(1))
                .station(Flaws.with(
                        besideReview(Post.of("ci", hours(3)).servers(2).station()), Flaws.conflicts(1, hours(1), "")))
                .line();

        assertThat(Story.of(line, clock(0, 8)).telling("ci", "review")).isEqualTo("""
                2.50 item-1 joins review
                2.50 item-1 joins ci
                2.50 item-1 starts ci
                2.50 item-1 starts review
                3.50 item-1 ends review
                4.00 item-2 joins review
                4.00 item-2 joins ci
                4.00 item-2 starts ci
                4.00 item-2 starts review
                5.00 item-2 ends review
                5.50 item-1 ends ci
                6.50 item-3 joins review
                6.50 item-3 joins ci
                6.50 item-3 starts ci
                6.50 item-3 starts review
                7.50 item-3 ends review
                8.00 item-2 ends ci
                """);
    }

    /** Ci has room for one; item 1 stands there until its review is done, and item 2 waits at coding. */
    @Test
    void aPartEntersWhenBothHaveRoomAndStaysAtBothUntilItIsDone() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(1))
                .station(Post.of("review", hours(3)).holding(2).station())
                .station(besideReview(Post.of("ci", hours(1)).holding(1).station()))
                .line();
        Story story = Story.of(line, clock(0, 5));

        assertThat(story).hasToString("""
                0.00 item-1 enters
                0.00 item-1 starts coding
                1.00 item-1 ends coding
                1.00 item-1 joins review
                1.00 item-1 joins ci
                1.00 item-1 starts ci
                1.00 item-1 starts review
                1.00 item-2 enters
                1.00 item-2 starts coding
                2.00 item-1 ends ci
                2.00 item-2 ends coding
                2.00 item-2 blocked ci
                4.00 item-1 ends review
                4.00 item-2 joins review
                4.00 item-2 joins ci
                4.00 item-1 delivered
                4.00 item-2 starts ci
                4.00 item-2 starts review
                4.00 item-3 enters
                4.00 item-3 starts coding
                5.00 item-2 ends ci
                5.00 item-3 ends coding
                5.00 item-3 blocked ci
                """);
        long[] coding = story.replication.stations().get(0).states();
        assertThat(coding[State.BLOCKED.ordinal()]).isEqualTo(ticks(2));
    }

    /** Were it counted at both, item 1 would fill the limit alone. */
    @Test
    void aLimitOverBothCountsAPartOnce() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(1))
                .station(review(2))
                .station(ci(1))
                .groupLimit(2, "coding", "review", "ci")
                .line();

        assertThat(Story.of(line, clock(0, 5)).telling("coding", "delivered")).isEqualTo("""
                0.00 item-1 starts coding
                1.00 item-1 ends coding
                1.00 item-2 starts coding
                2.00 item-2 ends coding
                3.00 item-1 delivered
                3.00 item-3 starts coding
                4.00 item-3 ends coding
                5.00 item-2 delivered
                5.00 item-4 starts coding
                """);
    }

    /** The review of item 1 goes on for longer than item 2 waits; its run of ci is done all the same. */
    @Test
    void whatGivesUpAtOneIsDroppedWhenItIsDoneAtTheOther() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.givesUp(review(9), 1))
                .station(ci(2))
                .line();
        Story story = Story.of(line, clock(0, 5));

        assertThat(story.telling("item-2")).isEqualTo("""
                2.00 item-2 arrives
                2.00 item-2 enters
                2.00 item-2 joins review
                2.00 item-2 joins ci
                3.00 item-2 reneges review
                3.00 item-2 starts ci
                5.00 item-2 ends ci
                5.00 item-2 dropped
                """);
    }

    @Test
    void whatGivesUpAtBothIsDroppedOnce() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.givesUp(review(9), 1))
                .station(Policies.givesUp(ci(9), 2))
                .line();
        Story story = Story.of(line, clock(0, 5));

        assertThat(story.telling("item-2")).isEqualTo("""
                2.00 item-2 arrives
                2.00 item-2 enters
                2.00 item-2 joins review
                2.00 item-2 joins ci
                3.00 item-2 reneges review
                4.00 item-2 reneges ci
                4.00 item-2 dropped
                """);
        assertThat(story.replication.items().dropped()).as("items 2 and 3").isEqualTo(2);
    }

    @Test
    void anAnswerIsAskedForWhenBothAreDone() {
        Line line = Lines.arrivals(hours(4))
                .station(Policies.asks(review(1), 1, hours(1)))
                .station(Policies.asks(ci(2), 1, hours(0.5)))
                .line();

        assertThat(Story.of(line, clock(0, 7.5))).hasToString("""
                4.00 item-1 arrives
                4.00 item-1 enters
                4.00 item-1 joins review
                4.00 item-1 joins ci
                4.00 item-1 starts ci
                4.00 item-1 starts review
                5.00 item-1 ends review
                6.00 item-1 ends ci
                6.00 item-1 asks review
                7.00 item-1 answered review
                7.00 item-1 asks ci
                7.50 item-1 answered ci
                7.50 item-1 delivered
                """);
    }

    @Test
    void anOutageOfOneStopsTheOtherNot() {
        Line line = Lines.arrivals(hours(1))
                .wipLimit(1)
                .station(review(2))
                .station(Policies.outages(ci(1), hours(1.5), hours(2)))
                .line();

        assertThat(Story.of(line, clock(0, 4)).telling("item-1")).isEqualTo("""
                1.00 item-1 arrives
                1.00 item-1 enters
                1.00 item-1 joins review
                1.00 item-1 joins ci
                1.00 item-1 starts ci
                1.00 item-1 starts review
                1.50 item-1 stops ci
                3.00 item-1 ends review
                3.50 item-1 resumes ci
                4.00 item-1 ends ci
                4.00 item-1 delivered
                """);
    }
}
