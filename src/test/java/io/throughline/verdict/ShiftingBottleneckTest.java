package io.throughline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.study.Course.Active;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods as in the figures of Roser, Nakano and Tanaka (2002), worked out by hand. */
class ShiftingBottleneckTest {
    private static final int CODING = 0;
    private static final int REVIEW = 1;
    private static final int QA = 2;

    private static Active active(int station, double from, double to) {
        return new Active(station, from, to);
    }

    private static ShiftingBottleneck held(int station, double from, double to, double soleFrom, double soleTo) {
        return new ShiftingBottleneck(station, from, to, soleFrom, soleTo);
    }

    @Test
    void theLongestPeriodHoldsTheLineAndShiftsWhereItOverlapsWithTheNext() {
        List<Active> periods = List.of(active(CODING, 0, 6), active(REVIEW, 4, 9), active(QA, 5, 7));
        assertThat(ShiftingBottleneck.of(periods, 10))
                .containsExactly(held(CODING, 0, 6, 0, 4), held(REVIEW, 4, 9, 6, 9));
    }

    @Test
    void aLongerPeriodTakesOverAsSoonAsItBegins() {
        List<Active> periods = List.of(active(CODING, 0, 4), active(REVIEW, 3, 9));
        assertThat(ShiftingBottleneck.of(periods, 10))
                .containsExactly(held(CODING, 0, 4, 0, 3), held(REVIEW, 3, 9, 4, 9));
    }

    @Test
    void whatBeganBeforeCountsInItsFullLengthAndIsCutAtTheEnds() {
        List<Active> periods = List.of(active(CODING, -9, 2), active(REVIEW, 0, 8), active(QA, 7, 30));
        assertThat(ShiftingBottleneck.of(periods, 10))
                .containsExactly(held(CODING, 0, 2, 0, 0), held(REVIEW, 0, 8, 2, 7), held(QA, 7, 10, 8, 10));
    }

    @Test
    void whileNobodyWorksNothingHoldsTheLine() {
        List<Active> periods = List.of(active(CODING, 1, 2), active(REVIEW, 5, 6));
        assertThat(ShiftingBottleneck.of(periods, 10))
                .containsExactly(held(CODING, 1, 2, 1, 2), held(REVIEW, 5, 6, 5, 6));
        assertThat(ShiftingBottleneck.of(List.of(), 10)).isEmpty();
    }

    @Test
    void serversOfOneStationThatTakeOverFromEachOtherAreOne() {
        List<Active> periods = List.of(active(CODING, 0, 5), active(CODING, 3, 7), active(REVIEW, 6, 8));
        assertThat(ShiftingBottleneck.of(periods, 10))
                .containsExactly(held(CODING, 0, 7, 0, 6), held(REVIEW, 6, 8, 7, 8));
    }
}
