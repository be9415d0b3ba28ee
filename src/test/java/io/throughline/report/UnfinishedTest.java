package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.model.Money;
import io.throughline.model.Money.Cost;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Yield;
import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.study.kept.Keys;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {
    private static final String LINE = Keys.of("a line");
    /** Bytes of a record before those of its replications: length, checksum, key, number and count. */
    private static final int HEAD = 4 + 4 + 64 + 4 + 4;

    @TempDir
    private Path around;

    private Path place;
    private Path folder;
    private Answer answer;

    @BeforeEach
    void answer() {
        place = around.resolve("ai");
        folder = around.resolve("ai.unfinished");
        Answers answers = new Answers();
        answers.swept = true;
        answer = answers.answer();
    }

    private Path replications() {
        return folder.resolve("replications.bin");
    }

    private Unfinished begun(boolean resume) throws IOException {
        Unfinished unfinished = new Unfinished(place);
        unfinished.begin(answer.scenario(), "1.0.0", resume);
        return unfinished;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void interrupted() throws IOException {
        try (Unfinished first = begun(false)) {
            first.keep(LINE, 0, 8, bytes(1, 2, 3));
            first.keep(LINE, 8, 2, bytes(-1));
        }
    }

    @Test
    void replicationsComeBackAsTheyWere() throws IOException {
        interrupted();
        Unfinished again = begun(true);
        assertThat(again.count()).isEqualTo(10);
        assertThat(again.find(LINE, 0)).containsExactly(1, 2, 3);
        assertThat(again.find(LINE, 8)).containsExactly(-1);
        assertThat(again.find(LINE, 1)).isNull();
        assertThat(again.find(LINE, 10)).isNull();
        assertThat(again.find(Keys.of("another line"), 0)).isNull();
    }

    @Test
    void whoGoesOnAddsToWhatIsThere() throws IOException {
        interrupted();
        Unfinished second = begun(true);
        assertThat(second.find(LINE, 0)).containsExactly(1, 2, 3);
        second.keep(LINE, 10, 5, bytes(7));
        assertThat(second.find(LINE, 8)).containsExactly(-1);
        second.keep(Keys.of("another line"), 0, 1, bytes(9));
        second.close();
        Unfinished third = begun(true);
        assertThat(third.count()).isEqualTo(16);
        assertThat(third.find(LINE, 0)).containsExactly(1, 2, 3);
        assertThat(third.find(LINE, 10)).containsExactly(7);
        assertThat(third.find(Keys.of("another line"), 0)).containsExactly(9);
    }

    @Test
    void whatWasNotWrittenToItsEndIsCutOffWhereverItWasCut() throws IOException {
        interrupted();
        byte[] whole = Files.readAllBytes(replications());
        for (int cut = 1; cut <= HEAD + 1; cut++) {
            Files.write(replications(), Arrays.copyOf(whole, whole.length - cut));
            try (Unfinished again = begun(true)) {
                assertThat(again.count()).as("%s bytes less", cut).isEqualTo(8);
                assertThat(again.find(LINE, 8)).isNull();
                again.keep(LINE, 8, 2, bytes(-1));
            }
            assertThat(replications()).hasBinaryContent(whole);
        }
    }

    @Test
    void nothingFromADamagedByteOnIsTaken() throws IOException {
        interrupted();
        byte[] whole = Files.readAllBytes(replications());
        int first = whole.length - (HEAD + 3) - (HEAD + 1);
        for (int at = first; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(replications(), damaged);
            try (Unfinished again = begun(true)) {
                assertThat(again.count()).as("byte %s", at).isEqualTo(at < first + HEAD + 3 ? 0 : 8);
            }
        }
    }

    @Test
    void aTailOfZerosIsCutOff() throws IOException {
        interrupted();
        byte[] whole = Files.readAllBytes(replications());
        Files.write(replications(), Arrays.copyOf(whole, whole.length + 4096));
        assertThat(begun(true).count()).isEqualTo(10);
        assertThat(replications()).hasBinaryContent(whole);
    }

    @Test
    void theTableForPeopleHasTheFinishedPoints() throws IOException {
        interrupted();
        Unfinished again = begun(true);
        assertThat(folder.resolve("results.csv")).doesNotExist();
        for (OfPoint point : answer.sweeps().get(0).points()) {
            again.finished("coding-gain=" + point.point().value(), point.values());
        }
        assertThat(Files.readString(folder.resolve("results.csv")))
                .startsWith("variant,replication,measure,value\ncoding-gain=0% faster,1,throughput,11.92\n")
                .contains("coding-gain=20% faster,2,throughput,12.7\n")
                .containsOnlyOnce("variant,");
        begun(true);
        assertThat(folder.resolve("results.csv")).doesNotExist();
    }

    @Test
    void withoutResumingItBeginsAnew() throws IOException {
        interrupted();
        assertThat(begun(false).count()).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void itGoesWhenTheReportIsWritten() throws IOException {
        interrupted();
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
        interrupted();
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

    /** A run goes on in another process, where maps that keep no order have another one. */
    @Test
    void whatChangesCostIsReadInTheSameOrderEachTime() {
        Map<String, Cost> costs = Map.of("b", Cost.NONE, "d", Cost.NONE, "a", Cost.NONE, "c", Cost.NONE);
        assertThat(new Money("EUR", costs).toString()).containsSubsequence("a=", "b=", "c=", "d=");
    }

    private String refusal(Scenario scenario, String version) throws IOException {
        return new Unfinished(place).refusal(scenario, version);
    }

    @Test
    void whatCanNotBeReadIsRefused() throws IOException {
        interrupted();
        Files.writeString(replications(), "{");
        assertThat(refusal(answer.scenario(), "1.0.0")).isEqualTo("it can't be read");
        Files.write(replications(), new byte[100]);
        assertThat(refusal(answer.scenario(), "1.0.0")).isEqualTo("it can't be read");
    }

    @Test
    void whoWasStoppedBeforeTheFirstByteBeginsAnew() throws IOException {
        interrupted();
        byte[] whole = Files.readAllBytes(replications());
        Files.write(replications(), new byte[0]);
        assertThat(refusal(answer.scenario(), "1.0.0")).isEmpty();
        try (Unfinished again = begun(true)) {
            assertThat(again.count()).isZero();
            again.keep(LINE, 0, 8, bytes(1, 2, 3));
            again.keep(LINE, 8, 2, bytes(-1));
        }
        assertThat(replications()).hasBinaryContent(whole);
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        Files.createDirectories(folder);
        Path mine = Files.writeString(replications(), "mine");
        assertThatThrownBy(() -> refusal(answer.scenario(), "1.0.0")).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> begun(false)).isInstanceOf(FileSystemException.class);
        assertThat(mine).hasContent("mine");
    }
}
