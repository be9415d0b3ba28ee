package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NoReportFlagTest extends OnTwoStations {
    @Test
    void withoutAReportTheSameAnswerIsPrintedAndNothingWritten() throws IOException {
        shell.type("run", file, "--out", out, "--format", "json");
        String answer = shell.out;
        Path before = Path.of("report").resolve("line");
        assertThat(before).doesNotExist();
        shell.type("run", file, "--no-report", "--format", "json");
        assertThat(shell.code).isZero();
        assertThat(shell.out).isEqualTo(answer);
        assertThat(shell.err).isEmpty();
        assertThat(before).doesNotExist();
        assertThat(before.resolveSibling("line.unfinished")).doesNotExist();
    }

    @Test
    void withoutAReportThereIsNoFolderToNameResumeOrOpen() {
        shell.type("run", file, "--no-report", "--out", out);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--no-report stands beside --out; without a report there is no folder");
        shell.type("run", file, "--no-report", "--resume");
        assertThat(shell.err).contains("--no-report stands beside --resume");
        shell.type("run", file, "--no-report", "--open");
        assertThat(shell.err).contains("--no-report stands beside --open");
    }
}
