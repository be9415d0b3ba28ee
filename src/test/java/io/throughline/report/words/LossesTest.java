package io.throughline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.stats.Estimate;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossesTest {
    private static Estimate points(double mean) {
        return new Estimate(mean / 100, 0.005, 64);
    }

    private static GainAccount.Loss at(String lever, double points) {
        return new GainAccount.Loss(lever, false, points(points));
    }

    private static List<String> told(double delivered, GainAccount.Loss... losses) {
        return told(Verdict.Answer.SINGLE, 40, delivered, losses);
    }

    private static List<String> told(Verdict.Answer answer, double felt, double delivered, GainAccount.Loss... losses) {
        Verdict.Tables tables = new Verdict.Tables(List.of(), List.of(), points(0), List.of());
        List<String> at = answer == Verdict.Answer.DEMAND ? List.of("demand") : List.of("review");
        Verdict verdict = new Verdict(answer, true, at, List.of(), 0, List.of(), Map.of(), tables);
        GainAccount gain = new GainAccount(points(felt), points(felt), points(delivered), List.of(losses));
        return Losses.of(gain, verdict);
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

    @Test
    void whereTheLineKeepsUpWithDemandAllIsLostForWantOfItWhateverAStationWouldTake() {
        assertThat(told(Verdict.Answer.DEMAND, 40, 0, at("review", 33), at("qa", 1), at("demand", 6)))
                .containsExactly("Of the 40% felt, 40 points are lost for want of demand; "
                        + "with more demand, 33 of them would be lost at review.");
        assertThat(told(Verdict.Answer.DEMAND, 40, 0, at("review", 0.1), at("demand", 40)))
                .containsExactly("Of the 40% felt, 40 points are lost for want of demand.");
    }

    @Test
    void whereTheBottleneckHidesALargerLossBothAreTold() {
        assertThat(told(Verdict.Answer.SINGLE, 100, 0, at("colour", 100), at("review", 0)))
                .containsExactly("Of the 100% felt, 100 points are lost; were it not for review, "
                        + "nearly all of them would still be lost at colour.");
        assertThat(told(Verdict.Answer.SHARED, 100, 0, at("colour", 100), at("review", 0)))
                .as("no one place holds the line")
                .containsExactly("Of the 100% felt, 100 points are lost, nearly all of them at colour.");
    }

    @Test
    void onePointIsOne() {
        assertThat(told(Verdict.Answer.SINGLE, 10, 9, at("review", 1)))
                .containsExactly("Of the 10% felt, 1 point is lost, nearly all of it at review.");
    }
}
