package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.cli.terminal.ProgressLine;
import io.throughline.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    @Test
    void theHelpListsTheCommandsAndTheExitCodes() {
        shell.type("--help");
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("  run ", "  sweep ", "  check ", "  new ", "130   interrupted");
        for (String command : new String[] {"run", "sweep", "check", "new", "schema", "completion"}) {
            shell.type(command, "--help");
            assertThat(shell.out).startsWith("Usage: throughline " + command).contains("Exit codes:");
        }
    }

    @Test
    void theVersionIsOneLine() {
        shell.type("--version");
        assertThat(shell.out).matches("throughline \\S+\\R");
    }

    @Test
    void wrongWordsAreAnsweredWithTheRightOnes() {
        shell.type("rnu");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err)
                .contains("unknown command 'rnu'; known: run, sweep, size, check, new, schema, completion");
        shell.type("help");
        assertThat(shell.err).contains("Try 'throughline --help'.").doesNotContain("Did you mean");
        shell.type("help", "run");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("unknown command 'help'").contains("Try 'throughline run --help'.");
        shell.type("run", "x.yaml", "--replicaton", 3);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--replications");
        shell.type("run");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("FILE").contains("Try 'throughline run --help'.");
        shell.type();
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.out).isEmpty();
    }

    @Test
    void aSlipInACommandOrAFileIsAnsweredWithTheNearestOne() throws IOException {
        shell.type("rnu", "x.yaml");
        assertThat(shell.err).contains("new, schema, completion; maybe run");
        Path file = shell.file("lead.yaml", Shell.LINE);
        shell.type("run", file.resolveSibling("lead.yml"));
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.err).contains("lead.yml: no such file; maybe " + file);
        shell.type("run", file.resolveSibling("other.yaml"));
        assertThat(shell.err).contains("other.yaml: no such file" + System.lineSeparator());
    }

    @Test
    void wrongValuesOfFlagsAreToldInPlainWords() {
        shell.type("run", "x.yaml", "--replications", "abc");
        assertThat(shell.err).startsWith("throughline: ").contains("'abc' is not a whole number that fits");
        shell.type("run", "x.yaml", "--format", "xml");
        assertThat(shell.err).contains("expected one of text, json, csv, markdown but was 'xml'");
        shell.type("sweep", "x.yaml", "--vary", "work.size");
        assertThat(shell.err).startsWith("throughline: Missing required argument(s): --over=VALUES");
    }

    @Test
    void aReaderThatGoesAwayIsNoFailure() throws IOException {
        assertThat(codeWithOutputThatFails("Broken pipe")).isZero();
    }

    @Test
    void aFullDiskUnderStandardOutputIsAFailure() throws IOException {
        assertThat(codeWithOutputThatFails("No space left on device")).isEqualTo(5);
        assertThat(shell.err).contains("standard output can't be written: No space left on device");
    }

    private int codeWithOutputThatFails(String reason) throws IOException {
        Path file = shell.file("line.yaml", Shell.LINE);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        int code = Main.execute(new String[] {"check", file.toString()}, full, said);
        shell.err = said.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void failuresHaveALineAndACode() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(OutputStream.nullOutputStream(), said, StandardCharsets.UTF_8, false);
        assertThat(new Failures(terminal, false).code(new OutOfMemoryError())).isEqualTo(1);
        assertThat(new Failures(terminal, false).code(new IllegalStateException("a fault")))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("throughline: out of memory; run fewer replications side by side (--jobs 1)")
                .contains("a fault")
                .doesNotContain("--verbose")
                .doesNotContain("\tat ");
        new Failures(terminal, true).code(new IllegalStateException("a fault"));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\tat ");
    }

    @Test
    void theFlagThatShowsWhereAFailureWasIsNamedWhereThereIsOne() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(OutputStream.nullOutputStream(), said, StandardCharsets.UTF_8, false);
        Failures failures = new Failures(terminal, false);
        failures.code(new IllegalStateException("a fault"), new CommandLine(new NewCommand(terminal)));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a fault").doesNotContain("--verbose");
        failures.code(new IllegalStateException("a fault"), new CommandLine(new RunCommand(terminal)));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a fault; --verbose shows where it was");
    }

    @Test
    void aTerminalWithoutUnicodeGetsAscii() throws IOException {
        Terminal ascii = new Terminal(
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), StandardCharsets.US_ASCII, false);
        assertThat(ascii.unicode()).isFalse();
        assertThat(new Terminal(
                                OutputStream.nullOutputStream(),
                                OutputStream.nullOutputStream(),
                                StandardCharsets.UTF_8,
                                false)
                        .unicode())
                .isTrue();
    }

    @Test
    void progressIsALineWrittenOverAndTakenAway() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(OutputStream.nullOutputStream(), said, StandardCharsets.UTF_8, true);
        ProgressLine progress = new ProgressLine(terminal, "line.yaml", false);
        progress.advance(3, 12);
        progress.clear();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("\rline.yaml: 3 of 12 replications")
                .endsWith(" \r");
    }
}
