package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.scenario.problem.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gallery of wrong files: each says in its first lines what it must be answered, one line a problem. */
final class BadFilesTest {
    private static final Path GALLERY = Path.of("src/test/resources/bad");

    static Stream<Path> files() throws IOException {
        return Files.list(GALLERY).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aWrongFileIsAnsweredWithExactlyTheExpectedProblems(Path file) throws IOException {
        List<String> expected = marked(file, "# expect: ");
        assertThat(expected).as("a wrong file says what it expects").isNotEmpty();

        ScenarioException answer =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, marked(file, "# set: ")));

        assertThat(answer).as("%s is read without complaint", file).isNotNull();
        assertThat(answer.problems()).as(answer.text(true)).hasSameSizeAs(expected);
        expected.forEach(text -> assertThat(answer.text(true)).contains(text));
        assertThat(answer.text(true)).contains(": error: ").doesNotContain("Exception");
    }

    private static List<String> marked(Path file, String mark) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}
