package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theSchemaIsThatOfTheDocs() {
        Shell shell = new Shell(folder);
        shell.type("schema");
        assertThat(shell.code).isZero();
        assertThat(Path.of("docs/scenario.schema.json")).hasContent(shell.out);
    }

    @Test
    void eachScenarioTellsEditorsWhereTheSchemaIs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).get(0))
                            .isEqualTo("# yaml-language-server: $schema=../docs/scenario.schema.json"));
        }
    }
}
