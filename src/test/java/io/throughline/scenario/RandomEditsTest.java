package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** No text whatever is answered by anything but a scenario or a list of problems. */
final class RandomEditsTest {
    private static final Path GOOD = Path.of("src/test/resources/good/everything.yaml");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "\n",
            "  ",
            "\t",
            "&a ",
            "*a",
            "<<: *a",
            "- ",
            "? ",
            "|\n",
            "'",
            "\"",
            "#",
            "!!str ",
            "---\n",
            "%",
            "x2",
            "40% faster",
            "2 more",
            "-1",
            "0",
            "1e9",
            "999999999999999999999",
            "NaN",
            "null",
            "~",
            "yes",
            "0h",
            "9999999y",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "a: &a [*a]",
            "stations",
            ".");

    record Edit(double at, int removed, String inserted) {
        String of(String text) {
            int from = (int) (at * text.length());
            return text.substring(0, from) + inserted + text.substring(Math.min(text.length(), from + removed));
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> inserted =
                Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(6));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        inserted)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 500, seed = "20260101", shrinking = ShrinkingMode.OFF)
    void aGoodFileWithRandomEditsIsReadOrAnsweredWithProblems(@ForAll("edits") List<Edit> edits) throws IOException {
        String text = Files.readString(GOOD);
        for (Edit edit : edits) {
            text = edit.of(text);
        }
        assertAnswered(text);
    }

    @Property(tries = 300, seed = "20260101", shrinking = ShrinkingMode.OFF)
    void anyTextIsReadOrAnsweredWithProblems(@ForAll String text) {
        assertAnswered(text);
    }

    @Property(tries = 300, seed = "20260101", shrinking = ShrinkingMode.OFF)
    void anySetIsReadOrAnsweredWithProblems(@ForAll("edits") List<Edit> edits) {
        String set = "stations.coding.time={lognormal: {mean: 2h, cv: 1}}";
        for (Edit edit : edits) {
            set = edit.of(set);
        }
        String answer = ScenarioTexts.answer(ScenarioTexts.TWO, set);
        assertThat(answer).matches(text -> text.isEmpty() || text.contains(": error: "));
    }

    private static void assertAnswered(String text) {
        String answer = ScenarioTexts.answer(text);
        assertThat(answer).matches(said -> said.isEmpty() || said.contains(": error: "));
    }
}
