package io.throughline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shell in an empty folder with the file of two stations, and a place for its report. */
abstract class OnTwoStations {
    @TempDir
    Path folder;

    Shell shell;
    Path file;
    Path out;

    @BeforeEach
    void scenario() throws IOException {
        shell = new Shell(folder);
        file = shell.file("line.yaml", Shell.LINE);
        out = folder.resolve("out");
    }
}
