package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void aQuantileIsLinearBetweenOrderStatistics() {
        // Hyndman & Fan type 7: the position is 1 + (n − 1)p; of 1 … 10 at 0.85 that is 8.65
        Sample sample = sample(10, 3, 1, 7, 5, 2, 9, 4, 6, 8);
        assertThat(sample.quantile(0.85)).isCloseTo(8.65, within(1e-12));
        assertThat(sample.quantile(0.5)).isEqualTo(5.5);
        assertThat(sample.quantile(0.95)).isCloseTo(9.55, within(1e-12));
    }

    private static Sample sample(long... values) {
        return new Sample(values.length, LongStream.of(values).sum(), values);
    }

    @Property(tries = 300, seed = "20261123")
    void aQuantileIsTheSameWhateverWasAskedForBefore(
            @ForAll @IntRange(min = 1, max = 400) int size, @ForAll long seed) {
        long[] values = new Random(seed).longs(size, 0, 50).toArray();
        Sample sample = sample(values);
        for (double p : new double[] {0.5, 0.85, 0.95, 0.5, 0.01}) {
            assertThat(sample.quantile(p)).isEqualTo(sample(values).quantile(p));
        }
    }

    @Test
    void theValuesStayAsTheyAre() {
        Sample sample = sample(3, 1, 2);
        sample.quantile(0.5);
        assertThat(sample.values()).containsExactly(3, 1, 2);
    }

    @Test
    void anEmptySampleHasNoQuantileNorHasOneThatWasNotKept() {
        assertThat(Sample.NONE.quantile(0.5)).isNaN();
        assertThat(new Sample(2, 7, null).quantile(0.5)).isNaN();
    }
}
