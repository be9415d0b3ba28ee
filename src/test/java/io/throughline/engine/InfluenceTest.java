package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects on a share of the items, read while the line runs. */
class InfluenceTest {
    private static final Target TIME = new Target(Aspect.TIME, "coding", "");

    @Test
    void aFactorActsOnTheItemsThatItsChangeTouches() {
        long[] flows = flowTimes(0.3, factor(0.25));
        long touched = Arrays.stream(flows).filter(f -> f == Clock.HOUR).count();

        assertThat(Arrays.stream(flows)).allMatch(f -> f == Clock.HOUR || f == 4 * Clock.HOUR);
        assertThat((double) touched / flows.length).as("share touched").isCloseTo(0.3, within(0.05));
    }

    @Test
    void anInfluenceOfAChangeThatIsNotInForceActsOnNothing() {
        Influence other = new Influence("other", TIME, Operation.FACTOR, 0.25, null);

        assertThat(Arrays.stream(flowTimes(1, other))).allMatch(f -> f == 4 * Clock.HOUR);
    }

    @Test
    void aLawReplacesTheStationsOwnBeforeFactorsApply() {
        Influence law = new Influence("ai", TIME, Operation.LAW, 0, hours(6));

        assertThat(Arrays.stream(flowTimes(1, law, factor(0.5)))).allMatch(f -> f == 3 * Clock.HOUR);
    }

    @Test
    void aTouchedItemIsTouchedInEveryLine() {
        long[] small = flowTimes(0.3, factor(0.25));
        long[] large = flowTimes(0.3, factor(0.5));

        for (int i = 0; i < small.length; i++) {
            assertThat(large[i] == 2 * Clock.HOUR).as("item %d", i).isEqualTo(small[i] == Clock.HOUR);
        }
    }

    @Test
    void sizesOfKindsAndOfAllPartsAreMultiplied() {
        Line line = Lines.arrivals(hours(10))
                .touch("ai", 1)
                .influence(new Influence("ai", new Target(Aspect.SIZE, "", ""), Operation.FACTOR, 2, null))
                .influence(new Influence("ai", new Target(Aspect.KIND_SIZE, "", "item"), Operation.NUMBER, 3, null))
                .station(new Station(
                        "coding",
                        Station.Capacity.of(1),
                        new Station.Work(hours(1), 1, 1),
                        new Station.Queue(Station.Discipline.FIFO, true),
                        Station.Visit.ALL,
                        Station.Room.ENDLESS,
                        Quality.NONE,
                        List.of()))
                .line();
        Replication run = new Simulation(line, clock(0, 20), 1, Recording.ALL).run(0);

        assertThat(run.kinds().get(0).flowTime().values()).containsExactly(6 * Clock.HOUR);
    }

    private static Influence factor(double factor) {
        return new Influence("ai", TIME, Operation.FACTOR, factor, null);
    }

    /** Flow times of items that never wait, and take four hours as they are. */
    private static long[] flowTimes(double share, Influence... influences) {
        Lines lines = Lines.arrivals(new Distribution.Constant(10.0 * Clock.HOUR))
                .touch("ai", share)
                .station("coding", 1, hours(4));
        for (Influence influence : influences) {
            lines.influence(influence);
        }
        return new Simulation(lines.line(), clock(0, 20_000), 1, Recording.ALL)
                .run(0)
                .kinds()
                .get(0)
                .flowTime()
                .values();
    }
}
