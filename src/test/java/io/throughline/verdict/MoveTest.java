package io.throughline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveTest {
    private static Verdict verdict(Answer answer, String at, boolean firm) {
        Verdict.Tables none = new Verdict.Tables(List.of(), List.of(), null, List.of());
        return new Verdict(answer, firm, List.of(at), List.of(), 0, List.of(), Map.of(), none);
    }

    @Test
    void aMoveIsShownWhereBothVerdictsAreFirm() {
        Verdict coding = verdict(Answer.SINGLE, "coding", true);
        assertThat(Move.of(coding, verdict(Answer.SINGLE, "review", true)))
                .isEqualTo(new Move("coding", "review", true));
        assertThat(Move.of(coding, verdict(Answer.SINGLE, "review", false)))
                .isEqualTo(new Move("coding", "review", false));
    }

    @Test
    void demandCountsAsOneLever() {
        assertThat(Move.of(verdict(Answer.SINGLE, "coding", true), verdict(Answer.DEMAND, "demand", true)))
                .isEqualTo(new Move("coding", "demand", true));
    }

    @Test
    void theSameLeverIsNoMove() {
        Verdict coding = verdict(Answer.SINGLE, "coding", true);
        assertThat(Move.of(coding, coding).shown()).isFalse();
    }

    @Test
    void withoutOneLeverOnBothSidesThereIsNothingToSay() {
        assertThat(Move.of(verdict(Answer.SHARED, "coding", false), verdict(Answer.SINGLE, "review", true)))
                .isNull();
        assertThat(Move.of(verdict(Answer.SINGLE, "review", true), verdict(Answer.UNDECIDED, "", false)))
                .isNull();
    }
}
