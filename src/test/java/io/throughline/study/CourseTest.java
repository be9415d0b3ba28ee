package io.throughline.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.record.Recording.Moments;
import io.throughline.model.Clock;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final double DAY = 8;

    private static Moments moments(double days) {
        return Course.moments(Lines.clock(0, days * DAY));
    }

    /** Hours of review in a day would else be seen at other times of the day each time, as a slow wave. */
    @Test
    void longPeriodsAreSeenInWholeDays() {
        Moments moments = moments(130);
        assertThat(moments.count()).isEqualTo(66);
        for (int i = 0; i < moments.count(); i++) {
            assertThat(moments.at(i) % Lines.ticks(DAY)).isZero();
        }
        assertThat(moments(104).count()).isEqualTo(105);
        assertThat(moments(1000).count()).isLessThanOrEqualTo(105).isGreaterThan(90);
    }

    @Test
    void shortPeriodsAreSeenInPartsOfDays() {
        assertThat(moments(5).count()).isEqualTo(105);
        assertThat(Course.moments(new Clock(0, 3, 1000, 5000, Clock.Origin.GIVEN))
                        .count())
                .as("three ticks have four moments")
                .isEqualTo(4);
    }
}
