package io.throughline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntraclassCorrelationTest {
    @Test
    void theExampleOfShroutAndFleissComesOutAsPrinted() {
        // Shrout & Fleiss (1979), tables 2 to 4: ICC(3,1) = .71
        double[][] ratings = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        assertThat(IntraclassCorrelation.of(ratings)).isCloseTo(0.71, within(0.005));
    }

    @Test
    void rowsThatDifferByAConstantAreWhollyAlike() {
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 2, 3}, {5, 6, 7}, {2, 3, 4}}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void rowsWithEqualMeansAreNotAlike() {
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 3}, {3, 1}, {2, 2}}))
                .isLessThan(0);
    }

    @Test
    void oneRowHasNone() {
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 2}})).isNaN();
    }
}
