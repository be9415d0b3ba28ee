package io.throughline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PowerTest {
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

    @Test
    void ofNothingAndOfOne() {
        assertThat(Power.of(0, 0.7)).isZero();
        assertThat(Power.of(0, -0.3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Power.of(1, 1.1)).isEqualTo(1);
    }
}
