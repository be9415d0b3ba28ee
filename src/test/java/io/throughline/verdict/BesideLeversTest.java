package io.throughline.verdict;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.model.RunPlan;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The work of stations side by side as levers. */
class BesideLeversTest {

    private static Verdict verdict(double review, double ci) {
        Station runs = Post.of("ci", exponential(ci)).servers(2).station();
        Line line = Lines.backlog()
                .wipLimit(12)
                .station("coding", 4, exponential(6))
                .station("review", 2, exponential(review))
                .station(Policies.beside(runs, "review"))
                .line();
        RunPlan plan = new RunPlan(clock(200, 2080), 64, true, .95, 1);
        return new BottleneckTest(new Runs(new Study(plan, 1, Progress.NONE), line))
                .of(List.of(line), 64)
                .get(0);
    }

    private static double of(Verdict verdict, String lever) {
        return verdict.tables().where().stream()
                .filter(e -> e.lever().equals(lever))
                .findFirst()
                .orElseThrow()
                .throughput()
                .mean();
    }

    @Test
    void whatIsQuickBesideSomethingSlowHoldsNothing() {
        Verdict verdict = verdict(6, 0.4);

        assertThat(of(verdict, "review")).isGreaterThan(.5);
        assertThat(of(verdict, "ci")).isBetween(-.02, .02);
    }

    @Test
    void whatIsSlowBesideSomethingQuickHoldsTheLine() {
        Verdict verdict = verdict(0.4, 6);

        assertThat(of(verdict, "ci")).isGreaterThan(.5);
        assertThat(of(verdict, "review")).isBetween(-.02, .02);
    }
}
