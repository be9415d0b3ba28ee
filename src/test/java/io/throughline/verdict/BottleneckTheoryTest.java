package io.throughline.verdict;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.model.RunPlan;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Verdicts on lines whose elasticities are known exactly: closed networks of exponential stations, between the very
 * ends of each lever. Each exact value must lie in a 99.9% interval at a fixed seed.
 */
class BottleneckTheoryTest {
    private static final int REPLICATIONS = 64;
    private static final double EXPONENT = 0.25;

    private static List<Verdict> verdicts(double weeks, Line... lines) {
        return verdicts(0.999, weeks, lines);
    }

    private static List<Verdict> verdicts(double confidence, double weeks, Line... lines) {
        RunPlan plan = new RunPlan(Lines.clock(400, 40 * weeks), REPLICATIONS, true, confidence, 20261122);
        Runs runs = new Runs(new Study(plan, 2, Progress.NONE), lines[0]);
        return new BottleneckTest(runs).of(List.of(lines), REPLICATIONS);
    }

    private static void assertHolds(Verdict verdict, String lever, double exact) {
        Estimate estimate = verdict.tables().where().stream()
                .filter(e -> e.lever().equals(lever))
                .findFirst()
                .orElseThrow()
                .delivered();
        assertThat(exact).as(lever).isBetween(estimate.lower(), estimate.upper());
        assertThat(estimate.halfWidth()).as("half-width of " + lever).isLessThan(0.06);
    }

    /** V14's routing: a quarter of the reviews send back to coding, 15% of the builds, a tenth of the tests. */
    private static Line delivery(double coding, double review) {
        return Lines.backlog()
                .wipLimit(15)
                .station("coding", 6, exponential(8 * coding))
                .station("review", 3, exponential(8 * review), outcome("changes-requested", 0.25, "coding"))
                .station("ci", 1, exponential(0.8), outcome("red", 0.15, "coding"))
                .station("qa", 3, exponential(4), outcome("bug", 0.10, "coding"))
                .station("deploy", 1, exponential(0.8))
                .line();
    }

    private static ClosedNetwork exact(double coding, double review) {
        double visits = 1 / (0.75 * 0.85 * 0.90);
        return new ClosedNetwork()
                .station(visits, 8 * coding, 6)
                .station(visits, 8 * review, 3)
                .station(visits * 0.75, 0.8, 1)
                .station(visits * 0.75 * 0.85, 4, 3)
                .station(1, 0.8, 1);
    }

    @Test
    void theExactElasticitiesOfTheDeliveryLineAreThosePublishedWithTheProject() {
        ClosedNetwork before = exact(1, 0.4);
        ClosedNetwork after = exact(0.55, 0.4 * Math.pow(2.54, EXPONENT));
        double[][] published = {{0.6773, 0.0461}, {0.2040, 0.8631}, {0.0254, 0.0171}, {0.0834, 0.0645}, {0.0137, 0.0085}
        };
        for (int station = 0; station < published.length; station++) {
            assertThat(before.elasticity(station, 15)).isCloseTo(published[station][0], within(0.00005));
            assertThat(after.elasticity(station, 15)).isCloseTo(published[station][1], within(0.00005));
        }
        assertThat(before.ofLimit(13, 17)).isCloseTo(0.2444, within(0.00005));
        assertThat(after.ofLimit(13, 17)).isCloseTo(0.1246, within(0.00005));
        assertThat(8 * before.throughput(15)).isCloseTo(3.225039, within(5e-7));
        assertThat(8 * after.throughput(15)).isCloseTo(3.342846, within(5e-7));
    }

    @Test
    void theBottleneckOfTheDeliveryLineMovesFromCodingToReview() {
        double review = 0.4 * Math.pow(2.54, EXPONENT);
        List<Verdict> verdicts = verdicts(104, delivery(1, 0.4), delivery(0.55, review));
        assertExact(verdicts.get(0), exact(1, 0.4));
        assertExact(verdicts.get(1), exact(0.55, review));
        assertThat(verdicts).extracting(Verdict::answer).containsOnly(Answer.SINGLE);
        assertThat(Move.of(verdicts.get(0), verdicts.get(1))).isEqualTo(new Move("coding", "review", true));
    }

    private static void assertExact(Verdict verdict, ClosedNetwork network) {
        List<String> stations = List.of("coding", "review", "ci", "qa", "deploy");
        for (int i = 0; i < stations.size(); i++) {
            assertHolds(verdict, stations.get(i), network.elasticity(i, 15));
        }
        assertHolds(verdict, "work.wip-limit", network.ofLimit(13, 17));
        assertThat(verdict.tables().remainder().lower()).isNegative();
        assertThat(verdict.tables().remainder().upper()).isPositive();
    }

    /** Hopp &amp; Spearman, Factory Physics: Penny Fab Two, exponential. */
    private static Line pennyFab(int wip) {
        return Lines.atOnce(wip)
                .station("first", 1, exponential(2))
                .station("second", 2, exponential(5))
                .station("third", 6, exponential(10))
                .station("fourth", 2, exponential(3))
                .line();
    }

    private static ClosedNetwork exactPennyFab() {
        return new ClosedNetwork()
                .station(1, 2, 1)
                .station(1, 5, 2)
                .station(1, 10, 6)
                .station(1, 3, 2);
    }

    @Test
    void belowItsCriticalWipTheLimitOfPennyFabTwoIsTheBottleneck() {
        assertThat(exactPennyFab().throughput(8)).isCloseTo(0.310219, within(5e-7));
        assertThat(exactPennyFab().elasticity(1, 8)).isCloseTo(0.427, within(0.0005));
        assertThat(exactPennyFab().ofLimit(7, 9)).isCloseTo(0.529, within(0.0005));
        Verdict verdict = verdicts(104, pennyFab(8)).get(0);
        assertHolds(verdict, "second", exactPennyFab().elasticity(1, 8));
        assertHolds(verdict, "work.wip-limit", exactPennyFab().ofLimit(7, 9));
        assertThat(verdict.answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict.at()).containsExactly("work.wip-limit");
    }

    @Test
    void farAboveItsCriticalWipTheSecondStationOfPennyFabTwoIsTheBottleneck() {
        assertThat(exactPennyFab().elasticity(1, 20)).isCloseTo(0.826, within(0.0005));
        Verdict verdict = verdicts(104, pennyFab(20)).get(0);
        assertHolds(verdict, "second", exactPennyFab().elasticity(1, 20));
        assertHolds(verdict, "work.wip-limit", exactPennyFab().ofLimit(18, 22));
        assertThat(verdict.at()).containsExactly("second");
    }

    @Test
    void theSlowestOfThreeStationsIsTheBottleneckButNotAsMuchAsItsUtilisationSays() {
        ClosedNetwork exact =
                new ClosedNetwork().station(1, 1, 1).station(1, 1.2, 1).station(1, 0.9, 1);
        assertThat(exact.throughput(5)).isCloseTo(0.681182, within(5e-7));
        Line line = Lines.backlog()
                .wipLimit(5)
                .station("a", 1, exponential(1))
                .station("b", 1, exponential(1.2))
                .station("c", 1, exponential(0.9))
                .line();
        Verdict verdict = verdicts(52, line).get(0);
        assertHolds(verdict, "a", exact.elasticity(0, 5));
        assertHolds(verdict, "b", exact.elasticity(1, 5));
        assertHolds(verdict, "c", exact.elasticity(2, 5));
        assertHolds(verdict, "work.wip-limit", exact.ofLimit(4, 6));
        assertThat(verdict.at()).containsExactly("b");
    }

    @Test
    void equalStationsShareIt() {
        Line line = Lines.backlog()
                .wipLimit(12)
                .station("a", 1, exponential(1))
                .station("b", 1, exponential(1))
                .station("c", 1, exponential(1))
                .line();
        Verdict verdict = verdicts(0.95, 52, line).get(0);
        assertThat(verdict.answer()).isEqualTo(Answer.SHARED);
        assertThat(verdict.at()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aLineThatKeepsUpIsHeldByDemandAndItsBusiestStationMakesItemsFaster() {
        Line line = Lines.poisson(1)
                .station("a", 1, exponential(0.5))
                .station("b", 1, exponential(0.7))
                .line();
        Verdict verdict = verdicts(0.95, 26, line).get(0);
        assertThat(verdict.answer()).isEqualTo(Answer.DEMAND);
        assertThat(verdict.at()).containsExactly("demand");
        assertThat(verdict.faster()).containsExactly("b");
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.tables().who()).extracting(Elasticity::lever).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aStationThatCannotKeepUpHoldsTheLineWhetherItemsArriveOrAreTaken() {
        Line fed = Lines.poisson(1.5)
                .station("a", 1, exponential(0.4))
                .station("b", 1, exponential(1))
                .line();
        Line taken = Lines.backlog()
                .station("a", 1, exponential(0.4))
                .station("b", 1, exponential(1))
                .line();
        for (Verdict verdict : verdicts(0.95, 26, fed, taken)) {
            assertThat(verdict.answer()).isEqualTo(Answer.SINGLE);
            assertThat(verdict.at()).containsExactly("b");
        }
    }
}
