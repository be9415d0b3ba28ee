package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.line.Line;
import org.junit.jupiter.api.Test;

/** Stations that open and close in days of eight hours, and people who are interrupted, worked out by hand. */
class HoursByHandTest {

    @Test
    void whatIsGivenUpGoesToTheHeadAndSomebodyElseDoesTheRest() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("review", hours(2)).staff("crew").open(3))
                .people(Teams.pool("crew", 2))
                .line();
        Story story = Story.of(line, clock(0, 11));

        assertThat(story.telling("review")).isEqualTo("""
                2.00 item-1 joins review
                2.00 item-1 starts review by crew-1
                3.00 item-1 stops review by crew-1
                3.00 item-1 given up review by crew-1
                4.00 item-2 joins review
                6.00 item-3 joins review
                8.00 item-4 joins review
                8.00 item-1 starts review by crew-2
                8.00 item-2 starts review by crew-1
                9.00 item-1 ends review by crew-2
                9.00 item-3 starts review by crew-2
                10.00 item-2 ends review by crew-1
                10.00 item-5 joins review
                10.00 item-4 starts review by crew-1
                11.00 item-3 ends review by crew-2
                11.00 item-4 stops review by crew-1
                11.00 item-4 given up review by crew-1
                """);
        assertThat(story.replication.kinds().get(0).touch()).isEqualTo(ticks(6));
        assertThat(story.replication.kinds().get(0).waiting().sum())
                .as("item 1 from 3 to 8, item 2 from 4 to 8, item 3 from 6 to 9")
                .isEqualTo(ticks(12));
    }

    @Test
    void whoHasGivenUpIsFreeForOtherWork() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("coding", hours(0.5)).staff("crew"))
                .station(Post.of("review", hours(2)).staff("crew").open(3))
                .people(Teams.pool("crew", 1))
                .line();

        assertThat(Story.of(line, clock(0, 9.5)).telling(" by ")).isEqualTo("""
                2.00 item-1 starts coding by crew-1
                2.50 item-1 ends coding by crew-1
                2.50 item-1 starts review by crew-1
                3.00 item-1 stops review by crew-1
                3.00 item-1 given up review by crew-1
                4.00 item-2 starts coding by crew-1
                4.50 item-2 ends coding by crew-1
                6.00 item-3 starts coding by crew-1
                6.50 item-3 ends coding by crew-1
                8.00 item-1 starts review by crew-1
                9.50 item-1 ends review by crew-1
                9.50 item-2 starts review by crew-1
                """);
    }

    /** The crew is interrupted from 7 to 16; of three hours of work it does one, and the juniors one and a half. */
    @Test
    void theRestIsDoneAtThePaceOfWhoTakesIt() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("review", hours(3)).staff("crew", "juniors").open(3))
                .people(
                        Teams.interrupted(Teams.pool("crew", 1), hours(7), hours(9)),
                        Teams.pool("juniors", 1).withSpeed(0.5))
                .line();

        assertThat(Story.of(line, clock(0, 16.5)).telling("item-1 starts", "item-1 stops", "item-1 ends"))
                .isEqualTo("""
                        2.00 item-1 starts review by crew-1
                        3.00 item-1 stops review by crew-1
                        8.00 item-1 starts review by juniors-1
                        11.00 item-1 stops review by juniors-1
                        16.00 item-1 starts review by crew-1
                        16.50 item-1 ends review by crew-1
                        """);
    }

    @Test
    void serversStopAndGoOn() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("review", hours(2)).open(3))
                .line();
        Story story = Story.of(line, clock(0, 9));

        assertThat(story.telling("review")).isEqualTo("""
                2.00 item-1 joins review
                2.00 item-1 starts review
                3.00 item-1 stops review
                4.00 item-2 joins review
                6.00 item-3 joins review
                8.00 item-1 resumes review
                8.00 item-4 joins review
                9.00 item-1 ends review
                9.00 item-2 starts review
                """);
        long[] states = story.replication.stations().get(0).states();
        assertThat(states[State.STARVED.ordinal()]).isEqualTo(ticks(2));
        assertThat(states[State.BUSY.ordinal()]).isEqualTo(ticks(2));
        assertThat(states[State.OFF.ordinal()]).isEqualTo(ticks(5));
    }

    /** Interrupted from 3 to 4 and from 7 to 8 while idle, from 11 to 12 at work. */
    @Test
    void interruptionsKeepPeopleFromWorkAndStopIt() {
        Line line = Lines.arrivals(hours(3.5))
                .station(Post.of("coding", hours(2)).staff("crew"))
                .people(Teams.interrupted(Teams.pool("crew", 1), hours(3), hours(1)))
                .line();
        Story story = Story.of(line, clock(0, 14));

        assertThat(story.telling("coding")).isEqualTo("""
                3.50 item-1 joins coding
                4.00 item-1 starts coding by crew-1
                6.00 item-1 ends coding by crew-1
                7.00 item-2 joins coding
                8.00 item-2 starts coding by crew-1
                10.00 item-2 ends coding by crew-1
                10.50 item-3 joins coding
                10.50 item-3 starts coding by crew-1
                11.00 item-3 stops coding by crew-1
                12.00 item-3 resumes coding by crew-1
                13.50 item-3 ends coding by crew-1
                14.00 item-4 joins coding
                14.00 item-4 starts coding by crew-1
                """);
        PoolResult crew = story.replication.pools().get(0);
        assertThat(crew.interrupted()).isEqualTo(ticks(3));
        assertThat(crew.work()).containsExactly(ticks(6));
        assertThat(crew.idle()).isEqualTo(ticks(5));
    }

    /** The station closes while its person is interrupted; the part is given up, and the other person does the rest. */
    @Test
    void whatAnInterruptedPersonHasInHandIsGivenUpAsTheStationCloses() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("review", hours(2))
                        .staff("seniors", "developers")
                        .open(3))
                .people(Teams.interrupted(Teams.pool("seniors", 1), hours(2.5), hours(9)), Teams.pool("developers", 1))
                .line();

        assertThat(Story.of(line, clock(0, 9.5)).telling("item-1 ")).isEqualTo("""
                2.00 item-1 arrives
                2.00 item-1 enters
                2.00 item-1 joins review
                2.00 item-1 starts review by seniors-1
                2.50 item-1 stops review by seniors-1
                3.00 item-1 given up review by seniors-1
                8.00 item-1 starts review by developers-1
                9.50 item-1 ends review by developers-1
                9.50 item-1 delivered
                """);
    }
}
