package io.throughline.report.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Normal;
import io.throughline.model.law.Pareto;
import io.throughline.model.law.Pert;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.law.Weibull;
import io.throughline.report.Answers;
import io.throughline.report.words.Format;
import io.throughline.scenario.ScenarioReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final List<Distribution> LAWS = List.of(
            new Distribution.Constant(2),
            new Distribution.Inverted(new Exponential(2)),
            new Distribution.Scaled(new Exponential(2), 3),
            new Empirical(List.of(1.0), List.of(1.0)),
            new Exponential(2),
            new Gamma(2, 1),
            new Gamma.Percentiles(1, 2),
            Hyperexponential.ofMoments(2, 2),
            Lognormal.ofMoments(2, 1),
            new Normal(2, 1),
            new Pareto(1, 2),
            new Pert(1, 2, 3),
            new Triangular(1, 2, 3),
            new Uniform(1, 3),
            new Weibull(1, 2),
            new Weibull.Moments(2, 1));

    private static final String POLICY = """
            clock: {horizon: 26w}
            work:
              useful: 60%
              after-delivery: {surfaces: 50%, after: {exponential: {mean: 2w}}, returns-as: fix}
              kinds: {feature: {share: 1, halves-every: 8w}, fix: {share: 0, expedite: yes}}
            people: {juniors: {count: 2, defects: x1.4, catches: x0.6}}
            stations:
              coding:
                staff: juniors
                time: {exponential: {mean: 4h}}
                defects: {injects: 0.6, injects-size-exponent: 1.1}
              review:
                servers: 1
                time: {exponential: {mean: 2h}}
                defects: {catches: 60%, fixed-at: coding, fix: 1h, recheck: 30%}
                conflicts: {per-open-part: 0.5%, size-exponent: 1, resolve: 3h, at: coding}
                overload: {above: 3, time: x0.6, catches: x0.5}
                gives-up-after: 6w
              deploy:
                servers: 1
                time: 1h
                cost: 500/w
                batch: {size: 5, wait-at-most: 2d}
                outages: {every: {exponential: {mean: 80h}}, lasting: 3h}
                waits-for-others: {chance: 15%, lasting: 2d}
              watch: {servers: 1, time: 1h}
              ci: {servers: 4, time: 30m, beside: watch}
            """;

    @Test
    void everyLawHasWords() {
        Set<Class<?>> all = Set.of(Distribution.class.getPermittedSubclasses());
        assertThat(LAWS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(all);
        assertThat(LAWS)
                .allSatisfy(law -> assertThat(Outline.law(law, Format::plain)).matches(".*[0-9]"));
    }

    @Test
    void aScaledLawIsItsLawWithAnotherMean() {
        assertThat(Outline.law(new Distribution.Scaled(new Exponential(2), 3), Format::plain))
                .isEqualTo("exponential, mean 6");
    }

    @Test
    void aScenarioIsToldInPlainWords() {
        assertThat(Outline.of(new Answers().answer().scenario()))
                .containsExactly(
                        "Time is working time: a day (d) has 8 h of work on items, a week (w) 5 such days.",
                        "Measured are 26 w after a warm-up of 8 w (found by a pilot), "
                                + "in 64 replications, more if the verdict asks for them, with seed 1.",
                        "There is always a next item; it begins when a server of coding is free.",
                        "At most 40 items are in the line.",
                        "The size of a part is always 1.",
                        "Lead time begins when a part has passed coding for the first time.",
                        "Items of kind item: 100%, size x1, priority 0, value 1.",
                        "Station coding: 6 servers, service time exponential, mean 1.5 d, whatever the size; "
                                + "first come, first served.",
                        "Station review: 2 servers, service time exponential, mean 3 h, whatever the size; "
                                + "first come, first served.",
                        "With AI assistants: stations.coding.time 40% faster (x0.714).");
    }

    @Test
    void qualityAndFlowPolicyAreToldInPlainWords() {
        Scenario scenario = ScenarioReader.read("line.yaml", POLICY, List.of());

        assertThat(Outline.of(scenario))
                .contains(
                        "60% of the value turns out to be worth it.",
                        "The value of a feature halves with every 8 w of its flow time.",
                        "Items of kind fix: 0%, size x1, priority 0, value 1, expedited: they go first and pre-empt "
                                + "other work, which goes on later.",
                        "50% of the defects that are delivered surface after a time, exponential, mean 2 w; "
                                + "each comes back as an item of kind fix.",
                        "Pool juniors: 2 people; first what is closest to done; defects that they inject x1.4; "
                                + "share of defects that they find x0.6.",
                        "A part gets 0.6 defects at coding on average, times size^1.1.",
                        "Station ci: 4 servers, service time always 0.5 h, whatever the size; first come, "
                                + "first served, rework before new work; beside watch, at the same time.",
                        "At review, when more than 3 others wait, the work takes x0.6 and finds x0.5.",
                        "At review, 60% of the defects are found; each is mended at coding in a time, always 1 h, "
                                + "and looking again takes x0.3.",
                        "At review, a part has a conflict with each other open part with chance 0.5%, times size^1; "
                                + "what conflicts is resolved at coding in a time, always 3 h.",
                        "What waits at review for 6 w is dropped.",
                        "At deploy, parts are served together in one service: "
                                + "5 at a time, or fewer when the oldest has waited 2 d.",
                        "Outages stop deploy: the time between two is exponential, mean 2 w, "
                                + "the length of one is always 3 h.",
                        "After deploy, 15% of the parts wait for an answer from outside; "
                                + "the time until it comes is always 2 d.",
                        "Each server of deploy costs 500 a week.");
    }
}
