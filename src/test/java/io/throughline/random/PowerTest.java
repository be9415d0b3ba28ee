package io.throughline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PowerTest {
    @Property(tries = 20_000, seed = "20261123")
    void anExponentialIsThatOfTheMachineToAFewUnitsInTheLastPlace(
            @ForAll @DoubleRange(min = -709, max = 709) double x) {
        double expected = StrictMath.exp(x);

        assertThat(Math.abs(Power.exp(x) - expected)).isLessThanOrEqualTo(2 * Math.ulp(expected));
    }

    @Test
    void theExponentialAtItsEnds() {
        assertThat(Power.exp(0)).isEqualTo(1);
        assertThat(Power.exp(-0.0)).isEqualTo(1);
        assertThat(Power.exp(-1e9)).isZero();
        assertThat(Power.exp(1e9)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Power.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Power.exp(Double.NaN)).isNaN();
    }

    /** No table of 2^(j/128) has a wrong entry, and no step between two of them is missed. */
    @Test
    void theExponentialRises() {
        double before = Power.exp(-3);
        for (int i = -2999; i <= 3000; i++) {
            double next = Power.exp(i / 1000.0);
            assertThat(next / before).isCloseTo(StrictMath.exp(0.001), withinPercentage(1e-12));
            before = next;
        }
    }

    @Property(seed = "20261123")
    void isThePower(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double base,
            @ForAll @DoubleRange(min = -3, max = 3) double exponent) {
        assertThat(Power.of(base, exponent)).isCloseTo(StrictMath.pow(base, exponent), withinPercentage(1e-11));
    }

    @Property(seed = "20261123")
    void isExactForTheExponentsOfMostFiles(@ForAll @DoubleRange(min = 0, max = 1e9) double base) {
        assertThat(Power.of(base, 1)).isEqualTo(base);
        assertThat(Power.of(base, 0)).isEqualTo(1);
    }

    @Property(seed = "20261123")
    void powersOfANumberAreItsPowersWhicheverWasAskedForBefore(
            @ForAll @DoubleRange(min = 0, max = 20) double other,
            @ForAll @DoubleRange(min = 0, max = 20) double base,
            @ForAll @DoubleRange(min = -2, max = 2) double exponent) {
        Powers powers = new Powers();
        powers.of(other, exponent);

        assertThat(powers.of(base, exponent)).isEqualTo(Power.of(base, exponent));
        assertThat(powers.of(base, 1)).isEqualTo(base);
        assertThat(powers.of(base, 0.5)).isEqualTo(Power.of(base, 0.5));
    }

    @Test
    void ofNothingAndOfOne() {
        assertThat(Power.of(0, 0.7)).isZero();
        assertThat(Power.of(0, -0.3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Power.of(1, 1.1)).isEqualTo(1);
    }
}
