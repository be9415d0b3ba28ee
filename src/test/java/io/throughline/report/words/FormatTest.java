package io.throughline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Clock;
import io.throughline.model.Target;
import io.throughline.stats.Estimate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FormatTest {
    private final Format format = new Format(new Clock(0, 1, 5 * Clock.HOUR, 25 * Clock.HOUR, Clock.Origin.GIVEN));

    /** A day of 5 h. */
    @Test
    void aDurationBesideAnotherOneIsInItsUnitWhereItCanBe() {
        assertThat(format.duration(new Estimate(30, 1, 64), 21)).isEqualTo("6.0 d ± 0.2");
        assertThat(format.duration(new Estimate(20, 1, 64), 30)).isEqualTo("0.80 w ± 0.04");
        assertThat(format.duration(new Estimate(12, 1, 64), 30)).as("small").isEqualTo("2.4 d ± 0.2");
        assertThat(format.duration(new Estimate(20, 0.1, 64), 30))
                .as("± would be 0")
                .isEqualTo("4.00 d ± 0.02");
        assertThat(format.duration(new Estimate(600, 10, 64), 3)).as("large").isEqualTo("24.0 w ± 0.4");
        assertThat(format.duration(new Estimate(30, 1, 64), Double.NaN)).isEqualTo("1.20 w ± 0.04");
        assertThat(format.duration(new Estimate(Double.NaN, Double.NaN, 0), 30)).isEqualTo("–");
    }

    @Test
    void aDurationBesideATargetIsInTheUnitInWhichThatIsWritten() {
        Target day = new Target("flow-time.p85", true, 5, "flow-time.p85 <= 1d");
        assertThat(format.duration(new Estimate(3, 0.01, 64), day)).isEqualTo("0.600 d ± 0.002");
        assertThat(format.duration(new Estimate(30, 1, 64), day)).isEqualTo("6.0 d ± 0.2");
        assertThat(format.duration(new Estimate(600, Double.NaN, 64), day)).isEqualTo("120 d");
        assertThat(format.duration(new Estimate(0.4, 0.1, 64), day)).as("small").isEqualTo("0.4 h ± 0.1");
        assertThat(format.duration(new Estimate(0, 0, 64), day)).isEqualTo("0 d ± 0");
        Target hours = new Target("flow-time.p85", true, 30, "flow-time.p85 <= 30h");
        assertThat(format.duration(new Estimate(30, 1, 64), hours)).isEqualTo("30 h ± 1");
    }

    @Test
    void durationsAreInTheLargestUnitThatIsAtLeastOne() {
        assertThat(format.duration(4.999)).isEqualTo("5 h");
        assertThat(format.duration(5)).isEqualTo("1 d");
        assertThat(format.duration(24)).isEqualTo("4.8 d");
        assertThat(format.duration(25)).isEqualTo("1 w");
        assertThat(format.duration(0.25)).isEqualTo("0.25 h");
        assertThat(format.duration(new Estimate(12.5, 0.5, 64))).isEqualTo("2.5 d ± 0.1");
    }

    @Test
    void decimalsFollowTheHalfWidth() {
        assertThat(Format.number(new Estimate(11.9234, 0.0812, 64))).isEqualTo("11.92 ± 0.08");
        assertThat(Format.number(new Estimate(345.4, 12.3, 64))).isEqualTo("345 ± 12");
        assertThat(Format.number(new Estimate(40, 0, 64))).isEqualTo("40 ± 0");
        assertThat(Format.number(new Estimate(3.14159, Double.NaN, 1))).isEqualTo("3.14");
        assertThat(Format.number(new Estimate(Double.NaN, Double.NaN, 0))).isEqualTo("–");
    }

    @Test
    void sharesAreInPercentWithASignWhereTheyAreDifferences() {
        assertThat(Format.percent(new Estimate(0.8132, 0.0061, 64))).isEqualTo("81.3% ± 0.6");
        assertThat(Format.change(new Estimate(0.0982, 0.0061, 64))).isEqualTo("+9.8% ± 0.6");
        assertThat(Format.change(new Estimate(-0.0982, 0.0061, 64))).isEqualTo("−9.8% ± 0.6");
        assertThat(Format.change(new Estimate(0.0004, 0.0061, 64))).isEqualTo("0.0% ± 0.6");
        assertThat(Format.moreOrLess(new Estimate(-0.0982, 0.0061, 64), "")).isEqualTo("9.8% less (±0.6)");
        assertThat(Format.percent(0.55)).isEqualTo("55%");
    }

    @Test
    void filesGetSixSignificantDigits() {
        assertThat(Format.sixDigits(1 / 1.4)).hasToString("0.714286");
        assertThat(Format.sixDigits(1234567.8).toPlainString()).isEqualTo("1234570");
        assertThat(Format.sixDigits(12)).hasToString("12");
        assertThat(Format.sixDigits(-0.0)).hasToString("0");
        assertThat(Format.sixDigits(Double.NaN)).isNull();
        assertThat(Format.sixDigits(Double.POSITIVE_INFINITY)).isNull();
    }

    /** A tie among the few digits that tell a number from others is decided by all of its digits. */
    @Property(tries = 20_000, seed = "20260101")
    void sixDigitsAreRoundedFromAllOfThem(
            @ForAll @LongRange(min = -99_999_995, max = 99_999_995) long number,
            @ForAll @IntRange(min = -12, max = 12) int exponent,
            @ForAll boolean tie) {
        double value = new BigDecimal(BigInteger.valueOf(tie ? number / 10 * 10 + 5 : number), exponent).doubleValue();
        for (double each : new double[] {value, Math.nextUp(value), Math.nextDown(value), value / 3, value * 1e-315}) {
            assertThat(Format.sixDigits(each)).isEqualByComparingTo(new BigDecimal(each).round(new MathContext(6)));
        }
    }
}
