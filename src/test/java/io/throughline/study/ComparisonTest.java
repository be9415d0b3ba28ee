package io.throughline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final double[] BASELINE = {10, 12, 11, 15};

    @Test
    void pairsThatMoveTogetherAreComparedWithLessNoise() {
        // differences 2, 1, 2, 3: mean 2, s² = 2/3, t(3, 0.975) = 3.182446
        Comparison it = Comparison.of(new double[] {12, 13, 13, 18}, BASELINE, 0.95);
        assertThat(it.mean()).isEqualTo(2);
        assertThat(it.halfWidth()).isCloseTo(3.182446 * Math.sqrt(2 / 12.0), within(1e-5));
        assertThat(it.relative()).isCloseTo(2 / 12.0, within(1e-12));
        // variances 22/3 and 14/3
        assertThat(it.varianceRatio()).isCloseTo(18, within(1e-9));
    }

    @Test
    void pairsThatMoveAgainstEachOtherHaveARatioBelowOne() {
        assertThat(Comparison.of(new double[] {15, 11, 12, 10}, BASELINE, 0.95).varianceRatio())
                .isLessThan(1);
    }

    @Test
    void replicationsThatOnlyOneSideMeasuredAreLeftOut() {
        Comparison whole = Comparison.of(new double[] {12, 13}, new double[] {10, 12}, 0.95);
        Comparison gaps =
                Comparison.of(new double[] {12, Double.NaN, 13, 7}, new double[] {10, 9, 12, Double.NaN}, 0.95);
        assertThat(gaps).isEqualTo(whole);
    }

    @Test
    void equalReplicationsDifferByNothing() {
        Comparison it = Comparison.of(BASELINE, BASELINE, 0.95);
        assertThat(it.mean()).isZero();
        assertThat(it.halfWidth()).isZero();
        assertThat(it.pValue()).isEqualTo(1);
    }
}
