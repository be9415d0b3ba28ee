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
        hasTheNamesOf(ScenarioTexts.TWO);
        hasTheNamesOf(ScenarioTexts.TWO + "work: {kinds: {feature: {share: 80%}, fix: {share: 20%}}}\n");
        hasTheNamesOf("""
                clock: {horizon: 26w}
                people:
                  developers: {count: 3, prefer: [review, coding]}
                stations:
                  coding: {staff: developers, time: {exponential: {mean: 4h}}}
                  review: {staff: developers, time: {exponential: {mean: 1h}}}
                  deploy: {servers: 1, time: 20m}
                """);
    }

    private static void hasTheNamesOf(String text) {
        Line line = ScenarioTexts.baseline(text);
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
