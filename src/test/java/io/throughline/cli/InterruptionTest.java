package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long INTERRUPT = 1 << 1;

    @TempDir
    private Path folder;

    /** Children of a process that ignores interrupts ignore them too. */
    private static boolean ignored() throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
    }

    private static Process begun(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start();
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    @Test
    void whoInterruptsKeepsTheOldReportAndIsToldSo() throws IOException, InterruptedException {
        assumeThat(ignored()).isFalse();
        Shell shell = new Shell(folder);
        Path file = shell.file("line.yaml", Shell.LINE);
        Path out = folder.resolve("out");
        shell.type("run", file, "--out", out, "--quiet");
        byte[] before = Files.readAllBytes(out.resolve("report.html"));
        Path log = folder.resolve("log.xes");
        Process process = begun(
                "run",
                file.toString(),
                "--out",
                out.toString(),
                "--replications",
                "1000000",
                "--verbose",
                "--log",
                log.toString());
        try (BufferedReader said = process.errorReader()) {
            assertThat(said.readLine()).startsWith("Time is working time");
            interrupt(process);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines().collect(Collectors.joining("\n")))
                    .contains("interrupted; not written: " + out + " (what was there is there still)\n")
                    .endsWith("interrupted; not written: " + log);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out.resolve("report.html")).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**/.out*");
    }

    /** Many points, one after the other, so that some are finished and some are not. */
    private static final String OVER = "1% faster to 90% faster in 90 steps";

    @Test
    void whoInterruptsASweepGoesOnWithItsFinishedPoints() throws IOException, InterruptedException {
        assumeThat(ignored()).isFalse();
        Shell shell = new Shell(folder);
        Path file = shell.file("line.yaml", Shell.LINE.replace("0% faster to 40% faster in 2 steps", OVER));
        Path whole = folder.resolve("whole");
        Path out = folder.resolve("out");
        Path kept = folder.resolve("out.unfinished");
        shell.type("sweep", file, "--out", whole, "--quiet");
        Process process = begun("sweep", file.toString(), "--out", out.toString(), "--jobs", "1", "--quiet");
        try (BufferedReader said = process.errorReader()) {
            while (process.isAlive() && points(kept.resolve("results.csv")) < 4) {
                Thread.sleep(5);
            }
            interrupt(process);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines().collect(Collectors.joining("\n")))
                    .contains("interrupted; not written: " + out)
                    .containsPattern(
                            "[0-9]+ replications are kept in " + kept + "; the same command with --resume goes on");
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out).doesNotExist();

        shell.type("sweep", file, "--out", out, "--resume", "--seed", "7");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("it was begun with seed 1, not 7; without --resume the run begins anew");

        shell.type("sweep", file, "--out", out, "--quiet", "--resume");
        assertThat(shell.code).isZero();
        assertThat(kept).doesNotExist();
        for (String name : List.of("results.json", "results.csv", "report.html", "charts/sweep-gain.png")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
        }
    }

    private static long points(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(",1,throughput,")).count();
        }
    }

    private static long bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Test
    void whoseRunWasKilledGoesOnWithTheirReplications() throws IOException, InterruptedException {
        assumeThat(ignored()).isFalse();
        Shell shell = new Shell(folder);
        String costly = "changes:\n  more: {effects: {stations.review.servers: 1 more}, cost: 10/w}\n"
                + "  less: {effects: {stations.review.time: 10% faster}, cost: 20/w}\n";
        String text = Shell.LINE.replace("horizon: 4w", "horizon: 400w").replace("changes:\n", costly);
        Path file = shell.file("line.yaml", "money: EUR\n" + text);
        Path whole = folder.resolve("whole");
        Path out = folder.resolve("out");
        Path kept = folder.resolve("out.unfinished");
        shell.type("run", file, "--out", whole, "--quiet");
        Process process = begun("run", file.toString(), "--out", out.toString(), "--jobs", "1", "--quiet");
        try {
            while (process.isAlive() && bytes(kept.resolve("replications.bin")) < 1000) {
                Thread.sleep(5);
            }
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(out).doesNotExist();
        assertThat(kept).exists();

        shell.type("run", file, "--out", out, "--quiet", "--resume");
        assertThat(shell.code).isZero();
        assertThat(kept).doesNotExist();
        for (String name : List.of("results.json", "results.csv", "report.html")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
        }
    }
}
