package io.throughline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.stats.Estimate;
import io.throughline.verdict.GainAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossesTest {
    private static Estimate points(double mean) {
        return new Estimate(mean / 100, 0.005, 64);
    }

    private static GainAccount.Loss at(String lever, double points) {
        return new GainAccount.Loss(lever, false, points(points));
    }

    private static List<String> told(double delivered, GainAccount.Loss... losses) {
        return Losses.of(new GainAccount(points(40), points(40), points(delivered), List.of(losses)));
    }

    @Test
    void whereMostIsLostIsNamedAsAPartOfTheWhole() {
        assertThat(told(10, at("review", 25), at("qa", 5)))
                .containsExactly("Of the 40% felt, 30 points are lost, 25 of them at review.");
        assertThat(told(10, at("review", 26), at("qa", 4.3), at("coding", -0.3)))
                .as("what is not shown to be gained takes nothing from the whole")
                .containsExactly("Of the 40% felt, 30 points are lost, 26 of them at review.");
    }

    @Test
    void whereSomeIsGainedOnTheWayNoStepIsAPartOfTheWhole() {
        assertThat(told(12, at("coding", -51), at("the rest", 90), at("review", -11)))
                .containsExactly("Of the 40% felt, 28 points are lost.");
        assertThat(told(0, at("qa", 17), at("coding", -12), at("ci", 15), at("deploy", 20)))
                .containsExactly("Of the 40% felt, 40 points are lost.");
    }
}
