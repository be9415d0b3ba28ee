package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Yield;
import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.plan.Answer.OfSweep;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {
    @TempDir
    private Path around;

    private Path place;
    private Path folder;
    private Answer answer;
    private OfSweep sweep;

    @BeforeEach
    void answer() {
        place = around.resolve("ai");
        folder = around.resolve("ai.unfinished");
        Answers answers = new Answers();
        answers.swept = true;
        answer = answers.answer();
        sweep = answer.sweeps().get(0);
    }

    private Unfinished begun(boolean resume) throws IOException {
        Unfinished unfinished = new Unfinished(place);
        unfinished.begin(answer.scenario(), "1.0.0", resume);
        return unfinished;
    }

    private void interruptedAfterTwoPoints() throws IOException {
        Unfinished first = begun(false);
        first.keep(sweep.sweep(), sweep.points().get(0));
        first.keep(sweep.sweep(), sweep.points().get(1));
    }

    private OfPoint found(Unfinished in, int point) {
        return in.find(sweep.sweep(), sweep.sweep().points().get(point), 2);
    }

    @Test
    void aPointComesBackToTheLastDigit() throws IOException {
        interruptedAfterTwoPoints();
        Unfinished again = begun(true);
        assertThat(again.count()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            OfPoint kept = found(again, i);
            OfPoint was = sweep.points().get(i);
            assertThat(kept.estimates()).isEqualTo(was.estimates());
            assertThat(kept.state()).isEqualTo(was.state());
            assertThat(kept.verdict()).isEqualTo(was.verdict());
            assertThat(kept.values().get("throughput")).isEqualTo(was.values().get("throughput"));
        }
        assertThat(found(again, 2)).isNull();
    }

    @Test
    void figuresThatAreNoNumbersComeBackToo() throws IOException {
        OfPoint was = sweep.points().get(0);
        double[] values = {Double.NaN, Double.POSITIVE_INFINITY, 0.1 + 0.2, Double.MIN_VALUE, -0.0};
        begun(false)
                .keep(
                        sweep.sweep(),
                        new OfPoint(was.point(), was.state(), was.estimates(), Map.of("wip", values), was.verdict()));
        OfPoint kept = begun(true).find(sweep.sweep(), was.point(), 5);
        assertThat(kept.values().get("wip")).isEqualTo(values);
    }

    @Test
    void aPointOfAnotherNumberOfReplicationsIsNotFound() throws IOException {
        interruptedAfterTwoPoints();
        assertThat(begun(true).find(sweep.sweep(), sweep.sweep().points().get(0), 3))
                .isNull();
    }

    @Test
    void whatWasNotWrittenToItsEndIsCutOff() throws IOException {
        interruptedAfterTwoPoints();
        Path points = folder.resolve("points.jsonl");
        String whole = Files.readString(points);
        Files.writeString(points, whole.substring(0, whole.length() - 40));
        Unfinished again = begun(true);
        assertThat(again.count()).isEqualTo(1);
        assertThat(found(again, 1)).isNull();
        again.keep(sweep.sweep(), sweep.points().get(1));
        assertThat(points).hasContent(whole);
    }

    @Test
    void theTableForPeopleHasTheFinishedPoints() throws IOException {
        interruptedAfterTwoPoints();
        String table = Files.readString(folder.resolve("results.csv"));
        assertThat(table)
                .startsWith("variant,replication,measure,value\ncoding-gain=0% faster,1,throughput,11.92\n")
                .contains("coding-gain=20% faster,2,throughput,12.7\n");
        begun(true);
        assertThat(folder.resolve("results.csv")).hasContent(table);
    }

    @Test
    void withoutResumingItBeginsAnew() throws IOException {
        interruptedAfterTwoPoints();
        assertThat(begun(false).count()).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void itGoesWhenTheReportIsWritten() throws IOException {
        interruptedAfterTwoPoints();
        begun(true).end();
        assertThat(folder).doesNotExist();
    }

    private static Scenario with(Scenario scenario, String text, RunPlan run, List<Variant> variants) {
        return new Scenario(
                scenario.file(),
                text,
                scenario.about(),
                run,
                variants,
                scenario.sweeps(),
                scenario.sizings(),
                scenario.warnings());
    }

    @Test
    void anotherRunIsRefusedWithTheReason() throws IOException {
        interruptedAfterTwoPoints();
        Scenario same = answer.scenario();
        RunPlan run = same.run();
        RunPlan seed = new RunPlan(run.clock(), 64, false, 0.95, 2);
        RunPlan fewer = new RunPlan(run.clock(), 12, true, 0.95, 1);
        assertThat(refusal(same, "1.0.0")).isEmpty();
        assertThat(refusal(same, "1.1.0")).isEqualTo("Throughline 1.0.0 began it, and this is 1.1.0");
        assertThat(refusal(with(same, same.text(), seed, same.variants()), "1.0.0"))
                .isEqualTo("it was begun with seed 1, not 2");
        assertThat(refusal(with(same, same.text(), fewer, same.variants()), "1.0.0"))
                .isEqualTo("it was begun with 64 replications, not 12");
        assertThat(refusal(with(same, same.text() + " ", run, same.variants()), "1.0.0"))
                .isEqualTo("the file is another one, or was edited since");
        assertThat(refusal(same.with(Yield.VALUE), "1.0.0")).isEqualTo("it was begun with other flags");
        assertThat(refusal(with(same, same.text(), run, same.variants().subList(0, 1)), "1.0.0"))
                .isEqualTo("it was begun with other flags");
    }

    private String refusal(Scenario scenario, String version) throws IOException {
        return new Unfinished(place).refusal(scenario, version);
    }

    @Test
    void whatCanNotBeReadIsRefused() throws IOException {
        interruptedAfterTwoPoints();
        Files.writeString(folder.resolve("points.jsonl"), "{", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(refusal(answer.scenario(), "1.0.0")).isEqualTo("it can't be read");
        Files.writeString(folder.resolve("points.jsonl"), "", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(refusal(answer.scenario(), "1.0.0")).isEqualTo("it can't be read");
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        Files.createDirectories(folder);
        Path mine = Files.writeString(folder.resolve("points.jsonl"), "mine");
        assertThatThrownBy(() -> refusal(answer.scenario(), "1.0.0")).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> begun(false)).isInstanceOf(FileSystemException.class);
        assertThat(mine).hasContent("mine");
    }
}
