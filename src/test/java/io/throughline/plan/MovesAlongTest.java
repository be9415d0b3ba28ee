package io.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer.MoveAlong;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.Verdict;
import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovesAlongTest {
    @Test
    void aMoveLiesBetweenTheLastPointOfOneLeverAndTheFirstOfTheNext() {
        List<MoveAlong> moves = MovesAlong.of(List.of(
                single(0, "coding", 0.9, 0.1),
                single(10, "coding", 0.7, 0.3),
                undecided(20, 0.5, 0.4),
                undecided(30, 0.3, 0.6),
                single(40, "review", 0.1, 0.8),
                single(50, "review", 0, 0.9)));
        assertThat(moves).hasSize(1);
        MoveAlong move = moves.get(0);
        assertThat(List.of(move.from(), move.to(), move.after(), move.before()))
                .containsExactly("coding", "review", "10%", "40%");
        // the differences 0.1 at 20 and −0.3 at 30 are zero a quarter of the way
        assertThat(move.best()).isCloseTo(22.5, within(1e-12));
    }

    @Test
    void aLeverThatComesBackMakesTwoMoves() {
        List<MoveAlong> moves = MovesAlong.of(
                List.of(single(0, "coding", 0.9, 0.1), single(10, "review", 0.1, 0.9), single(20, "coding", 0.9, 0.1)));
        assertThat(moves).extracting(MoveAlong::from).containsExactly("coding", "review");
        assertThat(moves).extracting(MoveAlong::best).containsExactly(5.0, 15.0);
    }

    @Test
    void demandIsALeverToo() {
        OfPoint demand = point(10, Answer.DEMAND, List.of("demand"), List.of(elasticity("demand", 0.9)));
        MoveAlong move =
                MovesAlong.of(List.of(single(0, "coding", 0.9, 0.1), demand)).get(0);
        assertThat(move.to()).isEqualTo("demand");
        assertThat(move.best()).isNaN();
    }

    @Test
    void withoutTwoSingleLeversThereIsNoMove() {
        assertThat(MovesAlong.of(List.of(undecided(0, 0.5, 0.4), single(10, "review", 0.1, 0.8))))
                .isEmpty();
        assertThat(MovesAlong.of(List.of(single(0, "review", 0.1, 0.8), single(10, "review", 0.1, 0.8))))
                .isEmpty();
        assertThat(MovesAlong.of(List.of())).isEmpty();
    }

    private static OfPoint single(double number, String lever, double coding, double review) {
        return point(number, Answer.SINGLE, List.of(lever), where(coding, review));
    }

    private static OfPoint undecided(double number, double coding, double review) {
        return point(number, Answer.UNDECIDED, List.of(), where(coding, review));
    }

    private static List<Elasticity> where(double coding, double review) {
        return List.of(elasticity("coding", coding), elasticity("review", review));
    }

    private static Elasticity elasticity(String lever, double mean) {
        Estimate estimate = new Estimate(mean, 0.01, 64);
        return new Elasticity(lever, estimate, estimate, estimate, 5, false);
    }

    private static OfPoint point(double number, Answer answer, List<String> at, List<Elasticity> where) {
        Verdict verdict = new Verdict(
                answer,
                false,
                at,
                List.of(),
                0,
                List.of(),
                Map.of(),
                new Verdict.Tables(where, List.of(), null, List.of()));
        Scenario.Point point =
                new Scenario.Point(List.of(new Scenario.Value((int) number + "%", number, Double.NaN)), null);
        return new OfPoint(point, null, Map.of(), Map.of(), verdict);
    }
}
