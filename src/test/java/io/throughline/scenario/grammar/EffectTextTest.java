package io.throughline.scenario.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.scenario.grammar.EffectText.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EffectTextTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "x0.6, FACTOR, 0.6, 0.6",
        "25% faster, PACE, 0.8, 0.25",
        "25% slower, PACE, 1.25, 0.25",
        "25% less, FACTOR, 0.75, 0.25",
        "25% more, FACTOR, 1.25, 0.25",
        "5 points more, POINTS, 0.05, 0.05",
        "5 points fewer, POINTS, -0.05, 0.05",
        "1 point fewer, POINTS, -0.01, 0.01",
        "2 more, COUNT, 2, 2",
        "1 fewer, COUNT, -1, 1"
    })
    void eachFormHasItsAmount(String text, Form form, double amount, double written) {
        EffectText effect = EffectText.parse(text);

        assertThat(effect.form()).isEqualTo(form);
        assertThat(effect.amount()).isEqualTo(amount);
        assertThat(effect.written()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "+2, 'write 2 more, or the new value itself'",
        "-2, 'write 2 fewer, or the new value itself'",
        "+40%, write 40% more",
        "-40%, write 40% less; of times also 40% faster",
        "1.4x, write x1.4",
        "X2, write x2",
        "twice, write x2",
        "half, write x0.5",
        "40% quicker, write 40% faster",
        "40 percent faster, write 40% faster",
        "40 % faster, write 40% faster",
        "40 faster, write 40% faster",
        "40% fewer, write 40% less",
        "2 less, write 2 fewer",
        "5 points less, write 5 points fewer",
        "5% points more, write 5 points more",
        "much better, ''"
    })
    void nearMissesAreNoEffectsAndGetAdvice(String text, String advice) {
        assertThat(EffectText.parse(text).form()).isEqualTo(Form.VALUE);
        assertThat(EffectText.hint(text)).isEqualTo(advice);
    }
}
