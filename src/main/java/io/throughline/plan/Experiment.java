package io.throughline.plan;

import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer.OfSweep;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Answer.Passage;
import io.throughline.plan.StandsStill.Asked;
import io.throughline.plan.growth.Gap;
import io.throughline.plan.growth.GapTest;
import io.throughline.stats.Holm;
import io.throughline.stats.Stopping;
import io.throughline.study.Comparison;
import io.throughline.study.Pilot;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import io.throughline.study.VariantResult;
import io.throughline.study.kept.Kept;
import io.throughline.verdict.BottleneckTest;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.GainAccounting;
import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that a scenario asks: its variants with their verdicts, comparisons, moves and gains, its sweeps and its sizings.
 * Not thread-safe.
 */
public final class Experiment {
    /** As many replications as are added by itself. */
    private static final int MOST = 256;
    /** The largest elasticity is known well enough when its half-width is at most this. */
    private static final double WIDE = 0.05;

    private final Scenario scenario;
    private final RunPlan plan;
    private final Study study;
    private final Runs runs;
    private final BottleneckTest test;
    private final SweepRun.Telling telling;

    /**
     * An experiment that runs on so many threads, and keeps nothing.
     *
     * @param jobs 1 or more; nothing in the answer depends on it
     */
    public Experiment(Scenario scenario, int jobs, Progress progress) {
        this(scenario, jobs, progress, Kept.NONE);
    }

    /**
     * An experiment that runs on so many threads. Where the warm-up is to be found, a pilot runs at once.
     *
     * @param jobs 1 or more; nothing in the answer depends on it
     * @param kept where all that is simulated is kept, and looked for before it is run
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     * @throws StandsStill if a line stands still
     */
    public Experiment(Scenario asked, int jobs, Progress progress, Kept kept) {
        Asked variants = new Asked(asked.variants(), List.of(), List.of());
        scenario = named(asked.file(), variants, () -> Pilot.settled(asked, jobs, progress, kept));
        plan = scenario.run();
        study = new Study(plan, jobs, progress, kept);
        runs = new Runs(study, scenario.baseline().line());
        test = new BottleneckTest(runs);
        telling = new SweepRun.Telling(kept, progress, jobs);
    }

    /** What is run, or which line of what is asked stands still. */
    private static <T> T named(String file, Asked asked, Supplier<T> run) {
        try {
            return run.get();
        } catch (Study.StandsStill e) {
            throw new StandsStill(file, asked, e);
        }
    }

    /**
     * Runs all that the scenario declares. Where it asks for a precision, replications are added until each variant has
     * it; where it gives neither that nor the replications, until the largest elasticity of each variant is known to
     * ±0.05, 256 at most. All variants have the same number.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     * @throws StandsStill if a line stands still
     */
    public Answer run() {
        Asked all = new Asked(scenario.variants(), scenario.sweeps(), scenario.sizings());
        return named(scenario.file(), all, this::all);
    }

    private Answer all() {
        List<Line> lines = scenario.variants().stream().map(Variant::line).toList();
        int replications = precise(scenario.variants());
        List<VariantResult> results = runs.watched(scenario.variants(), replications);
        List<Verdict> verdicts = test.of(lines, replications);
        while (plan.addsForVerdict() && replications < MOST && verdicts.stream().anyMatch(Experiment::wide)) {
            replications = Stopping.next(replications, MOST);
            results = runs.watched(scenario.variants(), replications);
            verdicts = test.of(lines, replications);
        }
        List<OfVariant> variants = variants(results, verdicts, replications);
        return answer(replications, variants, scenario.sweeps(), scenario.sizings());
    }

    /**
     * Runs the baseline and one sweep, and nothing else.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     * @throws StandsStill if a line stands still
     */
    public Answer run(Scenario.Sweep sweep) {
        return baselineAnd(List.of(sweep), List.of());
    }

    /**
     * Runs the baseline and one sizing, and nothing else.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     * @throws StandsStill if a line stands still
     */
    public Answer run(Scenario.Sizing sizing) {
        return baselineAnd(List.of(), List.of(sizing));
    }

    private Answer baselineAnd(List<Scenario.Sweep> sweeps, List<Scenario.Sizing> sizings) {
        Asked asked = new Asked(List.of(scenario.baseline()), sweeps, sizings);
        return named(scenario.file(), asked, () -> run(asked));
    }

    private Answer run(Asked asked) {
        List<Variant> baseline = asked.variants();
        int replications = precise(baseline);
        List<VariantResult> results = runs.watched(baseline, replications);
        List<Verdict> verdicts = test.of(List.of(scenario.baseline().line()), replications);
        return answer(replications, variants(results, verdicts, replications), asked.sweeps(), asked.sizings());
    }

    /** An answer of this experiment with how the first replication of each of its variants goes through the line. */
    public Answer followed(Answer answer) {
        List<VariantResult> results =
                answer.variants().stream().map(OfVariant::result).toList();
        List<Passage> passages = new Passages(runs, plan.clock()).of(results);
        List<OfVariant> variants = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            variants.add(answer.variants().get(i).followed(passages.get(i)));
        }
        return answer.of(variants);
    }

    /** Replications with which all variants are known as well as was asked, or as many as may be run. */
    private int precise(List<Variant> variants) {
        Precision precision = plan.precision();
        int replications = plan.replications();
        while (replications < precision.replicationsAtMost()
                && !Reached.of(precision, runs.watched(variants, replications)).stream()
                        .allMatch(Reached::enough)) {
            replications = Stopping.next(replications, precision.replicationsAtMost());
        }
        return replications;
    }

    private static boolean wide(Verdict verdict) {
        List<Elasticity> where = verdict.tables().where();
        return !where.isEmpty() && where.get(0).delivered().halfWidth() > WIDE;
    }

    private List<OfVariant> variants(List<VariantResult> results, List<Verdict> verdicts, int replications) {
        VariantResult baseline = results.get(0);
        GapTest gaps = new GapTest(runs);
        List<OfVariant> variants = new ArrayList<>();
        Gap gap = gaps.of(baseline, replications);
        variants.add(new OfVariant(baseline, verdicts.get(0), Map.of(), false, null, null, null, gap));
        List<Map<String, Comparison>> against = results.stream()
                .skip(1)
                .map(result -> Comparison.of(result, baseline, plan.confidence()))
                .toList();
        boolean[] shown = shown(against);
        GainAccounting gains = new GainAccounting(runs, replications);
        for (int i = 1; i < results.size(); i++) {
            variants.add(new OfVariant(
                    results.get(i),
                    verdicts.get(i),
                    against.get(i - 1),
                    shown[i - 1],
                    Move.of(verdicts.get(0), verdicts.get(i)),
                    gains.of(baseline.variant().line(), results.get(i).variant()),
                    null,
                    gaps.of(results.get(i), replications)));
        }
        return variants;
    }

    private boolean[] shown(List<Map<String, Comparison>> against) {
        double[] pValues = against.stream()
                .mapToDouble(measures -> measures.get(plan.by().measure()).pValue())
                .toArray();
        return Holm.shown(pValues, 1 - plan.confidence());
    }

    private Answer answer(
            int replications, List<OfVariant> variants, List<Scenario.Sweep> sweeps, List<Scenario.Sizing> sizings) {
        int atPoints = plan.precision().asked() ? replications : plan.replications();
        List<OfSweep> swept = new SweepRun(runs, test, variants, atPoints, telling).of(sweeps);
        Line baseline = scenario.baseline().line();
        List<OfSizing> sized = sizings.stream()
                .map(sizing -> new SizingRun(sizing, study, baseline).run())
                .toList();
        List<Warning> warnings = Doubts.of(scenario, replications, variants, sized);
        return new Answer(scenario, replications, variants, swept, sized, warnings);
    }
}
