package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.TWO;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Distribution.Inverted;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import org.junit.jupiter.api.Test;

/** Changes that touch a share of the items stay data; those that touch all are built into the line. */
final class PartialSharesTest {
    private static final double H = 3_600_000;
    private static final Target CODING_TIME = new Target(Aspect.TIME, "coding", "");

    @Test
    void aShareOfAHundredPercentIsTheSameAsNone() {
        Scenario with = read(TWO + "changes: {ai: {share: 100%, effects: {stations.coding.time: 40% faster}}}\n");
        Scenario without = read(TWO + "changes: {ai: {effects: {stations.coding.time: 40% faster}}}\n");

        assertThat(line(with, "ai")).isEqualTo(line(without, "ai"));
        assertThat(line(with, "ai").touches()).containsExactly(new Line.Touch("ai", 1));
    }

    @Test
    void everyPathOfAnItemBecomesAnInfluenceAndTheLineStaysAsItWas() {
        Scenario scenario = read(TWO + """
                work: {kinds: {feature: {}}}
                changes:
                  ai:
                    share: 85%
                    effects:
                      stations.coding.time: x0.5
                      stations.coding.work: x0.9
                      stations.review.outcomes.back.chance: 5 points more
                      stations.review.share: 50%
                      work.size: 60% more
                      work.kinds.feature.size: 2
                """);
        Line ai = line(scenario, "ai");

        assertThat(ai.stations()).isEqualTo(scenario.baseline().line().stations());
        assertThat(ai.touches()).containsExactly(new Line.Touch("ai", 0.85));
        assertThat(ai.influences())
                .containsExactly(
                        factor("ai", CODING_TIME, 0.5),
                        factor("ai", new Target(Aspect.WORK, "coding", ""), 0.9),
                        add("ai", new Target(Aspect.CHANCE, "review", "back"), 0.05),
                        number("ai", new Target(Aspect.SHARE, "review", ""), 0.5),
                        factor("ai", new Target(Aspect.SIZE, "", ""), 1.6),
                        number("ai", new Target(Aspect.KIND_SIZE, "", "feature"), 2));
    }

    @Test
    void aPartialReplacementOfALawCarriesTheNewLaw() {
        Scenario scenario = read(TWO + "changes: {ai: {share: 50%, effects: {stations.coding.time: 3h}}}\n");

        assertThat(line(scenario, "ai").influences()).containsExactly(law("ai", CODING_TIME, new Constant(3 * H)));
    }

    @Test
    void aPartialEffectInsideALawCarriesTheLawThatItMakes() {
        Scenario scenario =
                read(TWO + "changes: {ai: {share: 50%, effects: {stations.coding.time.lognormal.cv: x2}}}\n");

        assertThat(line(scenario, "ai").influences())
                .containsExactly(law("ai", CODING_TIME, new Inverted(Lognormal.ofMoments(4 * H, 2))));
        assertThat(line(scenario, "ai").station("coding").work().time())
                .isEqualTo(new Inverted(Lognormal.ofMoments(4 * H, 1)));
    }

    @Test
    void inAPlanWhatComesAfterAPartialEffectStaysDataTooAndTheRestIsBuiltIn() {
        Scenario scenario = read(TWO + """
                changes:
                  part: {share: 50%, effects: {stations.review.outcomes.back.chance: 10%}}
                  whole: {effects: {stations.review.outcomes.back.chance: x2, stations.coding.servers: x2}}
                plans: {both: [whole, part]}
                """);
        Target chance = new Target(Aspect.CHANCE, "review", "back");
        Line both = line(scenario, "both");

        assertThat(both.influences()).containsExactly(number("part", chance, 0.1), factor("whole", chance, 2));
        assertThat(both.touches()).containsExactly(new Line.Touch("whole", 1), new Line.Touch("part", 0.5));
        assertThat(both.station("review").outcomes().get(0).chance()).isEqualTo(0.2);
        assertThat(both.station("coding").servers()).isEqualTo(4);
    }

    @Test
    void wholeFactorsCommuteWithPartialOnesAndAreBuiltIn() {
        Scenario scenario = read(TWO + """
                changes:
                  part: {share: 50%, effects: {stations.coding.time: x0.5}}
                  whole: {effects: {stations.coding.time: x0.8}}
                plans: {both: [part, whole]}
                """);
        Line both = line(scenario, "both");

        assertThat(both.influences()).containsExactly(factor("part", CODING_TIME, 0.5));
        assertThat(both.station("coding").work().time())
                .isEqualTo(Lognormal.ofMoments(4 * H, 1).scaled(0.8));
    }

    @Test
    void refusalsLookAtTheItemsThatAreTouchedToo() {
        String loop = TWO + "changes: {ai: {share: 10%, effects: {stations.review.outcomes.back.chance: 100%}}}\n";

        assertThat(ScenarioTexts.answer(loop)).contains("there is no way out").contains("(in the change ai)");
    }

    @Test
    void aSweepMayVaryWhatAPartialChangeMultiplies() {
        Scenario scenario = read(TWO + """
                changes: {part: {share: 50%, effects: {stations.coding.time: x0.5}}}
                sweeps: {s: {vary: stations.coding.time, over: [0% faster, 25% faster], with: [part]}}
                """);

        assertThat(scenario.sweeps().get(0).points().get(0).line()).isEqualTo(line(scenario, "part"));
        assertThat(scenario.sweeps().get(0).points().get(1).line().influences())
                .containsExactly(factor("part", CODING_TIME, 0.5));
    }

    private static Influence factor(String change, Target target, double value) {
        return new Influence(change, target, Operation.FACTOR, value, null);
    }

    private static Influence add(String change, Target target, double value) {
        return new Influence(change, target, Operation.ADD, value, null);
    }

    private static Influence number(String change, Target target, double value) {
        return new Influence(change, target, Operation.NUMBER, value, null);
    }

    private static Influence law(String change, Target target, io.throughline.model.law.Distribution law) {
        return new Influence(change, target, Operation.LAW, Double.NaN, law);
    }
}
