package io.throughline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Distribution.Inverted;
import io.throughline.model.law.Distribution.Scaled;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Weibull;
import io.throughline.random.LawCatalogue.Entry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplerTest {
    private static final int DRAWS = 20_000;

    /** 99.9% points of the Kolmogorov–Smirnov statistic times √n (Smirnov 1948) and of the standard normal law. */
    private static final double KOLMOGOROV = 1.9495;

    private static final double NORMAL = 3.2905;

    private final KeyedRandom random = new KeyedRandom(11);

    static List<Entry> laws() {
        return LawCatalogue.continuous();
    }

    @Test
    void everyPermittedLawIsInTheCatalogue() {
        Set<Class<?>> tested = new HashSet<>(Set.of(
                Constant.class,
                Inverted.class,
                Scaled.class,
                LawCatalogue.weighted().getClass()));
        laws().forEach(entry -> tested.add(entry.law().getClass()));
        assertThat(tested).containsExactlyInAnyOrder(Distribution.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void drawsFollowTheLaw(Entry entry) {
        follows(draws(entry.law()), entry);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void invertedDrawsFollowTheLaw(Entry entry) {
        follows(draws(new Inverted(entry.law())), entry);
    }

    private static void follows(double[] draws, Entry entry) {
        double mean = Arrays.stream(draws).average().orElseThrow();
        assertThat(mean).as("mean").isCloseTo(entry.mean(), within(NORMAL * entry.sd() / Math.sqrt(DRAWS)));
        Arrays.sort(draws);
        double farthest = 0;
        for (int i = 0; i < DRAWS; i++) {
            double below = entry.below().applyAsDouble(draws[i]);
            farthest = Math.max(farthest, Math.max(below - i / (double) DRAWS, (i + 1) / (double) DRAWS - below));
        }
        assertThat(farthest * Math.sqrt(DRAWS)).as("distance of the shares").isLessThan(KOLMOGOROV);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anInvertedDrawIsTheQuantileOfItsNumber(Entry entry) {
        Sampler sampler = Sampler.of(new Inverted(entry.law()), random);
        for (int i = 0; i < 1000; i++) {
            double share = random.at(7, i, 0).nextOpen();
            random.at(7, i, 0);
            assertThat(entry.below().applyAsDouble(sampler.next())).isCloseTo(share, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aScaledDrawIsTheDrawTimesTheFactorExactly(Entry entry) {
        for (Distribution law : List.of(entry.law(), new Inverted(entry.law()))) {
            double[] draws = draws(law);
            assertThat(draws(law.scaled(0.7)))
                    .containsExactly(Arrays.stream(draws).map(d -> 0.7 * d).toArray());
        }
        assertThat(draws(new Inverted(entry.law().scaled(0.7))))
                .isEqualTo(draws(new Inverted(entry.law()).scaled(0.7)));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void drawsAreFiniteAndNeverNegative(Entry entry) {
        for (Distribution law : List.of(entry.law(), new Inverted(entry.law()))) {
            assertThat(draws(law)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
            assertThat(Arrays.stream(draws(law)).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void invertedDrawsOfTwoShapesAreInTheSameOrder() {
        double[] even = draws(new Inverted(Gamma.ofMoments(3, 0.5)));
        double[] wild = draws(new Inverted(Lognormal.ofMoments(8, 2)));
        Integer[] byEven = IntStream.range(0, DRAWS).boxed().toArray(Integer[]::new);
        Arrays.sort(byEven, (a, b) -> Double.compare(even[a], even[b]));
        assertThat(Arrays.stream(byEven).map(i -> wild[i]).toList()).isSorted();
    }

    @Test
    void aConstantIsItsValue() {
        assertThat(draws(new Constant(3))).containsOnly(3);
        assertThat(draws(new Inverted(new Constant(3)).scaled(2))).containsOnly(6);
    }

    @Test
    void listedValuesComeInProportionToTheirWeights() {
        for (Distribution law : List.of(LawCatalogue.weighted(), new Inverted(LawCatalogue.weighted()))) {
            double[] draws = draws(law);
            long[] counts = Stream.of(1.0, 2.0, 3.0, 8.0)
                    .mapToLong(v -> Arrays.stream(draws).filter(d -> d == v).count())
                    .toArray();
            assertThat(counts[3]).isZero();
            assertThat(Battery.chiSquare(
                            Arrays.copyOf(counts, 3), new double[] {DRAWS / 4.0, DRAWS / 2.0, DRAWS / 4.0}))
                    .isGreaterThan(1e-3);
        }
    }

    @Test
    void invertedListedValuesRiseWithTheNumber() {
        Sampler sampler = Sampler.of(new Inverted(LawCatalogue.weighted()), random);
        for (int i = 0; i < 1000; i++) {
            double share = random.at(7, i, 0).nextOpen();
            random.at(7, i, 0);
            assertThat(sampler.next()).isEqualTo(share < 0.25 ? 1 : share < 0.75 ? 2 : 3);
        }
        assertThat(draws(new Inverted(new Empirical(List.of(4.0), List.of(2.0)))))
                .containsOnly(4);
    }

    @Test
    void gammaPercentilesAreMetToTenDigits() {
        for (double ratio : new double[] {1.002, 1.2, 2, 3.3219280948873626, 10, 100_000}) {
            Gamma law = Solved.gamma(new Gamma.Percentiles(7, 7 * ratio));
            GammaDistribution exact = GammaDistribution.of(law.shape(), law.scale());
            assertThat(exact.cumulativeProbability(7)).isCloseTo(0.5, within(1e-10));
            assertThat(exact.survivalProbability(7 * ratio)).isCloseTo(0.1, within(1e-10));
        }
    }

    @Test
    void weibullMomentsAreMetToTenDigits() {
        for (double cv : new double[] {0.002, 0.1, 0.5, 1, 2, 15}) {
            Weibull law = Solved.weibull(new Weibull.Moments(7, cv));
            WeibullDistribution exact = WeibullDistribution.of(law.shape(), law.scale());
            assertThat(exact.getMean()).isCloseTo(7, within(7e-10));
            if (cv > 0.05) { // below, the library's variance is a difference of nearly equal numbers
                assertThat(Math.sqrt(exact.getVariance()) / 7).isCloseTo(cv, within(1e-9));
            }
        }
    }

    @Test
    void percentilesAndMomentsThatNoSaneLawHasAreRefused() {
        assertThatThrownBy(() -> new Gamma.Percentiles(1, 1.001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p90 of a gamma law must be 1.002 to 100000 times p50");
        assertThatThrownBy(() -> new Gamma.Percentiles(1, 100_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weibull.Moments(1, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cv of a Weibull law must be 0.002 to 15, not 20.0");
        assertThatThrownBy(() -> new Weibull.Moments(1, 0.001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNormalQuantileAgreesWithTheLibrary() {
        NormalDistribution exact = NormalDistribution.of(0, 1);
        for (double p = 1e-16; p < 1; p = p < 0.001 ? p * 1.3 : p + 0.0007) {
            double z = exact.inverseCumulativeProbability(p);
            assertThat(NormalQuantile.of(p)).isCloseTo(z, within(2e-15 * Math.max(1, Math.abs(z))));
        }
    }

    private double[] draws(Distribution law) {
        Sampler sampler = Sampler.of(law, random);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            random.at(3, KeyedRandom.item(5, i), 0);
            draws[i] = sampler.next();
        }
        return draws;
    }
}
