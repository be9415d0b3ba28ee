package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.theory.Networks.Closed;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A 95% interval holds the truth in 95 of 100 studies: known lines are studied many times with different seeds, and the
 * number of intervals that hold it must be one that a binomial law with chance 95% gives in 99.9% of the cases.
 */
class CoverageTest {
    private static final int REPLICATIONS = 10;

    @Test
    void intervalsOfAnOpenLineHoldTheTruth() {
        openLine(400);
    }

    @Test
    @Tag("slow")
    void intervalsOfAnOpenLineHoldTheTruthInManyStudies() {
        openLine(8000);
    }

    @Test
    void intervalsOfAClosedLineHoldTheTruth() {
        closedLine(400);
    }

    @Test
    @Tag("slow")
    void intervalsOfAClosedLineHoldTheTruthInManyStudies() {
        closedLine(8000);
    }

    private static void openLine(int studies) {
        Line line = Lines.poisson(.5).station("only", 1, Lines.exponential(1)).line();
        Truths truths = new Truths(new Truth(.5, Experiment::throughput), new Truth(2, Experiment::flowTime));
        covers(line, Lines.clock(100, 4000), studies, truths);
    }

    private static void closedLine(int studies) {
        Closed three = Networks.three();
        double throughput = three.network().solve(5).throughput();
        Truths truths = new Truths(
                new Truth(throughput, Experiment::throughput), new Truth(5 / throughput, Experiment::flowTime));
        covers(three.lines().line(), Lines.clock(100, 1500), studies, truths);
    }

    private record Truth(double value, ToDoubleFunction<Replication> measure) {
        boolean heldBy(List<Replication> runs) {
            Estimate estimate = Estimate.of(runs.stream().mapToDouble(measure).toArray(), 0.95);
            return estimate.lower() <= value && value <= estimate.upper();
        }
    }

    private record Truths(Truth throughput, Truth flowTime) {}

    private static void covers(Line line, Clock clock, int studies, Truths truths) {
        int throughputHeld = 0;
        int flowTimeHeld = 0;
        for (int study = 0; study < studies; study++) {
            List<Replication> runs = Experiment.run(line, clock, study, Recording.SUMS, REPLICATIONS);
            throughputHeld += truths.throughput.heldBy(runs) ? 1 : 0;
            flowTimeHeld += truths.flowTime.heldBy(runs) ? 1 : 0;
        }
        BinomialDistribution law = BinomialDistribution.of(studies, 0.95);
        int least = law.inverseCumulativeProbability(0.0005);
        int most = law.inverseSurvivalProbability(0.0005);
        assertThat(throughputHeld)
                .as("studies whose interval holds the throughput")
                .isBetween(least, most);
        assertThat(flowTimeHeld)
                .as("studies whose interval holds the flow time")
                .isBetween(least, most);
    }
}
