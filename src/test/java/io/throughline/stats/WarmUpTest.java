package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    /** Worked out by hand. */
    private static final double[] BATCHES = {10, 5, 1, 2, 1, 2, 1, 2, 1, 2};

    @Test
    void theObjectiveOfTheWorkedExampleIsLeastAtTwoBatches() {
        double[] objective = WarmUp.objective(BATCHES);
        assertThat(objective).hasSize(6);
        assertThat(objective[0]).isEqualTo(0.721, within(1e-12));
        assertThat(objective[1]).isEqualTo(0.159, within(5e-4));
        assertThat(objective[2]).isEqualTo(0.03125, within(1e-12));
        assertThat(objective[3]).isEqualTo(0.03499, within(5e-6));
        assertThat(objective[4]).isEqualTo(0.04167, within(5e-6));
    }

    @Test
    void batchesAreMeansOfFive() {
        double[] series = Arrays.stream(BATCHES)
                .flatMap(z -> DoubleStream.of(z - 2, z - 1, z, z + 1, z + 2))
                .toArray();
        assertThat(WarmUp.of(series)).isEqualTo(new WarmUp(10, false));
        assertThat(WarmUp.of(Arrays.copyOf(series, 52))).isEqualTo(new WarmUp(10, false));
    }

    @Test
    void aSeriesThatIsTheSameThroughoutNeedsNone() {
        assertThat(WarmUp.of(new double[100])).isEqualTo(new WarmUp(0, false));
    }

    @Test
    void aSeriesThatRisesToItsEndIsTooShort() {
        double[] rising = IntStream.range(0, 100).asDoubleStream().toArray();
        assertThat(WarmUp.of(rising)).isEqualTo(new WarmUp(50, true));
    }

    @Test
    void fewerThanTwoBatchesAreTooShort() {
        assertThat(WarmUp.of(new double[9]).tooShort()).isTrue();
        assertThat(WarmUp.of(new double[0]).tooShort()).isTrue();
    }
}
