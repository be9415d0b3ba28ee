package io.throughline.plan;

import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.model.Clock;
import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer.MoveAlong;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.study.Pilot;
import io.throughline.study.Progress;
import io.throughline.study.VariantResult;
import io.throughline.study.kept.Kept;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final Line LINE = line(1);

    private static Line line(double gain) {
        return Lines.backlog()
                .wipLimit(12)
                .station("coding", 2, exponential(8).scaled(1 / gain))
                .station("review", 1, exponential(2.8))
                .station("deploy", 1, exponential(0.5))
                .line();
    }

    private static Variant variant(String name, double gain) {
        List<String> faster = gain == 1 ? List.of() : List.of("coding");
        return new Variant(name, name, line(gain), gain == 1 ? List.of() : List.of(name), List.of(), faster);
    }

    private static Scenario scenario(Clock clock, int replications, boolean given, Variant... changes) {
        RunPlan plan = new RunPlan(clock, replications, given, 0.95, 1);
        List<Variant> variants = Stream.concat(Stream.of(variant(Variant.BASELINE, 1)), Arrays.stream(changes))
                .toList();
        List<Scenario.Point> points = DoubleStream.of(1, 1.2, 1.4, 1.6, 2)
                .mapToObj(gain ->
                        new Scenario.Point(List.of(new Scenario.Value("x" + gain, gain - 1, 1 / gain)), line(gain)))
                .toList();
        Scenario.Sweep sweep = Scenario.Sweep.along("stations.coding.time", "coding-gain", List.of(), points);
        Warning read = new Warning("all times are constant", "give them a law");
        return new Scenario(
                "a.yaml", "", Scenario.About.titled("A"), plan, variants, List.of(sweep), List.of(), List.of(read));
    }

    private static Answer run(Scenario scenario) {
        return new Experiment(scenario, 2, Progress.NONE).run();
    }

    @Test
    void aScenarioIsAnsweredWhole() {
        Answer answer = run(scenario(Lines.clock(400, 8000), 32, true, variant("ai", 2), variant("same", 1)));
        OfVariant baseline = answer.variants().get(0);
        OfVariant ai = answer.variants().get(1);
        OfVariant same = answer.variants().get(2);
        assertThat(answer.replications()).isEqualTo(32);
        assertThat(baseline.againstBaseline()).isEmpty();
        assertThat(baseline.moved()).isNull();
        assertThat(baseline.gain()).isNull();
        assertThat(ai.moved()).isEqualTo(new Move("coding", "review", true));
        assertThat(ai.gain().felt().mean()).isCloseTo(1, within(1e-9));
        assertThat(ai.shown()).isTrue();
        assertThat(same.shown()).isFalse();
        assertThat(same.moved().shown()).isFalse();
        assertThat(same.againstBaseline().get("throughput").mean()).isZero();
    }

    @Test
    void aSweepHasAVerdictAtEachPointAndSaysWhereTheBottleneckMoves() {
        Answer answer = run(scenario(Lines.clock(400, 8000), 32, true, variant("ai", 2)));
        Answer.OfSweep sweep = answer.sweeps().get(0);
        assertThat(sweep.points()).hasSize(5);
        assertThat(sweep.moves()).hasSize(1);
        MoveAlong move = sweep.moves().get(0);
        assertThat(List.of(move.from(), move.to())).containsExactly("coding", "review");
        assertThat(move.best()).isBetween(0.2, 0.6);
    }

    @Test
    void aPointWhoseLineIsThatOfAVariantHasItsResults() {
        AtomicLong runs = new AtomicLong();
        Scenario scenario = scenario(Lines.clock(40, 400), 12, true, variant("ai", 2));
        Answer answer = new Experiment(scenario, 2, (done, asked) -> runs.set(done)).run();
        List<OfPoint> points = answer.sweeps().get(0).points();
        VariantResult baseline = answer.variants().get(0).result();
        assertThat(points.get(0).values()).isSameAs(baseline.values());
        assertThat(points.get(4).verdict()).isSameAs(answer.variants().get(1).verdict());
        long before = runs.get();
        AtomicLong fewer = new AtomicLong();
        Scenario without = new Scenario(
                "a.yaml",
                "",
                Scenario.About.titled("A"),
                scenario.run(),
                scenario.variants(),
                List.of(),
                List.of(),
                List.of());
        new Experiment(without, 2, (done, asked) -> fewer.set(done)).run();
        // three lines are new; each is run with both ends of its four levers
        assertThat(before - fewer.get()).isEqualTo(3 * 9 * 12);
    }

    @Test
    void nothingInTheAnswerDependsOnTheNumberOfThreads() {
        Scenario scenario = scenario(Lines.clock(40, 400), 20, true, variant("ai", 2));
        String alone = text(new Experiment(scenario, 1, Progress.NONE).run());
        assertThat(text(new Experiment(scenario, 2, Progress.NONE).run())).isEqualTo(alone);
        assertThat(text(new Experiment(scenario, 4, Progress.NONE).run())).isEqualTo(alone);
    }

    @Test
    void replicationsAreAddedUntilTheVerdictIsKnownWellEnough() {
        Answer answer = run(scenario(Lines.clock(40, 200), 64, false, variant("ai", 2)));
        assertThat(answer.replications()).isGreaterThan(64).isIn(96, 144, 216, 256);
        assertThat(answer.variants()).allSatisfy(variant -> {
            assertThat(variant.result().values().get("throughput")).hasSize(answer.replications());
            assertThat(answer.replications() == 256
                            || largest(variant).delivered().halfWidth() <= 0.05)
                    .isTrue();
        });
        assertThat(answer.sweeps().get(0).points().get(1).values().get("throughput"))
                .hasSize(64);
    }

    private static Elasticity largest(OfVariant variant) {
        return variant.verdict().tables().where().get(0);
    }

    @Test
    void replicationsAreAddedUntilThePrecisionIsReachedInEachVariant() {
        Answer answer = run(precise(1000, 0.03));
        assertThat(answer.replications()).isIn(24, 36, 54, 81, 121, 181, 271);
        List<VariantResult> results =
                answer.variants().stream().map(OfVariant::result).toList();
        assertThat(Reached.of(answer.scenario().run().precision(), results))
                .hasSize(1)
                .allSatisfy(reached -> {
                    assertThat(reached.enough()).isTrue();
                    assertThat(reached.reached()).isLessThanOrEqualTo(0.03);
                });
        assertThat(answer.warnings()).noneMatch(w -> w.what().contains("asked for"));
        assertThat(answer.sweeps().get(0).points().get(1).values().get("throughput"))
                .hasSize(answer.replications());
    }

    @Test
    void aPrecisionThatIsNotReachedIsSaidWithAdvice() {
        Answer answer = run(precise(20, 0.001));
        assertThat(answer.replications()).isEqualTo(20);
        assertThat(answer.warnings()).anySatisfy(warning -> {
            assertThat(warning.what())
                    .matches("(baseline|ai): throughput is known to ±.*% after 20 replications, as many as may"
                            + " be run; ±0.1% was asked for");
            assertThat(warning.advice()).matches("give experiment.replications-at-most about \\d{4,}, or .*");
        });
    }

    private static Scenario precise(int most, double share) {
        Scenario scenario = scenario(Lines.clock(40, 400), 16, false, variant("ai", 2));
        RunPlan plan = scenario.run();
        Precision precision = new Precision(List.of(new Precision.Target("throughput", share)), most);
        RunPlan precise = new RunPlan(
                plan.clock(), 16, false, plan.confidence(), plan.seed(), precision, plan.percentiles(), plan.by());
        return scenario.with(precise, List.of());
    }

    @Test
    void theWarmUpIsFoundByAPilotAndIsTheSameOnAnyNumberOfThreads() {
        Scenario asked = automatic(Lines.clock(0, 2080), variant("ai", 2));
        Clock found = Pilot.settled(asked, 1, Progress.NONE, Kept.NONE).run().clock();
        assertThat(found.origin()).isEqualTo(Clock.Origin.FOUND);
        assertThat(found.warmUp()).isPositive().isLessThanOrEqualTo(found.horizon() / 2);
        assertThat(found.warmUp() % found.week()).isZero();
        assertThat(found.horizon()).isEqualTo(Lines.ticks(2080));
        assertThat(Pilot.settled(asked, 3, Progress.NONE, Kept.NONE).run().clock())
                .isEqualTo(found);
        assertThat(run(asked).scenario().run().clock()).isEqualTo(found);
    }

    /** Coding gets eight times as much as it can do. */
    @Test
    void aLineThatNeverSettlesHasHalfOfTheHorizonAndSaysSo() {
        Line flooded = Lines.poisson(1).station("coding", 1, exponential(8)).line();
        Variant grows = new Variant("flood", "flood", flooded, List.of("flood"), List.of(), List.of());
        Scenario asked = automatic(Lines.clock(0, 400), grows);
        Scenario settled = Pilot.settled(asked, 2, Progress.NONE, Kept.NONE);
        assertThat(settled.run().clock().origin()).isEqualTo(Clock.Origin.NOT_FOUND);
        assertThat(settled.run().clock().warmUp()).isEqualTo(Lines.ticks(200));
        assertThat(settled.warnings())
                .extracting(Warning::what)
                .anyMatch(what -> what.startsWith("flood: the pilot did not settle within half of the horizon"));
    }

    private static Scenario automatic(Clock clock, Variant... changes) {
        return scenario(clock.withWarmUp(clock.horizon() / 2, Clock.Origin.AUTO), 12, true, changes);
    }

    @Test
    void replicationsThatAreGivenAreKept() {
        assertThat(run(scenario(Lines.clock(40, 200), 12, true)).replications()).isEqualTo(12);
    }

    @Test
    void tooFewReplicationsGiveNoVerdictAndSaySo() {
        Answer answer = run(scenario(Lines.clock(40, 400), 2, true, variant("ai", 2)));
        assertThat(answer.variants())
                .allSatisfy(v -> assertThat(v.verdict().answer()).isEqualTo(Verdict.Answer.NONE));
        assertThat(answer.warnings())
                .extracting(Warning::what)
                .contains("all times are constant", "fewer than 10 replications: no verdict");
    }

    @Test
    void aSweepAloneRunsTheBaselineAndItsPoints() {
        Scenario scenario = scenario(Lines.clock(40, 400), 12, true, variant("ai", 2));
        Answer answer =
                new Experiment(scenario, 2, Progress.NONE).run(scenario.sweeps().get(0));
        assertThat(answer.variants()).hasSize(1);
        assertThat(answer.sweeps()).hasSize(1);
        assertThat(answer.sweeps().get(0).points()).hasSize(5);
    }

    private static String text(Answer answer) {
        StringBuilder text = new StringBuilder();
        for (OfVariant v : answer.variants()) {
            text.append(v.result().estimates()).append(v.result().state()).append(v.verdict());
            text.append(v.againstBaseline()).append(v.moved()).append(v.gain());
            v.result().values().values().forEach(values -> text.append(Arrays.toString(values)));
        }
        for (OfPoint point : answer.sweeps().get(0).points()) {
            text.append(point.estimates()).append(point.state()).append(point.verdict());
        }
        return text.append(answer.sweeps().get(0).moves())
                .append(answer.warnings())
                .toString();
    }
}
