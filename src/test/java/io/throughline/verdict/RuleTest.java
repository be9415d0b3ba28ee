package io.throughline.verdict;

import static io.throughline.verdict.Trials.N;
import static io.throughline.verdict.Trials.around;
import static io.throughline.verdict.Trials.demand;
import static io.throughline.verdict.Trials.flow;
import static io.throughline.verdict.Trials.lever;
import static io.throughline.verdict.Trials.responses;
import static io.throughline.verdict.Trials.rule;
import static io.throughline.verdict.Trials.steady;
import static io.throughline.verdict.Trials.trial;
import static io.throughline.verdict.Trials.upper;
import static io.throughline.verdict.Trials.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.stats.Estimate;
import io.throughline.stats.Paired;
import io.throughline.study.Response;
import io.throughline.verdict.Lever.Kind;
import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule on elasticities made by hand: each has a mean, and swings around it by the same amount up and down. */
class RuleTest {
    @Test
    void theLargestLeverThatIsSeparatedFromEachOtherIsTheBottleneck() {
        Verdict verdict = verdict(trial("coding", 0.8, 0.05, 1), trial("review", 0.2, 0.05, 2));
        assertThat(verdict.answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict.at()).containsExactly("coding");
        assertThat(verdict.candidates()).isEmpty();
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.replicationsNeeded()).isZero();
    }

    @Test
    void aSeparationThatHoldsAtTheWholeErrorOnlyIsNotFirm() {
        // the difference has s = 0.2·√(16/15), so t(15) decides at 0.05: 1.753, at 0.025: 2.131
        assertThat(verdict(trial("coding", 0.5 + bound(1.76), 0.2, 1), trial("review", 0.5, 0, 1)))
                .satisfies(v -> assertThat(v.answer()).isEqualTo(Answer.SINGLE))
                .satisfies(v -> assertThat(v.firm()).isFalse());
        assertThat(verdict(trial("coding", 0.5 + bound(2.14), 0.2, 1), trial("review", 0.5, 0, 1))
                        .firm())
                .isTrue();
    }

    @Test
    void aSeparationIsTestedOneSidedAtTheErrorOverTheRivals() {
        // one rival: t(15, 0.95) = 1.753; two: t(15, 0.975) = 2.131
        Trial largest = trial("coding", 0.3 + bound(1.8), 0.2, 1);
        Trial second = trial("review", 0.3, 0, 1);
        assertThat(verdict(largest, second).answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict(largest, second, trial("qa", -0.5, 0, 1)).answer()).isNotEqualTo(Answer.SINGLE);
    }

    @Test
    void whereLeversWereScreenedHalfOfTheErrorIsLeft() {
        Trial largest = trial("coding", 0.3 + bound(1.8), 0.2, 1);
        Trial second = trial("review", 0.3, 0, 1);
        assertThat(rule(steady(), new Screening(List.of(largest, second), List.of(), true))
                        .verdict()
                        .answer())
                .isNotEqualTo(Answer.SINGLE);
    }

    @Test
    void aLeverThatWasScreenedCountsAsARival() {
        Trial largest = trial("coding", 0.3 + bound(2.14), 0.2, 1);
        Screening screening =
                new Screening(List.of(largest, trial("review", 0.3, 0, 1)), List.of(trial("qa", 0, 0, 1)), true);
        assertThat(screening.tail(0.05)).isEqualTo(0.05 / 4);
        assertThat(rule(steady(), screening).verdict().answer()).isNotEqualTo(Answer.SINGLE);
    }

    @Test
    void theOnlyLeverIsTheBottleneckIfItHoldsAnythingBack() {
        assertThat(verdict(trial("coding", 1, 0.01, 1)).answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict(trial("coding", 0.04, 0.001, 1)).answer()).isEqualTo(Answer.ELSEWHERE);
    }

    @Test
    void theLowerBoundOfTheLargestMustBeAboveATwentieth() {
        Trial none = trial("review", 0, 0, 1);
        assertThat(verdict(trial("coding", 0.0501, 0, 1), none).answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict(trial("coding", 0.0499, 0, 1), none).answer()).isEqualTo(Answer.ELSEWHERE);
    }

    @Test
    void demandThatIsLargestAndAboveAHalfMeansThatTheLineKeepsUp() {
        Verdict verdict = verdict(demand(0.8, 0.05), trial("coding", 0.15, 0.01, 2), trial("review", 0.02, 0.01, 4));
        assertThat(verdict.answer()).isEqualTo(Answer.DEMAND);
        assertThat(verdict.at()).containsExactly("demand");
        assertThat(verdict.candidates()).containsExactly("coding");
        assertThat(verdict.firm()).isTrue();
    }

    @Test
    void demandThatIsLargestButSmallIsALeverLikeOthers() {
        Verdict verdict = verdict(demand(0.45, 0.01), trial("coding", 0.3, 0.01, 2));
        assertThat(verdict.answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict.at()).containsExactly("demand");
    }

    @Test
    void whereTheLineKeepsUpTheSameTestOnFlowTimeSaysWhatMakesItemsFaster() {
        Trial coding = flow("coding", 0.1, -0.3);
        assertThat(verdict(demand(0.9, 0.01), coding, flow("review", 0.1, -2)).faster())
                .containsExactly("review");
        assertThat(verdict(demand(0.9, 0.01), coding, flow("review", 0.1, -0.35))
                        .faster())
                .containsExactly("review");
        assertThat(verdict(demand(0.9, 0.01), coding, flow("review", 0.1, -0.3)).faster())
                .containsExactly("coding", "review");
        assertThat(verdict(demand(0.9, 0.01), flow("coding", 0.1, 0), flow("review", 0.1, 0))
                        .faster())
                .isEmpty();
    }

    @Test
    void leversThatDifferByLittleShareIt() {
        Verdict verdict =
                verdict(trial("coding", 0.5, 0.05, 1), trial("review", 0.49, 0.05, 2), trial("qa", 0.01, 0.01, 4));
        assertThat(verdict.answer()).isEqualTo(Answer.SHARED);
        assertThat(verdict.at()).containsExactly("coding", "review");
        assertThat(verdict.firm()).isFalse();
    }

    @Test
    void leversWithoutAnyEffectShareNothing() {
        Verdict verdict = verdict(trial("coding", 0.01, 0.02, 1), trial("review", 0, 0.02, 2));
        assertThat(verdict.answer()).isEqualTo(Answer.ELSEWHERE);
        assertThat(verdict.at()).isEmpty();
    }

    @Test
    void aRemainderAboveAHalfMeansThatSomethingElseHoldsTheLine() {
        Verdict verdict = verdict(trial("coding", 0.2, 0.3, 1), trial("review", 0.15, 0.3, 1));
        assertThat(verdict.tables().remainder().mean()).isCloseTo(0.65, within(1e-12));
        assertThat(verdict.answer()).isNotEqualTo(Answer.ELSEWHERE);
        assertThat(verdict(trial("coding", 0.2, 0.15, 1), trial("review", 0.15, 0.15, -1))
                        .answer())
                .isEqualTo(Answer.ELSEWHERE);
    }

    @Test
    void whatIsNotDecidedSaysHowManyReplicationsWould() {
        // the two largest differ by residuals of ±0.6: h = t(15, 0.975)·0.6·√(1/15) = 0.3302
        Verdict verdict = verdict(trial("coding", 0.6, 0.6, 1), trial("review", 0.4, 0, 1));
        assertThat(verdict.answer()).isEqualTo(Answer.UNDECIDED);
        assertThat(verdict.at()).isEmpty();
        assertThat(verdict.candidates()).containsExactly("coding", "review");
        double h = 2.131450 * 0.6 / Math.sqrt(15);
        assertThat(verdict.replicationsNeeded()).isEqualTo((long) Math.ceil(16 * Math.pow(h / 0.05, 2)));
    }

    @Test
    void fewerThanTenReplicationsGiveNoVerdict() {
        List<Response> few = responses(9, i -> 10, i -> 5);
        Verdict verdict = rule(few, new Screening(List.of(), List.of(), false)).verdict();
        assertThat(verdict.answer()).isEqualTo(Answer.NONE);
        assertThat(verdict.tables().where()).isEmpty();
        assertThat(verdict.tables().remainder().n()).isZero();
    }

    @Test
    void aLineWithoutLeversIsHeldByNothingThatWasTested() {
        assertThat(rule(steady(), new Screening(List.of(), List.of(), false))
                        .verdict()
                        .answer())
                .isEqualTo(Answer.ELSEWHERE);
    }

    @Test
    void aLeverWhoseElasticityIsNoNumberGivesNoVerdict() {
        Paired infinite = Paired.mean(new double[N]).plus(1).logOver(Paired.mean(new double[N]));
        Trial trial = new Trial(lever("coding", Kind.SERVERS), infinite, infinite, upper(0), 1);
        assertThat(verdict(trial).answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void replicationsThatEachStayInOneOfTwoStatesMakeTheLineUnstable() {
        Screening screening = new Screening(List.of(trial("coding", 0.9, 0.01, 1)), List.of(), false);
        List<Response> twoStates = responses(20, i -> i % 2 == 0 ? 10 : 6, i -> i % 2 == 0 ? 25 : 15);
        assertThat(rule(twoStates, screening(20)).verdict().answer()).isEqualTo(Answer.UNSTABLE);
        List<Response> nearlyOne = responses(20, i -> i % 2 == 0 ? 10 : 9.9, i -> i % 2 == 0 ? 100 : 99);
        assertThat(rule(nearlyOne, screening(20)).verdict().answer()).isEqualTo(Answer.SINGLE);
        List<Response> tooFew = responses(N, i -> i % 2 == 0 ? 10 : 6, i -> i % 2 == 0 ? 25 : 15);
        assertThat(rule(tooFew, screening).verdict().answer()).isEqualTo(Answer.SINGLE);
    }

    @Test
    void limitsAreNotInTheRemainderAndScreenedLeversWidenIt() {
        Trial out = trial("qa", 0.1, 0.02, 1);
        Trial limit =
                new Trial(lever("work.wip-limit", Kind.LIMIT), around(0.4, 0.1, 2), around(-1, 0, 1), upper(0), 1);
        Screening screening = new Screening(List.of(trial("coding", 0.8, 0.05, 1), limit), List.of(out), true);
        Estimate remainder = rule(steady(), screening).verdict().tables().remainder();
        assertThat(remainder.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(remainder.halfWidth()).isCloseTo(2.131450 * 0.07 / Math.sqrt(15), within(1e-6));
    }

    @Test
    void theTablesAreLargestFirstAndDelaysBelongToNobody() {
        Trial delay = new Trial(lever("cooling", Kind.DELAY), around(0.9, 0.01, 1), around(-1, 0, 1), upper(0.09), 1);
        Verdict verdict = verdict(trial("coding", 0.02, 0.01, 1), delay, trial("review", 0.08, 0.01, 2));
        assertThat(verdict.tables().where())
                .extracting(Elasticity::lever)
                .containsExactly("cooling", "review", "coding");
        assertThat(verdict.tables().who()).extracting(Elasticity::lever).containsExactly("review", "coding");
        assertThat(verdict.tables().where().get(0).upper().mean()).isEqualTo(0.09);
    }

    @Test
    void screeningKeepsWhatMayBeTheLargest() {
        List<Trial> first =
                List.of(trial("coding", 0.5, 0.2, 1), trial("review", 0.45, 0.2, 2), trial("qa", 0, 0.01, 4));
        assertThat(Screening.contenders(first, 0.05)).extracting(Lever::name).containsExactly("coding", "review");
    }

    @Test
    void whileDemandContendsScreeningKeepsWhatMayMakeItemsFasterToo() {
        List<Trial> first = List.of(demand(0.9, 0.01), flow("coding", 0.01, -1), flow("review", 0.02, -0.2));
        assertThat(Screening.contenders(first, 0.05)).extracting(Lever::name).containsExactly("demand", "coding");
    }

    private static double bound(double t) {
        return t * 0.2 / Math.sqrt(N - 1);
    }

    private static Screening screening(int n) {
        Paired coding = Paired.mean(new double[n]).plus(0.9);
        return new Screening(
                List.of(new Trial(lever("coding", Kind.SERVERS), coding, coding, upper(0), 1)), List.of(), false);
    }
}
