package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.engine.Expedited.mixed;
import static io.throughline.engine.Expedited.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.PoolResult;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expedited work and what it pre-empts, worked out by hand: by people. */
class ExpeditedPeopleByHandTest {
    @Test
    void whoComesBackToWorkElsewhereSwitchesAnew() {
        Line line = mixed(.25, 1)
                .station(Post.of("coding", hours(4)).staff("crew").sizeExponent(1))
                .station(Post.of("review", hours(.5)).staff("crew"))
                .people(Teams.switching(Teams.pool("crew", 1), .25))
                .line();
        Story story = Story.of(line, clock(0, 9));

        assertThat(told(story)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                3.00 feature-1 stops coding by crew-1
                3.00 fix-1 starts coding by crew-1
                4.00 fix-1 ends coding by crew-1
                4.00 fix-1 starts review by crew-1
                4.75 fix-1 ends review by crew-1
                4.75 fix-2 starts coding by crew-1
                6.00 fix-2 ends coding by crew-1
                6.00 fix-2 starts review by crew-1
                6.75 fix-2 ends review by crew-1
                6.75 feature-1 resumes coding by crew-1
                9.00 feature-1 ends coding by crew-1
                9.00 feature-1 starts review by crew-1
                """);
        PoolResult crew = story.replication.pools().get(0);
        assertThat(crew.work()).containsExactly(6 * Clock.HOUR, Clock.HOUR);
        assertThat(crew.switching()).as("four times").isEqualTo(Clock.HOUR);
        assertThat(crew.idle()).isEqualTo(Clock.HOUR);
    }

    @Test
    void whoWasStillSwitchingGoesOnSwitchingWhereTheLastWorkWasThereToo() {
        Line line = mixed().station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("crew"))
                .people(Teams.switching(Teams.pool("crew", 1), 1.5))
                .line();

        assertThat(told(line, 14.5)).startsWith("""
                1.00 feature-1 starts coding by crew-1
                2.00 feature-1 ends coding by crew-1
                2.00 feature-1 starts review by crew-1
                3.00 feature-1 stops review by crew-1
                3.00 fix-1 starts coding by crew-1
                5.50 fix-1 ends coding by crew-1
                5.50 fix-1 starts review by crew-1
                8.00 fix-1 ends review by crew-1
                8.00 fix-2 starts coding by crew-1
                10.50 fix-2 ends coding by crew-1
                10.50 fix-2 starts review by crew-1
                13.00 fix-2 ends review by crew-1
                13.00 feature-1 resumes review by crew-1
                14.50 feature-1 ends review by crew-1
                """);
    }

    @Test
    void severalPeopleArePreEmptedForOnePartThatNeedsThem() {
        Line line = mixed().station(Post.of("review", hours(3)).staff("crew").approvals(2))
                .people(Teams.pool("crew", 3))
                .line();

        assertThat(told(line, 9)).isEqualTo("""
                1.00 feature-1 starts review by crew-1
                1.00 feature-1 starts review by crew-2
                2.00 feature-2 starts review by crew-3
                3.00 feature-2 stops review by crew-3
                3.00 fix-1 starts review by crew-3
                3.00 feature-1 stops review by crew-2
                3.00 fix-1 starts review by crew-2
                4.00 feature-1 ends review by crew-1
                4.00 fix-2 starts review by crew-1
                6.00 fix-1 ends review by crew-3
                6.00 fix-1 ends review by crew-2
                6.00 fix-2 starts review by crew-3
                6.00 feature-1 resumes review by crew-2
                7.00 fix-2 ends review by crew-1
                7.00 feature-1 ends review by crew-2
                7.00 feature-2 starts review by crew-1
                7.00 feature-3 starts review by crew-2
                9.00 fix-2 ends review by crew-3
                9.00 feature-2 resumes review by crew-3
                """);
    }

    @Test
    void onlyItsAuthorIsPreEmptedForWhatTheAuthorAloneMayDo() {
        Line line = mixed().station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("qa", hours(.5)).outcomes(Post.back("coding", 1, true, 1)))
                .people(Teams.pool("crew", 2))
                .line();

        assertThat(told(line, 4.5)).endsWith("""
                4.00 fix-2 starts coding by crew-1
                4.00 feature-2 starts coding by crew-2
                4.50 fix-1 ends qa
                4.50 feature-2 stops coding by crew-2
                4.50 fix-1 starts coding by crew-2
                """);
        assertThat(told(line, 4.5)).contains("fix-1 starts coding by crew-2\n3.50");
    }

    @Test
    void nobodyIsPreEmptedInAnInterruption() {
        Line line = mixed().station(Post.of("coding", hours(3)).staff("crew"))
                .people(Teams.interrupted(Teams.pool("crew", 1), hours(2.5), hours(1)))
                .line();

        assertThat(told(line, 6)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                2.50 feature-1 stops coding by crew-1
                3.50 feature-1 resumes coding by crew-1
                3.50 feature-1 stops coding by crew-1
                3.50 fix-1 starts coding by crew-1
                6.00 fix-1 stops coding by crew-1
                """);
    }

    @Test
    void whoStandsBeforeAStationThatIsDownLeavesItForWhatIsExpedited() {
        Station.Only features =
                new Station.Only(List.of("feature"), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        Post coding = Post.of("coding", hours(3)).staff("crew").visit(new Station.Visit(1, features));
        Line line = mixed().station(Policies.outages(coding.station(), hours(2.5), hours(4)))
                .station(Post.of("review", hours(1)).staff("crew"))
                .people(Teams.pool("crew", 1))
                .line();
        Story story = Story.of(line, clock(0, 8));

        assertThat(told(story)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                2.50 feature-1 stops coding by crew-1
                3.00 fix-1 starts review by crew-1
                4.00 fix-1 ends review by crew-1
                4.00 fix-2 starts review by crew-1
                5.00 fix-2 ends review by crew-1
                6.50 feature-1 resumes coding by crew-1
                8.00 feature-1 ends coding by crew-1
                8.00 feature-1 starts review by crew-1
                """);
        assertThat(story.replication.pools().get(0).interrupted())
                .as("2.5 to 3, and back before it from 5 to 6.5")
                .isEqualTo(2 * Clock.HOUR);
    }

    @Test
    void whatWasLaidAsideIsGivenUpWhenItsStationCloses() {
        Line line = mixed().station(Post.of("coding", hours(3)).staff("crew").open(4))
                .people(Teams.pool("crew", 1))
                .line();
        Line longer = mixed().station(Post.of("coding", hours(3)).staff("crew").open(6))
                .people(Teams.pool("crew", 1))
                .line();

        assertThat(told(line, 12)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                3.00 feature-1 stops coding by crew-1
                3.00 fix-1 starts coding by crew-1
                4.00 fix-1 stops coding by crew-1
                4.00 fix-1 given up coding by crew-1
                4.00 feature-1 given up coding by crew-1
                8.00 fix-1 starts coding by crew-1
                10.00 fix-1 ends coding by crew-1
                10.00 fix-2 starts coding by crew-1
                12.00 fix-2 stops coding by crew-1
                12.00 fix-2 given up coding by crew-1
                """);
        assertThat(told(longer, 13)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                3.00 feature-1 stops coding by crew-1
                3.00 fix-1 starts coding by crew-1
                6.00 fix-1 ends coding by crew-1
                6.00 feature-1 given up coding by crew-1
                8.00 fix-2 starts coding by crew-1
                11.00 fix-2 ends coding by crew-1
                11.00 feature-1 starts coding by crew-1
                12.00 feature-1 ends coding by crew-1
                12.00 feature-2 starts coding by crew-1
                """);
    }

    @Test
    void aBatchNeitherPreEmptsNorIsPreEmpted() {
        Line line = mixed().station(Post.of("coding", hours(.5)).staff("crew"))
                .station(Policies.train(
                        Post.of("deploy", hours(1.5)).staff("crew").station(), 2))
                .people(Teams.pool("crew", 1))
                .line();

        assertThat(told(line, 5)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                1.50 feature-1 ends coding by crew-1
                2.00 feature-1 starts deploy by crew-1
                3.50 feature-1 ends deploy by crew-1
                3.50 fix-1 starts coding by crew-1
                4.00 fix-1 ends coding by crew-1
                4.00 fix-2 starts coding by crew-1
                4.50 fix-2 ends coding by crew-1
                4.50 fix-1 starts deploy by crew-1
                """);
    }

    @Test
    void aLimitPerPersonHoldsForExpeditedWorkToo() {
        Line one = mixed().station(Post.of("coding", hours(3)).staff("crew"))
                .people(Teams.pool("crew", 1).withWipLimit(1))
                .line();
        Line two = mixed().station(Post.of("coding", hours(3)).staff("crew"))
                .people(Teams.pool("crew", 1).withWipLimit(2))
                .line();

        assertThat(told(one, 5)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                4.00 feature-1 ends coding by crew-1
                4.00 fix-1 starts coding by crew-1
                """);
        assertThat(told(two, 5)).isEqualTo("""
                1.00 feature-1 starts coding by crew-1
                3.00 feature-1 stops coding by crew-1
                3.00 fix-1 starts coding by crew-1
                """);
    }

    /** At 5h ops-1 starts fix-2 at deploy; crew-2 takes up what was laid aside before crew-1 starts anything. */
    @Test
    void whoWasPreEmptedGoesOnBeforeOthersWhoAreFreeStartAnything() {
        Line line = mixed(.25, 1)
                .station(Post.of("review", hours(4)).staff("crew").sizeExponent(1))
                .station(Post.of("deploy", hours(.5)).staff("ops"))
                .people(Teams.pool("crew", 2), Teams.pool("ops", 1))
                .line();

        assertThat(told(line, 5)).isEqualTo("""
                1.00 feature-1 starts review by crew-1
                2.00 feature-2 starts review by crew-2
                3.00 feature-2 stops review by crew-2
                3.00 fix-1 starts review by crew-2
                4.00 fix-1 ends review by crew-2
                4.00 fix-1 starts deploy by ops-1
                4.00 fix-2 starts review by crew-2
                4.50 fix-1 ends deploy by ops-1
                5.00 feature-1 ends review by crew-1
                5.00 fix-2 ends review by crew-2
                5.00 fix-2 starts deploy by ops-1
                5.00 feature-2 resumes review by crew-2
                5.00 feature-3 starts review by crew-1
                """);
    }
}
