package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.line.Line;
import io.throughline.study.Measure;
import io.throughline.study.Measures;
import org.junit.jupiter.api.Test;

/** What a target may name is what is measured. */
final class MeasureNamesTest {
    @Test
    void theNamesAreThoseOfTheListOfMeasures() {
        hasTheNamesOf("");
        hasTheNamesOf("work: {kinds: {feature: {share: 80%}, fix: {share: 20%}}}\n");
    }

    private static void hasTheNamesOf(String work) {
        Line line = ScenarioTexts.baseline(ScenarioTexts.TWO + work);
        assertThat(MeasureNames.of(line))
                .containsExactlyInAnyOrderElementsOf(
                        Measures.of(
                                        line,
                                        ScenarioTexts.read(ScenarioTexts.TWO)
                                                .run()
                                                .clock())
                                .stream()
                                .map(Measure::name)
                                .toList());
    }
}
