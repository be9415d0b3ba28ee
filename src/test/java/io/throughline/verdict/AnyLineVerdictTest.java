package io.throughline.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.RandomLines;
import io.throughline.model.RunPlan;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the verdict on any line. */
class AnyLineVerdictTest {
    private static final int REPLICATIONS = 20;

    @Provide
    Arbitrary<Line> lines() {
        return RandomLines.any();
    }

    private static Runs runs(Line line, int jobs) {
        RunPlan plan = new RunPlan(Lines.clock(50, 200), REPLICATIONS, true, 0.95, 3);
        return new Runs(new Study(plan, jobs, Progress.NONE), line);
    }

    private static Verdict verdict(Line line, int jobs) {
        return new BottleneckTest(runs(line, jobs))
                .of(List.of(line), REPLICATIONS)
                .get(0);
    }

    @Property(tries = 30, seed = "20261122")
    void itDoesNotDependOnTheNumberOfThreads(@ForAll("lines") Line line) {
        assertThat(verdict(line, 3)).isEqualTo(verdict(line, 1));
    }

    @Property(tries = 30, seed = "20261122")
    void itNamesLeversOfTheLineAndListsEachOnce(@ForAll("lines") Line line) {
        Verdict verdict = verdict(line, 2);
        List<String> levers =
                Levers.of(line, Lines.ticks(200)).stream().map(Lever::name).toList();
        assertThat(verdict.tables().where()).extracting(Elasticity::lever).containsExactlyInAnyOrderElementsOf(levers);
        assertThat(levers).containsAll(verdict.at()).containsAll(verdict.candidates());
        assertThat(verdict.at().size() == 1).isEqualTo(verdict.one());
        assertThat(verdict.at().size() > 1).isEqualTo(verdict.answer() == Answer.SHARED);
        assertThat(verdict.replicationsNeeded() > REPLICATIONS).isEqualTo(verdict.answer() == Answer.UNDECIDED);
    }

    @Property(tries = 30, seed = "20261122")
    void lossesSumToWhatIsFeltButNotDelivered(@ForAll("lines") Line line) {
        String first = line.stations().get(0).name();
        Line faster = line.with(line.stations().get(0).withWorkScaled(1 / 1.5));
        Variant change = new Variant("ai", "", faster, List.of("ai"), List.of(), List.of(first));
        GainAccount account = new GainAccounting(runs(line, 2), REPLICATIONS).of(line, change);
        double unexplained = account.felt().mean()
                - account.delivered().mean()
                - account.lost().stream()
                        .mapToDouble(loss -> loss.share().mean())
                        .sum();
        assertThat(unexplained).isCloseTo(0, within(1e-9));
        assertThat(account.felt().mean()).isCloseTo(0.5, within(1e-6));
    }
}
