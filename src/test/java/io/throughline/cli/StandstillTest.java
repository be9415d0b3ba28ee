package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of three items of three parts the last part of each may be left at a batch of four: three of them wait for ever. */
class StandstillTest {
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
    void isAFaultOfTheScenarioAndSaidInWords() throws IOException {
        assertThat(said("run", PARTS.replace("wip-limit: 4", "wip-limit: 3")))
                .startsWith("parts.yaml: error: the line stands still after 41.3h: nothing can happen any more, and 3")
                .contains("item-2.3 waits at deploy", "\n  raise the limits that these parts wait for")
                .doesNotContain("fault of this tool");
    }

    @Test
    void ofAChangeNamesTheChange() throws IOException {
        String changes = """
                changes:
                  quick: {effects: {stations.review.time: 10% faster}}
                  strict: {effects: {work.wip-limit: 3}}
                """;
        assertThat(said("run", PARTS + changes))
                .startsWith("parts.yaml: error: with change strict the line stands still after 41.3h: ");
    }

    @Test
    void ofAPlanNamesThePlanInThePilotToo() throws IOException {
        String plans = """
                changes:
                  strict: {effects: {work.wip-limit: 1 fewer}}
                  lean: {effects: {work.wip-limit: 1 fewer}}
                plans:
                  both: [strict, lean]
                """;
        String line = PARTS.replace("wip-limit: 4", "wip-limit: 5").replace(", warm-up: 6w", "");
        assertThat(said("run", line + plans))
                .startsWith("parts.yaml: error: with plan both the line stands still after ");
    }

    @Test
    void ofAPointNamesThePointAndItsSweep() throws IOException {
        String sweeps = """
                changes:
                  strict: {effects: {work.wip-limit: 3}}
                sweeps:
                  limits: {vary: work.wip-limit, over: [5, 3, 4]}
                """;
        assertThat(said("sweep", PARTS + sweeps))
                .startsWith("parts.yaml: error: at work.wip-limit = 3 of sweep limits the line stands still after 41");
    }

    @Test
    void ofAPointOfAMapInFlagsNamesBothValues() throws IOException {
        Object[] flags = {
            "--vary",
            "work.wip-limit",
            "--over",
            "4,3",
            "--vary",
            "stations.review.time",
            "--over",
            "0% faster,9% faster"
        };
        assertThat(said("sweep", PARTS, flags))
                .startsWith("parts.yaml: error: at work.wip-limit = 3, stations.review.time = 0% faster of the sweep "
                        + "the line stands still after 41.3h: ");
    }

    @Test
    void ofACountNamesTheCountAndItsSizing() throws IOException {
        String sizing = """
                sizing:
                  fewest: {vary: work.wip-limit, over: 3 to 6, so-that: throughput >= 2/w}
                """;
        assertThat(said("size", PARTS + sizing))
                .startsWith("parts.yaml: error: at work.wip-limit = 3 of sizing fewest the line stands still after 41");
    }

    @Test
    void aLimitUnderWhichTheLineStandsStillWithOnePlaceLessIsRaisedOnly() throws IOException {
        Shell shell = new Shell(folder);
        shell.type("run", shell.file("parts.yaml", PARTS), "--no-report");
        assertThat(shell.err).doesNotContain("stands still");
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("the WIP limit (upwards only)");
    }

    private String said(Object verb, String text, Object... more) throws IOException {
        Shell shell = new Shell(folder);
        Object[] words = new Object[more.length + 3];
        words[0] = verb;
        words[1] = shell.file("parts.yaml", text);
        words[2] = "--no-report";
        System.arraycopy(more, 0, words, 3, more.length);
        shell.type(words);
        assertThat(shell.code).isEqualTo(ExitCode.INVALID);
        return shell.err;
    }
}
