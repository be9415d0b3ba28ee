package io.throughline.theory;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.hours;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Outages, batches and parts that arrive together behave as theory says. */
class StopsAndBatchesTest {

    private static Station station(int servers, Distribution time) {
        return Lines.backlog().station("one", servers, time).line().stations().get(0);
    }

    /**
     * M/M/1 whose server breaks down by the clock, work resuming afterwards: with failure rate f, repair rate r and
     * ρ = λ(f + r)/(μr), L = (ρ + λf/(r(f + r)))/(1 − ρ) (Gaver 1962).
     */
    @Test
    void anUnreliableServer() {
        double rho = .6 * .625 / .5;
        double inside = (rho + .6 * .125 / (.5 * .625)) / (1 - rho);
        Station unreliable = Policies.outages(station(1, exponential(1)), exponential(8), exponential(2));
        Experiment run = Experiment.of(Lines.poisson(.6).station(unreliable), 200_000);

        run.holds("inside", inside, .02, Experiment::inside);
        run.holds("flow time", inside / .6, .02, Experiment::flowTime);
        run.holds(
                "down",
                .2,
                r -> (double) r.stations().get(0).states()[3] / r.window().period());
    }

    /** M^[5]/M/1: L = ρ(1 + b)/(2(1 − ρ)) for b that come together (Burke 1975). */
    @Test
    void partsThatArriveTogether() {
        Line single = Lines.poisson(.16).station("one", 1, exponential(1)).line();
        Inflow it = single.inflow();
        Line line = single.with(new Inflow(
                it.source(), it.wipLimit(), it.size(), 5, it.partsFrom(), it.leadFrom(), it.kinds(), 1, null));
        Experiment run = Experiment.of(line, 300_000);

        run.holds("queue", 12 - .8, .02, Experiment.queue(0));
        run.holds("wait", 15 - 1, .02, Experiment.stationWait(0));
    }

    /** Of k that leave together the first waits for k − 1 others, the last for none: (k − 1)/(2λ) on average. */
    @Test
    void aBatchThatForms() {
        Station batch = Policies.batch(station(Station.UNLIMITED, hours(1)), 4, 0);
        Experiment run = Experiment.of(Lines.poisson(1).station(batch), 20_000);

        run.holds("wait", 1.5, Experiment.stationWait(0));
        run.holds("flow time", 2.5, Experiment::flowTime);
    }

    /** Who comes at any time waits for half of the time between two trains. */
    @Test
    void aTrainThatLeaves() {
        Station train = Policies.train(station(Station.UNLIMITED, hours(1)), 10);
        Experiment run = Experiment.of(Lines.poisson(1).station(train), 20_000);

        run.holds("wait", 5, Experiment.stationWait(0));
        run.holds("throughput", 1, Experiment::throughput);
    }
}
