package io.throughline.theory;

import io.throughline.Lines;
import io.throughline.theory.Networks.Open;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lines with Poisson arrivals behave as Jackson's theorem says, with rework too. */
@ExtendWith(ValidationPage.class)
class OpenNetworksTest {
    @Test
    void twoStationsInARow() {
        Lines lines = Lines.poisson(.5)
                .station("first", 1, Lines.exponential(1))
                .station("second", 1, Lines.exponential(1 / .75));
        Experiment run =
                Experiment.withFlowTimes(lines, 100_000).of("two M/M/1 in a row, λ 0.5, μ 1 and 0.75", "Jackson 1957");
        run.holds("flow time", 1 / .5 + 1 / .25, Experiment::flowTime);
        run.holds("wait at the second", 1 / .25 - 1 / .75, .02, Experiment.stationWait(1));
        run.holds("p85", QueueingFormulas.tandemPercentile(.85, .5, .25), run.flowTimePercentile(.85));
    }

    @Test
    void feedbackAndShortCuts() {
        Open bolch = Networks.bolchOpen();
        Experiment run = Experiment.of(bolch.lines(), 32_000)
                .of("four stations with feedback (Bolch et al. 2006, example 7.4)", "Jackson 1957");
        int[] places = {1, 2, 3, 0};
        for (int station = 0; station < places.length; station++) {
            holds(run, bolch.network(), station, places[station], .02);
        }
        run.holds("throughput", 4, Experiment::throughput);
        run.holds("inside", bolch.network().inside(), Experiment::inside);
        run.holds("flow time", bolch.network().flowTime(), Experiment::flowTime);
    }

    @Test
    void aDeliveryLineWithRework() {
        delivers(140_000, .02);
    }

    @Test
    @Tag("slow")
    void aDeliveryLineWithReworkForLong() {
        delivers(800_000, .01);
    }

    private static void delivers(double hours, double precision) {
        Open delivery = Networks.delivery();
        Experiment run =
                Experiment.of(delivery.lines(), hours).of("delivery line with rework, five stations", "Jackson 1963");
        for (int station = 0; station < 5; station++) {
            holds(run, delivery.network(), station, station, precision);
        }
        run.holds("throughput", 3, Experiment::throughput);
        run.holds("inside", delivery.network().inside(), Experiment::inside);
        run.holds("flow time", delivery.network().flowTime(), Experiment::flowTime);
    }

    /** An item makes 242 visits on average, and as many more or fewer: this is slow to settle. */
    @Test
    void manyVisits() {
        visitsManyTimes(30_000, .06);
    }

    @Test
    @Tag("slow")
    void manyVisitsForLong() {
        visitsManyTimes(300_000, .02);
    }

    private static void visitsManyTimes(double hours, double precision) {
        Open lazowska = Networks.lazowska();
        Experiment run = Experiment.of(lazowska.lines(), hours)
                .of("242 visits an item (Lazowska et al. 1984, page 113)", "Jackson 1957");
        for (int station = 0; station < 3; station++) {
            holds(run, lazowska.network(), station, station, precision);
        }
        run.holds("throughput", .3, Experiment::throughput);
        run.holds("flow time", lazowska.network().flowTime(), precision, Experiment::flowTime);
    }

    /** Queues converge most slowly, and are held to less precision. */
    private static void holds(Experiment run, OpenNetwork network, int station, int place, double precision) {
        run.holds("services at " + station, network.rate(station), Experiment.services(place));
        run.holds("utilisation of " + station, network.utilisation(station), Experiment.utilisation(place));
        run.holds("queue at " + station, network.queue(station), precision, Experiment.queue(place));
        run.holds("wait at " + station, network.wait(station), precision, Experiment.stationWait(place));
    }
}
