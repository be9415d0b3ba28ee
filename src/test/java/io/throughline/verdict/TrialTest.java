package io.throughline.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.stats.Estimate;
import io.throughline.study.Response;
import io.throughline.verdict.Lever.Ends;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
    /** 11 and 12 against 10 and 10: the ratios' parts are 0.05 off their mean, s = 0.0707, t(1, 0.975) = 12.7062. */
    @Test
    void whatATenthBetterDeliversHasThePairedIntervalOfTheRatio() {
        Lever lever =
                new Lever("coding", Lever.Kind.SERVERS, List.of("coding"), new Ends(null, null, 1.21, false), null);
        Trial trial = Trial.of(lever, delivered(10, 10), delivered(11, 12), delivered(9, 9));
        Estimate upper = trial.elasticity(0.95).upper();
        assertThat(upper.mean()).isCloseTo(0.15, within(1e-12));
        assertThat(upper.halfWidth()).isCloseTo(12.7062 * 0.05, within(1e-5));
    }

    private static List<Response> delivered(double... rates) {
        return Arrays.stream(rates)
                .mapToObj(rate -> new Response(rate, rate, 1, new long[4], new long[1]))
                .toList();
    }
}
