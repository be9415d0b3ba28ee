package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.baseline;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Distribution.Inverted;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Interruptions;
import io.throughline.model.line.StaffPool.Order;
import io.throughline.model.line.StaffPool.Prefer;
import io.throughline.model.line.Station;
import io.throughline.model.line.Station.Capacity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People as files say them: pools, who may do what and when, and what a key left out stands for. */
final class PeopleTest {
    private static final double H = 3_600_000;

    /** Two pools that share two stations. */
    private static final String TEAM = """
            clock: {horizon: 26w}
            people:
              developers: {count: 4}
              seniors: {count: 2}
            stations:
              coding: {staff: [developers, seniors], time: {lognormal: {mean: 4h, cv: 1}}}
              review:
                staff: [seniors]
                time: {exponential: {mean: 2h}}
                outcomes: {back: {chance: 20%, to: coding}}
            """;

    @Test
    void aPoolIsAtTheStationsPaceClosestToDoneFirstAndFree() {
        assertThat(baseline(TEAM).pool("seniors"))
                .isEqualTo(new StaffPool(
                        "seniors", 2, Prefer.CLOSEST_TO_DONE, 0, new StaffPool.Skill(1, 1, 1), Line.NO_LIMIT, null, 0));
    }

    @Test
    void everyKeyOfAPoolIsRead() {
        String written = """
                count: 3
                    prefer: [review, coding]
                    switching: 15m
                    speed: 80%
                    wip-limit: 2
                    interruptions: {every: {exponential: {mean: 6h}}, lasting: 30m}
                    cost: 4500/w
                """;
        StaffPool seniors =
                baseline(TEAM.replace("{count: 2}", "\n    " + written)).pool("seniors");

        Interruptions interruptions = new Interruptions(new Exponential(6 * H), new Constant(H / 2));
        Prefer prefer = new Prefer(Order.LISTED, List.of("review", "coding"));
        assertThat(seniors)
                .isEqualTo(new StaffPool(
                        "seniors", 3, prefer, (long) H / 4, new StaffPool.Skill(0.8, 1, 1), 2, interruptions, 4500));
    }

    @ParameterizedTest
    @CsvSource({"oldest-first,OLDEST_FIRST", "longest-queue,LONGEST_QUEUE", "closest-to-done,CLOSEST_TO_DONE"})
    void aPreferenceMayBeAnOrder(String word, Order order) {
        Line line = baseline(TEAM.replace("{count: 2}", "{count: 2, prefer: " + word + "}"));

        assertThat(line.pool("seniors").prefer()).isEqualTo(new Prefer(order, List.of()));
    }

    @Test
    void aListOfOneStationMayBeItsName() {
        Line line = baseline(TEAM.replace("{count: 4}", "{count: 4, prefer: coding}"));

        assertThat(line.pool("developers").prefer()).isEqualTo(new Prefer(Order.LISTED, List.of("coding")));
    }

    @Test
    void costsAreReadByTheWeekOfTheClock() {
        Line line = baseline(TEAM.replace("{count: 4}", "{count: 4, cost: 156000/y}"));

        assertThat(line.pool("developers").cost()).isEqualTo(3000);
    }

    @Test
    void aStaffedStationNeedsOneApprovalAndIsAlwaysOpenToAll() {
        assertThat(baseline(TEAM).station("coding").capacity())
                .isEqualTo(new Capacity(0, List.of("developers", "seniors"), true, 1, 0, null, 0));
    }

    @Test
    void theRulesOfAStationAreRead() {
        String rules = "own-work: no, approvals: 2, open: 3h/d, pickup: 1h, overload: {above: 12, time: x0.6}, "
                + "wip-limit: 8, when-full: release";
        Station coding =
                baseline(TEAM.replace("coding: {", "coding: {" + rules + ", ")).station("coding");

        assertThat(coding.capacity())
                .isEqualTo(new Capacity(0, List.of("developers", "seniors"), false, 2, (long) (3 * H), null, 0));
        assertThat(coding.queue())
                .isEqualTo(new Station.Queue(Station.Discipline.FIFO, true, new Constant(H), 0, null));
        assertThat(coding.work().overload()).isEqualTo(new Station.Overload(12, 0.6, 1));
        assertThat(coding.room()).isEqualTo(new Station.Room(8, true));
    }

    @Test
    void aDayOfHoursIsAlwaysOpen() {
        assertThat(baseline(TEAM.replace("review:", "review:\n    open: 8h/d"))).isEqualTo(baseline(TEAM));
    }

    @Test
    void reworkMayGoToItsAuthor() {
        Line line = baseline(TEAM.replace("to: coding", "to: coding, by: author"));

        assertThat(line.station("review").outcomes())
                .containsExactly(new Outcome("back", 0.2, "coding", 1, true, Line.NO_LIMIT));
    }

    @Test
    void effectsReachPeople() {
        Scenario scenario = read(TEAM + """
                changes:
                  more:
                    effects:
                      people.seniors.count: 2 more
                      people.seniors.speed: 25% more
                      people.seniors.cost: x2
                      people.seniors.switching: 30m
                      people.seniors.wip-limit: 3
                      people.seniors.prefer: longest-queue
                      people.seniors.interruptions: {every: 6h, lasting: 1h}
                """);

        Interruptions interruptions = new Interruptions(new Constant(6 * H), new Constant(H));
        Prefer prefer = new Prefer(Order.LONGEST_QUEUE, List.of());
        assertThat(line(scenario, "more").pool("seniors"))
                .isEqualTo(new StaffPool(
                        "seniors", 4, prefer, (long) H / 2, new StaffPool.Skill(1.25, 1, 1), 3, interruptions, 0));
    }

    @Test
    void effectsReachTheRulesOfStations() {
        Scenario scenario =
                read(TEAM.replace("review:", "review:\n    open: 2h/d\n    overload: {above: 3, time: x0.5}") + """
                changes:
                  wide:
                    effects:
                      stations.review.open: x2
                      stations.review.overload.time: x1.5
                      stations.review.overload.above: 3 fewer
                      stations.review.staff: [seniors, developers]
                      stations.review.approvals: 1 more
                      stations.review.own-work: no
                      stations.review.pickup: 4h
                      stations.review.wip-limit: 5
                """);
        Station review = line(scenario, "wide").station("review");

        assertThat(review.capacity())
                .isEqualTo(new Capacity(0, List.of("seniors", "developers"), false, 2, (long) (4 * H), null, 0));
        assertThat(review.work().overload()).isEqualTo(new Station.Overload(0, 0.75, 1));
        assertThat(review.queue().pickup()).isEqualTo(new Constant(4 * H));
        assertThat(review.room().wipLimit()).isEqualTo(5);
    }

    @Test
    void setEditsPeopleForAllVariants() {
        Scenario scenario =
                read(TEAM + "changes: {more: {effects: {people.seniors.count: 1 more}}}\n", "people.seniors.count=5");

        assertThat(scenario.baseline().line().pool("seniors").count()).isEqualTo(5);
        assertThat(line(scenario, "more").pool("seniors").count()).isEqualTo(6);
    }

    @Test
    void aSweepVariesACountAndHoursOfADay() {
        Scenario scenario = read(TEAM + """
                sweeps:
                  people: {vary: people.seniors.count, over: 0 more to 2 more}
                  hours: {vary: stations.review.open, over: 2h/d to 8h/d in 4 steps}
                """);

        assertThat(scenario.sweeps().get(0).points())
                .extracting(point -> point.line().pool("seniors").count())
                .containsExactly(2, 3, 4);
        assertThat(scenario.sweeps().get(1).points())
                .extracting(point -> point.line().station("review").capacity().open())
                .containsExactly((long) (2 * H), (long) (4 * H), (long) (6 * H), 0L);
        assertThat(scenario.sweeps().get(1).points())
                .extracting(Scenario.Point::number)
                .containsExactly(2.0, 4.0, 6.0, 8.0);
    }

    @Test
    void anEffectGivesTheWorkOfServersToAPoolOrTheOtherWayRound() {
        Scenario scenario = read(TEAM.replace("review:", "qa: {servers: 1, time: 1h}\n  review:") + """
                changes:
                  pool: {effects: {stations.qa.staff: seniors}}
                  own: {effects: {stations.coding.servers: 3, stations.qa.staff: developers}}
                """);

        assertThat(line(scenario, "pool").station("qa").capacity())
                .isEqualTo(new Capacity(0, List.of("seniors"), true, 1, 0, null, 0));
        assertThat(line(scenario, "own").station("coding").capacity()).isEqualTo(Capacity.of(3));
    }

    @Test
    void aShareOfTheItemsMayBeNoticedSooner() {
        String pickup = TEAM.replace("review:", "review:\n    pickup: {lognormal: {mean: 2h, cv: 1}}");
        Scenario scenario = read(pickup + """
                changes:
                  bot: {share: 50%, effects: {stations.review.pickup: 50% less}}
                  law: {share: 50%, effects: {stations.review.pickup.lognormal.cv: 2}}
                """);

        Target target = new Target(Aspect.PICKUP, "review", "");
        assertThat(line(scenario, "bot").influences())
                .containsExactly(new Influence("bot", target, Operation.FACTOR, 0.5, null));
        assertThat(line(scenario, "law").influences())
                .containsExactly(new Influence(
                        "law", target, Operation.LAW, Double.NaN, new Inverted(Lognormal.ofMoments(2 * H, 2))));
        assertThat(line(scenario, "law").station("review").queue().pickup())
                .isEqualTo(new Inverted(Lognormal.ofMoments(2 * H, 1)));
    }

    @Test
    void theStarterMayBeGivenPeople() throws IOException {
        String starter = Files.readString(Path.of("src/main/resources/io/throughline/cli/starter.yaml"));
        String people = starter.replace("# people:", "people:")
                .replace("#   developers:", "  developers:")
                .replaceFirst("servers: 5", "staff: developers")
                .replaceFirst("servers: 2", "staff: developers")
                .replace("stations.review.servers: 1 more", "people.developers.count: 1 more");

        Line line = baseline(people);
        assertThat(line.pool("developers").count()).isEqualTo(7);
        assertThat(line.station("coding").staffed()).isTrue();
        assertThat(line.station("review").staffed()).isTrue();
    }

    @Test
    void aBacklogThatPeoplePreferIsWarnedOf() {
        Scenario first = read(TEAM.replace("{count: 2}", "{count: 2, prefer: [coding, review]}"));
        Scenario last = read(TEAM.replace("{count: 2}", "{count: 2, prefer: [review, coding]}"));

        assertThat(first.warnings())
                .containsExactly(new Warning(
                        "baseline: people.seniors.prefer puts coding first, where a backlog always has a next item",
                        "put coding last, or they do the rest only while a limit holds new items"));
        assertThat(last.warnings()).isEmpty();
    }
}
