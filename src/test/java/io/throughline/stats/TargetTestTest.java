package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TargetTestTest {
    private static final double ERROR = 0.0025;

    private static double[] all(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] alternating(int n, double first, double second) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i % 2 == 0 ? first : second;
        }
        return values;
    }

    private static void assertShown(TargetTest test, boolean met, boolean missed) {
        assertThat(test.met(ERROR)).as("met").isEqualTo(met);
        assertThat(test.missed(ERROR)).as("missed").isEqualTo(missed);
    }

    @Test
    void aShareAboveTheOneNeededIsMetBelowItMissedAndAtItNeither() {
        double[] samples = all(64, 100);
        assertShown(TargetTest.ofShare(alternating(64, 90, 88), samples, 0.85), true, false);
        assertShown(TargetTest.ofShare(alternating(64, 80, 82), samples, 0.85), false, true);
        assertShown(TargetTest.ofShare(alternating(64, 84, 86), samples, 0.85), false, false);
    }

    @Test
    void aMeanIsTestedOnTheSideThatIsAskedFor() {
        double[] values = alternating(20, 9.9, 10.1);
        assertShown(TargetTest.ofMean(values, 1, 9.5), true, false);
        assertShown(TargetTest.ofMean(values, 1, 10.5), false, true);
        assertShown(TargetTest.ofMean(values, -1, 10.5), true, false);
        assertShown(TargetTest.ofMean(values, -1, 9.5), false, true);
        assertShown(TargetTest.ofMean(values, -1, 10), false, false);
    }

    /** t(19, 0.9975) = 3.174; s = 0.1·√(20/19), so the bound lies 0.0728 below the mean of 10. */
    @Test
    void theBoundIsThatOfStudentsT() {
        double[] values = alternating(20, 9.9, 10.1);
        assertThat(TargetTest.ofMean(values, 1, 9.927).met(ERROR)).isTrue();
        assertThat(TargetTest.ofMean(values, 1, 9.928).met(ERROR)).isFalse();
    }

    /** Even if every replication were at its best by the chance needed, 0.95⁶⁴ = 0.038 is no proof; 0.95¹²⁸ is one. */
    @Test
    void fewReplicationsAtTheirBestProveNothing() {
        assertShown(TargetTest.ofShare(all(64, 1000), all(64, 1000), 0.95), false, false);
        assertShown(TargetTest.ofShare(all(128, 1000), all(128, 1000), 0.95), true, false);
        assertShown(TargetTest.ofShare(all(12, 0), all(12, 1000), 0.95), false, true);
    }

    /** Forty samples in all, each within: 0.5⁴⁰ would do, 0.95⁴⁰ = 0.13 would not, so equal values are no certainty. */
    @Test
    void equalSharesOfFewSamplesAreNoCertainty() {
        assertShown(TargetTest.ofShare(all(40, 1), all(40, 1), 0.9), false, false);
        assertShown(TargetTest.ofShare(all(40, 1), all(40, 1), 0.5), true, false);
    }

    @Test
    void fewerThanTenReplicationsShowNothing() {
        assertShown(TargetTest.ofMean(all(9, 5), 1, 4), false, false);
        assertShown(TargetTest.ofMean(all(10, 5), 1, 4), true, false);
        assertShown(TargetTest.ofMean(all(10, 5), 1, 5), true, false);
    }

    /** Replications with many samples have their weight: 90 of 100 and 10 of 300 are a quarter, not 47%. */
    @Test
    void theShareIsThatOfAllSamplesTogether() {
        TargetTest test = TargetTest.ofShare(alternating(20, 90, 10), alternating(20, 100, 300), 0.4);
        assertThat(test.goodness().value()).isCloseTo(0.25, within(1e-12));
        assertShown(TargetTest.ofShare(alternating(400, 90, 10), alternating(400, 100, 300), 0.4), false, true);
    }

    @Test
    void aReplicationWithoutSamplesCountsForNothing() {
        double[] good = all(40, 90);
        double[] samples = all(40, 100);
        good[3] = 0;
        samples[3] = 0;
        TargetTest test = TargetTest.ofShare(good, samples, 0.8);
        assertThat(test.goodness().n()).isEqualTo(39);
        assertThat(test.goodness().value()).isCloseTo(0.9, within(1e-12));
        assertShown(TargetTest.ofShare(all(40, 0), all(40, 0), 0.8), false, false);
    }

    @Test
    void nothingIsShownOfWhatWasNotMeasured() {
        assertShown(TargetTest.ofMean(all(40, Double.NaN), 1, 0), false, false);
    }

    /** With all samples within the limit the distance asks for few, and the guard for 0.95ⁿ ≤ 0.01: 90. */
    @Test
    void theReplicationsThatWouldDecideAreAsManyAsTheGuardAsksFor() {
        TargetTest test = TargetTest.ofShare(all(40, 100), all(40, 100), 0.95);
        assertThat(test.met(0.01)).isFalse();
        assertThat(test.replicationsNeeded(0.01)).isEqualTo(90);
    }

    /** Halving the distance to the limit asks for four times the replications. */
    @Test
    void theReplicationsThatWouldDecideGoWithTheSquareOfTheDistance() {
        double[] values = alternating(20, 9, 11);
        double far = TargetTest.ofMean(values, 1, 9.8).replicationsNeeded(ERROR);
        double near = TargetTest.ofMean(values, 1, 9.9).replicationsNeeded(ERROR);
        assertThat(far).isGreaterThan(20);
        assertThat(near).isCloseTo(4 * far, within(1e-6));
    }
}
