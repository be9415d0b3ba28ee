package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.model.Scenario;
import io.throughline.model.line.Line;
import io.throughline.scenario.problem.ScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: with other line ends, anchors, a byte order mark; and what can't be read at all. */
final class FilesTest {
    @TempDir
    private Path folder;

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkMakeNoDifference() {
        Line plain = ScenarioTexts.baseline(TWO);

        assertThat(ScenarioTexts.baseline(TWO.replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(ScenarioTexts.baseline("\uFEFF" + TWO)).isEqualTo(plain);
        assertThat(ScenarioTexts.answer(
                        "\uFEFF" + TWO.replace("servers: 2", "servers: no").replace("\n", "\r\n")))
                .startsWith("line.yaml:3:21: error: stations.coding.servers: no is not a whole number of servers");
    }

    @Test
    void anchorsAndMergeKeysWorkAndOwnKeysGoFirst() {
        Line line = ScenarioTexts.baseline("""
                clock: {horizon: 26w}
                stations:
                  coding: &usual {servers: 2, time: &long {exponential: {mean: 4h}}, queue: lifo}
                  review: {servers: 3, <<: *usual}
                  qa: {<<: [*usual], time: *long, queue: shortest}
                """);

        assertThat(line.station("review").servers()).isEqualTo(3);
        assertThat(line.station("review").queue())
                .isEqualTo(line.station("coding").queue());
        assertThat(line.station("qa").work()).isEqualTo(line.station("coding").work());
    }

    @Test
    void theScenarioKeepsItsTextAndTheNameOfItsFileWithoutFolders() throws IOException {
        Path file = folder.resolve("team.yaml");
        Files.writeString(file, TWO);
        Scenario scenario = ScenarioReader.read(file, List.of());

        assertThat(scenario.file()).isEqualTo("team.yaml");
        assertThat(scenario.text()).isEqualTo(TWO);
        assertThat(scenario.title()).isEqualTo("team");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(answer(new byte[0])).contains("file.yaml:1:1: error: the file is empty\n");
    }

    @Test
    void aBinaryFileIsSaidToBeNoText() {
        assertThat(answer(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})).contains("this is not a text in UTF-8");
        assertThat(answer("PK\u0003\u0004\u0000".getBytes(StandardCharsets.UTF_8)))
                .contains("this is not text");
    }

    @Test
    void aFileOfTenMegabytesIsRefusedForItsSize() {
        assertThat(answer("# much\n".repeat(1_500_000).getBytes(StandardCharsets.UTF_8)))
                .contains("file.yaml:1:1: error: the file has more than 3 MB");
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsNotTheScenariosFault() {
        assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("none.yaml"), List.of()))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> ScenarioReader.read(folder, List.of())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void manyProblemsAreCutToTwentyUnlessAllAreWanted() {
        String text = TWO + "x: 1\n" + "changes:\n" + "  Bad%d: {effects: {work.size: x2}}\n".repeat(33);
        for (int i = 0; i < 33; i++) {
            text = text.replaceFirst("%d", "-" + i);
        }
        String wrong = text;
        ScenarioException answer = org.assertj.core.api.Assertions.catchThrowableOfType(
                ScenarioException.class, () -> ScenarioTexts.read(wrong));

        assertThat(answer.problems()).hasSize(34);
        assertThat(answer.text(false))
                .endsWith("\nand 14 more; --verbose shows all")
                .isEqualTo(answer.getMessage());
        assertThat(answer.text(true)).doesNotContain("more").contains("Bad-32");
    }

    private String answer(byte[] bytes) {
        Path file = folder.resolve("file.yaml");
        try {
            Files.write(file, bytes);
            ScenarioReader.read(file, List.of());
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException e) {
            return e.text(true);
        }
    }
}
