package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void eachFurtherClaimIsTestedAtALargerLevelUntilOneFails() {
        // 0.005 against 0.05/4, 0.01 against 0.05/3, 0.03 against 0.05/2: the third one ends it
        assertThat(Holm.shown(new double[] {0.01, 0.04, 0.03, 0.005}, 0.05)).containsExactly(true, false, false, true);
    }

    @Test
    void oneClaimIsTestedAsItIs() {
        assertThat(Holm.shown(new double[] {0.05}, 0.05)).containsExactly(true);
        assertThat(Holm.shown(new double[] {0.051}, 0.05)).containsExactly(false);
    }

    @Test
    void whatCouldNotBeTestedIsNotShown() {
        assertThat(Holm.shown(new double[] {Double.NaN, 0}, 0.05)).containsExactly(false, true);
        assertThat(Holm.shown(new double[0], 0.05)).isEmpty();
    }
}
