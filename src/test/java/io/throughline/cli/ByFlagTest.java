package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks that have more to do than they can, one for what is worth 10, one for what is worth 1. */
class ByFlagTest {
    private static final String DESKS = """
            title: Two desks
            money: EUR
            clock: {horizon: 20w, warm-up: 1w}
            experiment: {replications: 12}
            work:
              source: {rate: 6/h}
              kinds: {feature: {share: 1, value: 10}, fix: {share: 1, value: 1}}
            stations:
              features: {servers: 1, time: {exponential: {mean: 1h}}, only: {kinds: [feature]}}
              fixes: {servers: 1, time: {exponential: {mean: 1h}}, only: {kinds: [fix]}}
            changes:
              quick-fixes: {title: quick fixes, effects: {stations.fixes.time: 100% faster}}
              quick-features: {title: quick features, effects: {stations.features.time: 40% faster}}
            sweeps:
              gain: {vary: stations.features.time, over: 0% faster to 40% faster in 2 steps}
            """;

    @TempDir
    private Path folder;

    private Shell shell;
    private Path file;
    private Path out;

    @BeforeEach
    void scenario() throws IOException {
        shell = new Shell(folder);
        file = shell.file("desks.yaml", DESKS);
        out = folder.resolve("out");
    }

    @Test
    void byValueAllIsSaidOfValue() throws IOException {
        shell.type("run", file, "--out", out, "--by", "value");
        assertThat(shell.code).isZero();
        assertThat(shell.out.replaceAll("\\s+", " "))
                .contains("Most value is delivered with quick features (")
                .contains("All variants, those that deliver most value first")
                .containsPattern("With quick fixes, .*; the line delivers [0-9.]+% more value \\(±")
                .contains("The bottleneck stays at features.")
                .containsPattern("10% more features would deliver [89].[0-9]% more value \\(±[0-9.]+\\)\\.")
                .contains("value delivered a week")
                .contains("Judged by value.");
        assertThat(out.resolve("results.json")).content().contains("\n  \"by\": \"value\",\n");
        assertThat(Files.readString(out.resolve("charts").resolve("sweep-gain.svg")))
                .contains("EUR value delivered a week");
    }

    @Test
    void withoutTheFlagItemsCount() throws IOException {
        shell.type("run", file, "--out", out, "--by", "Throughput");
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("quick fixes (+49.1% ± 1.1)").doesNotContain("Judged", "more value");
        assertThat(out.resolve("results.json")).content().doesNotContain("\"by\"");
    }

    @Test
    void sweepsAndSizingsAreJudgedByItToo() {
        shell.type("sweep", file, "--out", out, "--by", "value");
        assertThat(shell.code).isZero();
        assertThat(shell.out).containsPattern("The line delivers [0-9]+ EUR in value a week \\(±");
    }

    @Test
    void whereNothingHasAValueThereIsNothingToJudgeBy() throws IOException {
        Path plain = shell.file("line.yaml", Shell.LINE);
        shell.type("run", plain, "--out", out, "--by", "value");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--by value: line.yaml gives no kind a value", "write work.kinds.NAME.value");

        Path worthless =
                shell.file("zero.yaml", DESKS.replace("value: 10", "value: 0").replace("value: 1}", "value: 0}"));
        shell.type("sweep", worthless, "--out", out, "--by", "value");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--by value: nothing that zero.yaml delivers in the baseline is worth anything");

        shell.type("run", plain, "--out", out, "--by", "money");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("one of throughput, value");
        assertThat(out).doesNotExist();
    }
}
