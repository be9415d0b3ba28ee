package io.throughline.engine;

import static io.throughline.Lines.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Policies;
import io.throughline.RandomLines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any line with stations side by side. Each run also checks that items and times are conserved. */
class AnyBesideLineTest {
    private static final Clock CLOCK = clock(100, 400);

    @Provide
    Arbitrary<Line> sideBySide() {
        return RandomLines.sideBySide()
                .filter(line ->
                        Refusals.of(line, CLOCK).isEmpty() && !AnyFlawedLineTest.mayStandStill(line) && isBeside(line));
    }

    private static boolean isBeside(Line line) {
        return line.stations().stream().anyMatch(s -> !s.visit().beside().isEmpty());
    }

    @Property(tries = 600, seed = "20260101")
    void flowTimeIsWaitingAndTouchTime(@ForAll("sideBySide") Line line) {
        Replication run = new Simulation(line, CLOCK, 7, Recording.ALL).run(3);
        for (KindResult kind : run.kinds()) {
            assertThat(kind.flowTime().sum()).isEqualTo(kind.waiting().sum() + kind.touch());
            assertThat(LongStream.of(kind.waiting().values())).allMatch(w -> w >= 0);
        }
    }

    @Property(tries = 200, seed = "20260101")
    void aReplicationDependsOnItsNumberAlone(@ForAll("sideBySide") Line line) {
        Simulation reused = new Simulation(line, CLOCK, 7, Recording.ALL);
        reused.run(0);
        reused.run(1);

        assertThat(told(reused.run(2))).isEqualTo(told(new Simulation(line, CLOCK, 7, Recording.ALL).run(2)));
    }

    /** Where no server is held: stations side by side hold none. */
    @Property(tries = 200, seed = "20260101")
    void aStationThatNobodyComesByMayStandBesideAnyOther(@ForAll("sideBySide") Line line) {
        Line beside = line.with(line.touches(), List.of());
        Line behind = beside;
        for (Station station : line.stations()) {
            Station free = Policies.releasing(station);
            Station skipped = station.visit().beside().isEmpty() ? free : Policies.skipped(free);
            beside = beside.with(skipped);
            behind = behind.with(Policies.beside(skipped, ""));
        }

        assertThat(Story.of(beside, CLOCK)).hasToString(Story.of(behind, CLOCK).toString());
    }

    private static String told(Replication run) {
        return AnyFlawedLineTest.told(run);
    }
}
