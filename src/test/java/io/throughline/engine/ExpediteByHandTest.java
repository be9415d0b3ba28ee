package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.engine.Expedited.hoursOf;
import static io.throughline.engine.Expedited.mixed;
import static io.throughline.engine.Expedited.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Expedited work and what it pre-empts, worked out by hand: at stations with servers. */
class ExpediteByHandTest {
    @Test
    void whatIsPreEmptedGoesOnWhenNothingExpeditedWaits() {
        Story story = Story.of(mixed().station("coding", 1, hours(3)).line(), clock(0, 12));

        assertThat(told(story)).isEqualTo("""
                1.00 feature-1 starts coding
                3.00 feature-1 stops coding
                3.00 fix-1 starts coding
                6.00 fix-1 ends coding
                6.00 fix-2 starts coding
                9.00 fix-2 ends coding
                9.00 feature-1 resumes coding
                10.00 feature-1 ends coding
                10.00 feature-2 starts coding
                """);
        assertThat(hoursOf(story.replication, 0, State.BUSY)).isEqualTo(11);
        assertThat(hoursOf(story.replication, 0, State.STARVED)).isEqualTo(1);
        assertThat(story.replication.stations().get(0).queue().area())
                .as("feature 2 for 8 h, fix 2 for 2 h, features 3 to 9 for 7 + 6 + 5 + 4 + 3 + 2 + 1 h")
                .isEqualTo(38 * Clock.HOUR);
        assertThat(story.replication.inside().wipArea())
                .as("those that wait 38 h, those in work 11 h, feature 1 laid aside for 6 h")
                .isEqualTo(55 * Clock.HOUR);
        assertThat(story.replication.kinds().get(0).touch()).isEqualTo(3 * Clock.HOUR);
        assertThat(story.replication.kinds().get(0).waiting().sum()).isEqualTo(6 * Clock.HOUR);
    }

    @Test
    void whatWasStartedLastIsPreEmptedAndStaysWithItsServer() {
        assertThat(told(mixed().station("coding", 2, hours(2.5)).line(), 8)).isEqualTo("""
                1.00 feature-1 starts coding
                2.00 feature-2 starts coding
                3.00 feature-2 stops coding
                3.00 fix-1 starts coding
                3.50 feature-1 ends coding
                4.00 fix-2 starts coding
                5.50 fix-1 ends coding
                5.50 feature-2 resumes coding
                6.50 fix-2 ends coding
                6.50 feature-3 starts coding
                7.00 feature-2 ends coding
                7.00 feature-4 starts coding
                """);
    }

    @Test
    void theLowestPriorityIsPreEmptedFirst() {
        Line line = Lines.arrivals(hours(1))
                .kind("major", .5, 1)
                .kind("minor", .2, 0)
                .kind(new Kind("fix", .3, 1, 1, 1, Kind.worth(1), Line.NO_LIMIT, false, true))
                .station("coding", 2, hours(4))
                .line();

        assertThat(told(line, 9)).isEqualTo("""
                1.00 minor-1 starts coding
                2.00 major-1 starts coding
                3.00 minor-1 stops coding
                3.00 fix-1 starts coding
                4.00 major-1 stops coding
                4.00 fix-2 starts coding
                7.00 fix-1 ends coding
                7.00 minor-1 resumes coding
                8.00 fix-2 ends coding
                8.00 major-1 resumes coding
                9.00 minor-1 ends coding
                9.00 major-2 starts coding
                """);
    }

    @Test
    void aFillerIsPreEmptedBeforeAnyOtherKind() {
        Line line = mixed().kind(new Kind("chore", 0, 1, 1, 0, Kind.worth(0), 1, true, false))
                .station("coding", 2, hours(4))
                .line();

        assertThat(told(line, 7)).isEqualTo("""
                0.00 chore-1 starts coding
                1.00 feature-1 starts coding
                3.00 chore-1 stops coding
                3.00 fix-1 starts coding
                4.00 feature-1 stops coding
                4.00 fix-2 starts coding
                7.00 fix-1 ends coding
                7.00 chore-1 resumes coding
                """);
    }

    @Test
    void partsThatArriveTogetherPreEmptTogether() {
        Line line = mixed(1, 2).station("coding", 2, hours(4)).line();

        assertThat(told(line, 7)).isEqualTo("""
                1.00 feature-1 starts coding
                2.00 feature-2 starts coding
                3.00 feature-2 stops coding
                3.00 fix-1.1 starts coding
                3.00 feature-1 stops coding
                3.00 fix-1.2 starts coding
                7.00 fix-1.1 ends coding
                7.00 fix-1.2 ends coding
                7.00 fix-2.1 starts coding
                7.00 fix-2.2 starts coding
                """);
    }

    @Test
    void aServerThatIsHeldGoesOnWithWhatItLaidAsideWhenItIsFree() {
        Line line = mixed().station("build", 1, hours(1.5))
                .station(Post.of("deploy", hours(3)).holding(1))
                .line();
        Story story = Story.of(line, clock(0, 10));

        assertThat(told(story)).isEqualTo("""
                1.00 feature-1 starts build
                2.50 feature-1 ends build
                2.50 feature-1 starts deploy
                2.50 feature-2 starts build
                3.00 feature-2 stops build
                3.00 fix-1 starts build
                4.50 fix-1 ends build
                4.50 fix-1 blocked deploy
                5.50 feature-1 ends deploy
                5.50 fix-1 starts deploy
                5.50 fix-2 starts build
                7.00 fix-2 ends build
                7.00 fix-2 blocked deploy
                8.50 fix-1 ends deploy
                8.50 fix-2 starts deploy
                8.50 feature-2 resumes build
                9.50 feature-2 ends build
                9.50 feature-2 blocked deploy
                """);
        assertThat(hoursOf(story.replication, 0, State.BLOCKED))
                .as("4.5 to 5.5, 7 to 8.5, 9.5 to 10")
                .isEqualTo(3);
        assertThat(hoursOf(story.replication, 0, State.STARVED)).isEqualTo(1);
    }

    @Test
    void whatComesInAnOutagePreEmptsWhenItIsOver() {
        Station build = Policies.outages(Post.of("build", hours(3)).station(), hours(2.5), hours(1));
        Story story = Story.of(mixed().station(build).line(), clock(0, 13));

        assertThat(told(story)).isEqualTo("""
                1.00 feature-1 starts build
                2.50 feature-1 stops build
                3.50 feature-1 resumes build
                3.50 feature-1 stops build
                3.50 fix-1 starts build
                6.00 fix-1 stops build
                7.00 fix-1 resumes build
                7.50 fix-1 ends build
                7.50 fix-2 starts build
                9.50 fix-2 stops build
                10.50 fix-2 resumes build
                11.50 fix-2 ends build
                11.50 feature-1 resumes build
                13.00 feature-1 ends build
                """);
        assertThat(hoursOf(story.replication, 0, State.DOWN)).isEqualTo(3);
        assertThat(hoursOf(story.replication, 0, State.BUSY)).isEqualTo(9);
    }

    @Test
    void whatIsLaidAsideIsInHandAndNeverGivesUp() {
        Line line = mixed().station(Policies.givesUp(Post.of("coding", hours(3)).station(), 4))
                .line();

        assertThat(told(line, 9)).isEqualTo("""
                1.00 feature-1 starts coding
                3.00 feature-1 stops coding
                3.00 fix-1 starts coding
                6.00 fix-1 ends coding
                6.00 feature-2 reneges coding
                6.00 fix-2 starts coding
                9.00 fix-2 ends coding
                9.00 feature-3 reneges coding
                9.00 feature-1 resumes coding
                """);
    }

    @Test
    void whatIsExpeditedComesInFirst() {
        Line line = mixed().wipLimit(1).station("coding", 1, hours(4)).line();

        assertThat(Story.of(line, clock(0, 9)).telling("starts", "stops")).isEqualTo("""
                1.00 feature-1 starts coding
                5.00 fix-1 starts coding
                9.00 fix-2 starts coding
                """);
    }
}
