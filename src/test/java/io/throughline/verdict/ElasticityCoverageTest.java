package io.throughline.verdict;

import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.model.RunPlan;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the 95% interval of an elasticity holds the exact value, over independent seeds. */
class ElasticityCoverageTest {
    private static final Line LINE = Lines.backlog()
            .wipLimit(5)
            .station("a", 1, exponential(1))
            .station("b", 1, exponential(1.2))
            .line();
    private static final double EXACT =
            new ClosedNetwork().station(1, 1, 1).station(1, 1.2, 1).elasticity(1, 5);

    @Test
    void theIntervalHoldsTheExactValueInNineteenOfTwentyRuns() {
        // binomial(200, 0.95): mean 190, s 3.1; within 3.3 s
        assertThat(held(200, 200)).isBetween(180L, 200L);
    }

    @Test
    @Tag("slow")
    void theIntervalHoldsTheExactValueInNineteenOfTwentyOfManyRuns() {
        // binomial(4000, 0.95): mean 3800, s 13.8; within 3.3 s
        assertThat(held(4000, 800)).isBetween(3754L, 3846L);
    }

    private static long held(int runs, double horizon) {
        return LongStream.range(0, runs).filter(seed -> holds(seed, horizon)).count();
    }

    private static boolean holds(long seed, double horizon) {
        RunPlan plan = new RunPlan(Lines.clock(40, horizon), 12, true, 0.95, seed);
        Runs runs = new Runs(new Study(plan, 2, Progress.NONE), LINE);
        Verdict verdict = new BottleneckTest(runs).of(List.of(LINE), 12).get(0);
        Estimate estimate = verdict.tables().where().stream()
                .filter(e -> e.lever().equals("b"))
                .findFirst()
                .orElseThrow()
                .delivered();
        return estimate.lower() <= EXACT && EXACT <= estimate.upper();
    }
}
