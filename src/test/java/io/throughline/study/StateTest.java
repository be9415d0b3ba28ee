package io.throughline.study;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.ticks;
import static io.throughline.study.Replications.staffed;
import static io.throughline.study.Replications.station;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.model.Clock;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Line;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StateTest {
    private static final Clock CLOCK = Lines.clock(10, 40);
    private static final Line LINE = Lines.backlog()
            .station("coding", 2, exponential(1))
            .station("review", 2, exponential(1))
            .line();

    @Test
    void aQueueThatGrowsAtAStationThatIsNeverIdleGrowsForEver() {
        State state = state(i -> Replications.of(100, 20 + i % 2, station("coding", 1, 0), station("review", 19, 0)));
        assertThat(state).isEqualTo(new State(State.Kind.GROWS, 20.5, "review"));
    }

    @Test
    void aStationWithMoreIdleTimeThanTheGrowthNeedsIsOnlyFilling() {
        State state = state(i -> Replications.of(100, 20 + i % 2, busy("coding", 1, 0), busy("review", 19, 0.3)));
        assertThat(state.kind()).isEqualTo(State.Kind.FILLING);
    }

    @Test
    void peopleAreIdleForAStationWhereNothingWaits() {
        assertThat(state(i -> Replications.of(100, 20 + i % 2, station("coding", 1, 0), staffed("review", 19, 40, 0)))
                        .kind())
                .isEqualTo(State.Kind.GROWS);
        assertThat(state(i -> Replications.of(100, 20 + i % 2, station("coding", 1, 0), staffed("review", 3, 40, 0.3)))
                        .kind())
                .isEqualTo(State.Kind.FILLING);
    }

    /** The line grows by 20 of 100 items a week, the place that grows most by 6, and that is idle for a tenth. */
    @Test
    void growthElsewhereDoesNotCountForThePlaceThatGrowsMost() {
        State state = state(i -> Replications.of(100, 20 + i % 2, busy("coding", 5, 0.1), busy("review", 6, 0.1)));
        assertThat(state.kind()).isEqualTo(State.Kind.FILLING);
    }

    /**
     * In half of the time in which it has nothing to do it would do as much as in the half in which it works: the
     * hundred a week that came through. It grows by 90.
     */
    @Test
    void whatIdleTimeCouldTakeAwayIsReckonedAtThePaceOfBusyTime() {
        State state =
                state(i -> Replications.of(100, 90 + i % 2, busy("coding", 0, 0.5), busy("review", 90 + i % 2, 0.5)));
        assertThat(state.kind()).isEqualTo(State.Kind.FILLING);
        State more =
                state(i -> Replications.of(100, 110 + i % 2, busy("coding", 0, 0.5), busy("review", 110 + i % 2, 0.5)));
        assertThat(more.kind()).isEqualTo(State.Kind.GROWS);
    }

    @Test
    void growthOfLessThanAHundredthOfThroughputIsNone() {
        State state = state(i -> Replications.of(100, 1 - i % 8 / 7, station("coding", 1, 0), station("review", 1, 0)));
        assertThat(state.kind()).isEqualTo(State.Kind.STEADY);
    }

    @Test
    void aLineThatDeliversNothingAndTakesInWorkGrowsForEver() {
        State state = state(i -> Replications.of(0, 20 + i % 2, station("coding", 1, 0), station("review", 19, 0)));
        assertThat(state.kind()).isEqualTo(State.Kind.GROWS);
    }

    @Test
    void growthThatIsNotShownIsNone() {
        State state =
                state(i -> Replications.of(100, i % 2 * 40 - 10, station("coding", 20, 0), station("review", 0, 0)));
        assertThat(state.kind()).isEqualTo(State.Kind.STEADY);
        assertThat(state.perWeek()).isEqualTo(10);
    }

    @Test
    void whatWaitsOutsideGrowsWhereSomethingAlwaysWaitsThere() {
        Replication.Inside full = new Replication.Inside(ticks(80), ticks(20), 0, 5, 5, 10, 30);
        State state = state(i -> Replications.of(100, full, station("coding", 0, 0), station("review", 0, 0)));
        assertThat(state).isEqualTo(new State(State.Kind.GROWS, 20, State.OUTSIDE));
    }

    @Test
    void whatWaitsOutsideIsOnlyFillingWhereOftenNothingWaitsThere() {
        Replication.Inside often = new Replication.Inside(ticks(80), ticks(20), ticks(30), 5, 5, 10, 30);
        State state = state(i -> Replications.of(100, often, station("coding", 0, 0), station("review", 0, 0)));
        assertThat(state.kind()).isEqualTo(State.Kind.FILLING);
    }

    @Test
    void growthInServiceAloneIsOnlyFilling() {
        State state = state(i -> Replications.of(100, 20, station("coding", 0, 0), station("review", 0, 0)));
        assertThat(state.kind()).isEqualTo(State.Kind.FILLING);
    }

    @Test
    void oneReplicationShowsNothing() {
        Replication alone = Replications.of(100, 20, station("coding", 1, 0), station("review", 19, 0));
        assertThat(State.of(LINE, List.of(Growth.of(alone, CLOCK)), 0.95).kind())
                .isEqualTo(State.Kind.STEADY);
    }

    /** A station that a hundred parts come through. */
    private static StationResult busy(String name, int queueAtEnd, double starved) {
        return station(name, queueAtEnd, starved, 100);
    }

    @Test
    void aBacklogUnderALimitOnlyFillsUpToItUnlessWhatComesBackMayPassIt() {
        IntFunction<Replication> climbing =
                i -> Replications.of(100, 20 + i % 2, station("coding", 1, 0), station("review", 19, 0));
        Line limited = LINE.withWipLimit(40);
        assertThat(state(limited, climbing).kind()).isEqualTo(State.Kind.FILLING);
        Inflow in = limited.inflow();
        Line returning = limited.with(new Inflow(
                in.source(),
                in.wipLimit(),
                in.size(),
                in.parts(),
                in.partsFrom(),
                in.leadFrom(),
                in.kinds(),
                in.useful(),
                new Inflow.AfterDelivery(1, exponential(1), "item")));
        assertThat(state(returning, climbing).kind()).isEqualTo(State.Kind.GROWS);
    }

    private static State state(IntFunction<Replication> replications) {
        return state(LINE, replications);
    }

    private static State state(Line line, IntFunction<Replication> replications) {
        List<Growth> growth = IntStream.range(0, 16)
                .mapToObj(replications)
                .map(replication -> Growth.of(replication, CLOCK))
                .toList();
        return State.of(line, growth, 0.95);
    }
}
