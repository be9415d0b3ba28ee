package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.PoolResult;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.StaffPool;
import org.junit.jupiter.api.Test;

/** What each person does, and may begin, worked out by hand. */
class PersonsByHandTest {
    private static final String STARTS_OF_ONE_PART = """
            0.00 item-1 starts analysis by analysts-1
            3.00 item-2 starts analysis by analysts-1
            6.00 item-3 starts analysis by analysts-1
            """;

    private static final String STARTS_OF_TWO_PARTS = """
            0.00 item-1.1 starts analysis by analysts-1
            4.00 item-2.1 starts analysis by analysts-1
            8.00 item-3.1 starts analysis by analysts-1
            """;

    @Test
    void switchingToAnotherStationTakesTimeAndIsTouchTime() {
        Line line = Lines.arrivals(hours(4))
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("crew"))
                .people(Teams.switching(Teams.pool("crew", 1), 0.5))
                .line();
        Story story = Story.of(line, clock(0, 11.5));

        assertThat(story.telling(" by ")).isEqualTo("""
                4.00 item-1 starts coding by crew-1
                5.00 item-1 ends coding by crew-1
                5.00 item-1 starts review by crew-1
                6.50 item-1 ends review by crew-1
                8.00 item-2 starts coding by crew-1
                9.50 item-2 ends coding by crew-1
                9.50 item-2 starts review by crew-1
                11.00 item-2 ends review by crew-1
                """);
        PoolResult crew = story.replication.pools().get(0);
        assertThat(crew.work()).containsExactly(ticks(2), ticks(2));
        assertThat(crew.switching()).isEqualTo(ticks(1.5));
        assertThat(crew.idle()).isEqualTo(ticks(11.5 - 5.5));
        assertThat(story.replication.kinds().get(0).touch()).isEqualTo(ticks(5.5));
    }

    @Test
    void speedScalesWorkButNotSwitching() {
        StaffPool slow = Teams.switching(Teams.pool("crew", 1).withSpeed(0.5), 0.5);
        Line line = Lines.arrivals(hours(4))
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("review", hours(0.25)).staff("crew"))
                .people(slow)
                .line();

        assertThat(Story.of(line, clock(0, 7)).telling(" by ")).isEqualTo("""
                4.00 item-1 starts coding by crew-1
                6.00 item-1 ends coding by crew-1
                6.00 item-1 starts review by crew-1
                7.00 item-1 ends review by crew-1
                """);
    }

    @Test
    void nobodyStartsMoreThanTheLimitOfAPerson() {
        Line line = Lines.backlog()
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station("review", 1, hours(3))
                .people(Teams.pool("crew", 2).withWipLimit(1))
                .line();

        assertThat(Story.of(line, clock(0, 7)).telling("starts coding")).isEqualTo("""
                0.00 item-1 starts coding by crew-1
                0.00 item-2 starts coding by crew-2
                4.00 item-3 starts coding by crew-1
                7.00 item-4 starts coding by crew-2
                """);
    }

    @Test
    void reworkIsNothingNewForTheLimitOfAPerson() {
        Outcome back = Post.back("coding", 1, false, 1);
        Line line = Lines.backlog()
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station("review", 1, hours(3), back)
                .people(Teams.pool("crew", 1).withWipLimit(1))
                .line();

        assertThat(Story.of(line, clock(0, 8)).telling("starts coding")).isEqualTo("""
                0.00 item-1 starts coding by crew-1
                4.00 item-1 starts coding by crew-1
                8.00 item-2 starts coding by crew-1
                """);
    }

    /**
     * The analyst who starts the item has started all that comes of it, and starts nothing new before
     * that has left.
     */
    @Test
    void whatSomebodyStartedStaysTheirsWhereItGoesApart() {
        for (double parts : new double[] {1, 2}) {
            Line line = Lines.backlog()
                    .parts(parts, "coding")
                    .station(Post.of("analysis", hours(1)).staff("analysts"))
                    .station(Post.of("coding", hours(1)).staff("crew"))
                    .station("review", 1, hours(1))
                    .people(
                            Teams.pool("analysts", 1).withWipLimit(1),
                            Teams.pool("crew", 1).withWipLimit(1))
                    .line();
            Story story = Story.of(line, clock(0, 8));

            assertThat(story.telling("starts analysis"))
                    .as("%s parts", parts)
                    .isEqualTo(parts == 1 ? STARTS_OF_ONE_PART : STARTS_OF_TWO_PARTS);
        }
    }

    @Test
    void peopleBeginFillersOnlyWhenNothingElseCanBe() {
        Kind tooling = new Kind("tooling", 0, 1, 1, 0, Kind.worth(0), Line.NO_LIMIT, true, false);
        Line line = Lines.backlog()
                .kind(new Kind("feature", 1, 1, 1, 0, Kind.worth(1), 1, false, false))
                .kind(tooling)
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station("review", 2, hours(1))
                .people(Teams.pool("crew", 2))
                .line();

        assertThat(Story.of(line, clock(0, 2)).telling("starts coding")).isEqualTo("""
                0.00 feature-1 starts coding by crew-1
                0.00 tooling-1 starts coding by crew-2
                1.00 tooling-2 starts coding by crew-1
                1.00 tooling-3 starts coding by crew-2
                2.00 feature-2 starts coding by crew-1
                2.00 tooling-4 starts coding by crew-2
                """);
    }
}
