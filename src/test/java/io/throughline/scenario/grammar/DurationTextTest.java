package io.throughline.scenario.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationTextTest {
    private static final long H = 3_600_000;

    private final DurationText units = DurationText.of(8 * H, 40 * H);

    @ParameterizedTest(name = "{0} is {1} ms")
    @CsvSource({
        "90s, 90000",
        "30m, 1800000",
        "4h, 14400000",
        "2d, 57600000",
        "1w, 144000000",
        "1y, 7488000000",
        "1.5h, 5400000",
        "1d 4h, 43200000",
        "1w 2d 3h 4m 5.5s, 212645500",
        "0h, 0",
        "0.0004s, 0",
        "0.0005s, 1"
    })
    void aDurationIsANumberWithAUnit(String text, double ticks) {
        assertThat(units.parse(text)).isEqualTo(ticks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4", "h", "4 h", "4H", "2 days", "1mo", "-4h", "+4h", ".5h", "1,5h", "4h 1d", "4h 4h", "4h1d"
            })
    void whatHasNoUnitOrTwoOfTheSameOrASmallerOneFirstIsNoDuration(String text) {
        assertThat(units.parse(text)).isNaN();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2 days, write 2d",
        "90 min, write 90m",
        "1.5hours, write 1.5h",
        "4H, write 4h",
        "3 wks, write 3w",
        "1mo, 'there are no months: write 4w, or 13w for a quarter'",
        "3, a duration has a unit: 3h or 3d",
        "soon, ''"
    })
    void nearMissesGetAdvice(String text, String advice) {
        assertThat(DurationText.hint(text)).isEqualTo(advice);
    }

    @Property(seed = "20260101")
    void everyDurationIsReadBackFromItsText(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long ticks) {
        assertThat(units.parse(units.text(ticks))).isEqualTo(ticks);
    }
}
