package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private Path file;

    @BeforeEach
    void scenario() throws IOException {
        shell = new Shell(folder);
        file = shell.file("line.yaml", Shell.LINE);
    }

    @Test
    void aGoodFileIsCounted() {
        shell.type("check", file);
        assertThat(shell.code).isZero();
        assertThat(shell.out).isEqualTo(file + ": ok, 2 stations, 2 variants, 1 sweep\n");
    }

    @Test
    void aChangeThatIsToBeTriedIsCheckedToo() {
        shell.type("check", file, "--try", "work.wip-limit=none", "--verbose");
        assertThat(shell.out).contains("3 variants").contains("  With try: work.wip-limit none.");
        shell.type("check", file, "--try", "work.wip-limit=off");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).contains("--try:1:16: error: ", "write none to take it away");
    }

    @Test
    void verboseTellsTheLineInPlainWords() {
        shell.type("check", "--verbose", file);
        assertThat(shell.out).contains("  Station review: 1 server, service time exponential, mean 1 h");
    }

    @Test
    void allFilesAreCheckedThoughOneIsWrong() throws IOException {
        Path bad = shell.file("bad.yaml", "title: nothing\n");
        shell.type("check", bad, file);
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).startsWith(bad + ":");
        assertThat(shell.out).startsWith(file + ": ok");
    }

    @Test
    void allFilesAreCheckedThoughOneIsNotThere() {
        shell.type("check", folder.resolve("none.yaml"), file);
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.err).contains("none.yaml: no such file");
        assertThat(shell.out).startsWith(file + ": ok");
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        Path one = shell.file("one/line.yaml", "titel: nothing\n");
        Path two = shell.file("two/line.yaml", "titel: nothing\n");
        shell.type("check", one, two);
        assertThat(shell.err).contains(one + ":1:1: error: ", two + ":1:1: error: ");
    }

    @Test
    void quietSaysNothingOfAGoodFile() {
        shell.type("check", "--quiet", file);
        assertThat(shell.out + shell.err).isEmpty();
    }

    @Test
    void aWrongEditIsToldLikeAWrongFile() {
        shell.type("check", file, "--set", "stations.reviw.servers=3");
        assertThat(shell.code).isEqualTo(3);
        assertThat(shell.err).contains("--set").contains("stations.review");
    }
}
