package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunCommandTest extends OnTwoStations {
    @Test
    void theAnswerIsPrintedAndTheReportWritten() {
        shell.type("run", file, "--out", out);
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .startsWith("Two stations\n\nWith AI assistants, coding gets 40% faster; the line delivers ")
                .contains("← bottleneck")
                .contains("12 replications of 4 w after a warm-up of 1 w, seed 1.");
        assertThat(shell.err).isEqualTo("wrote " + out.resolve("report.html") + System.lineSeparator());
        assertThat(out).isDirectoryContaining("glob:**/report.html").isDirectoryContaining("glob:**/results.csv");
        assertThat(out.resolve("charts")).isDirectoryContaining("glob:**/sweep-gain.png");
    }

    @Test
    void whereOnlyADelayHasServersThereIsNoChartOfThem() throws IOException {
        String delay = """
                clock: {horizon: 4w, warm-up: 1w}
                people: {devs: {count: 2}}
                stations:
                  coding: {staff: devs, time: {exponential: {mean: 8h}}}
                  answer: {servers: unlimited, time: {exponential: {mean: 8h}}}
                """;
        shell.type("run", shell.file("delay.yaml", delay), "--out", out, "--replications", 10);
        assertThat(out.resolve("charts"))
                .isDirectoryNotContaining("glob:**/servers-*")
                .isDirectoryContaining("glob:**/people-devs.svg");
    }

    @Test
    void nothingDependsOnTheNumberOfJobs() throws IOException {
        shell.type("run", file, "--out", out, "--jobs", 1, "--quiet");
        String one = shell.out;
        shell.type("run", file, "--out", folder.resolve("other"), "--jobs", 3, "--quiet");
        assertThat(shell.out).isEqualTo(one);
        for (String name : new String[] {"report.html", "results.json", "results.csv", "charts/sweep-gain.svg"}) {
            assertThat(folder.resolve("other").resolve(name)).hasSameBinaryContentAs(out.resolve(name));
        }
    }

    @Test
    void formatsForProgramsTakeThePlaceOfTheText() throws IOException {
        shell.type("run", file, "--out", out, "--format", "json");
        assertThat(shell.out)
                .isEqualTo(Files.readString(out.resolve("results.json")))
                .startsWith("{\n  \"format\": 1,");
        shell.type("run", file, "--out", out, "--format", "csv");
        assertThat(shell.out).isEqualTo(Files.readString(out.resolve("results.csv")));
    }

    @Test
    void flagsEditTheFile() {
        shell.type(
                "run",
                file,
                "--out",
                out,
                "--quiet",
                "--set",
                "stations.review.servers=2",
                "--seed",
                7,
                "--replications",
                11);
        assertThat(shell.out).contains("11 replications").contains("seed 7.").containsPattern("review +2 ");
        assertThat(shell.err).isEmpty();
    }

    @Test
    void eachFileHasAFolderOfItsOwn() throws IOException {
        Path other = shell.file("other.yaml", Shell.LINE);
        shell.type("run", file, other, "--out", out, "--replications", 2);
        assertThat(shell.code).isZero();
        assertThat(out.resolve("line/report.html")).exists();
        assertThat(out.resolve("other/report.html")).exists();
    }

    @Test
    void twoFilesOfOneNameAreWrongUsage() throws IOException {
        Path other = shell.file("b/line.yaml", Shell.LINE);
        shell.type("run", file, other, "--out", out);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("would write the same report, line; run them apart");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAloneBeforeAnythingRuns() throws IOException {
        Path thesis = shell.file("out/thesis.txt", "mine");
        shell.type("run", file, "--out", out);
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.out).isEmpty();
        assertThat(shell.err).contains("holds thesis.txt, which is not of a report, so it is left alone");
        assertThat(thesis).hasContent("mine");
    }

    @Test
    void aReportIsReplacedByTheNextOne() {
        shell.type("run", file, "--out", out, "--replications", 2);
        shell.type("run", file, "--out", out, "--replications", 3);
        assertThat(shell.code).isZero();
        assertThat(out.resolve("report.html")).content().contains("3 replications");
    }

    @Test
    void oneReplicationHasNoIntervalAndNoVerdict() {
        shell.type("run", file, "--out", out, "--replications", 1);
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("too few replications to name a bottleneck")
                .contains("1 replication of 4 w");
    }

    @Test
    void numbersOutOfRangeAreWrongUsage() {
        shell.type("run", file, "--jobs", 0);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--jobs must be 1 or more, not 0");
        shell.type("run", file, "--replications", 0);
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("--replications must be 1 or more, not 0");
        shell.type("run", file, "--seed", "x");
        assertThat(shell.code).isEqualTo(2);
    }

    @Test
    void theAnswerIsPrintedThoughTheReportCannotBeWritten() {
        Path thesis = out.resolve("thesis.txt");
        ByteArrayOutputStream answer = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                try {
                    Files.createDirectories(out);
                    Files.writeString(thesis, "mine");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        int code = Main.execute(
                new String[] {"run", file.toString(), "--out", out.toString()},
                answer,
                OutputStream.nullOutputStream());
        assertThat(code).isEqualTo(5);
        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("12 replications of 4 w");
        assertThat(thesis).hasContent("mine");
    }

    @Test
    void anInvalidScenarioIsToldWithItsPlace() throws IOException {
        Path bad = shell.file("bad.yaml", Shell.LINE.replace("servers: 1", "serverz: 1"));
        shell.type("run", bad, "--out", out);
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err)
                .startsWith(bad + ":7:")
                .contains("bad.yaml:7:12: error: stations.review.serverz: unknown key")
                .contains("did you mean servers?");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        shell.type("run", folder.resolve("none.yaml"));
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.err)
                .isEqualTo("throughline: " + folder.resolve("none.yaml") + ": no such file" + System.lineSeparator());
        shell.type("run", folder);
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.err).contains(folder + ": a folder, not a file").doesNotContain("\tat ");
    }

    @Test
    void whatIsTriedIsAChangeBesideTheBaseline() {
        shell.type(
                "run",
                file,
                "--out",
                out,
                "--quiet",
                "--try",
                "stations.review.servers=1 more",
                "--try",
                "work.wip-limit=x2");
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("With try, review has 1 more server and the WIP limit is x2; no difference ")
                .contains("With AI assistants, ");
    }

    @Test
    void aWrongTryIsToldWithItsPlaceInTheFlag() {
        shell.type(
                "run",
                file,
                "--out",
                out,
                "--try",
                "stations.review.servers=1 more",
                "--try",
                "stations.coding.time=40% quicker");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).isEqualTo("""
                --try:2:22: error: stations.coding.time: 40% quicker is not a duration such as \
                90s, 30m, 4h, 2d or 1w (in the change try)
                  stations.coding.time=40% quicker
                                       ^  write 40% faster
                """.replace("\n", System.lineSeparator()));
    }

    @Test
    void twoEffectsOnOnePathOrASecondChangeOfThatNameAreRefused() throws IOException {
        Path own = shell.file("own.yaml", Shell.LINE.replace("ai:", "try:"));
        shell.type(
                "run", own, "--out", out, "--try", "work.wip-limit=9", "--try", "work.wip-limit=x2", "--try", "work");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err)
                .contains("--try:1:1: error: the file has a change try already")
                .contains("--try:2:1: error: work.wip-limit is here twice")
                .contains("--try:3:1: error: this is not PATH=EFFECT");
    }

    @Test
    void aTryInAFileWithoutChangesIsTheOnlyOne() throws IOException {
        String text = Shell.LINE.substring(0, Shell.LINE.indexOf("changes:"));
        shell.type("run", shell.file("bare.yaml", text), "--out", out, "--quiet", "--try", "work.wip-limit=x2");
        assertThat(shell.code).isZero();
        assertThat(shell.out).contains("try against the baseline");
        shell.type("run", shell.file("none.yaml", text + "changes:\n"), "--out", out, "--try", "work.wip-limit=x2");
        assertThat(shell.err).contains("changes: has no value");
    }

    @Test
    void markdownTakesThePlaceOfTheText() {
        shell.type("run", file, "--out", out, "--quiet", "--format", "markdown");
        assertThat(shell.out)
                .startsWith("# Two stations\n\nWith AI assistants, ")
                .contains("\n| --- | ---: | ---: | ---: |\n");
    }

    private Path withChanges(int changes) throws IOException {
        StringBuilder text = new StringBuilder(Shell.LINE.substring(0, Shell.LINE.indexOf("changes:")));
        text.append("changes:\n");
        for (int i = 1; i <= changes; i++) {
            text.append("  c").append(i).append(": {effects: {stations.coding.time: ");
            text.append(2 * i).append("% faster}}\n");
        }
        return shell.file("many.yaml", text.toString());
    }

    @Test
    void severalChangesAreRanked() throws IOException {
        shell.type("run", withChanges(3), "--out", out);
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("Of the 3 changes, ")
                .containsPattern("Most\\s+is\\s+delivered\\s+with\\s+c3\\s+\\(")
                .contains("All variants, those that deliver most first")
                .containsPattern("delivered a week +difference +place +flow time, mean +place +bottleneck")
                .containsPattern("\n  c3 .*\n  c2 .*\n  c1 .*\n  baseline ")
                .contains("12 claims")
                .contains("c1 against the baseline");
        assertThat(out.resolve("charts/ranking.svg")).content().contains("c2");
        assertThat(out.resolve("results.json"))
                .content()
                .contains("\"ranking\": {\n    \"throughput\": [\n      {\n        \"variant\": \"c3\",")
                .contains("\"not-separated\": [");
    }

    @Test
    void ofManyChangesTheForemostAreToldInDetail() throws IOException {
        shell.type("run", withChanges(40), "--out", out);
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .contains("Of the 40 changes, ")
                .contains("\n  c1 ")
                .contains("c40 against the baseline")
                .doesNotContain("c1 against the baseline")
                .contains("Told in detail: the baseline and the 5 that deliver most; results.json has all.");
        assertThat(shell.out.lines().filter(line -> line.startsWith("With c"))).hasSize(5);
        assertThat(out.resolve("charts/levers-c40.svg")).exists();
        assertThat(out.resolve("charts/levers-c1.svg")).doesNotExist();
        assertThat(out.resolve("results.json")).content().contains("\"c1\": {");
    }
}
