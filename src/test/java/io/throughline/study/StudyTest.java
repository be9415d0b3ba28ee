package io.throughline.study;

import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.Lines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.RunPlan;
import io.throughline.model.line.Line;
import io.throughline.study.Study.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTest {
    private static final RunPlan PLAN = new RunPlan(Lines.clock(40, 200), 20, true, 0.95, 1);
    private static final List<Line> LINES = List.of(line(1), line(2));

    private static Line line(double hours) {
        return Lines.backlog()
                .wipLimit(5)
                .station("coding", 2, exponential(hours))
                .station("review", 1, exponential(1))
                .line();
    }

    private static List<List<String>> results(int jobs, Numbers numbers) {
        return new Study(PLAN, jobs, Progress.NONE).run(LINES, Recording.ALL, numbers, StudyTest::text);
    }

    private static String text(Replication replication) {
        return replication.number() + " " + replication.items().delivered() + " " + replication.inside();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void resultsDoNotDependOnTheNumberOfThreads(int jobs) {
        assertThat(results(jobs, new Numbers(0, 20))).isEqualTo(results(1, new Numbers(0, 20)));
    }

    @Test
    void replicationsComeInTheirOrder() {
        List<List<Integer>> numbers =
                new Study(PLAN, 4, Progress.NONE).run(LINES, Recording.SUMS, new Numbers(3, 22), Replication::number);
        assertThat(numbers)
                .hasSize(2)
                .allSatisfy(of ->
                        assertThat(of).hasSize(19).isSorted().startsWith(3).endsWith(21));
    }

    @Test
    void aReplicationIsTheSameWhateverElseIsRun() {
        List<String> all = results(2, new Numbers(0, 20)).get(1);
        assertThat(results(2, new Numbers(13, 14)).get(1)).containsExactly(all.get(13));
    }

    @Test
    void progressCountsEachReplicationOnce() {
        List<Long> seen = new ArrayList<>();
        Study study = new Study(PLAN, 4, (done, asked) -> seen.add(100 * done + asked));
        study.run(LINES, Recording.SUMS, new Numbers(0, 10), Replication::number);
        study.run(LINES, Recording.SUMS, new Numbers(10, 20), Replication::number);
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40)
                        .map(done -> 100 * done + (done <= 20 ? 20 : 40))
                        .boxed()
                        .toList());
    }

    @Test
    void theFailureOfTheFirstReplicationThatFailsIsThrownAsItIs() {
        Study study = new Study(PLAN, 2, Progress.NONE);
        assertThatIllegalStateException()
                .isThrownBy(() -> study.run(LINES, Recording.SUMS, new Numbers(0, 20), replication -> {
                    throw new IllegalStateException("replication " + replication.number());
                }))
                .withMessage("replication 0");
    }

    @Test
    void anInterruptEndsItAndStaysSet() {
        Study study = new Study(PLAN, 2, Progress.NONE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> study.run(LINES, Recording.SUMS, new Numbers(0, 20), Replication::number))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
