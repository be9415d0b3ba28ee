package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.theory.ClosedNetwork.Solution;
import io.throughline.theory.Networks.Closed;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The formulas give the published numbers, to the digits printed. */
class FormulasTest {
    private final Reference stations = new Reference("single-stations");
    private final Reference open = new Reference("open-networks");
    private final Reference closed = new Reference("closed-networks");

    @Test
    void oneServer() {
        double wait = QueueingFormulas.wait(1, .8, 1);
        stations.assertPrinted("mm1.wait", wait);
        stations.assertPrinted("mm1.queue", .8 * wait);
        stations.assertPrinted("mm1.flow-time", wait + 1);
        stations.assertPrinted("mm1.p85", QueueingFormulas.flowTimePercentile(.85, 1, .8, 1));
    }

    @Test
    void severalServers() {
        agrees("mm2", 2, 9, 5);
        agrees("mm4", 4, 9, 5);
        agrees("mm10", 10, 9, 1);
        stations.assertPrinted("mm2.p85", QueueingFormulas.flowTimePercentile(.85, 2, 9, 5));
        stations.assertPrinted("mm4.p85", QueueingFormulas.flowTimePercentile(.85, 4, 9, 5));
        stations.assertPrinted(
                "mm10.percentiles",
                all(3, i -> QueueingFormulas.flowTimePercentile(new double[] {.5, .85, .95}[i], 10, 9, 1)));
    }

    private void agrees(String key, int servers, double arrivalRate, double serviceRate) {
        double wait = QueueingFormulas.wait(servers, arrivalRate, serviceRate);
        stations.assertPrinted(key + ".erlang-c", QueueingFormulas.erlangC(servers, arrivalRate, serviceRate));
        stations.assertPrinted(key + ".queue", arrivalRate * wait);
        stations.assertPrinted(key + ".flow-time", wait + 1 / serviceRate);
    }

    @Test
    void anyLawOfServiceTime() {
        double[] squaredCvs = {0, .5, 1, 4};
        double[] queues = all(4, i -> QueueingFormulas.queueOfGeneralService(.7, squaredCvs[i]));
        stations.assertPrinted("mg1.queue", queues);
        stations.assertPrinted("mg1.wait", all(4, i -> queues[i] / .7));
    }

    @Test
    void priorities() {
        double[] one = QueueingFormulas.priorityWaits(1, 1, .3, .5);
        stations.assertPrinted("priority1.waits", one);
        stations.assertPrinted("priority1.mean", (.3 * one[0] + .5 * one[1]) / .8);
        double[] three = QueueingFormulas.priorityWaits(3, 1, .9, 1.5);
        stations.assertPrinted("priority3.waits", three);
        stations.assertPrinted("priority3.mean", (.9 * three[0] + 1.5 * three[1]) / 2.4);
    }

    @Test
    void preEmptivePriorities() {
        stations.assertPrinted("expedited.exponential", QueueingFormulas.preEmptiveFlowTimes(2, .3, .5));
        stations.assertPrinted("expedited.constant", QueueingFormulas.preEmptiveFlowTimes(1, .3, .5));
    }

    @Test
    void twoStationsInARow() {
        stations.assertPrinted("tandem.p85", QueueingFormulas.tandemPercentile(.85, .5, .25));
    }

    @Test
    void openNetworks() {
        OpenNetwork bolch = Networks.bolchOpen().network();
        open.assertPrinted("bolch.rate", all(4, bolch::rate));
        open.assertPrinted("bolch.utilisation", all(4, bolch::utilisation));
        open.assertPrinted("bolch.inside", all(4, bolch::inside));
        open.assertPrinted("bolch.visit", all(4, i -> bolch.inside(i) / bolch.rate(i)));
        open.assertPrinted("bolch.inside-all", bolch.inside());
        open.assertPrinted("bolch.flow-time", bolch.flowTime());
        OpenNetwork lazowska = Networks.lazowska().network();
        open.assertPrinted("lazowska.rate", lazowska.rate(0));
        open.assertPrinted("lazowska.utilisation", all(3, lazowska::utilisation));
        open.assertPrinted("lazowska.inside-first", lazowska.inside(0));
        open.assertPrinted("lazowska.flow-time", lazowska.flowTime());
        OpenNetwork delivery = Networks.delivery().network();
        open.assertPrinted("delivery.rate", all(5, delivery::rate));
        open.assertPrinted("delivery.utilisation", all(5, delivery::utilisation));
        open.assertPrinted("delivery.queue", all(5, delivery::queue));
        open.assertPrinted("delivery.inside-all", delivery.inside());
        open.assertPrinted("delivery.flow-time", delivery.flowTime());
    }

    @Test
    void closedNetworks() {
        Solution bolch84 = solved(Networks.bolch84());
        closed.assertPrinted("bolch84.throughput", bolch84.throughput());
        closed.assertPrinted("bolch84.inside", bolch84.inside());
        closed.assertPrinted("bolch84.residence", bolch84.residence());
        closed.assertPrinted("bolch83.throughput", solved(Networks.bolch83()).throughput());
        closed.assertPrinted("bolch83.inside", solved(Networks.bolch83()).inside());
        Solution jain3 = solved(Networks.jain3());
        closed.assertPrinted("jain3.throughput", jain3.throughput());
        closed.assertPrinted("jain3.inside", Arrays.copyOf(jain3.inside(), 3));
        Solution jain20 = solved(Networks.jain20());
        closed.assertPrinted("jain20.throughput", jain20.throughput());
        closed.assertPrinted("jain20.residence", Arrays.copyOf(jain20.residence(), 3));
        closed.assertPrinted("jain20.inside", Arrays.copyOf(jain20.inside(), 3));
    }

    @Test
    void pennyFabs() {
        closed.assertPrinted("penny1.throughput", throughputs("penny1.items", Networks::pennyFabOne));
        closed.assertPrinted("penny2.throughput", throughputs("penny2.items", Networks::pennyFabTwo));
    }

    private double[] throughputs(String key, IntFunction<Closed> fab) {
        return Arrays.stream(closed.numbers(key))
                .map(items -> solved(fab.apply((int) items)).throughput())
                .toArray();
    }

    @Test
    void theElasticityOfOneServerIsWhatOneMoreItemAddsToItsQueue() {
        ClosedNetwork three = Networks.three().network();
        double[] derivatives =
                all(3, k -> three.solve(5).inside()[k] - three.solve(4).inside()[k]);
        closed.assertPrinted("three.throughput", three.solve(5).throughput());
        closed.assertPrinted("three.derivatives", derivatives);
        for (int k = 0; k < 3; k++) {
            double better = three.withFaster(k, 1 + 1e-6).solve(5).throughput();
            double worse = three.withFaster(k, 1 - 1e-6).solve(5).throughput();
            assertThat(Math.log(better / worse) / 2e-6).isCloseTo(derivatives[k], within(1e-6));
        }
    }

    @Test
    void theBottleneckOfTheDeliveryLineMoves() {
        moves("delivery", Networks.deliveryClosed(1, .4));
        moves("delivery-ai", Networks.deliveryClosed(.55, .4 * Math.pow(2.54, .25)));
    }

    private void moves(String key, Closed line) {
        Solution solution = solved(line);
        closed.assertPrinted(key + ".throughput", solution.throughput());
        closed.assertPrinted(key + ".flow-time", 15 / solution.throughput());
        closed.assertPrinted(key + ".elasticities", all(5, k -> line.network().elasticity(k, 15)));
        double more = line.network().solve(17).throughput();
        double fewer = line.network().solve(13).throughput();
        closed.assertPrinted(key + ".limit", Math.log(more / fewer) / Math.log(17 / 13.0));
    }

    private static Solution solved(Closed closed) {
        return closed.network().solve(closed.items());
    }

    private static double[] all(int count, IntToDoubleFunction number) {
        return IntStream.range(0, count).mapToDouble(number).toArray();
    }
}
