package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in scenarios/ answers what is written down in src/test/resources/expected. {@code -Dupdate-golden=true}
 * writes the answers anew, to be read before they are committed.
 */
class ScenariosTest {
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    @TempDir
    private Path folder;

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void answersWhatIsWrittenDown(Path scenario) throws IOException {
        Shell shell = new Shell(folder);
        shell.type("run", scenario, "--out", folder.resolve("report"), "--quiet");

        Path expected = expected(scenario);
        if (Boolean.getBoolean("update-golden")) {
            Files.writeString(expected, shell.out);
        }
        assertThat(shell.err).isEmpty();
        assertThat(shell.code).isZero();
        assertThat(shell.out).isEqualTo(Files.readString(expected));
        new PairingPage(folder.resolve("report")).check();
    }

    @Test
    void thereIsAnAnswerForNothingElse() throws IOException {
        List<Path> answers = scenarios().map(ScenariosTest::expected).toList();

        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertThat(files.sorted().toList()).isEqualTo(answers);
        }
    }

    private static Path expected(Path scenario) {
        return EXPECTED.resolve(scenario.getFileName().toString().replace(".yaml", ".txt"));
    }
}
