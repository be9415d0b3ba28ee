package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Standstill;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts that are served together, worked out by hand. */
class BatchesByHandTest {

    private static Station one(String name, double hours) {
        return Lines.backlog().station(name, 1, hours(hours)).line().stations().get(0);
    }

    private static Station many(String name, int servers, double hours) {
        return Lines.backlog()
                .station(name, servers, hours(hours))
                .line()
                .stations()
                .get(0);
    }

    private static long count(List<String> lines, String word) {
        return lines.stream().filter(l -> l.contains(word)).count();
    }

    @Test
    void aTrainTakesAllThatWaitAtItsTimeAndThoseWhoComeLaterTakeTheNext() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.train(one("deploy", 0.5), 3))
                .line();
        Story story = Story.of(line, clock(0, 6.5));

        assertThat(story.telling("starts", "ends", "delivered")).isEqualTo("""
                3.00 item-1 starts deploy
                3.00 item-2 starts together deploy
                3.00 item-3 starts together deploy
                3.50 item-1 ends deploy
                3.50 item-1 delivered
                3.50 item-2 ends together deploy
                3.50 item-2 delivered
                3.50 item-3 ends together deploy
                3.50 item-3 delivered
                6.00 item-4 starts deploy
                6.00 item-5 starts together deploy
                6.00 item-6 starts together deploy
                6.50 item-4 ends deploy
                6.50 item-4 delivered
                6.50 item-5 ends together deploy
                6.50 item-5 delivered
                6.50 item-6 ends together deploy
                6.50 item-6 delivered
                """);
        StationResult deploy = story.replication.stations().get(0);
        assertThat(deploy.waits().each().sum()).as("2 h, 1 h and 0 h, twice").isEqualTo(6 * Clock.HOUR);
        assertThat(deploy.services()).as("two trains").isEqualTo(2);
        assertThat(deploy.firstPasses()).isEqualTo(6);
        assertThat(deploy.states()[State.BUSY.ordinal()])
                .as("one server, two services")
                .isEqualTo(Clock.HOUR);
    }

    @Test
    void aTrainHasSoManyPlacesAndTheHigherPriorityTakesThemFirst() {
        Line line = Lines.arrivals(hours(1))
                .kind("feature", 1, 0)
                .kind("fix", 1, 1)
                .station(Policies.train(one("deploy", 1), 8, 3))
                .line();
        Story story = Story.of(line, clock(0, 16));

        long fixes = count(story.telling("arrives").lines().limit(8).toList(), "fix");
        List<String> first =
                story.telling("8.00 ").lines().filter(l -> l.contains("starts")).toList();
        assertThat(first).hasSize(3);
        assertThat(fixes).isBetween(1L, 7L);
        assertThat(count(first, "fix")).isEqualTo(Math.min(3, fixes));
    }

    @Test
    void aBatchWaitsForItsServerAndLaterPartsForTheNextBatch() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.train(one("deploy", 3), 2))
                .line();

        assertThat(Story.of(line, clock(0, 8)).telling("starts", "ends")).isEqualTo("""
                2.00 item-1 starts deploy
                2.00 item-2 starts together deploy
                5.00 item-1 ends deploy
                5.00 item-2 ends together deploy
                5.00 item-3 starts deploy
                5.00 item-4 starts together deploy
                8.00 item-3 ends deploy
                8.00 item-4 ends together deploy
                8.00 item-5 starts deploy
                8.00 item-6 starts together deploy
                """);
    }

    @Test
    void aBatchBySizeLeavesWhenItIsFullOrItsOldestPartHasWaitedSoLong() {
        Line full = Lines.arrivals(hours(1))
                .station(Policies.batch(one("deploy", 0.25), 3, 0))
                .line();
        Line patient = Lines.arrivals(hours(1))
                .station(Policies.batch(one("deploy", 0.25), 3, 1.5))
                .line();

        assertThat(Story.of(full, clock(0, 6.25)).telling("starts", "ends")).isEqualTo("""
                3.00 item-1 starts deploy
                3.00 item-2 starts together deploy
                3.00 item-3 starts together deploy
                3.25 item-1 ends deploy
                3.25 item-2 ends together deploy
                3.25 item-3 ends together deploy
                6.00 item-4 starts deploy
                6.00 item-5 starts together deploy
                6.00 item-6 starts together deploy
                6.25 item-4 ends deploy
                6.25 item-5 ends together deploy
                6.25 item-6 ends together deploy
                """);
        assertThat(Story.of(patient, clock(0, 5)).telling("starts")).isEqualTo("""
                2.50 item-1 starts deploy
                2.50 item-2 starts together deploy
                4.50 item-3 starts deploy
                4.50 item-4 starts together deploy
                """);
    }

    @Test
    void aPartIsPartOfABatchOnlyWhenItHasBeenNoticed() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.pickup(Policies.train(one("deploy", 0.25), 2), hours(1.5)))
                .line();

        assertThat(Story.of(line, clock(0, 6)).telling("starts", "noticed")).isEqualTo("""
                2.50 item-1 noticed deploy
                3.50 item-2 noticed deploy
                4.00 item-1 starts deploy
                4.00 item-2 starts together deploy
                4.50 item-3 noticed deploy
                5.50 item-4 noticed deploy
                6.00 item-3 starts deploy
                6.00 item-4 starts together deploy
                """);
    }

    @Test
    void aBatchHoldsOneServerUntilItsLastPartHasRoom() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.batch(one("build", 0.5), 2, 0))
                .station(one("qa", 2).withWipLimit(1))
                .line();
        Story story = Story.of(line, clock(0, 6.5));

        assertThat(story.telling("build", "qa")).isEqualTo("""
                1.00 item-1 joins build
                2.00 item-2 joins build
                2.00 item-1 starts build
                2.00 item-2 starts together build
                2.50 item-1 ends build
                2.50 item-1 joins qa
                2.50 item-2 ends together build
                2.50 item-2 blocked qa
                2.50 item-1 starts qa
                3.00 item-3 joins build
                4.00 item-4 joins build
                4.50 item-1 ends qa
                4.50 item-2 joins qa
                4.50 item-2 starts qa
                4.50 item-3 starts build
                4.50 item-4 starts together build
                5.00 item-3 ends build
                5.00 item-3 blocked qa
                5.00 item-4 ends together build
                5.00 item-4 blocked qa
                5.00 item-5 joins build
                6.00 item-6 joins build
                6.50 item-2 ends qa
                6.50 item-3 joins qa
                6.50 item-3 starts qa
                """);
        StationResult build = story.replication.stations().get(0);
        assertThat(build.states()[State.BLOCKED.ordinal()])
                .as("2.5 to 4.5, 5 to 6.5")
                .isEqualTo((long) (3.5 * Clock.HOUR));
        assertThat(build.states()[State.BUSY.ordinal()]).isEqualTo(Clock.HOUR);
    }

    @Test
    void onePersonServesTheWholeBatchAndAllOfItWaitsAgainWhenTheStationCloses() {
        Station deploy = Policies.open(Teams.staffed("deploy", hours(4), "team"), 6);
        Line line = Teams.with(
                Lines.arrivals(hours(1)).station(Policies.batch(deploy, 3, 0)).line(), Teams.pool("team", 1));
        Story story = Story.of(line, clock(0, 10));

        assertThat(story.telling("starts", "given", "ends")).isEqualTo("""
                3.00 item-1 starts deploy by team-1
                3.00 item-2 starts together deploy
                3.00 item-3 starts together deploy
                6.00 item-1 given up deploy by team-1
                8.00 item-1 starts deploy by team-1
                8.00 item-2 starts together deploy
                8.00 item-3 starts together deploy
                9.00 item-1 ends deploy by team-1
                9.00 item-2 ends together deploy
                9.00 item-3 ends together deploy
                9.00 item-4 starts deploy by team-1
                9.00 item-5 starts together deploy
                9.00 item-6 starts together deploy
                """);
    }

    @Test
    void whatAServerServedInABatchIsNewToNobodyAfterwards() {
        Line line = Teams.with(
                Lines.arrivals(hours(1))
                        .station(Policies.batch(one("build", 0.5), 2, 0))
                        .station(Teams.staffed("review", hours(1), "team"))
                        .station(one("watch", 99))
                        .line(),
                Teams.pool("team", 1).withWipLimit(1));

        assertThat(Story.of(line, clock(0, 8)).telling("starts review")).isEqualTo("""
                2.50 item-1 starts review by team-1
                3.50 item-2 starts review by team-1
                4.50 item-3 starts review by team-1
                5.50 item-4 starts review by team-1
                6.50 item-5 starts review by team-1
                7.50 item-6 starts review by team-1
                """);
    }

    /** Each of two has begun three of the items that did not come by coding, the third one but two. */
    @Test
    void aBatchThatOnePersonMayNotBeginIsForAnother() {
        Line line = Teams.with(
                Lines.arrivals(hours(1))
                        .station(Post.of("coding", hours(0.25)).visit(new Station.Visit(0.3, Station.Only.ANY)))
                        .station(Policies.batch(Teams.staffed("review", hours(0.25), "team"), 2, 0))
                        .station(one("watch", 99))
                        .line(),
                Teams.pool("team", 3).withWipLimit(3));

        assertThat(Story.of(line, clock(0, 14)).telling("starts")).isEqualTo("""
                2.00 item-1 starts review by team-1
                2.00 item-2 starts together review
                2.25 item-1 starts watch
                4.00 item-3 starts review by team-2
                4.00 item-4 starts together review
                6.00 item-5 starts review by team-3
                6.00 item-6 starts together review
                7.00 item-7 starts coding
                8.00 item-7 starts review by team-1
                8.00 item-8 starts together review
                9.00 item-9 starts coding
                10.00 item-9 starts review by team-2
                10.00 item-10 starts together review
                11.00 item-11 starts coding
                12.00 item-12 starts coding
                12.25 item-11 starts review by team-3
                12.25 item-12 starts together review
                13.00 item-13 starts coding
                14.00 item-13 starts review by team-3
                14.00 item-14 starts together review
                """);
    }

    @Test
    void aBatchThatIsNeverFullIsNoStandstillWhileItemsArrive() {
        Line arrives = Lines.arrivals(hours(1))
                .station(Policies.batch(many("deploy", 2, 0.25), 9, 0))
                .line();
        Line closed = Lines.atOnce(3)
                .station(Policies.batch(many("deploy", 2, 0.25), 9, 0))
                .line();

        Replication run = Story.of(arrives, clock(0, 8)).replication;
        assertThat(run.inside().wipAtEnd()).isEqualTo(8);
        assertThatThrownBy(() -> Story.of(closed, clock(0, 8)))
                .isInstanceOf(Standstill.class)
                .hasMessageContaining("item-3 waits at deploy");
    }
}
