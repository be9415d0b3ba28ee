package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTest {
    private static final double[] X = {4, 6, 5, 9};
    private static final double[] Y = {2, 3, 1, 2};

    /** Upper points of Student's t: NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.025, 12.706",
        "3, 0.025, 3.182",
        "9, 0.025, 2.262",
        "15, 0.05, 1.753",
        "63, 0.025, 1.998",
        "100, 0.005, 2.626"
    })
    void pointsOfStudentsTAreThoseOfTheTable(int degrees, double chance, double point) {
        assertThat(StudentT.exceededWith(chance, degrees)).isCloseTo(point, within(0.0005));
        assertThat(StudentT.beyond(-point, degrees)).isCloseTo(2 * chance, within(0.0005));
    }

    @Test
    void aMeanHasTheIntervalOfStudent() {
        // mean 6, squares 4 + 0 + 1 + 9 = 14, s² = 14/3, t(3, 0.975) = 3.182446
        Estimate estimate = Estimate.of(X, 0.95);
        assertThat(estimate.mean()).isEqualTo(6);
        assertThat(estimate.halfWidth()).isCloseTo(3.182446 * Math.sqrt(14 / 12.0), within(1e-5));
        assertThat(estimate.n()).isEqualTo(4);
        assertThat(estimate.upper() - estimate.lower()).isCloseTo(2 * estimate.halfWidth(), within(1e-12));
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        Estimate estimate = Estimate.of(new double[] {Double.NaN, 4, 6, Double.NaN, 5, 9}, 0.95);
        assertThat(estimate).isEqualTo(Estimate.of(X, 0.95));
    }

    @Test
    void oneValueHasNoInterval() {
        assertThat(Estimate.of(new double[] {3}, 0.95)).isEqualTo(new Estimate(3, Double.NaN, 1));
        assertThat(Estimate.of(new double[0], 0.95)).isEqualTo(new Estimate(Double.NaN, Double.NaN, 0));
    }

    @Test
    void equalValuesHaveAnExactMeanAndNoWidth() {
        assertThat(Estimate.of(new double[] {0.1, 0.1, 0.1}, 0.95)).isEqualTo(new Estimate(0.1, 0, 3));
    }

    @Test
    void aDifferenceIsThatOfThePairs() {
        Paired difference = Paired.mean(X).minus(Paired.mean(Y));
        assertThat(difference.estimate(0.9)).isEqualTo(Estimate.of(new double[] {2, 3, 4, 7}, 0.9));
    }

    @Test
    void pairsWithAGapAreLeftOutOfTheInterval() {
        Paired difference = Paired.mean(new double[] {1, Double.NaN, 3}).minus(Paired.mean(new double[] {1, 1, 1}));
        assertThat(difference.n()).isEqualTo(2);
    }

    @Test
    void aRatioIsLinearisedInBothMeans() {
        // 6 / 2 = 3; residuals ((x − 6) − 3 (y − 2)) / 2
        Estimate ratio = Paired.mean(X).over(Paired.mean(Y)).estimate(0.95);
        Estimate residuals = Estimate.of(new double[] {-1, -1.5, 1, 1.5}, 0.95);
        assertThat(ratio.mean()).isEqualTo(3);
        assertThat(ratio.halfWidth()).isCloseTo(residuals.halfWidth(), within(1e-12));
    }

    @Test
    void aLogarithmOfARatioHasTheRelativeResiduals() {
        Paired log = Paired.mean(X).logOver(Paired.mean(Y));
        Estimate ratio = Paired.mean(X).over(Paired.mean(Y)).estimate(0.95);
        assertThat(log.value()).isCloseTo(Math.log(3), within(1e-15));
        assertThat(log.estimate(0.95).halfWidth()).isCloseTo(ratio.halfWidth() / 3, within(1e-12));
    }

    @Test
    void thePValueIsOneMinusTheConfidenceWhoseIntervalJustTouchesZero() {
        Paired figure = Paired.mean(X).plus(-6 + 3.182446 * Math.sqrt(14 / 12.0));
        assertThat(figure.pValue()).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void withoutVariationOnlyZeroIsPossiblyZero() {
        assertThat(Paired.mean(new double[] {0, 0}).pValue()).isEqualTo(1);
        assertThat(Paired.mean(new double[] {2, 2}).pValue()).isEqualTo(0);
        assertThat(Paired.mean(new double[] {2}).pValue()).isNaN();
    }

    @Test
    void figuresOfDifferentReplicationsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Paired.mean(X).minus(Paired.mean(new double[] {1, 2})));
    }

    @Property(seed = "20261122")
    void lossesThatFollowOneAnotherSumToTheWhole(
            @ForAll @Size(5) List<@DoubleRange(min = 1, max = 9) Double> a,
            @ForAll @Size(5) List<@DoubleRange(min = 1, max = 9) Double> b) {
        Paired first = mean(a);
        Paired last = mean(b);
        Paired between = last.over(first);
        Paired steps = first.minus(between).plus(between.minus(last));
        Paired unexplained = first.minus(last).minus(steps);
        assertThat(unexplained.value()).isCloseTo(0, within(1e-12));
        assertThat(unexplained.margin(0.025)).isCloseTo(0, within(1e-12));
    }

    private static Paired mean(List<Double> values) {
        return Paired.mean(values.stream().mapToDouble(x -> x).toArray());
    }
}
