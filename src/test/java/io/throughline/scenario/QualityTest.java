package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.baseline;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.model.line.Quality.Conflicts;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Quality as files say it: defects, what is found, conflicts and what comes back. */
final class QualityTest {
    private static final double H = 3_600_000;

    /** What is injected at coding is found in review, half of it. */
    private static final String LINE = """
            clock: {horizon: 26w}
            work: {kinds: {feature: {share: 1}, fix: {share: 0%}}}
            people: {seniors: {count: 2}}
            stations:
              coding:
                staff: seniors
                time: {lognormal: {mean: 4h, cv: 1}}
                defects: {injects: 0.5}
              review:
                servers: 1
                time: {exponential: {mean: 2h}}
                defects: {catches: 50%, fixed-at: coding, fix: 1h}
            """;

    @Test
    void nothingGoesWrongNobodyLooksAndNothingComesBackByDefault() {
        var line = baseline(ScenarioTexts.TWO);

        assertThat(line.stations()).extracting(Station::quality).containsOnly(Quality.NONE);
        assertThat(line.inflow().afterDelivery()).isNull();
        assertThat(line.inflow().useful()).isEqualTo(1);
    }

    @Test
    void sizeDoesNotMatterAndAllIsLookedAtAgainByDefault() {
        var line = baseline(LINE);

        assertThat(line.station("coding").quality()).isEqualTo(new Quality(0.5, 0, null, null));
        assertThat(line.station("review").quality())
                .isEqualTo(new Quality(0, 0, new Catching(0.5, 0, "coding", new Constant(H), 1), null));
    }

    @Test
    void everyKeyOfDefectsIsRead() {
        String written = "injects: 0.1, injects-size-exponent: 1.1, catches: 60%, catches-size-exponent: -0.3, "
                + "fixed-at: review, fix: {exponential: {mean: 2h}}, recheck: 30%";
        var line = baseline(LINE.replace("catches: 50%, fixed-at: coding, fix: 1h", written));

        Catching catching = new Catching(0.6, -0.3, "review", new Exponential(2 * H), 0.3);
        assertThat(line.station("review").quality()).isEqualTo(new Quality(0.1, 1.1, catching, null));
    }

    @Test
    void conflictsAreResolvedHereOrWhereTheFileSays() {
        String conflicts = "    conflicts: {per-open-part: 0.5%, resolve: 3h}\n";
        String far = "    conflicts: {per-open-part: 0.5%, size-exponent: 1, resolve: 3h, at: coding}\n";

        assertThat(baseline(LINE + conflicts).station("review").quality().conflicts())
                .isEqualTo(new Conflicts(0.005, 0, new Constant(3 * H), ""));
        assertThat(baseline(LINE + far).station("review").quality().conflicts())
                .isEqualTo(new Conflicts(0.005, 1, new Constant(3 * H), "coding"));
        assertThat(baseline(LINE + far.replace("at: coding", "at: review"))
                        .station("review")
                        .quality()
                        .conflicts()
                        .at())
                .isEmpty();
    }

    @Test
    void whatEscapesSurfacesAlwaysAndAtOnceUnlessTheFileSaysLess() {
        String plain = LINE.replace("work: {", "work: {after-delivery: {returns-as: fix}, ");
        String later = LINE.replace(
                "work: {",
                "work: {useful: 60%, after-delivery: {surfaces: 50%, after: {exponential: {mean: 2h}}, "
                        + "returns-as: fix}, ");

        assertThat(baseline(plain).inflow().afterDelivery()).isEqualTo(new AfterDelivery(1, new Constant(0), "fix"));
        assertThat(baseline(later).inflow().afterDelivery())
                .isEqualTo(new AfterDelivery(0.5, new Exponential(2 * H), "fix"));
        assertThat(baseline(later).inflow().useful()).isEqualTo(0.6);
    }

    @Test
    void personsDifferInWhatTheyInjectAndFind() {
        var line = baseline(LINE.replace("count: 2", "count: 2, defects: x1.4, catches: x0"));

        assertThat(line.pool("seniors").skill()).isEqualTo(new StaffPool.Skill(1, 1.4, 0));
    }

    @Test
    void hasteFindsLess() {
        var line = baseline(LINE + "    overload: {above: 3, catches: x0.5}\n");

        assertThat(line.station("review").work().overload()).isEqualTo(new Station.Overload(3, 1, 0.5));
    }

    @Test
    void effectsReachQuality() {
        Scenario scenario = read(LINE + """
                    conflicts: {per-open-part: 1%, resolve: {lognormal: {mean: 1h, cv: 1}}}
                    overload: {above: 3}
                changes:
                  all:
                    effects:
                      stations.coding.defects.injects: 20% more
                      stations.coding.defects.injects-size-exponent: 1
                      stations.review.defects.injects: 0.2
                      stations.review.defects.catches: 10 points more
                      stations.review.defects.fix: 2h
                      stations.review.defects.recheck: 50% less
                      stations.review.defects.fixed-at: review
                      stations.review.conflicts.per-open-part: x2
                      stations.review.conflicts.resolve: 100% faster
                      stations.review.conflicts.at: coding
                      stations.review.overload.catches: x0.5
                      people.seniors.defects: x2
                      people.seniors.catches: 10% less
                      work.useful: 50%
                      work.after-delivery: {returns-as: fix}
                """);
        var line = line(scenario, "all");

        assertThat(line.station("coding").quality()).isEqualTo(new Quality(0.6, 1, null, null));
        Quality review = line.station("review").quality();
        assertThat(review.injects()).isEqualTo(0.2);
        assertThat(review.catching()).isEqualTo(new Catching(0.6, 0, "review", new Constant(2 * H), 0.5));
        assertThat(review.conflicts())
                .isEqualTo(new Conflicts(0.02, 0, Lognormal.ofMoments(H, 1).scaled(0.5), "coding"));
        assertThat(line.station("review").work().overload()).isEqualTo(new Station.Overload(3, 1, 0.5));
        assertThat(line.pool("seniors").skill()).isEqualTo(new StaffPool.Skill(1, 2, 0.9));
        assertThat(line.inflow().useful()).isEqualTo(0.5);
        assertThat(line.inflow().afterDelivery()).isEqualTo(new AfterDelivery(1, new Constant(0), "fix"));
    }

    @Test
    void aShareOfTheItemsMayBeBetterOrWorse() {
        Scenario scenario = read(LINE + """
                changes:
                  ai: {share: 50%, effects: {stations.coding.defects.injects: 9% more}}
                  bot: {share: 50%, effects: {stations.review.defects.catches: 5 points more}}
                  checked: {share: 50%, effects: {stations.review.defects.catches: 80%}}
                """);

        Target injects = new Target(Aspect.INJECTS, "coding", "");
        Target catches = new Target(Aspect.CATCHES, "review", "");
        assertThat(line(scenario, "ai").influences())
                .containsExactly(new Influence("ai", injects, Operation.FACTOR, 1.09, null));
        assertThat(line(scenario, "bot").influences())
                .containsExactly(new Influence("bot", catches, Operation.ADD, 0.05, null));
        assertThat(line(scenario, "checked").influences())
                .containsExactly(new Influence("checked", catches, Operation.NUMBER, 0.8, null));
        assertThat(line(scenario, "checked").station("review").quality())
                .isEqualTo(baseline(LINE).station("review").quality());
    }

    @Test
    void wherePartsAreMendedMayBeSaidByAnotherChangeOfThePlan() {
        String blind = LINE.replace("catches: 50%, fixed-at: coding, fix: 1h", "recheck: 100%");
        Scenario scenario = read(LINE + """
                changes:
                  desk: {effects: {stations.review.defects.fixed-at: review}}
                  bot: {share: 50%, effects: {stations.review.defects.catches: 90%}}
                plans: {both: [desk, bot]}
                """);

        assertThat(line(scenario, "both").station("review").quality().catching().fixedAt())
                .isEqualTo("review");
        assertThat(line(scenario, "both").influences())
                .containsExactly(
                        new Influence("bot", new Target(Aspect.CATCHES, "review", ""), Operation.NUMBER, 0.9, null));
        assertThat(ScenarioTexts.answer(blind)).contains("fixed-at: is missing");
    }

    @Test
    void itemsThatBringBackMoreThanThemselvesAreWarnedOf() {
        String back = LINE.replace("work: {", "work: {after-delivery: {returns-as: fix}, ")
                .replace("injects: 0.5", "injects: 1.5")
                .replace("catches: 50%", "catches: 5%")
                .replace("work: {", "work: {source: {rate: 3/w}, ");

        assertThat(read(back + "changes: {good: {effects: {stations.coding.defects.injects: 0.5}}}\n")
                        .warnings())
                .extracting(Warning::what)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("baseline: each item that comes back brings back about 1.");
    }

    @Test
    void aSizeMattersWhereDefectsDependOnIt() {
        String flat = ScenarioTexts.TWO.replace("size-exponent: 1", "defects: {injects: 1}");
        String grows = flat.replace("injects: 1", "injects: 1, injects-size-exponent: 1");
        String change = "changes: {big: {effects: {work.size: x2}}}\n";

        assertThat(read(flat + change).warnings())
                .extracting(Warning::what)
                .containsExactly("big: work.size changes, and no station depends on it");
        assertThat(read(grows + change).warnings()).isEmpty();
    }

    @Test
    void aSweepVariesWhatIsFound() {
        Scenario scenario = read(LINE + """
                sweeps:
                  found: {vary: stations.review.defects.catches, over: 0% to 100% in 3 steps}
                """);

        assertThat(scenario.sweeps().get(0).points())
                .extracting(point ->
                        point.line().station("review").quality().catching().chance())
                .containsExactly(0.0, 0.5, 1.0);
    }
}
