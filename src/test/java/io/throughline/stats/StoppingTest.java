package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingTest {
    @Test
    void looksAreHalfAsFarApartAgainEachTimeAndTheLastIsTheLimit() {
        assertThat(looks(200)).containsExactly(16, 24, 36, 54, 81, 121, 181, 200);
        assertThat(looks(16)).containsExactly(16);
        assertThat(Stopping.next(1_500_000_000, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    private static List<Integer> looks(int atMost) {
        List<Integer> looks = new ArrayList<>(List.of(Stopping.FIRST));
        for (int n = Stopping.FIRST; n < atMost; looks.add(n)) {
            n = Stopping.next(n, atMost);
        }
        return looks;
    }

    /** A mean known to ±1/11 of itself lies within a tenth of any value in its interval: 10 is a tenth below 11. */
    @Test
    void theHalfWidthIsAShareOfTheTrueValue() {
        assertThat(Stopping.reached(new Estimate(11, 1, 16))).isEqualTo(0.1);
        assertThat(Stopping.reached(new Estimate(-11, 1, 16))).isEqualTo(0.1);
        assertThat(Stopping.reached(new Estimate(0, 0, 16))).isZero();
    }

    @Test
    void aMeanWithoutAnIntervalThatSaysAnythingIsNeverKnown() {
        assertThat(Stopping.reached(new Estimate(11, Double.NaN, 1))).isInfinite();
        assertThat(Stopping.reached(new Estimate(Double.NaN, Double.NaN, 0))).isInfinite();
        assertThat(Stopping.reached(new Estimate(11, 11, 16))).isInfinite();
    }
}
