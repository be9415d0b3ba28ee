package io.throughline.engine;

import static io.throughline.Lines.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Policies;
import io.throughline.RandomLines;
import io.throughline.Teams;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.model.Clock;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Line;
import io.throughline.model.line.Line.Touch;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any line. Each run also checks itself: items, server time and time inside are conserved. */
class AnyLineTest {
    private static final Clock CLOCK = clock(100, 400);

    @Provide
    Arbitrary<Line> lines() {
        return RandomLines.any();
    }

    /** Lines with people and limits; those that {@code check} refuses are left out. */
    @Provide
    Arbitrary<Line> teams() {
        return RandomLines.teams().filter(line -> Refusals.of(line, CLOCK).isEmpty());
    }

    @Property(tries = 400, seed = "20260101")
    void itemsOfTeamsAreConserved(@ForAll("teams") Line line) {
        itemsAreConserved(line);
    }

    @Property(tries = 300, seed = "20260101")
    void flowTimeOfTeamsIsWaitingAndTouchTime(@ForAll("teams") Line line) {
        flowTimeIsWaitingAndTouchTime(line);
    }

    @Property(tries = 200, seed = "20260101")
    void aReplicationOfATeamDependsOnItsNumberAlone(@ForAll("teams") Line line) {
        aReplicationDependsOnItsNumberAlone(line);
    }

    @Property(tries = 100, seed = "20260101")
    void keepingSamplesOfTeamsChangesNothing(@ForAll("teams") Line line) {
        keepingSamplesChangesNothing(line);
    }

    @Property(tries = 200, seed = "20260101")
    void namesOfPoolsAreOfNoMeaning(@ForAll("teams") Line line) {
        Line calm = Teams.withPools(line, Teams::uninterrupted);
        Line other = Teams.renamed(calm, "zz-");

        assertThat(told(calm)).isEqualTo(told(other));
    }

    @Property(tries = 100, seed = "20260101")
    void theOrderOfGroupLimitsIsOfNoMeaning(@ForAll("teams") Line line) {
        String last = line.stations().get(line.stations().size() - 1).name();
        Assume.that(line.stations().size() > 1);
        Assume.that(line.people().stream().noneMatch(pool -> pool.wipLimit() != Line.NO_LIMIT));
        List<GroupLimit> limits = new ArrayList<>(line.groupLimits());
        limits.add(new GroupLimit("last", List.of(last), 2, List.of("s0")));
        Line one = Teams.withLimits(line, limits);
        Collections.reverse(limits);
        Line other = Teams.withLimits(line, limits);

        assertThat(told(one)).isEqualTo(told(other));
    }

    @Property(tries = 100, seed = "20260101")
    void peopleOfOnePoolAtOneStationAreLikeItsServers(@ForAll("single") Line line) {
        Station only = line.stations().get(0);
        Station.Capacity people = new Station.Capacity(0, List.of("crew"), true, 1, 0, null, 0);
        Station staffed = new Station(
                only.name(),
                people,
                only.work(),
                only.queue(),
                only.visit(),
                only.room(),
                only.quality(),
                only.outcomes());
        Line team = Teams.with(line.with(staffed), Teams.pool("crew", only.servers()));

        assertThat(Story.of(team, CLOCK).toString().replaceAll(" by crew-\\d+", ""))
                .isEqualTo(Story.of(line, CLOCK).toString());
    }

    @Provide
    Arbitrary<Line> single() {
        return RandomLines.any()
                .filter(line -> line.stations().size() == 1)
                .map(line -> line.with(neverStops(line.stations().get(0))));
    }

    /** Servers stop with their work where people leave it, so a station that never stops. */
    private static Station neverStops(Station it) {
        return Policies.with(it, Station.Capacity.of(it.servers()));
    }

    private static String told(Line line) {
        return told(new Simulation(line, CLOCK, 7, Recording.ALL).run(1));
    }

    @Property(tries = 300, seed = "20260101")
    void itemsAreConserved(@ForAll("lines") Line line) {
        Replication run = new Simulation(line, CLOCK, 7, Recording.SUMS).run(0);
        long left = run.kinds().stream().mapToLong(KindResult::delivered).sum()
                + run.items().dropped();
        long before = run.inside().wipAtStart() + run.inside().outsideAtStart();
        long after = run.inside().wipAtEnd() + run.inside().outsideAtEnd();

        assertThat(before + run.items().started()).isEqualTo(left + after);
        if (run.window().whole()) {
            assertThat(LongStream.of(run.items().deliveredByQuarter()).sum())
                    .isEqualTo(run.items().delivered());
        }
    }

    @Property(tries = 300, seed = "20260101")
    void flowTimeIsWaitingAndTouchTime(@ForAll("lines") Line line) {
        Replication run = new Simulation(line, CLOCK, 7, Recording.ALL).run(3);
        for (KindResult kind : run.kinds()) {
            assertThat(kind.flowTime().sum()).isEqualTo(kind.waiting().sum() + kind.touch());
            assertThat(LongStream.of(kind.flowTime().values()).sum())
                    .isEqualTo(kind.flowTime().sum());
            assertThat(LongStream.of(kind.waiting().values())).allMatch(w -> w >= 0);
        }
    }

    @Property(tries = 200, seed = "20260101")
    void aReplicationDependsOnItsNumberAlone(@ForAll("lines") Line line) {
        Simulation reused = new Simulation(line, CLOCK, 7, Recording.ALL);
        reused.run(0);
        reused.run(1);

        assertThat(told(reused.run(2))).isEqualTo(told(new Simulation(line, CLOCK, 7, Recording.ALL).run(2)));
    }

    @Property(tries = 200, seed = "20260101")
    void keepingSamplesChangesNothing(@ForAll("lines") Line line) {
        Replication sums = new Simulation(line, CLOCK, 7, Recording.SUMS).run(2);
        Replication all = new Simulation(line, CLOCK, 7, Recording.ALL).run(2);

        assertThat(sums.inside()).isEqualTo(all.inside());
        assertThat(sums.items().delivered()).isEqualTo(all.items().delivered());
        for (int i = 0; i < sums.stations().size(); i++) {
            assertThat(sums.stations().get(i).states())
                    .isEqualTo(all.stations().get(i).states());
            assertThat(sums.stations().get(i).waits().each().sum())
                    .isEqualTo(all.stations().get(i).waits().each().sum());
        }
    }

    @Property(tries = 200, seed = "20260101")
    void aChangeThatTouchesAllItemsDrawsNoCoin(@ForAll("lines") Line line) {
        Line whole = touching(line, 1);
        Line nearly = touching(line, Math.nextDown(1.0));

        assertThat(told(new Simulation(whole, CLOCK, 7, Recording.ALL).run(1)))
                .isEqualTo(told(new Simulation(nearly, CLOCK, 7, Recording.ALL).run(1)));
    }

    private static Line touching(Line line, double share) {
        return line.with(List.of(new Touch("ai", share), new Touch("whole", 1)), line.influences());
    }

    @Property(tries = 200, seed = "20260101")
    void theOrderOfChangesInTheFileIsOfNoMeaning(@ForAll("lines") Line line) {
        Line other = line.with(List.of(line.touches().get(1), line.touches().get(0)), line.influences());

        assertThat(told(new Simulation(line, CLOCK, 7, Recording.ALL).run(1)))
                .isEqualTo(told(new Simulation(other, CLOCK, 7, Recording.ALL).run(1)));
    }

    /** All of a replication, as text that can be compared. */
    private static String told(Replication run) {
        StringBuilder text = new StringBuilder();
        text.append(run.items().started()).append(' ').append(run.items().delivered());
        text.append(' ')
                .append(run.inside())
                .append(' ')
                .append(LongStream.of(run.begun()).boxed().toList());
        for (KindResult kind : run.kinds()) {
            text.append('\n')
                    .append(kind.kind())
                    .append(LongStream.of(kind.flowTime().values()).boxed().toList());
            text.append(LongStream.of(kind.leadTime().values()).boxed().toList());
        }
        for (StationResult station : run.stations()) {
            text.append('\n').append(station.station()).append(station.queue());
            text.append(LongStream.of(station.states()).boxed().toList());
            text.append(LongStream.of(station.waits().each().values()).boxed().toList());
            text.append(station.services()).append(' ').append(station.firstPasses());
        }
        for (PoolResult pool : run.pools()) {
            text.append('\n').append(LongStream.of(pool.work()).boxed().toList());
            text.append(pool.switching())
                    .append(' ')
                    .append(pool.interrupted())
                    .append(' ')
                    .append(pool.idle());
        }
        return text.toString();
    }
}
