package io.throughline.verdict;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Teams;
import io.throughline.model.Yield;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.verdict.Lever.Ends;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamLeversTest {
    private static final Line TEAM = team();

    /** Review takes two hours to be noticed, and has room for eight; one part at a time is open. */
    private static Line team() {
        Station review = Teams.staffed("review", exponential(1), "seniors").withWipLimit(8);
        Station.Queue queue = new Station.Queue(Station.Discipline.FIFO, true, hours(2), 0, null);
        Station slow = new Station(
                "review",
                review.capacity(),
                review.work(),
                queue,
                review.visit(),
                review.room(),
                Quality.NONE,
                List.of());
        Line line = Lines.backlog()
                .station(Teams.staffed("coding", exponential(1), "seniors", "juniors"))
                .station(slow)
                .station("deploy", 1, exponential(1))
                .line();
        GroupLimit open = new GroupLimit("open-parts", List.of("review"), 1, List.of("coding"));
        List<StaffPool> people = List.of(Teams.pool("seniors", 2), Teams.pool("juniors", 4));
        return new Line(line.inflow(), people, line.stations(), List.of(open), List.of(), List.of());
    }

    @Test
    void workThatPeopleDoIsALeverAndWhoDoesItIsOneOfItsOwn() {
        assertThat(names(TEAM))
                .containsExactly(
                        "coding",
                        "review",
                        "deploy",
                        "stations.review.pickup",
                        "stations.review.wip-limit",
                        "wip-limits.open-parts.at-most");
        assertThat(Levers.of(TEAM, Lines.ticks(400)))
                .extracting(Lever::people)
                .startsWith(List.of("seniors", "juniors"), List.of("seniors"), List.of("deploy"), List.of());
        assertThat(Levers.people(TEAM))
                .extracting(Lever::name)
                .containsExactly("people.seniors.speed", "people.juniors.speed");
    }

    @Test
    void aPoolWithoutWorkIsNoLever() {
        Line idle = Teams.with(
                Lines.backlog()
                        .station("coding", 1, hours(1))
                        .station(Teams.staffed("gate", hours(0), "seniors"))
                        .line(),
                Teams.pool("seniors", 2));
        assertThat(Levers.people(idle)).isEmpty();
    }

    @Test
    void betterPeopleAreATenthFaster() {
        Ends ends = Levers.people(TEAM).get(0).ends();
        assertThat(ends.better().pool("seniors").speed()).isCloseTo(1.1, within(1e-12));
        assertThat(ends.worse().pool("seniors").speed()).isCloseTo(1 / 1.1, within(1e-12));
        assertThat(ends.better().pool("juniors").speed()).isEqualTo(1);
        assertThat(ends.ratio()).isCloseTo(1.21, within(1e-12));
    }

    @Test
    void aPickupIsScaledWithAllThatChangesPutInItsPlace() {
        Influence.Target target = new Influence.Target(Influence.Aspect.PICKUP, "review", "");
        Influence law = new Influence("bot", target, Influence.Operation.LAW, 0, hours(4));
        Influence half = new Influence("bot", target, Influence.Operation.FACTOR, 0.5, null);
        Line line = TEAM.with(List.of(new Line.Touch("bot", 0.5)), List.of(law, half));
        Line better = lever(line, "stations.review.pickup").ends().better();
        assertThat(better.station("review").queue().pickup().typical()).isCloseTo(ticks(2) / 1.1, within(1.0));
        assertThat(better.influences().get(0).law().typical()).isCloseTo(ticks(4) / 1.1, within(1.0));
        assertThat(better.influences().get(1)).isEqualTo(half);
        Line lifted = lifted(TEAM, "stations.review.pickup");
        assertThat(lifted.station("review").queue().pickup().typical()).isCloseTo(ticks(0.2), within(1.0));
    }

    @Test
    void limitsOfStationsAndGroupsMoveAndGo() {
        Ends station = lever(TEAM, "stations.review.wip-limit").ends();
        assertThat(station.better().station("review").room().wipLimit()).isEqualTo(9);
        assertThat(station.worse().station("review").room().wipLimit()).isEqualTo(7);
        assertThat(lifted(TEAM, "stations.review.wip-limit")
                        .station("review")
                        .room()
                        .wipLimit())
                .isEqualTo(Line.NO_LIMIT);
        Ends group = lever(TEAM, "wip-limits.open-parts.at-most").ends();
        assertThat(group.better().groupLimit("open-parts").atMost()).isEqualTo(2);
        assertThat(group.oneSided()).isTrue();
        assertThat(lifted(TEAM, "wip-limits.open-parts.at-most")
                        .groupLimit("open-parts")
                        .atMost())
                .isEqualTo(Line.NO_LIMIT);
    }

    @Test
    void whatTakesTimeAndIsNoLeverIsNamed() {
        StaffPool seniors = TEAM.pool("seniors");
        StaffPool switching = new StaffPool(
                "seniors",
                2,
                seniors.prefer(),
                ticks(0.25),
                new StaffPool.Skill(1, 1, 1),
                Line.NO_LIMIT,
                new StaffPool.Interruptions(exponential(6), exponential(1)),
                0);
        assertThat(Levers.untested(TEAM, Yield.THROUGHPUT, ticks(400))).isEmpty();
        assertThat(Levers.untested(TEAM.with(switching), Yield.THROUGHPUT, ticks(400)))
                .containsExactly("switching", "interruptions");
    }

    private static Line lifted(Line line, String lever) {
        return lever(line, lever).lift().apply(line);
    }

    private static Lever lever(Line line, String name) {
        return Levers.of(line, Lines.ticks(400)).stream()
                .filter(lever -> lever.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Line line) {
        return Levers.of(line, Lines.ticks(400)).stream().map(Lever::name).toList();
    }
}
