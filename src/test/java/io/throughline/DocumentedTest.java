package io.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.engine.journal.Journal.Verb;
import io.throughline.scenario.ReferencePage;
import io.throughline.study.Measure;
import io.throughline.study.Measures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key and every measure has its row in the pages that explain them; that each key is in docs/scenario.md, and no
 * other, the schema's test says.
 */
class DocumentedTest {
    private static final Map<String, String> SECTIONS = Map.of(
            "", "### Of the line",
            "kinds.", "### Of a kind",
            "stations.", "### Of a station",
            "people.", "### Of a pool");

    private static final List<Measure> ALL = Measures.of(
            Teams.with(
                    Lines.poisson(1)
                            .kind("only", 1, 0)
                            .station("first", 1, Lines.exponential(1))
                            .station(Teams.staffed("STATION", Lines.exponential(1), "crew"))
                            .line(),
                    Teams.pool("crew", 1)),
            Lines.clock(1, 1));

    static Stream<String> keys() {
        return ReferencePage.keys().keySet().stream().map(key -> key.replace("*", "NAME"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void eachKeyIsInTheGlossary(String key) throws IOException {
        assertThat(firstCells("docs/glossary.md")).contains("`" + key + "`");
    }

    /** One of the forms of each. */
    static Stream<Measure> measures() {
        return ALL.stream()
                .collect(Collectors.toMap(DocumentedTest::stem, Function.identity(), (a, b) -> a))
                .values()
                .stream();
    }

    /** The name without the form of its sample. */
    private static String stem(Measure measure) {
        String stem = measure.name().replaceFirst("\\.(mean|p\\d+)$", "");
        return ALL.stream().anyMatch(m -> m.name().equals(stem + ".p50")) ? stem : measure.name();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void eachMeasureIsInTheResultsWithItsUnitAndInTheGlossary(Measure measure) throws IOException {
        String path = stem(measure);
        String prefix = path.replaceFirst("^(kinds|stations|people)\\..*", "$1.")
                .replaceFirst("^(?!kinds\\.|stations\\.|people\\.).*", "");
        String name = "`" + path.replaceFirst("^(kinds|stations|people)\\.[^.]+\\.", "") + "`";
        String page = Files.readString(Path.of("docs/results.md"));
        String section = page.split(SECTIONS.get(prefix))[1].split("\n### ")[0];
        assertThat(section.lines())
                .as("%s in %s", name, SECTIONS.get(prefix))
                .anyMatch(row -> row.startsWith("| " + name + " |") && row.endsWith("| " + measure.unit() + " |"));
        assertThat(firstCells("docs/glossary.md")).contains(name);
    }

    @Test
    void eachEventOfALogIsInTheResults() throws IOException {
        String section = Files.readString(Path.of("docs/results.md")).split("\n## Event log\n")[1];
        assertThat(Arrays.stream(Verb.values())
                        .map(verb -> verb.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .allMatch(event -> section.contains("\n| `" + event + "` |"));
    }

    private static List<String> firstCells(String page) throws IOException {
        return Files.readAllLines(Path.of(page)).stream()
                .filter(row -> row.startsWith("| `"))
                .flatMap(row -> Arrays.stream(row.split(" \\| ")[0].substring(2).split(", ")))
                .toList();
    }
}
