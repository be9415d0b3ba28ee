package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeCommandTest {
    private static final String LINE = """
            title: Reviewers
            clock: {horizon: 13w, warm-up: 4w}
            experiment: {replications: 16}
            work: {source: {rate: 9/d}}
            stations:
              review: {servers: 6, time: {exponential: {mean: 0.5d}}}
            changes:
              ai: {effects: {stations.review.time: 40% faster}}
            """;
    private static final String SIZING = """
            sizing:
              reviewers: {vary: stations.review.servers, over: 5 to 12, so-that: [flow-time.p85 <= 1.1d]}
            """;

    @TempDir
    private Path folder;

    private Shell shell;
    private Path file;
    private Path out;

    @BeforeEach
    void scenario() throws IOException {
        shell = new Shell(folder);
        file = shell.file("line.yaml", LINE + SIZING);
        out = folder.resolve("out");
    }

    @Test
    void theOnlySizingOfTheFileNeedsNoName() throws IOException {
        shell.type("size", file, "--out", out);
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("7 servers at review keep the 85th percentile of flow time at 1.1d or less; 6 are shown not")
                .contains("Sizing: reviewers")
                .doesNotContain("against the baseline");
        assertThat(out.resolve("charts/sizing-reviewers.svg")).exists();
        assertThat(Files.readString(out.resolve("results.json")))
                .contains("\"answer\": \"7\"")
                .contains("\"one-fewer\": \"fails\"");
        assertThat(Files.readString(out.resolve("results.csv"))).contains("\nreviewers=7,1,throughput,");
        assertThat(Files.readString(out.resolve("report.html"))).contains("85% needed", "7 servers at review");
    }

    @Test
    void runSizesTooAfterTheChanges() {
        shell.type("run", file, "--out", out);
        assertThat(shell.code).isZero();
        assertThat(shell.out.indexOf("With ai"))
                .isNotNegative()
                .isLessThan(shell.out.indexOf("7 servers at review keep"));
    }

    @Test
    void aTargetOutOfReachEndsWithFourAndTheFloor() {
        shell.type("size", file, "--out", out, "--set", "sizing.x=1");
        assertThat(shell.code).isEqualTo(3);
        type("5 to 12", "flow-time.p85 <= 0.9d");
        assertThat(shell.code).isEqualTo(4);
        assertThat(shell.out)
                .contains("No number of servers at review from 5 to 12 is shown to keep")
                .contains("that\nof the work alone")
                .contains("so no number of servers at review would do.");
        assertThat(out.resolve("report.html")).exists();
    }

    private void type(String over, String soThat) {
        shell.type(
                "size", file, "--out", out, "--vary", "stations.review.servers", "--over", over, "--so-that", soThat);
    }

    @Test
    void flagsTakeThePlaceOfABlock() {
        shell.type(
                "size",
                file,
                "--out",
                out,
                "--vary",
                "stations.review.servers",
                "--over",
                "4, 5, 6, 7",
                "--so-that",
                "stations.review.first-wait.p85 <= 1d",
                "--so-that",
                "throughput >= 40/w",
                "--with",
                "ai");
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("With ai: 4 servers at review, the fewest tried, keep the 85th percentile of the first wait")
                .contains("Sizing: sizing, with ai");
    }

    @Test
    void wrongFlagsAreToldWithTheirPlaceAndTheNearestRightWord() {
        type("5 to 12", "stations.review.frist-wait.p85 <= 1d");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err)
                .startsWith("--so-that:1:1: error: ")
                .contains("did you mean stations.review.first-wait.p85?");
        type("5 to 12", "flow-time.p85 <= 12");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).contains("12 is not a duration such as");
        type("0 to 2", "flow-time.p85 <= 1d");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).startsWith("--over:1:1: error: stations.review.servers: 0 is not");
    }

    @Test
    void namesAreAskedForWhereTheyAreNeeded() throws IOException {
        shell.type("size", file, "reviewer");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("has no sizing reviewer; it has reviewers");
        shell.type("size", shell.file("none.yaml", LINE));
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("has no sizing; say --vary, --over and --so-that");
        shell.type(
                "size",
                shell.file(
                        "two.yaml",
                        LINE + SIZING + SIZING.replace("sizing:\n", "").replace("ers:", "s:")));
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("has several sizings; say which after the file: reviewers, reviews");
        shell.type("size", file, "--vary", "stations.review.servers");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--over");
    }

    @Test
    void theSameBytesComeOfAnyNumberOfJobsAndOthersOfAnotherSeed() throws IOException {
        assertThat(written("1", "1")).isEqualTo(written("3", "1")).isNotEqualTo(written("1", "2"));
    }

    private String written(String jobs, String seed) throws IOException {
        shell.type("size", file, "--out", out, "--jobs", jobs, "--seed", seed, "--replications", "12");
        return shell.out
                + Files.readString(out.resolve("results.json"))
                + Files.readString(out.resolve("results.csv"))
                + Files.readString(out.resolve("charts/sizing-reviewers.svg"));
    }

    @Test
    void checkCountsSizings() {
        shell.type("check", file);
        assertThat(shell.out).endsWith(": ok, 1 station, 2 variants, 0 sweeps, 1 sizing\n");
    }
}
