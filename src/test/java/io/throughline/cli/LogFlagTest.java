package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogFlagTest extends OnTwoStations {
    @Test
    void theEventsOfTheFirstReplicationAreWrittenWhereTheyAreAskedFor() {
        Path log = folder.resolve("logs").resolve("line.csv");
        shell.type("run", file, "--out", out, "--log", log);
        assertThat(shell.code).isZero();
        assertThat(shell.err).endsWith("wrote " + log + System.lineSeparator());
        assertThat(log).content().startsWith("variant,item,kind,part,event,").contains("\nbaseline,", "\nai,");
    }

    @Test
    void aLogOfNoKnownFormIsWrongUsage() {
        shell.type("run", file, "--out", out, "--log", folder.resolve("line.xls"));
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err)
                .contains("told by the ending, one of .csv, .xes, .txt; maybe " + folder.resolve("line.xes"));
        shell.type("run", file, "--out", out, "--log", folder.resolve("line"));
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("one of .csv, .xes, .txt\n").doesNotContain("maybe");
        assertThat(out).doesNotExist();
    }

    @Test
    void aLogIsOfOneFileAndLiesOutsideTheReport() throws IOException {
        Path other = shell.file("other.yaml", Shell.LINE);
        shell.type("run", file, other, "--out", out, "--log", folder.resolve("log.xes"));
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--log takes the events of one file");
        shell.type("run", file, "--out", out, "--log", out.resolve("log.xes"));
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("lies in the folder of the report; choose another place");
    }

    @Test
    void whatIsNoLogIsLeftAloneBeforeAnythingRuns() throws IOException {
        Path log = shell.file("log.txt", "dear diary\n");
        shell.type("run", file, "--out", out, "--log", log);
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.out).isEmpty();
        assertThat(shell.err).contains("log.txt: not an event log of this tool, so it is left alone");
        assertThat(log).hasContent("dear diary\n");
    }
}
