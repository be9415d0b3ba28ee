package io.throughline.study;

import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.throughline.Lines;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.RunPlan;
import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import io.throughline.study.Study.Numbers;
import io.throughline.study.Study.Reading;
import io.throughline.study.kept.Form;
import io.throughline.study.kept.Kept;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTest {
    private static final RunPlan PLAN = new RunPlan(Lines.clock(40, 200), 20, true, 0.95, 1);
    private static final List<Line> LINES = List.of(line(1), line(2));

    private static final Reading<Integer> NUMBER = reading(Recording.SUMS, Replication::number);
    private static final Reading<Integer> FAILING = reading(Recording.SUMS, replication -> {
        throw new IllegalStateException("replication " + replication.number());
    });

    private static <T> Reading<T> reading(Recording recording, Function<Replication, T> read) {
        return new Reading<>("", recording, read, new Form<>((it, to) -> fail("kept"), from -> fail("found")));
    }

    private static Line line(double hours) {
        return Lines.backlog()
                .wipLimit(5)
                .station("coding", 2, exponential(hours))
                .station("review", 1, exponential(1))
                .line();
    }

    private static List<List<String>> results(int jobs, Numbers numbers) {
        return new Study(PLAN, jobs, Progress.NONE).run(LINES, reading(Recording.ALL, StudyTest::text), numbers);
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
        List<List<Integer>> numbers = new Study(PLAN, 4, Progress.NONE).run(LINES, NUMBER, new Numbers(3, 22));
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
        study.run(LINES, NUMBER, new Numbers(0, 10));
        study.run(LINES, NUMBER, new Numbers(10, 20));
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
                .isThrownBy(() -> study.run(LINES, FAILING, new Numbers(0, 20)))
                .withMessage("replication 0");
    }

    @Test
    void anInterruptEndsItAndStaysSet() {
        Study study = new Study(PLAN, 2, Progress.NONE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> study.run(LINES, NUMBER, new Numbers(0, 20)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Keeps in memory; what is asked for is written down. */
    private static final class InMemory implements Kept {
        private final Map<String, byte[]> all = new LinkedHashMap<>();

        @Override
        public byte[] find(String key, int from) {
            return all.get(key + from);
        }

        @Override
        public void keep(String key, int from, int count, byte[] replications) {
            all.put(key + from, replications);
        }

        @Override
        public void finished(String variant, Map<String, double[]> values) {
            throw new AssertionError("a study tells of no finished variants");
        }
    }

    private static final Form<Integer> FORM = new Form<>((it, to) -> to.whole(it), from -> (int) from.whole());

    private static Reading<Integer> delivered(Recording recording) {
        return new Reading<>("delivered", recording, r -> (int) r.items().delivered(), FORM);
    }

    private final AtomicLong ran = new AtomicLong();

    private List<List<Integer>> delivered(Kept kept, RunPlan plan, Recording recording, Numbers numbers) {
        ran.set(0);
        Study study = new Study(plan, 2, (done, asked) -> ran.set(done), kept);
        return study.run(LINES, delivered(recording), numbers);
    }

    @Test
    void whatIsKeptIsNotRunAgain() {
        InMemory kept = new InMemory();
        List<List<Integer>> first = delivered(kept, PLAN, Recording.SUMS, new Numbers(0, 19));
        assertThat(ran).hasValue(38);
        assertThat(delivered(kept, PLAN, Recording.SUMS, new Numbers(0, 19))).isEqualTo(first);
        assertThat(ran).hasValue(0);
        assertThat(delivered(kept, PLAN, Recording.SUMS, new Numbers(0, 12)).get(1))
                .isEqualTo(first.get(1).subList(0, 12));
        assertThat(ran).hasValue(0);
        assertThat(delivered(kept, PLAN, Recording.SUMS, new Numbers(0, 30)).get(0))
                .startsWith(first.get(0).toArray(Integer[]::new))
                .isEqualTo(delivered(Kept.NONE, PLAN, Recording.SUMS, new Numbers(0, 30))
                        .get(0));
    }

    @Test
    void whatIsKeptOfAnythingElseIsNotTaken() {
        InMemory kept = new InMemory();
        Numbers numbers = new Numbers(0, 8);
        delivered(kept, PLAN, Recording.SUMS, numbers);
        RunPlan seed = new RunPlan(PLAN.clock(), 20, true, 0.95, 2);
        for (RunPlan other : List.of(seed, PLAN.with(Lines.clock(40, 201)), PLAN.with(Yield.VALUE))) {
            assertThat(delivered(kept, other, Recording.SUMS, numbers))
                    .isEqualTo(delivered(Kept.NONE, other, Recording.SUMS, numbers));
            delivered(kept, other, Recording.SUMS, numbers);
            assertThat(ran).hasValue(0);
        }
        delivered(kept, PLAN, Recording.ALL, numbers);
        assertThat(ran).hasValue(16);
        delivered(kept, PLAN, Recording.SUMS, new Numbers(1, 8));
        assertThat(ran).hasValue(14);
        assertThat(kept.all).hasSize(2 * 6);
    }

    @Test
    void theKeyOfALineIsMadeOfAllItsParts() {
        assertThat(Line.class.getRecordComponents())
                .as("what Study puts into the key of a line")
                .extracting(RecordComponent::getName)
                .containsExactly("inflow", "people", "stations", "groupLimits", "touches", "influences");
    }
}
