package io.throughline.scenario.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void ratesAndCostsThatAreSpeltInWordsGetAdvice() {
        assertThat(Quantity.RATE.hint("9/week")).isEqualTo("write 9/w");
        assertThat(Quantity.RATE.hint("9 per week")).isEqualTo("write 9/w");
        assertThat(Quantity.RATE.hint("1.5 a day")).isEqualTo("write 1.5/d");
        assertThat(Quantity.COST.hint("180000/year")).isEqualTo("write 180000/y");
        assertThat(Quantity.COST.hint("9000/month")).startsWith("there are no months;");
        assertThat(Quantity.COST.hint("9000")).isEqualTo("say for which time: 9000/w or 9000/y");
        assertThat(Quantity.COUNT.hint("9 a week")).isEmpty();
    }

    @Test
    void hoursOfADayWithoutTheDayGetIt() {
        assertThat(Quantity.OPENING.hint("2h")).isEqualTo("write 2h/d");
        assertThat(Quantity.OPENING.hint("2d")).isEmpty();
    }
}
