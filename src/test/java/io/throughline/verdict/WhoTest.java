package io.throughline.verdict;

import static io.throughline.verdict.Trials.around;
import static io.throughline.verdict.Trials.demand;
import static io.throughline.verdict.Trials.lever;
import static io.throughline.verdict.Trials.pool;
import static io.throughline.verdict.Trials.rule;
import static io.throughline.verdict.Trials.staff;
import static io.throughline.verdict.Trials.steady;
import static io.throughline.verdict.Trials.trial;
import static io.throughline.verdict.Trials.upper;
import static io.throughline.verdict.Trials.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.verdict.Lever.Kind;
import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who does the work at what holds a line: pools of people have a table of their own. */
class WhoTest {
    @Test
    void poolsAreInTheirOwnTableAndNeverCompeteWithThePlaces() {
        Trial pool = pool("seniors", 0.95, 0.001, 1);
        Verdict verdict = verdict(staff("coding", 0.6, "seniors"), staff("review", 0.3, "seniors"), pool);
        assertThat(verdict.answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict.at()).containsExactly("coding");
        assertThat(verdict.tables().where()).extracting(Elasticity::lever).containsExactly("coding", "review");
        assertThat(verdict.tables().who()).extracting(Elasticity::lever).containsExactly("people.seniors.speed");
        assertThat(verdict.tables().remainder().mean()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whoDoesTheWorkIsThePoolOrTheStationItself() {
        assertThat(verdict(staff("review", 0.9, "seniors"), pool("seniors", 0.9, 0.01, 1))
                        .who())
                .containsExactly(Map.entry("review", List.of("seniors")));
        assertThat(verdict(trial("coding", 0.8, 0.01, 1), trial("review", 0.1, 0.01, 2))
                        .who())
                .containsExactly(Map.entry("coding", List.of("coding")));
        assertThat(verdict(demand(0.9, 0.01), staff("review", 0.05, "seniors")).who())
                .isEmpty();
    }

    @Test
    void ofSeveralPoolsThoseAreNamedThatMayBeTheLargest() {
        Trial review = staff("review", 0.9, "seniors", "juniors");
        assertThat(who(review, pool("seniors", 0.8, 0.01, 1), pool("juniors", 0.1, 0.01, 2)))
                .containsExactly("seniors");
        assertThat(who(review, pool("seniors", 0.5, 0.3, 1), pool("juniors", 0.45, 0.3, 2)))
                .containsExactly("seniors", "juniors");
        assertThat(who(review, pool("seniors", 0.03, 0.01, 1), pool("juniors", 0, 0.001, 2)))
                .containsExactly("seniors", "juniors");
        assertThat(who(review, pool("others", 0.9, 0.01, 1), pool("juniors", 0.1, 0.01, 2)))
                .containsExactly("juniors");
    }

    @Test
    void aPoolThatTheFirstReplicationsPutOutIsNotNamedWhereAnotherIsLeft() {
        List<Trial> left = List.of(staff("review", 0.9, "seniors", "juniors"), pool("juniors", 0.8, 0.01, 1));
        Verdict verdict = rule(steady(), new Screening(left, List.of(pool("seniors", 0.1, 0.01, 1)), true))
                .verdict();
        assertThat(verdict.who().get("review")).containsExactly("juniors");
        assertThat(verdict.tables().who()).hasSize(2);
    }

    @Test
    void pickupsAreInTheRemainderAndWhatTakesTimeBesidesIsNamed() {
        Trial pickup = new Trial(
                lever("stations.review.pickup", Kind.PICKUP), around(0.3, 0, 1), around(-1, 0, 1), upper(0), 1);
        Verdict verdict = verdict(trial("coding", 0.6, 0.01, 1), pickup);
        assertThat(verdict.tables().remainder().mean()).isCloseTo(0.1, within(1e-12));
        assertThat(verdict.tables().untested()).containsExactly("switching");
    }

    @Test
    void screeningKeepsThePoolsThatMayBeTheLargestOfThem() {
        List<Trial> first = List.of(
                staff("coding", 0.9, "seniors", "juniors"),
                staff("review", 0.1, "seniors"),
                pool("seniors", 0.2, 0.01, 1),
                pool("juniors", 0.6, 0.01, 2),
                trial("deploy", 0.05, 0.01, 4));
        assertThat(Screening.contenders(first, 0.05))
                .extracting(Lever::name)
                .containsExactly("coding", "people.juniors.speed");
    }

    private static List<String> who(Trial... trials) {
        return verdict(trials).who().get("review");
    }
}
