package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.TWO;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static io.throughline.scenario.ScenarioTexts.variant;
import static io.throughline.scenario.ScenarioTexts.withChange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What effects do to the line, alone, together, and with {@code --set}. */
final class EffectsTest {
    private static final double H = 3_600_000;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "x0.6, 0.6",
        "40% faster, 0.7142857142857143",
        "40% slower, 1.4",
        "40% less, 0.6",
        "60% more, 1.6",
        "0% faster, 1",
        "x1, 1"
    })
    void aFactorMultipliesATime(String effect, double factor) {
        Scenario scenario = withChange("stations.review.time: " + effect);

        assertThat(line(scenario, "ai").station("review").work().time())
                .isEqualTo(new Exponential(2 * H).scaled(factor));
        assertThat(variant(scenario, "ai").effects().get(0).factor()).isEqualTo(factor);
    }

    @Test
    void slowerUndoesFaster() {
        Scenario scenario = read(TWO + """
                changes:
                  up: {effects: {stations.review.time: 40% faster}}
                  down: {effects: {stations.review.time: 40% slower}}
                plans: {both: [up, down]}
                """);

        assertThat(line(scenario, "both").stations())
                .isEqualTo(scenario.baseline().line().stations());
    }

    @Test
    void countsAreAddedToReplacedAndMultiplied() {
        Scenario scenario =
                withChange("stations.coding.servers: 2 more, stations.review.servers: x3, work.wip-limit: 9");

        assertThat(line(scenario, "ai").station("coding").servers()).isEqualTo(4);
        assertThat(line(scenario, "ai").station("review").servers()).isEqualTo(3);
        assertThat(line(scenario, "ai").wipLimit()).isEqualTo(9);
    }

    @Test
    void chancesTakePointsFactorsAndValues() {
        assertThat(chance("5 points more")).isEqualTo(0.25, within(1e-12));
        assertThat(chance("5 points fewer")).isEqualTo(0.15, within(1e-12));
        assertThat(chance("x0.5")).isEqualTo(0.1);
        assertThat(chance("50% less")).isEqualTo(0.1);
        assertThat(chance("30%")).isEqualTo(0.3);
        assertThat(chance("0.4")).isEqualTo(0.4);
    }

    private static double chance(String effect) {
        Scenario scenario = withChange("stations.review.outcomes.back.chance: " + effect);
        return line(scenario, "ai").station("review").outcomes().get(0).chance();
    }

    @Test
    void aChanceOverAHundredPercentIsClippedWithAWarning() {
        Scenario scenario = read(TWO + "changes: {ai: {effects: {stations.review.share: 20% more}}}\n");

        assertThat(line(scenario, "ai").station("review").visit().share()).isEqualTo(1);
        assertThat(scenario.warnings())
                .contains(new Warning(
                        "stations.review.share: 20% more makes it more than 100% (in the change ai)", "100% is used"));
    }

    @Test
    void textsAndListsAndWholeLawsAreReplaced() {
        Scenario scenario =
                withChange("stations.coding.queue: lifo, stations.review.rework-first: no, stations.review.time: 3h, "
                        + "stations.review.only: {size: over 2}");
        Station review = line(scenario, "ai").station("review");

        assertThat(line(scenario, "ai").station("coding").queue().discipline()).isEqualTo(Station.Discipline.LIFO);
        assertThat(review.queue().reworkFirst()).isFalse();
        assertThat(review.work().time()).isEqualTo(new Constant(3 * H));
        assertThat(review.visit().only().sizeOver()).isEqualTo(2);
    }

    @Test
    void aKeyLeftOutHasItsDefaultWhichIsReplacedOrMultiplied() {
        Scenario scenario = withChange("work.size: 60% more, stations.review.size-exponent: 0.7");

        assertThat(line(scenario, "ai").size().typical()).isEqualTo(1.6);
        assertThat(line(scenario, "ai").station("review").work().sizeExponent()).isEqualTo(0.7);
    }

    @Test
    void workMultipliesAllThatIsDoneAtAStation() {
        Scenario scenario = withChange("stations.review.work: 25% faster");

        assertThat(line(scenario, "ai").station("review").work())
                .isEqualTo(new Station.Work(new Exponential(2 * H), 0, 0.8));
    }

    @Test
    void theSourceIsReplacedAndItsRateMultiplied() {
        Scenario scenario = read(TWO + """
                work: {source: {rate: 20/w}}
                changes:
                  more: {effects: {work.source.rate: 25% more}}
                  every: {effects: {work.source: {every: 3h}}}
                  backlog: {effects: {work.source: backlog}}
                """);

        assertThat(((Source.Arrivals) line(scenario, "more").source()).every().typical())
                .isEqualTo(1.6 * H, within(1e-6));
        assertThat(line(scenario, "every").source()).isEqualTo(new Source.Arrivals(new Constant(3 * H)));
        assertThat(line(scenario, "backlog").source()).isEqualTo(new Source.Backlog(Source.Release.WHEN_FREE));
    }

    @Test
    void kindsAreChangedByTheirOwnPaths() {
        Scenario scenario = read(TWO + """
                work: {kinds: {feature: {share: 80%, value: 10}, fix: {share: 20%, size: 0.4}}}
                changes:
                  ai: {effects: {work.kinds.fix.size: x2, work.kinds.feature.value: 12, work.kinds.fix.share: 40%}}
                """);

        assertThat(line(scenario, "ai").kinds())
                .containsExactly(
                        new Kind("feature", 0.8, 1, 1, 0, Kind.worth(12), Line.NO_LIMIT, false, false),
                        new Kind("fix", 0.4, 0.8, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false));
    }

    @Test
    void inOnePlanAReplacementComesFirstThenFactorsThenSums() {
        Scenario scenario = read(TWO + """
                changes:
                  add: {effects: {stations.coding.servers: 1 more}}
                  double: {effects: {stations.coding.servers: x2}}
                  set: {effects: {stations.coding.servers: 5}}
                plans:
                  all: [add, double, set]
                  two: [add, double]
                """);

        assertThat(line(scenario, "all").station("coding").servers()).isEqualTo(11);
        assertThat(line(scenario, "two").station("coding").servers()).isEqualTo(5);
    }

    @Test
    void aSetEditsTheFileForAllVariants() {
        Scenario scenario = read(
                TWO + "changes: {ai: {effects: {stations.coding.servers: x2}}}\n",
                "stations.coding.servers=1 more",
                "stations.review.time={uniform: {min: 1h, max: 2h}}",
                "clock.horizon=13w",
                "experiment.seed=7",
                "experiment.replications=10");

        assertThat(scenario.baseline().line().station("coding").servers()).isEqualTo(3);
        assertThat(line(scenario, "ai").station("coding").servers()).isEqualTo(6);
        assertThat(line(scenario, "ai").station("review").work().time().typical())
                .isEqualTo(1.5 * H);
        assertThat(scenario.run().clock().horizon()).isEqualTo((long) (13 * 40 * H));
        assertThat(scenario.run().seed()).isEqualTo(7);
        assertThat(scenario.run().replicationsGiven()).isTrue();
    }

    @Test
    void aReplacementByAChangeForgetsWhatASetDidToTheOldValue() {
        Scenario scenario = read(
                TWO + "changes: {ai: {effects: {stations.coding.time: {lognormal: {mean: 8h, cv: 2}}}}}\n",
                "stations.coding.time=x0.5",
                "stations.coding.time.lognormal.cv=3");

        assertThat(line(scenario, "ai").station("coding").work().time().typical())
                .isEqualTo(8 * H, within(1e-6));
        assertThat(scenario.baseline().line().station("coding").work().time().typical())
                .isEqualTo(2 * H, within(1e-6));
    }

    @Test
    void theReportGetsTheEffectsInWordsWithTheirFactors() {
        Variant ai = variant(withChange("stations.coding.time: \"40% faster\", stations.coding.servers: 2 more"), "ai");

        assertThat(ai.effects())
                .containsExactly(
                        new Variant.Effect("ai", "stations.coding.time", "40% faster", 1 / 1.4, 1),
                        new Variant.Effect("ai", "stations.coding.servers", "2 more", Double.NaN, 1));
        assertThat(ai.faster()).containsExactly("coding");
    }

    @Test
    void stationsWithAnEffectOnTimeInsideTheirLawOrOnTheirWorkCountAsFaster() {
        Variant ai = variant(
                withChange("stations.review.work: x0.9, stations.coding.time.lognormal.mean: 2h, work.size: x2"), "ai");

        assertThat(ai.faster()).containsExactly("review", "coding");
    }

    @Test
    void variantsAreTheBaselineThenChangesThenPlansInFileOrder() {
        Scenario scenario = read(TWO + """
                plans: {p: [b, a]}
                changes:
                  b: {title: Change B, effects: {stations.coding.servers: x2}}
                  a: {effects: {stations.review.servers: x2}}
                """);

        assertThat(scenario.variants()).extracting(Variant::name).containsExactly("baseline", "b", "a", "p");
        assertThat(variant(scenario, "b").title()).isEqualTo("Change B");
        assertThat(variant(scenario, "p").changes()).containsExactly("b", "a");
        assertThat(variant(scenario, "p").line().touches())
                .containsExactly(new Line.Touch("b", 1), new Line.Touch("a", 1));
    }

    @Test
    void allTimesConstantAndSmallerItemsOfTheSameValueAreDoubted() {
        String constant = "clock: {horizon: 26w}\nstations: {coding: {servers: 1, time: 1h}}\n";
        Scenario scenario = read(constant + "changes: {small: {effects: {work.size: 50% less}}}\n");

        assertThat(scenario.warnings())
                .extracting(Warning::what)
                .containsExactly(
                        "all times are constant, so queues will be far too short",
                        "small: work.size is smaller and the value of an item the same",
                        "small: work.size changes, and no station depends on it");
        assertThat(read(TWO).warnings()).isEmpty();
    }

    @Test
    void anEffectThatLeavesAllAsItIsIsDoubted() {
        Scenario scenario = read(TWO + """
                changes:
                  same:
                    effects:
                      stations.review.time: x1
                      stations.coding.time: 0% faster
                      stations.coding.servers: 0 more
                  set: {effects: {stations.coding.servers: 1}}
                sweeps: {s: {vary: stations.coding.time, over: [0% faster, x1]}}
                """);

        assertThat(scenario.warnings())
                .extracting(Warning::what)
                .containsExactly(
                        "same: stations.review.time: x1 changes nothing",
                        "same: stations.coding.time: 0% faster changes nothing",
                        "same: stations.coding.servers: 0 more changes nothing");
    }

    @Test
    void aSizeThatAStationDependsOnIsNotDoubted() {
        String sized = "clock: {horizon: 26w}\n"
                + "stations: {coding: {servers: 1, size-exponent: 1, time: {exponential: {mean: 1h}}}}\n";
        Scenario scenario = read(sized + "changes: {large: {effects: {work.size: 60% more}}}\n");

        assertThat(scenario.warnings()).isEmpty();
    }
}
