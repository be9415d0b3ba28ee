package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.line.Source;
import io.throughline.theory.ClosedNetwork.Center;
import io.throughline.theory.ClosedNetwork.Solution;
import io.throughline.theory.Networks.Closed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A line kept filled to its limit behaves as exact mean value analysis of a closed network says. */
@ExtendWith(ValidationPage.class)
class ClosedLinesTest {
    private static final String MVA = "Reiser and Lavenberg 1980";

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void closedNetworks(String name, Closed closed, double hours) {
        behavesAsTheory(name, closed, hours, .02);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    @Tag("slow")
    void closedNetworksForLong(String name, Closed closed, double hours) {
        behavesAsTheory(name, closed, 10 * hours, .01);
    }

    /** Queues converge most slowly, and are held to less precision. */
    private static void behavesAsTheory(String name, Closed closed, double hours, double precision) {
        Solution exact = closed.network().solve(closed.items());
        Experiment run = Experiment.of(closed.lines(), hours).of(name + ", " + closed.items() + " items", MVA);
        run.holds("throughput", exact.throughput(), Experiment::throughput);
        run.holds("inside", closed.items(), Experiment::inside);
        for (int k = 0; k < exact.inside().length; k++) {
            Center center = closed.network().stations().get(k);
            double busy = exact.throughput() * center.visits() * center.service();
            if (center.servers() != ClosedNetwork.DELAY) {
                run.holds("utilisation of " + k, busy / center.servers(), Experiment.utilisation(k));
            }
            if (center.servers() < closed.items()) {
                run.holds("queue at " + k, exact.inside()[k] - busy, precision, Experiment.queue(k));
            }
        }
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("Bolch 8.4", Networks.bolch84(), 30_000),
                Arguments.of("Bolch 8.3", Networks.bolch83(), 17_000),
                Arguments.of("Jain, 3 users", Networks.jain3(), 40_000),
                Arguments.of("Jain, 20 users", Networks.jain20(), 20_000),
                Arguments.of("three alike", Networks.three(), 12_000),
                Arguments.of("delivery", Networks.deliveryClosed(1, .4), 14_000),
                Arguments.of("delivery with AI", Networks.deliveryClosed(.55, .4 * Math.pow(2.54, .25)), 18_000),
                Arguments.of("Penny Fab One", Networks.pennyFabOne(8), 30_000),
                Arguments.of("Penny Fab Two, below its critical WIP", Networks.pennyFabTwo(4), 220_000),
                Arguments.of("Penny Fab Two, at it", Networks.pennyFabTwo(8), 220_000),
                Arguments.of("Penny Fab Two, above it", Networks.pennyFabTwo(20), 200_000));
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 30_000", "1, 10, 30_000", "2, 2, 60_000", "2, 12, 60_000", "2, 30, 60_000"})
    void flowTimeIsItemsOverThroughput(int fab, int items, double hours) {
        Closed closed = fab == 1 ? Networks.pennyFabOne(items) : Networks.pennyFabTwo(items);
        double exact = closed.network().solve(items).throughput();
        Experiment run = Experiment.of(closed.lines(), hours)
                .of("Penny Fab " + (fab == 1 ? "One, " : "Two, ") + items + " items", MVA + ", Little 1961");
        run.holds("throughput", exact, Experiment::throughput);
        run.holds("flow time", items / exact, Experiment::flowTime);
    }

    @Test
    void aBacklogWithTheSameLimitDeliversAsMuch() {
        Closed delivery = Networks.deliveryClosed(1, .4);
        Solution exact = delivery.network().solve(15);
        Source backlog = new Source.Backlog(Source.Release.WHEN_FREE);
        Experiment run = Experiment.of(delivery.lines().line().with(backlog), 14_000)
                .of("delivery as a backlog with a limit of 15", MVA);
        run.holds("throughput", exact.throughput(), Experiment::throughput);
        for (int k = 0; k < 5; k++) {
            Center center = delivery.network().stations().get(k);
            double busy = exact.throughput() * center.visits() * center.service();
            run.holds("utilisation of " + k, busy / center.servers(), Experiment.utilisation(k));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, .125, 8",
        "1, 3, .375, 8",
        "1, 4, .5, 8",
        "1, 9, .5, 18",
        "2, 4, .2, 20",
        "2, 8, .4, 20",
        "2, 11, .4, 27.5"
    })
    void deterministicFabsDeliverTheBestCase(int fab, int items, double throughput, double flowTime) {
        Lines lines = fab == 1
                ? inARow(items, new double[] {2, 2, 2, 2}, new int[] {1, 1, 1, 1})
                : inARow(items, new double[] {2, 5, 10, 3}, new int[] {1, 2, 6, 2});
        List<Replication> runs = Experiment.run(lines.line(), Lines.clock(400, 4000), 1, Recording.SUMS, 1);
        assertThat(runs.get(0).items().delivered()).isEqualTo(Math.round(throughput * 4000));
        assertThat(Experiment.flowTime(runs.get(0))).isCloseTo(flowTime, within(1e-9));
    }

    private static Lines inARow(int items, double[] service, int[] servers) {
        Lines lines = Lines.atOnce(items);
        for (int i = 0; i < service.length; i++) {
            lines.station("s" + i, servers[i], Lines.hours(service[i]));
        }
        return lines;
    }
}
