package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SweepCommandTest extends OnTwoStations {
    @Test
    void theOnlySweepOfTheFileNeedsNoName() {
        shell.type("sweep", file, "--out", out);
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("Sweep: gain").contains("40% faster").doesNotContain("With AI assistants");
    }

    @Test
    void flagsTakeThePlaceOfABlock() {
        shell.type(
                "sweep", file, "--out", out, "--vary", "stations.review.servers", "--over", "1 to 2", "--with", "ai");
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("Sweep: sweep, with ai")
                .containsPattern("stations.review.servers .*\n +1 .*\n +2 ");
        assertThat(out.resolve("charts/sweep-sweep.svg")).exists();
    }

    @Test
    void aListOfValuesHasCommas() {
        shell.type("sweep", file, "--out", out, "--vary", "stations.coding.time", "--over", "0% faster, 20% faster");
        assertThat(shell.code).isZero();
        assertThat(shell.out).containsPattern(" 0% faster .*\n +20% faster ");
    }

    @Test
    void twoPathsMakeAMap() {
        shell.type(
                "sweep",
                file,
                "--out",
                out,
                "--vary",
                "stations.coding.time",
                "--over",
                "0% faster, 40% faster",
                "--vary",
                "stations.review.servers",
                "--over",
                "1 to 3");
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("Sweep: sweep: delivered a week; across: stations.coding.time")
                .containsPattern("stations.review.servers +0% faster +40% faster\n +1 .*\n +2 .*\n +3 ")
                .contains("Sweep: sweep: bottleneck; across: stations.coding.time");
        assertThat(out.resolve("charts/sweep-sweep.svg"))
                .content()
                .contains("0% faster")
                .contains("coding time");
        assertThat(out.resolve("results.json"))
                .content()
                .contains(
                        "\"vary\": [\n        \"stations.coding.time\",\n        \"stations.review.servers\"\n      ]")
                .contains("\"value\": [\n            \"40% faster\",\n            \"3\"\n          ]");
        assertThat(out.resolve("results.csv")).content().contains("\nsweep=40% faster; 3,12,throughput,");
    }

    @Test
    void eachPathOfAMapHasItsValues() {
        shell.type("sweep", file, "--vary", "work.wip-limit", "--over", "1, 2", "--vary", "stations.coding.time");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("each --vary with its --over");
    }

    @Test
    void wrongFlagsAreToldWithTheirPlace() {
        shell.type("sweep", file, "--vary", "stations.reviw.servers", "--over", "1, 2");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err)
                .startsWith("--vary:1:1: error: stations.reviw.servers")
                .contains("stations.review");
        shell.type("sweep", file, "--vary", "stations.review.servers", "--over", "1, 2.5");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).startsWith("--over:1:4: error: stations.review.servers: 2.5");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        shell.type("sweep", file, "gian");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("has no sweep gian; it has gain");
    }

    @Test
    void ofSeveralSweepsTheNameSaysWhich() throws IOException {
        Path two = shell.file("two.yaml", Shell.LINE + "  reviewers: {vary: stations.review.servers, over: 1 to 2}\n");
        shell.type("sweep", two);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("has several sweeps; say which after the file: gain, reviewers");
        shell.type("sweep", two, "reviewers");
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("reviewers");
    }

    @Test
    void aNameAndFlagsAreTooMuch() {
        shell.type("sweep", file, "gain", "--vary", "stations.review.servers", "--over", "1, 2");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("say either gain, a sweep of the file, or --vary and --over");
    }

    @Test
    void varyNeedsValues() {
        shell.type("sweep", file, "--vary", "stations.review.servers");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--over");
    }

    @Test
    void aFileWithoutSweepsNeedsFlags() throws IOException {
        Path none = shell.file("none.yaml", Shell.LINE.substring(0, Shell.LINE.indexOf("sweeps:")));
        shell.type("sweep", none);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("has no sweep; say --vary and --over");
    }
}
