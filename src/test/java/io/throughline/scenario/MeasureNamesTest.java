package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.line.Line;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.study.Measure;
import io.throughline.study.Measures;
import java.util.List;
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

    @Test
    void eachIsWrittenInItsUnit() {
        for (Measure measure : measured(ScenarioTexts.baseline(ScenarioTexts.TWO))) {
            Quantity expected =
                    switch (measure.unit()) {
                        case "h" -> Quantity.DURATION;
                        case "share" -> Quantity.SHARE;
                        default -> measure.unit().endsWith("/week") ? Quantity.RATE : Quantity.NUMBER;
                    };
            assertThat(MeasureNames.quantity(measure.name())).as(measure.name()).isEqualTo(expected);
        }
        assertThat(MeasureNames.quantity("people.seniors.at.review")).isEqualTo(Quantity.SHARE);
        assertThat(MeasureNames.quantity("stations.review.staffed")).isEqualTo(Quantity.NUMBER);
    }

    private static List<Measure> measured(Line line) {
        return Measures.of(line, ScenarioTexts.read(ScenarioTexts.TWO).run().clock());
    }

    private static void hasTheNamesOf(String text) {
        Line line = ScenarioTexts.baseline(text);
        assertThat(MeasureNames.of(line))
                .containsExactlyInAnyOrderElementsOf(
                        measured(line).stream().map(Measure::name).toList());
    }
}
