package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    @Test
    void whoInterruptsKeepsTheOldReportAndIsToldSo() throws IOException, InterruptedException {
        assumeThat(ignored()).isFalse();
        Shell shell = new Shell(folder);
        Path file = shell.file("line.yaml", Shell.LINE);
        Path out = folder.resolve("out");
        shell.type("run", file, "--out", out, "--quiet");
        byte[] before = Files.readAllBytes(out.resolve("report.html"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        file.toString(),
                        "--out",
                        out.toString(),
                        "--replications",
                        "1000000",
                        "--verbose")
                .start();
        try (BufferedReader said = process.errorReader()) {
            assertThat(said.readLine()).startsWith("Time is working time");
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines().collect(Collectors.joining("\n")))
                    .endsWith("interrupted; not written: " + out + " (what was there is there still)");
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out.resolve("report.html")).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**/.out*");
    }
}
