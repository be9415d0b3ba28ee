package io.throughline.verdict;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.exponential;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.model.RunPlan;
import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The times of trains and batches, of outages and of waits for others, as levers. */
class WaitLeversTest {
    private static final long PERIOD = ticks(400);

    private static Station station(String name, double hours) {
        return Lines.backlog().station(name, 1, hours(hours)).line().stations().get(0);
    }

    private static List<String> levers(Station station) {
        Line line = Lines.backlog().station(station).line();
        return Levers.of(line, PERIOD).stream().map(Lever::name).toList();
    }

    @Test
    void trainsBatchesOutagesAndWaitsAreLevers() {
        assertThat(levers(Policies.train(station("deploy", 1), 40)))
                .containsExactly("deploy", "stations.deploy.batch.every");
        assertThat(levers(Policies.batch(station("deploy", 1), 5, 8)))
                .containsExactly("deploy", "stations.deploy.batch.wait-at-most");
        assertThat(levers(Policies.batch(station("deploy", 1), 5, 0))).containsExactly("deploy");
        assertThat(levers(Policies.outages(station("deploy", 1), hours(20), hours(2))))
                .containsExactly("deploy", "stations.deploy.outages.lasting");
        assertThat(levers(Policies.asks(station("deploy", 1), .5, hours(3))))
                .containsExactly("deploy", "stations.deploy.waits-for-others.lasting");
        assertThat(levers(Policies.asks(station("deploy", 1), 0, hours(3)))).containsExactly("deploy");
    }

    @Test
    void aTrainThatDepartsTooSeldomIsNone() {
        assertThat(levers(Policies.train(station("deploy", 1), 72))).hasSize(2);
        assertThat(levers(Policies.train(station("deploy", 1), 73))).containsExactly("deploy");
    }

    @Test
    void aTrainThatDepartsTooSeldomIsNamedAsNotTested() {
        assertThat(untested(Policies.train(station("deploy", 1), 72))).isEmpty();
        assertThat(untested(Policies.train(station("deploy", 1), 73))).containsExactly("the interval of deploy");
    }

    private static List<String> untested(Station station) {
        Line line = Lines.poisson(1).station(station).line();
        return Levers.untested(line, Yield.THROUGHPUT, PERIOD);
    }

    @Test
    void atTheEndsOfALeverItsTimesAreATenthShorterAndLonger() {
        Line train = Lines.backlog()
                .station(Policies.train(station("deploy", 1), 11))
                .line();
        Line outages = Lines.backlog()
                .station(Policies.outages(station("deploy", 1), hours(20), hours(2)))
                .line();
        Lever interval = Levers.of(train, PERIOD).get(1);
        Lever length = Levers.of(outages, PERIOD).get(1);

        assertThat(every(interval.ends().better())).isEqualTo(ticks(10));
        assertThat(every(interval.ends().worse())).isEqualTo(ticks(12.1));
        assertThat(every(interval.lift().apply(train))).isEqualTo(ticks(1.1));
        Station longer = length.ends().worse().stations().get(0);
        assertThat(longer.capacity().outages().every()).isEqualTo(hours(20));
        assertThat(longer.capacity().outages().lasting().typical()).isEqualTo(2.2 * ticks(1));
    }

    private static long every(Line line) {
        return line.stations().get(0).queue().batch().every();
    }

    @Test
    void aTrainThatCostsNothingMovesNothing() {
        Line line = Lines.backlog()
                .station("coding", 2, exponential(4))
                .station(Policies.train(station("deploy", 0.1), 40))
                .line();
        RunPlan plan = new RunPlan(clock(200, 1040), 64, true, .95, 1);
        Verdict verdict = new BottleneckTest(new Runs(new Study(plan, 1, Progress.NONE), line))
                .of(List.of(line), 64)
                .get(0);
        Elasticity train = verdict.tables().where().stream()
                .filter(e -> e.lever().equals("stations.deploy.batch.every"))
                .findFirst()
                .orElseThrow();

        assertThat(train.delivered().lower()).isBetween(-.02, 0.0);
        assertThat(train.delivered().upper()).isBetween(0.0, .02);
        assertThat(verdict.at()).containsExactly("coding");
    }
}
