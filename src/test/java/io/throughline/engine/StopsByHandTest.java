package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Teams;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Outages, waits for others and the end of patience, worked out by hand. */
class StopsByHandTest {

    private static Station one(String name, double hours) {
        return Lines.backlog().station(name, 1, hours(hours)).line().stations().get(0);
    }

    private static long share(Replication run, int station, State state) {
        return run.stations().get(station).states()[state.ordinal()];
    }

    private static StaffPool interrupted(String name, int count, double every, double lasting) {
        StaffPool it = Teams.pool(name, count);
        return new StaffPool(
                name,
                count,
                it.prefer(),
                0,
                it.skill(),
                it.wipLimit(),
                new StaffPool.Interruptions(hours(every), hours(lasting)),
                0);
    }

    @Test
    void inAnOutageWorkStopsAndGoesOnAndNothingIsBegun() {
        Line line = Lines.backlog()
                .station(Policies.outages(one("deploy", 2), hours(3), hours(1)))
                .line();
        Story story = Story.of(line, clock(0, 10));

        assertThat(story.toString()).isEqualTo("""
                0.00 item-1 enters
                0.00 item-1 starts deploy
                2.00 item-1 ends deploy
                2.00 item-1 delivered
                2.00 item-2 enters
                2.00 item-2 starts deploy
                3.00 item-2 stops deploy
                4.00 item-2 resumes deploy
                5.00 item-2 ends deploy
                5.00 item-2 delivered
                5.00 item-3 enters
                5.00 item-3 starts deploy
                7.00 item-3 ends deploy
                7.00 item-3 delivered
                8.00 item-4 enters
                8.00 item-4 starts deploy
                10.00 item-4 ends deploy
                10.00 item-4 delivered
                10.00 item-5 enters
                10.00 item-5 starts deploy
                """);
        assertThat(share(story.replication, 0, State.DOWN)).as("3 to 4, 7 to 8").isEqualTo(2 * Clock.HOUR);
        assertThat(share(story.replication, 0, State.BUSY)).isEqualTo(8 * Clock.HOUR);
        assertThat(share(story.replication, 0, State.STARVED)).isZero();
    }

    @Test
    void outsideItsHoursAStationIsOffAndNotDown() {
        Station deploy = Policies.open(Policies.outages(one("deploy", 4), hours(5), hours(2)), 6);
        Line line = Lines.backlog().station(deploy).line();
        Story story = Story.of(line, clock(0, 16));

        assertThat(story.telling("starts", "stops", "resumes", "ends")).isEqualTo("""
                0.00 item-1 starts deploy
                4.00 item-1 ends deploy
                4.00 item-2 starts deploy
                5.00 item-2 stops deploy
                8.00 item-2 resumes deploy
                11.00 item-2 ends deploy
                11.00 item-3 starts deploy
                12.00 item-3 stops deploy
                14.00 item-3 resumes deploy
                14.00 item-3 stops deploy
                16.00 item-3 resumes deploy
                """);
        assertThat(share(story.replication, 0, State.DOWN))
                .as("5 to 6, 12 to 14")
                .isEqualTo(3 * Clock.HOUR);
        assertThat(share(story.replication, 0, State.OFF))
                .as("6 to 8, 14 to 16")
                .isEqualTo(4 * Clock.HOUR);
        assertThat(share(story.replication, 0, State.BUSY)).isEqualTo(9 * Clock.HOUR);
    }

    @Test
    void inAnOutageABlockedServerStaysBlocked() {
        Line line = Lines.backlog()
                .station(Policies.outages(one("build", 1), hours(2.5), hours(1)))
                .station(one("deploy", 4).withWipLimit(1))
                .line();
        Replication run = Story.of(line, clock(0, 4)).replication;

        assertThat(share(run, 0, State.BLOCKED)).as("2 to 4").isEqualTo(2 * Clock.HOUR);
        assertThat(share(run, 0, State.DOWN)).isZero();
    }

    @Test
    void peopleStayWithTheirWorkInAnOutageAndTakeNoOther() {
        Station deploy = Policies.outages(Teams.staffed("deploy", hours(4), "team"), hours(3), hours(3));
        Line line = Teams.with(
                Lines.arrivals(hours(1))
                        .station(deploy)
                        .station(Teams.staffed("check", hours(1), "team"))
                        .line(),
                Teams.pool("team", 1));
        Story story = Story.of(line, clock(0, 10));

        assertThat(story.telling("starts", "stops", "resumes", "ends")).isEqualTo("""
                1.00 item-1 starts deploy by team-1
                3.00 item-1 stops deploy by team-1
                6.00 item-1 resumes deploy by team-1
                8.00 item-1 ends deploy by team-1
                8.00 item-1 starts check by team-1
                9.00 item-1 ends check by team-1
                """);
        PoolResult team = story.replication.pools().get(0);
        assertThat(team.work()[0]).isEqualTo(4 * Clock.HOUR);
        assertThat(team.interrupted()).as("3 to 6").isEqualTo(3 * Clock.HOUR);
        assertThat(team.idle()).as("0 to 1; 9 to 10 in the next outage").isEqualTo(2 * Clock.HOUR);
    }

    @Test
    void whoIsInterruptedInAnOutageGoesOnWhenBothAreOver() {
        Station deploy = Policies.outages(Teams.staffed("deploy", hours(4), "team"), hours(3), hours(2));
        Line early = Teams.with(Lines.backlog().station(deploy).line(), interrupted("team", 1, 2, 2));
        Line late = Teams.with(Lines.backlog().station(deploy).line(), interrupted("team", 1, 4, 2));

        assertThat(Story.of(early, clock(0, 6)).telling("stops", "resumes")).isEqualTo("""
                2.00 item-1 stops deploy by team-1
                5.00 item-1 resumes deploy by team-1
                6.00 item-1 stops deploy by team-1
                """);
        assertThat(Story.of(late, clock(0, 7)).telling("stops", "resumes", "ends"))
                .isEqualTo("""
                3.00 item-1 stops deploy by team-1
                6.00 item-1 resumes deploy by team-1
                7.00 item-1 ends deploy by team-1
                """);
    }

    @Test
    void whoAsksOthersWaitsOutsideAnyQueueAndHoldsNobodyButAPlace() {
        Station check = Policies.asks(one("check", 1), 1, hours(3)).withWipLimit(2);
        Line line = Lines.arrivals(hours(1))
                .station(one("build", 0.5))
                .station(check)
                .line();
        Story story = Story.of(line, clock(0, 6));

        assertThat(story.telling("check", "delivered")).isEqualTo("""
                1.50 item-1 joins check
                1.50 item-1 starts check
                2.50 item-1 ends check
                2.50 item-1 asks check
                2.50 item-2 joins check
                2.50 item-2 starts check
                3.50 item-2 ends check
                3.50 item-2 asks check
                3.50 item-3 blocked check
                5.50 item-1 answered check
                5.50 item-1 delivered
                5.50 item-3 joins check
                5.50 item-3 starts check
                6.00 item-4 blocked check
                """);
        StationResult result = story.replication.stations().get(1);
        assertThat(result.queue().area()).isZero();
        assertThat(result.states()[State.BUSY.ordinal()]).isEqualTo((long) (2.5 * Clock.HOUR));
    }

    @Test
    void aPartGivesUpWhenItsWaitHasLastedSoLong() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.givesUp(one("deploy", 3), 1.5))
                .line();
        Story story = Story.of(line, clock(0, 6));

        assertThat(story.telling("starts", "reneges", "dropped", "ends")).isEqualTo("""
                1.00 item-1 starts deploy
                3.50 item-2 reneges deploy
                3.50 item-2 dropped
                4.00 item-1 ends deploy
                4.00 item-3 starts deploy
                5.50 item-4 reneges deploy
                5.50 item-4 dropped
                """);
        StationResult deploy = story.replication.stations().get(0);
        assertThat(deploy.waits().each().sum()).as("0 h, 1.5 h, 1 h, 1.5 h").isEqualTo(4 * Clock.HOUR);
        assertThat(deploy.waits().first().count()).as("started").isEqualTo(2);
        assertThat(story.replication.items().dropped()).isEqualTo(2);
    }

    @Test
    void aServerThatIsFreeAtTheVeryMomentComesTooLate() {
        Line line = Lines.arrivals(hours(1))
                .station(Policies.givesUp(one("deploy", 3), 2))
                .line();

        assertThat(Story.of(line, clock(0, 4)).telling("starts", "reneges")).isEqualTo("""
                1.00 item-1 starts deploy
                4.00 item-2 reneges deploy
                4.00 item-3 starts deploy
                """);
    }

    @Test
    void whoGivesUpLeavesTheBatchThatWaitsForItsServer() {
        Station deploy = Policies.givesUp(Policies.train(one("deploy", 10), 2), 5);
        Line line = Lines.arrivals(hours(1)).station(deploy).line();

        assertThat(Story.of(line, clock(0, 12)).telling("starts", "reneges")).isEqualTo("""
                2.00 item-1 starts deploy
                2.00 item-2 starts together deploy
                8.00 item-3 reneges deploy
                9.00 item-4 reneges deploy
                10.00 item-5 reneges deploy
                11.00 item-6 reneges deploy
                12.00 item-7 reneges deploy
                12.00 item-8 starts deploy
                """);
    }

    @Test
    void whoGivesUpBeforeBeingNoticedJoinsNoBatch() {
        Station deploy = Policies.givesUp(Policies.pickup(Policies.train(one("deploy", 1), 4), hours(3)), 2);
        Line line = Lines.arrivals(hours(1)).station(deploy).line();

        assertThat(Story.of(line, clock(0, 8)).telling("starts", "noticed", "reneges"))
                .isEqualTo("""
                3.00 item-1 reneges deploy
                4.00 item-2 reneges deploy
                5.00 item-3 reneges deploy
                6.00 item-4 reneges deploy
                7.00 item-5 reneges deploy
                8.00 item-6 reneges deploy
                """);
    }

    @Test
    void anApprovalInBetweenBreaksAWait() {
        Station review = Teams.staffed("review", hours(2), "first", "second");
        Station.Capacity two = new Station.Capacity(0, review.capacity().staff(), true, 2, 0, null, 0);
        Line line = Teams.with(
                Lines.arrivals(hours(4))
                        .station(Policies.givesUp(Policies.with(review, two), 3))
                        .line(),
                interrupted("first", 1, 2, 4),
                interrupted("second", 1, 3, 7));

        assertThat(Story.of(line, clock(0, 12)).telling("item-1 ")).isEqualTo("""
                4.00 item-1 arrives
                4.00 item-1 enters
                4.00 item-1 joins review
                6.00 item-1 starts review by first-1
                8.00 item-1 ends review by first-1
                10.00 item-1 starts review by second-1
                12.00 item-1 ends review by second-1
                12.00 item-1 delivered
                """);
    }
}
