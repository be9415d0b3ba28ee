package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void aQuantileIsLinearBetweenOrderStatistics() {
        // Hyndman & Fan type 7: the position is 1 + (n − 1)p; of 1 … 10 at 0.85 that is 8.65
        long[] values = {10, 3, 1, 7, 5, 2, 9, 4, 6, 8};
        assertThat(Quantiles.of(values, 0.85)).isCloseTo(8.65, within(1e-12));
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(5.5);
        assertThat(Quantiles.of(values, 0.95)).isCloseTo(9.55, within(1e-12));
    }

    @Test
    void theSampleStaysAsItIs() {
        long[] values = {3, 1, 2};
        Quantiles.of(values, 0.5);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void anEmptySampleHasNone() {
        assertThat(Quantiles.of(new long[0], 0.5)).isNaN();
    }
}
