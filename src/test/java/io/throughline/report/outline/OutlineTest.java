package io.throughline.report.outline;

import static org.assertj.core.api.Assertions.assertThat;

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
}
