package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void shortDurationsHaveBinsOfOneTick() {
        Histogram histogram = Histogram.of(new long[] {0, 3, 3, 1023});
        assertThat(histogram.width()).isEqualTo(1);
        assertThat(histogram.counts()[3]).isEqualTo(2);
        assertThat(histogram.counts()[1023]).isEqualTo(1);
        assertThat(histogram.count()).isEqualTo(4);
    }

    @Test
    void aLongerDurationDoublesTheWidth() {
        Histogram histogram = Histogram.of(new long[] {1, 1024});
        assertThat(histogram.width()).isEqualTo(2);
        assertThat(histogram.counts()[0]).isEqualTo(1);
        assertThat(histogram.counts()[512]).isEqualTo(1);
    }

    @Property(tries = 200, seed = "20260101")
    void addedHistogramsAreThatOfAllDurations(
            @ForAll @Size(max = 20) long[] some, @ForAll @Size(max = 20) @LongRange(max = 900) long[] others) {
        long[] one = LongStream.of(some).map(v -> Math.floorMod(v, 1L << 40)).toArray();
        long[] other = LongStream.of(others).map(v -> Math.floorMod(v, 900L)).toArray();
        Histogram sum = Histogram.of(one).plus(Histogram.of(other));
        Histogram all = Histogram.of(
                LongStream.concat(LongStream.of(one), LongStream.of(other)).toArray());
        assertThat(sum.width()).isEqualTo(all.width());
        assertThat(sum.counts()).isEqualTo(all.counts());
    }

    @Test
    void nothingAddsNothing() {
        Histogram some = Histogram.of(new long[] {5, 70_000});
        assertThat(Histogram.EMPTY.plus(some).counts()).isEqualTo(some.counts());
        assertThat(Histogram.EMPTY.count()).isZero();
    }
}
