package io.throughline.engine;

import static io.throughline.Lines.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.RandomLines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.model.line.Quality.Conflicts;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any line with defects and conflicts. Each run also checks that items and times are conserved. */
class AnyFlawedLineTest {
    private static final Clock CLOCK = clock(100, 400);
    private static final Set<Aspect> FLAWS = EnumSet.of(Aspect.INJECTS, Aspect.CATCHES);

    @Provide
    Arbitrary<Line> flawed() {
        return RandomLines.flawed().filter(line -> Refusals.of(line, CLOCK).isEmpty() && !mayStandStill(line));
    }

    /** Limits of persons and of stations may wait for one another where parts are begun behind the first station. */
    static boolean mayStandStill(Line line) {
        boolean persons = line.people().stream().anyMatch(pool -> pool.wipLimit() != Line.NO_LIMIT);
        boolean rooms = line.stations().stream().anyMatch(s -> s.room().wipLimit() != Line.NO_LIMIT);
        return persons && (rooms || !line.groupLimits().isEmpty());
    }

    @Property(tries = 400, seed = "20260101")
    void flowTimeIsWaitingAndTouchTime(@ForAll("flawed") Line line) {
        Replication run = new Simulation(line, CLOCK, 7, Recording.ALL).run(3);
        for (KindResult kind : run.kinds()) {
            assertThat(kind.flowTime().sum()).isEqualTo(kind.waiting().sum() + kind.touch());
            KindResult.Returned back = kind.returned();
            assertThat(LongStream.of(back.waiting().values())).allMatch(w -> w >= 0);
            assertThat(back.flowTime().sum())
                    .isGreaterThanOrEqualTo(back.waiting().sum());
        }
        long delivered = run.kinds().stream()
                .mapToLong(k -> k.flowTime().count() + k.returned().flowTime().count())
                .sum();
        assertThat(run.items().failing()).isBetween(0L, delivered);
    }

    @Property(tries = 200, seed = "20260101")
    void aReplicationDependsOnItsNumberAlone(@ForAll("flawed") Line line) {
        Simulation reused = new Simulation(line, CLOCK, 7, Recording.ALL);
        reused.run(0);
        reused.run(1);

        assertThat(told(reused.run(2))).isEqualTo(told(new Simulation(line, CLOCK, 7, Recording.ALL).run(2)));
    }

    @Property(tries = 200, seed = "20260101")
    void whatNobodyFindsNoticesOrMeetsChangesNothing(@ForAll("flawed") Line line) {
        Line blind = Flaws.returning(each(line, AnyFlawedLineTest::blind), never(line));
        Line flawless = Flaws.returning(each(line, of -> Quality.NONE), null);

        assertThat(told(new Simulation(blind, CLOCK, 7, Recording.ALL).run(1)))
                .isEqualTo(told(new Simulation(flawless, CLOCK, 7, Recording.ALL).run(1)));
    }

    private static AfterDelivery never(Line line) {
        AfterDelivery law = line.inflow().afterDelivery();
        return law == null ? null : new AfterDelivery(0, law.after(), law.returnsAs());
    }

    private static Quality blind(Quality of) {
        Catching catching = of.catching();
        Conflicts conflicts = of.conflicts();
        return new Quality(
                of.injects(),
                of.injectsExponent(),
                catching == null ? null : new Catching(0, 0, catching.fixedAt(), catching.fix(), catching.recheck()),
                conflicts == null ? null : new Conflicts(0, 0, conflicts.resolve(), conflicts.at()));
    }

    private static Line each(Line line, UnaryOperator<Quality> change) {
        Line changed = line.with(
                line.touches(),
                line.influences().stream()
                        .filter(i -> !FLAWS.contains(i.target().aspect()))
                        .toList());
        for (Station station : line.stations()) {
            changed = changed.with(Flaws.with(station, change.apply(station.quality())));
        }
        return changed;
    }

    /** All of a replication, as text that can be compared. */
    static String told(Replication run) {
        StringBuilder text = new StringBuilder();
        text.append(run.items().started()).append(' ').append(run.items().delivered());
        text.append(' ').append(run.items().failing()).append(' ').append(run.inside());
        for (KindResult kind : run.kinds()) {
            text.append('\n').append(kind.kind());
            text.append(Arrays.toString(kind.flowTime().values()));
            text.append(Arrays.toString(kind.returned().flowTime().values()));
        }
        for (StationResult station : run.stations()) {
            text.append('\n').append(station.station()).append(station.queue());
            text.append(station.states()[State.BUSY.ordinal()]).append(' ').append(station.rework());
            text.append(Arrays.toString(station.waits().each().values()));
            text.append(station.services()).append(' ').append(station.firstPasses());
        }
        return text.toString();
    }
}
