package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    @Test
    void theStarterIsCheckedAndRunAsItIs() {
        Path file = folder.resolve("ours.yaml");
        shell.type("new", file);
        assertThat(shell.code).isZero();
        assertThat(shell.out).isEmpty();
        assertThat(shell.err).startsWith("wrote " + file);

        shell.type("check", "--verbose", file);
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .startsWith(file + ": ok, 4 stations, 4 variants, 1 sweep\n")
                .contains("a day (d) has 5 h of work on items")
                .doesNotContain("warning");

        shell.type("run", file, "--out", folder.resolve("report"), "--quiet", "--replications", 10);
        assertThat(shell.code).isZero();
        assertThat(shell.out).startsWith("Our line\n").doesNotContain("warning").doesNotContain("piles up");
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        Path mine = shell.file("mine.yaml", "title: mine\n");
        shell.type("new", mine);
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.err).contains(mine + ": it is there already, and left as it is; give another name");
        assertThat(mine).hasContent("title: mine\n");
    }

    @Test
    void aFileWithoutANameIsWrongUsage() {
        shell.type("new", "");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err)
                .startsWith("throughline: give a file name, such as team.yaml")
                .contains("Try 'throughline new --help'.");
    }

    @Test
    void foldersThatAreMissingAreMadeAsForAReport() throws IOException {
        Path file = folder.resolve("no/such/folder/team.yaml");
        shell.type("new", file);
        assertThat(shell.code).isZero();
        assertThat(file).isRegularFile();

        Path below = shell.file("notes.txt", "mine\n").resolve("team.yaml");
        shell.type("new", below);
        assertThat(shell.code).isEqualTo(5);
        assertThat(shell.err).contains("notes.txt: not a folder").doesNotContain("\tat ");
    }

    @Test
    void shellsGetAScriptThatKnowsCommandsAndFlags() {
        shell.type("completion");
        assertThat(shell.code).isZero();
        assertThat(shell.out)
                .startsWith("#!/usr/bin/env bash\n")
                .contains("bashcompinit")
                .contains("run sweep size check new schema completion")
                .contains("'--replications'")
                .endsWith("\n");
    }
}
