package io.throughline.engine;

import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.engine.part.Items;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Parts;
import io.throughline.engine.station.StationRun;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.random.KeyedRandom;
import java.util.function.ToIntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many defects parts get, and how many of them are found: means and variances, within 3.9 standard errors. */
class DefectCountsTest {
    private static final int PARTS = 100_000;
    private static final double STANDARD_ERRORS = 3.9;

    /** The variance of a Poisson number is its mean m; that of its sample variance is (m + 2m²) / n. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.6, 5, 99, 101, 250})
    void injectedIsPoisson(double mean) {
        int[] counts = counts(new Quality(mean, 0, null, null), 1, 1, 1);

        assertMean(counts, mean, mean);
        assertThat(variance(counts)).isCloseTo(mean, near((mean + 2 * mean * mean) / PARTS));
    }

    /** 0.5 × 4^1.5 × 2 × 0.25 = 2. */
    @Test
    void theMeanIsScaledBySizePersonAndEffort() {
        assertMean(counts(new Quality(0.5, 1.5, null, null), 4, 2, 0.25), 2, 2);
    }

    private static int[] counts(Quality quality, double size, double person, double effort) {
        return counts(quality, size, part -> {
            StationRun station = part.station;
            station.defects.inject(part.part, person, effort);
            return part.part.defects;
        });
    }

    /** Of 20 defects a look finds a binomial number, of chance 0.8 × 4^−0.5 × 1.5 = 0.6. */
    @Test
    void foundIsBinomial() {
        Quality looks = new Quality(0, 0, new Catching(0.8, -0.5, "only", hours(1), 1), null);
        int[] found = counts(looks, 4, part -> {
            part.part.defects = 20;
            return part.station.defects.find(part.part, 1.5);
        });

        assertMean(found, 12, 4.8);
        assertThat(variance(found)).isCloseTo(4.8, near(2 * 4.8 * 4.8 / PARTS));
    }

    @Test
    void aChanceAboveOneFindsAll() {
        Quality looks = new Quality(0, 0, new Catching(0.8, 0, "only", hours(1), 1), null);
        int[] found = counts(looks, 1, part -> {
            part.part.defects = 7;
            return part.station.defects.find(part.part, 1.5);
        });

        assertThat(found).containsOnly(7);
    }

    private record At(Part part, StationRun station) {}

    private static int[] counts(Quality quality, double size, ToIntFunction<At> count) {
        Line line = Lines.backlog()
                .size(new Distribution.Constant(size))
                .station(Flaws.station("only", 1, hours(1), quality))
                .line();
        KeyedRandom random = new KeyedRandom(20260101);
        random.replication(0);
        Items items = new Items(line, random);
        Parts parts = new Parts(line, items, random, false);
        StationRun station = new StationRun(line, 0, random, false);
        int[] counts = new int[PARTS];
        for (int i = 0; i < PARTS; i++) {
            Part part = parts.begin(items.begin(0, i + 1, 0));
            counts[i] = count.applyAsInt(new At(part, station));
            items.end(part.item);
            parts.end(part);
        }
        return counts;
    }

    private static void assertMean(int[] counts, double mean, double variance) {
        assertThat(mean(counts)).isCloseTo(mean, near(variance / PARTS));
    }

    private static Offset<Double> near(double variance) {
        return within(STANDARD_ERRORS * Math.sqrt(variance));
    }

    private static double mean(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum / counts.length;
    }

    private static double variance(int[] counts) {
        double mean = mean(counts);
        double sum = 0;
        for (int count : counts) {
            sum += (count - mean) * (count - mean);
        }
        return sum / (counts.length - 1);
    }
}
