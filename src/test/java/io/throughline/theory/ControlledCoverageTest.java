package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.stats.Paired;
import io.throughline.stats.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often 95% intervals hold the truth where it is hardest: of a percentile, of what two lines on the same random
 * numbers differ by, and where replications are added until the interval is narrow enough. Known lines are studied many
 * times with different seeds.
 */
class ControlledCoverageTest {
    /** Of the flow time of M/M/1, which is exponential with mean 1/(μ − λ); here λ = 0.5 and μ = 1. */
    private static final double P85 = -Math.log(0.15) / 0.5;

    private static final Recording FLOW_TIMES = new Recording(true, false);

    @Test
    void intervalsOfAPercentileHoldTheTruth() {
        holds(300, study -> percentile(study, 2000));
    }

    @Test
    @Tag("slow")
    void intervalsOfAPercentileHoldTheTruthInManyStudies() {
        holds(4000, study -> percentile(study, 8000));
    }

    @Test
    void intervalsOfAPairedDifferenceHoldTheTruth() {
        holds(300, study -> difference(study, 400));
    }

    @Test
    @Tag("slow")
    void intervalsOfAPairedDifferenceHoldTheTruthInManyStudies() {
        holds(4000, study -> difference(study, 1500));
    }

    /** Stopping where an interval is narrow costs some of its coverage, and little of it. */
    @Test
    void intervalsThatEndTheRunHoldTheTruthNearlyAsOften() {
        assertThat(held(300, study -> stopped(study, 0.02))).isGreaterThan(least(300, 0.93));
    }

    @Test
    @Tag("slow")
    void intervalsThatEndTheRunHoldTheTruthNearlyAsOftenInManyStudies() {
        assertThat(held(4000, study -> stopped(study, 0.02))).isGreaterThan(least(4000, 0.93));
        assertThat(held(4000, study -> stopped(study, 0.01))).isGreaterThan(least(4000, 0.93));
    }

    private static boolean percentile(long study, double hours) {
        Line line = Lines.poisson(.5).station("only", 1, Lines.exponential(1)).line();
        List<Replication> runs = Experiment.run(line, Lines.clock(100, hours), study, FLOW_TIMES, 10);
        double[] p85 = runs.stream()
                .mapToDouble(run -> run.kinds().get(0).flowTime().quantile(0.85) / Clock.HOUR)
                .toArray();
        return holds(Estimate.of(p85, 0.95), P85);
    }

    /** Three stations with five items, and the same with the second of them a fifth faster: exact by MVA. */
    private static boolean difference(long study, double hours) {
        double exact = closed(1).solve(5).throughput() - closed(1.2).solve(5).throughput();
        Paired slower = throughput(line(1.2), study, hours);
        Paired faster = throughput(line(1), study, hours);
        return holds(faster.minus(slower).estimate(0.95), exact);
    }

    private static Paired throughput(Line line, long study, double hours) {
        List<Replication> runs = Experiment.run(line, Lines.clock(100, hours), study, Recording.SUMS, 10);
        return Paired.mean(runs.stream().mapToDouble(Experiment::throughput).toArray());
    }

    private static ClosedNetwork closed(double second) {
        return new ClosedNetwork(List.of(
                new ClosedNetwork.Center(1, 1, 1),
                new ClosedNetwork.Center(1, second, 1),
                new ClosedNetwork.Center(1, .9, 1)));
    }

    private static Line line(double second) {
        return Lines.atOnce(5)
                .station("one", 1, Lines.exponential(1))
                .station("two", 1, Lines.exponential(second))
                .station("three", 1, Lines.exponential(.9))
                .line();
    }

    /** Replications at the looks of a precision, until the throughput of the closed line is known so well. */
    private static boolean stopped(long study, double share) {
        Simulation simulation = new Simulation(line(1.2), Lines.clock(40, 160), study, Recording.SUMS);
        List<Double> values = new ArrayList<>();
        Estimate estimate;
        int look = Stopping.FIRST;
        do {
            for (int r = values.size(); r < look; r++) {
                values.add(Experiment.throughput(simulation.run(r)));
            }
            estimate = Estimate.of(values.stream().mapToDouble(x -> x).toArray(), 0.95);
            look = Stopping.next(look, 1000);
        } while (Stopping.reached(estimate) > share);
        return holds(estimate, closed(1.2).solve(5).throughput());
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.lower() <= truth && truth <= estimate.upper();
    }

    private interface Study extends LongFunction<Boolean> {}

    private static int held(int studies, Study study) {
        return (int) LongStream.range(0, studies).filter(study::apply).count();
    }

    private static int least(int studies, double share) {
        return BinomialDistribution.of(studies, share).inverseCumulativeProbability(0.0005);
    }

    /** As many as a binomial law with chance 95% gives in 99.9% of the cases. */
    private static void holds(int studies, Study study) {
        int most = BinomialDistribution.of(studies, 0.95).inverseSurvivalProbability(0.0005);
        assertThat(held(studies, study)).isBetween(least(studies, 0.95), most);
    }
}
