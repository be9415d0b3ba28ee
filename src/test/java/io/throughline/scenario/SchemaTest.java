package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.throughline.scenario.grammar.KnownKeys;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * docs/scenario.schema.json says of files what the reader says. {@code -Dupdate-golden=true} writes it anew from the
 * reference in docs/scenario.md and the tables of the reader.
 */
final class SchemaTest {
    private static final Path FILE = Path.of("docs/scenario.schema.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text());

    private static String text() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return MAPPER.writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                        .writeValueAsString(new SchemaOfScenarios().document())
                + "\n";
    }

    @Test
    void theFileIsWhatTheReferenceSays() throws IOException {
        if (Boolean.getBoolean("update-golden")) {
            Files.writeString(FILE, text());
        }
        assertThat(Files.readString(FILE)).isEqualTo(text());
    }

    @Test
    void theReferenceHasEverySupportedKeyAndNoOther() {
        Set<String> supported = KnownKeys.all().entrySet().stream()
                .filter(e -> e.getValue() && !e.getKey().endsWith("*"))
                .map(e -> e.getKey())
                .collect(Collectors.toSet());
        assertThat(ReferencePage.keys().keySet()).containsExactlyInAnyOrderElementsOf(supported);
    }

    static Stream<Path> good() throws IOException {
        List<Path> files = Files.list(Path.of("scenarios"))
                .filter(f -> f.toString().endsWith(".yaml"))
                .sorted()
                .toList();
        return Stream.concat(
                files.stream(),
                Stream.of(
                        Path.of("src/test/resources/good/everything.yaml"),
                        Path.of("src/main/resources/io/throughline/cli/starter.yaml")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void filesThatTheReaderTakesAreValid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-unknown",
                "key-unknown-in-station",
                "key-missing-clock",
                "key-missing-servers",
                "key-missing-time",
                "key-unsupported-station",
                "key-null",
                "key-stations-empty",
                "count-zero",
                "count-fraction",
                "count-quoted",
                "count-word",
                "duration-without-unit",
                "duration-words",
                "effect-minus-percent",
                "effect-quicker",
                "effect-x-behind",
                "effects-missing",
                "effects-empty",
                "sweep-value-twice",
                "effects-not-a-block",
                "law-parameters",
                "law-two",
                "law-unknown",
                "name-bad",
                "outcome-no-chance",
                "queue-word",
                "rate-without-unit",
                "release-word",
                "share-over-100",
                "size-duration",
                "source-two-forms",
                "sweep-no-values",
                "exponent-range",
                "yes-or-no"
            })
    void filesOfTheWrongShapeAreNot(String bad) throws IOException {
        assertThat(errors(Files.readString(Path.of("src/test/resources/bad/" + bad + ".yaml"))))
                .isNotEmpty();
    }

    static Stream<String> examples() {
        return ReferencePage.keys().keySet().stream();
    }

    /** The example of a key is right, for the reader and for the schema. */
    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfAKeyIsOne(String key) {
        String file = SampleFile.with(key, ReferencePage.keys().get(key).example());
        assertThat(ScenarioTexts.answer(file)).as(file).isEmpty();
        assertThat(errors(file)).as(file).isEmpty();
    }

    static Stream<String> scalars() {
        return ReferencePage.keys().keySet().stream()
                .filter(key -> !Set.of("title", "about").contains(key))
                .flatMap(key -> SampleFile.SCALARS.stream().map(value -> key + ": " + value));
    }

    /** Of scalars on their own the schema and the reader say the same, but for names that only the reader knows. */
    @ParameterizedTest
    @MethodSource("scalars")
    void theSchemaTakesWhatTheReaderTakes(String keyAndValue) {
        int colon = keyAndValue.indexOf(": ");
        String key = keyAndValue.substring(0, colon);
        String file = SampleFile.with(key, keyAndValue.substring(colon + 2));
        boolean read = ScenarioTexts.answer(file).isEmpty();
        if (read || !SampleFile.MEANS_MORE.contains(key)) {
            assertThat(errors(file).isEmpty())
                    .as("%s\nreader: %s\nschema: %s", file, ScenarioTexts.answer(file), errors(file))
                    .isEqualTo(read);
        }
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(json(YamlTree.read("file", yaml).root()));
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = MAPPER.createObjectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = MAPPER.createArrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.isText() ? MAPPER.getNodeFactory().stringNode(scalar.text()) : plain(scalar);
    }

    private static JsonNode plain(Node.Scalar scalar) {
        return scalar.isNull() ? MAPPER.nullNode() : MAPPER.readTree(scalar.text());
    }
}
