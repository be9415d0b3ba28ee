package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of three items of three parts the last part of each may be left at a batch of four: three of them wait for ever. */
class StandstillOfALeverTest {
    private static final String PARTS = """
            title: Parts
            clock: {horizon: 26w, warm-up: 6w}
            experiment: {replications: 10}
            work: {parts: 3, wip-limit: 4}
            stations:
              coding: {servers: 4, time: {lognormal: {mean: 6h, cv: 0.9}}}
              review: {servers: 2, time: {exponential: {mean: 2h}}}
              deploy: {servers: 1, time: 30m, batch: {size: 4}}
            """;

    @TempDir
    Path folder;

    @Test
    void aLimitUnderWhichTheLineStandsStillWithOnePlaceLessIsRaisedOnly() throws IOException {
        Shell shell = new Shell(folder);
        shell.type("run", shell.file("parts.yaml", PARTS), "--no-report");
        assertThat(shell.err).doesNotContain("stands still");
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("the WIP limit (upwards only)");
    }
}
