package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Order;
import io.throughline.model.line.StaffPool.Prefer;
import io.throughline.model.line.Station.Discipline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who does what when people of pools are free, worked out by hand. */
class PoolsByHandTest {

    /** One person codes for an hour and reviews for an hour what arrives every hour. */
    private static Lines alone(StaffPool person) {
        return Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("crew"))
                .people(person);
    }

    @Test
    void aListIsStrict() {
        Line line = alone(Teams.listed("crew", 1, "coding", "review")).line();

        assertThat(Story.of(line, clock(0, 3)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by crew-1
                2.00 item-2 starts coding by crew-1
                3.00 item-3 starts coding by crew-1
                """);
    }

    @Test
    void closestToDoneLooksAtTheLastStationFirst() {
        Line line = alone(Teams.pool("crew", 1)).line();

        assertThat(Story.of(line, clock(0, 5)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by crew-1
                2.00 item-1 starts review by crew-1
                3.00 item-2 starts coding by crew-1
                4.00 item-2 starts review by crew-1
                5.00 item-3 starts coding by crew-1
                """);
    }

    /** At 6.00 item 1 has come back to qa, and item 2, which is younger, waits for what comes after it. */
    private static Line comingBack(Prefer prefer) {
        return Lines.arrivals(hours(1))
                .station("coding", 1, hours(1))
                .station(Post.of("qa", hours(3)).staff("crew").queue(Discipline.FIFO, true))
                .station(Post.of("sign-off", hours(1)).staff("crew").outcomes(Post.back("qa", 1, false, 1)))
                .people(Teams.looking(Teams.pool("crew", 2), prefer))
                .line();
    }

    @Test
    void oldestFirstTakesTheItemBegunFirst() {
        Line line = comingBack(new Prefer(Order.OLDEST_FIRST, List.of()));

        assertThat(Story.of(line, clock(0, 6)).telling(" by ").replaceAll(".* ends .*\n", ""))
                .isEqualTo("""
                2.00 item-1 starts qa by crew-1
                3.00 item-2 starts qa by crew-2
                5.00 item-1 starts sign-off by crew-1
                6.00 item-1 starts qa by crew-2
                6.00 item-2 starts sign-off by crew-1
                """);
    }

    @Test
    void closestToDoneTakesTheOtherOne() {
        Line line = comingBack(Prefer.CLOSEST_TO_DONE);

        assertThat(Story.of(line, clock(0, 6)).telling("6.00 item-1 starts", "6.00 item-2 starts"))
                .isEqualTo("""
                        6.00 item-2 starts sign-off by crew-2
                        6.00 item-1 starts qa by crew-1
                        """);
    }

    @Test
    void longestQueueCountsAllThatWaits() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(0.5)).staff("crew"))
                .station(Post.of("review", hours(2)).staff("crew"))
                .people(Teams.looking(Teams.pool("crew", 1), new Prefer(Order.LONGEST_QUEUE, List.of())))
                .line();

        assertThat(Story.of(line, clock(0, 7.5)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by crew-1
                1.50 item-1 starts review by crew-1
                3.50 item-2 starts coding by crew-1
                4.00 item-3 starts coding by crew-1
                4.50 item-2 starts review by crew-1
                6.50 item-4 starts coding by crew-1
                7.00 item-5 starts coding by crew-1
                7.50 item-3 starts review by crew-1
                """);
    }

    /** One person codes and reviews the items of a backlog. */
    private static String backlogOf(StaffPool person) {
        Line line = Lines.backlog()
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("crew"))
                .people(person)
                .line();
        return Story.of(line, clock(0, 2)).telling("starts");
    }

    @Test
    void aBacklogsNextItemComesAfterAllThatWaits() {
        StaffPool crew = Teams.pool("crew", 1);
        String finishing = """
                0.00 item-1 starts coding by crew-1
                1.00 item-1 starts review by crew-1
                2.00 item-2 starts coding by crew-1
                """;

        assertThat(backlogOf(crew)).isEqualTo(finishing);
        assertThat(backlogOf(Teams.looking(crew, new Prefer(Order.OLDEST_FIRST, List.of()))))
                .isEqualTo(finishing);
        assertThat(backlogOf(Teams.looking(crew, new Prefer(Order.LONGEST_QUEUE, List.of()))))
                .isEqualTo(finishing);
    }

    @Test
    void aListIsStrictForABacklogToo() {
        assertThat(backlogOf(Teams.listed("crew", 1, "coding", "review"))).isEqualTo("""
                0.00 item-1 starts coding by crew-1
                1.00 item-2 starts coding by crew-1
                2.00 item-3 starts coding by crew-1
                """);
    }

    @Test
    void thePoolThatStandsEarliestInTheStaffGoesFirst() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(1)).staff("developers", "seniors"))
                .station(Post.of("review", hours(1)).staff("seniors", "developers"))
                .people(
                        Teams.listed("seniors", 1, "coding", "review"),
                        Teams.listed("developers", 1, "coding", "review"))
                .line();

        assertThat(Story.of(line, clock(0, 3)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by developers-1
                2.00 item-2 starts coding by developers-1
                2.00 item-1 starts review by seniors-1
                3.00 item-3 starts coding by developers-1
                3.00 item-2 starts review by seniors-1
                """);
    }

    @Test
    void thenTheLaterStationGoesFirst() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(1)).staff("developers"))
                .station(Post.of("review", hours(1)).staff("seniors"))
                .people(Teams.pool("developers", 1), Teams.pool("seniors", 1))
                .line();

        assertThat(Story.of(line, clock(0, 2)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by developers-1
                2.00 item-1 starts review by seniors-1
                2.00 item-2 starts coding by developers-1
                """);
    }

    @Test
    void thenWhoHasBeenIdleForLongestGoesFirst() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(0.5)).staff("crew"))
                .people(Teams.pool("crew", 3))
                .line();

        assertThat(Story.of(line, clock(0, 4)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by crew-1
                2.00 item-2 starts coding by crew-2
                3.00 item-3 starts coding by crew-3
                4.00 item-4 starts coding by crew-1
                """);
    }

    /**
     * At 3.00 crew-3, idle for longest, would review item 1; crew-1 has coded it, and would code item 3. The pool
     * stands earlier in the staff of coding, so that pair is made first. The seniors are never there.
     */
    @Test
    void theFirstChoiceOfEveryoneWhoIsFreeCounts() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(2)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("seniors", "crew").notOwnWork())
                .people(Teams.pool("crew", 3), Teams.interrupted(Teams.pool("seniors", 1), hours(0.5), hours(99)))
                .line();

        assertThat(Story.of(line, clock(0, 3)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by crew-1
                2.00 item-2 starts coding by crew-2
                3.00 item-3 starts coding by crew-1
                3.00 item-1 starts review by crew-3
                """);
    }
}
