package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.plan.Experiment;
import io.throughline.report.json.JsonReport;
import io.throughline.report.picture.Pictures;
import io.throughline.scenario.ScenarioReader;
import io.throughline.study.Progress;
import io.throughline.study.kept.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is interrupted and gone on with gives the same bytes as one that is not. */
class ResumeTest {
    /** All that asks for replications: a pilot, variants, levers, lifts, a gap, a sweep and a sizing. */
    private static final String ALL = """
            title: Three stations
            money: EUR
            clock: {horizon: 6w}
            experiment: {replications: 20}
            work: {source: {rate: 14/w}}
            stations:
              coding: {servers: 3, time: {exponential: {mean: 8h}}}
              review:
                servers: 1
                time: {exponential: {mean: 2h}}
                outcomes: {changes-requested: {chance: 25%, to: coding, effort: 20%}}
              qa: {servers: 1, time: {lognormal: {mean: 2h, cv: 1}}, wip-limit: 6}
            changes:
              ai: {effects: {stations.coding.time: 40% faster}, cost: 1000/w}
              two: {effects: {stations.review.servers: 1 more}, cost: 2000/w}
            plans:
              both: [ai, two]
            sweeps:
              gain: {vary: stations.coding.time, over: 0% faster to 60% faster in 4 steps, with: [two]}
            sizing:
              reviewers:
                {vary: stations.review.servers, over: 1 to 6, so-that: [stations.review.wait.p85 <= 4h], with: [ai]}
            """;

    @TempDir
    private Path around;

    private Path replications;
    private Scenario scenario;
    private String whole;
    private long all;

    @BeforeEach
    void whole() throws IOException {
        replications = around.resolve("all.unfinished").resolve("replications.bin");
        scenario = ScenarioReader.read(Files.writeString(around.resolve("all.yaml"), ALL), List.of());
        Counted counted = new Counted();
        whole = text(followed(scenario, 2, counted, Kept.NONE));
        all = counted.all();
    }

    /** All figures of an answer, and what its charts show. */
    private static String text(Answer answer) {
        return new JsonReport("1.0.0").of(answer)
                + CsvReport.of(answer)
                + MarkdownReport.of(answer)
                + new HtmlReport("1.0.0").of(answer, List.of(), chart -> "")
                + Pictures.of(answer);
    }

    private static Answer followed(Scenario scenario, int jobs, Progress progress, Kept kept) {
        Experiment experiment = new Experiment(scenario, jobs, progress, kept);
        return experiment.followed(experiment.run());
    }

    /** Counts replications that were run, whichever study it was that ran them. */
    private static final class Counted implements Progress {
        private final AtomicLong ran = new AtomicLong();

        @Override
        public void advance(long done, long asked) {
            ran.incrementAndGet();
        }

        long all() {
            return ran.get();
        }
    }

    /** Keeps so many batches and is interrupted at the next. */
    private record Stopped(Kept kept, AtomicLong left) implements Kept {
        @Override
        public byte[] find(String key, int from) {
            return kept.find(key, from);
        }

        @Override
        public void keep(String key, int from, int count, byte[] replications) {
            if (left.getAndDecrement() == 0) {
                throw new CancellationException("interrupted");
            }
            kept.keep(key, from, count, replications);
        }

        @Override
        public void finished(String variant, Map<String, double[]> values) {
            kept.finished(variant, values);
        }
    }

    private Unfinished begun(boolean resume) throws IOException {
        Unfinished unfinished = new Unfinished(around.resolve("all"));
        assertThat(unfinished.refusal(scenario, "1.0.0")).isEmpty();
        unfinished.begin(scenario, "1.0.0", resume);
        return unfinished;
    }

    private int interrupted(int batches, boolean resume, int jobs) throws IOException {
        try (Unfinished unfinished = begun(resume)) {
            Kept stopped = new Stopped(unfinished, new AtomicLong(batches));
            assertThatThrownBy(() -> followed(scenario, jobs, Progress.NONE, stopped))
                    .isInstanceOf(CancellationException.class);
            return unfinished.count();
        }
    }

    private void goesOn(int jobs, long kept) throws IOException {
        Counted counted = new Counted();
        try (Unfinished unfinished = begun(true)) {
            Answer answer = followed(scenario, jobs, counted, unfinished);
            assertThat(text(answer)).isEqualTo(whole);
            assertThat(counted.all()).isEqualTo(all - kept);
            unfinished.end();
        }
        assertThat(replications.getParent()).doesNotExist();
    }

    @Test
    void whereverItWasInterrupted() throws IOException {
        for (int batches = 1; batches < all / 10; batches = 2 * batches + 3) {
            int kept = interrupted(batches, false, 2);
            assertThat(kept).isPositive();
            goesOn(2, kept);
        }
    }

    @Test
    void interruptedAgainAndAgainWithOtherJobs() throws IOException {
        interrupted(20, false, 1);
        interrupted(25, true, 4);
        int kept = interrupted(70, true, 2);
        goesOn(1, kept);
    }

    @Test
    void allIsKeptWhenOnlyTheReportIsMissing() throws IOException {
        try (Unfinished unfinished = begun(false)) {
            followed(scenario, 2, Progress.NONE, unfinished);
            assertThat(unfinished.count()).isEqualTo((int) all);
        }
        goesOn(2, all);
    }

    @Test
    void aFileThatIsCutAnywhereGivesNoWrongFigure() throws IOException {
        interrupted(90, false, 2);
        byte[] kept = Files.readAllBytes(replications);
        for (int length : new int[] {kept.length / 7, kept.length / 3, kept.length - 5}) {
            Files.write(replications, Arrays.copyOf(kept, length));
            try (Unfinished unfinished = begun(true)) {
                assertThat(text(followed(scenario, 3, Progress.NONE, unfinished)))
                        .isEqualTo(whole);
            }
            Files.createDirectories(replications.getParent());
        }
    }

    @Test
    void whatIsKeptOfAnotherSeedIsNotTaken() throws IOException {
        interrupted(90, false, 2);
        Path file = Files.writeString(around.resolve("all.yaml"), ALL);
        Scenario other = ScenarioReader.read(file, List.of("experiment.seed=2"));
        assertThat(new Unfinished(around.resolve("all")).refusal(other, "1.0.0"))
                .isEqualTo("it was begun with seed 1, not 2");
        Unfinished unfinished = begun(true);
        Counted counted = new Counted();
        Answer answer = followed(other, 2, counted, unfinished);
        assertThat(text(answer)).isEqualTo(text(followed(other, 2, Progress.NONE, Kept.NONE)));
    }
}
