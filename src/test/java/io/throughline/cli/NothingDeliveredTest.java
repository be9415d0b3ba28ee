package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines in which nothing comes to the end are answered and drawn as others are. */
class NothingDeliveredTest {
    private static final String DROPPED = """
            title: All is dropped
            clock: {horizon: 4w, warm-up: 1w}
            experiment: {replications: 12}
            work: {source: {rate: 10/w}}
            stations:
              coding: {servers: 3, time: 5h, outcomes: {bin: {chance: 100%, to: dropped}}}
              review: {servers: 1, time: 1h}
            changes:
              ai: {effects: {stations.coding.time: 30% faster}}
              hire: {effects: {stations.coding.servers: 1 more}}
            sweeps: {reviewers: {vary: stations.review.servers, over: 1 to 2}}
            sizing:
              desks: {vary: stations.coding.servers, over: 1 to 4, so-that: [flow-time.p85 <= 2d]}
            """;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    private void run(String text) throws IOException {
        shell.type("run", shell.file("line.yaml", text), "--out", folder.resolve("out"), "--quiet");
    }

    @Test
    void whereAllIsDroppedThereIsNothingToCompareToProveOrToAccountFor() throws IOException {
        run(DROPPED);
        assertThat(shell.code).isEqualTo(4);
        assertThat(shell.out.replaceAll("\\s+", " "))
                .contains("the line delivers nothing, with or without it")
                .contains("With 4, the 85th percentile of flow time could not be measured.")
                .contains("warning: all 3 variants: nothing was delivered in the measured period "
                        + "look where parts wait or are dropped, or give clock.horizon more time")
                .doesNotContain("Where 10% better helps", "Where the gain went");
        assertThat(folder.resolve("out/report.html")).exists();
        assertThat(folder.resolve("out/charts/sweep-reviewers.svg")).content().doesNotContain("NaN");
    }

    @Test
    void aChangeByWhichSomethingIsDeliveredIsToldByItsRate() throws IOException {
        run(DROPPED.replace("stations.coding.servers: 1 more", "stations.coding.outcomes.bin.chance: 50%"));
        assertThat(shell.out.replaceAll("\\s+", " "))
                .containsPattern("Most is delivered with hire: 4\\.\\d items a week \\(±0\\.\\d\\), and that is")
                .contains("Where 10% better helps: hire")
                .doesNotContain("Where 10% better helps: baseline");
        assertThat(folder.resolve("out/charts/levers-hire.svg")).content().doesNotContain("NaN");
    }
}
