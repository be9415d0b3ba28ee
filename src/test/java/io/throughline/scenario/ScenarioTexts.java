package io.throughline.scenario;

import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.scenario.problem.ScenarioException;
import java.util.List;

/** Small scenarios for tests. */
final class ScenarioTexts {
    /** Two stations that any block can be added to. */
    static final String TWO = """
            clock: {horizon: 26w}
            stations:
              coding: {servers: 2, time: {lognormal: {mean: 4h, cv: 1}}, size-exponent: 1}
              review:
                servers: 1
                time: {exponential: {mean: 2h}}
                outcomes: {back: {chance: 20%, to: coding}}
            """;

    private ScenarioTexts() {}

    static Scenario read(String text, String... sets) {
        return ScenarioReader.read("line.yaml", text, List.of(sets));
    }

    /** Two stations with the effects of one change, in YAML's flow style. */
    static Scenario withChange(String effects) {
        return read(TWO + "changes: {ai: {effects: {" + effects + "}}}\n");
    }

    static Line baseline(String text, String... sets) {
        return read(text, sets).baseline().line();
    }

    static Variant variant(Scenario scenario, String name) {
        return scenario.variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Line line(Scenario scenario, String name) {
        return variant(scenario, name).line();
    }

    static String answer(String text, String... sets) {
        try {
            read(text, sets);
            return "";
        } catch (ScenarioException e) {
            return e.text(true);
        }
    }
}
