package io.throughline.report;

import io.throughline.Lines;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer;
import io.throughline.plan.growth.Gap;
import io.throughline.stats.Estimate;
import io.throughline.stats.Histogram;
import io.throughline.study.Comparison;
import io.throughline.study.Course;
import io.throughline.study.Measure;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Move;
import io.throughline.verdict.ShiftingBottleneck;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers made by hand: a line of coding and review, and what an assistant for coding does to it. */
public final class Answers {
    static final State STEADY = new State(State.Kind.STEADY, 0, "coding");
    static final State GROWS = new State(State.Kind.GROWS, 1.8, "coding");
    static final State FILLING = new State(State.Kind.FILLING, 0.31, "review");

    private static final Clock CLOCK =
            new Clock(8 * 40 * Clock.HOUR, 26 * 40 * Clock.HOUR, 8 * Clock.HOUR, 40 * Clock.HOUR, Clock.Origin.FOUND);
    private static final List<Measure> MEASURES = List.of(
            measure("throughput", "items/week"),
            measure("flow-time.mean", "h"),
            measure("wip", "items"),
            measure("stations.coding.utilisation", "share"),
            measure("stations.coding.queue.mean", "parts"),
            measure("stations.coding.wait.mean", "h"),
            measure("stations.coding.wait.p85", "h"),
            measure("stations.review.utilisation", "share"),
            measure("stations.review.queue.mean", "parts"),
            measure("stations.review.wait.mean", "h"),
            measure("stations.review.wait.p85", "h"));

    String title = "AI assistants meet a line";
    String change = "AI assistants";
    List<Variant.Effect> effects = List.of(effect("stations.coding.time", "40% faster"));
    int replications = 64;
    Verdict before = single("coding", 0.81, 0.0761);
    Verdict after = single("review", 0.87, 0.0823);
    State baselineState = STEADY;
    State state = STEADY;
    double relative = 0.0982;
    double rate = Double.NaN;
    double half = 0.0061;
    boolean shown = true;
    Gap gap;
    Move move = new Move("coding", "review", true);
    GainAccount gain =
            gain(0.4, 0.0982, loss("coding", true, 0.03), loss("review", false, 0.24), loss("together", false, 0.0318));
    List<Warning> warnings = List.of();
    boolean changed = true;
    boolean swept;
    /** Whether the line keeps up with demand at every point of the sweep. */
    boolean keepsUp;

    boolean watched = true;

    public Answer answer() {
        List<Variant> variants =
                new ArrayList<>(List.of(new Variant("baseline", "baseline", line(6), List.of(), List.of(), List.of())));
        if (changed) {
            variants.add(new Variant("ai", change, line(6), List.of("ai"), effects, List.of("coding")));
        }
        List<Scenario.Sweep> sweeps = swept ? List.of(sweep()) : List.of();
        RunPlan run = new RunPlan(CLOCK, 64, false, 0.95, 1);
        String text = "title: " + title + "\n";
        Scenario scenario = new Scenario(
                "ai.yaml", text, Scenario.About.titled(title), run, variants, sweeps, List.of(), List.of());
        List<Answer.OfVariant> results = new ArrayList<>(List.of(baseline(variants.get(0))));
        if (changed) {
            results.add(changed(variants.get(1)));
        }
        return new Answer(
                scenario, replications, results, swept ? List.of(sweepResult()) : List.of(), List.of(), warnings);
    }

    private Answer.OfVariant baseline(Variant variant) {
        return new Answer.OfVariant(
                result(variant, baselineState, 11.92, 120), before, Map.of(), false, null, null, passage(), null);
    }

    private Answer.OfVariant changed(Variant variant) {
        Map<String, Comparison> against = new LinkedHashMap<>();
        against.put("throughput", new Comparison(11.92 * relative, 11.92 * half, relative, half, 7.2, 1e-9));
        against.put("flow-time.mean", new Comparison(-12, 2, -0.1, 0.0167, 3.1, 1e-6));
        return new Answer.OfVariant(
                result(variant, state, Double.isNaN(rate) ? 11.92 * (1 + relative) : rate, 108),
                after,
                against,
                shown,
                move,
                gain,
                passage(),
                gap);
    }

    private VariantResult result(Variant variant, State state, double rate, double flow) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        put("throughput", rate, 0.08, estimates, values);
        put("flow-time.mean", flow, 2.4, estimates, values);
        put("wip", 40, 0, estimates, values);
        put("stations.coding.utilisation", 0.9912, 0.0012, estimates, values);
        put("stations.coding.queue.mean", 0, 0, estimates, values);
        put("stations.coding.wait.mean", 0, 0, estimates, values);
        put("stations.coding.wait.p85", 0, 0, estimates, values);
        put("stations.review.utilisation", 0.813, 0.006, estimates, values);
        put("stations.review.queue.mean", 3.1, 0.2, estimates, values);
        put("stations.review.wait.mean", 5.2, 0.31, estimates, values);
        estimates.put("stations.review.wait.p85", new Estimate(Double.NaN, Double.NaN, 0));
        values.put("stations.review.wait.p85", new double[] {Double.NaN, Double.NaN});
        return new VariantResult(variant, state, estimates, values, MEASURES, List.of(), watched ? course() : null);
    }

    /** Three moments of two weeks, three hundred items of up to four weeks. */
    private static Course course() {
        List<List<Estimate>> queues = List.of(levels(0, 0, 0), levels(3, 4.5, 4));
        long[] hours =
                IntStream.range(0, 300).mapToLong(i -> i * i * Clock.HOUR / 600).toArray();
        return new Course(new double[] {0, 1, 2}, queues, Histogram.of(hours));
    }

    private static List<Estimate> levels(double... means) {
        return Arrays.stream(means)
                .mapToObj(mean -> new Estimate(mean, mean / 10, 64))
                .toList();
    }

    private Answer.Passage passage() {
        List<long[]> reached = List.of(new long[] {9, 20, 31}, new long[] {5, 17, 26}, new long[] {0, 12, 23});
        List<Course.Active> active = List.of(new Course.Active(0, -1, 2.5), new Course.Active(1, 2, 5));
        Course.Flow flow = new Course.Flow(new double[] {0, 1, 2}, reached, active);
        return watched ? new Answer.Passage(flow, 4, ShiftingBottleneck.of(active, 4)) : null;
    }

    private void put(
            String name, double mean, double half, Map<String, Estimate> estimates, Map<String, double[]> values) {
        estimates.put(name, new Estimate(mean, replications == 1 ? Double.NaN : half, replications));
        values.put(name, new double[] {mean - half, mean + half});
    }

    private static Line line(int coders) {
        return Lines.backlog()
                .wipLimit(40)
                .station("coding", coders, Lines.exponential(12))
                .station("review", 2, Lines.exponential(3))
                .line();
    }

    private static Scenario.Sweep sweep() {
        return Scenario.Sweep.along(
                "stations.coding.time",
                "coding-gain",
                List.of(),
                List.of(
                        point("0% faster", 0),
                        point("20% faster", 0.2),
                        point("40% faster", 0.4),
                        point("80% faster", 0.8)));
    }

    private static Scenario.Point point(String value, double number) {
        return new Scenario.Point(List.of(new Scenario.Value(value, number, 1 / (1 + number))), line(6));
    }

    private Answer.OfSweep sweepResult() {
        List<Scenario.Point> points = sweep().points();
        if (keepsUp) {
            Verdict verdict = demand(List.of("coding"));
            return new Answer.OfSweep(
                    sweep(),
                    points.stream().map(p -> ofPoint(p, 11.92, verdict)).toList(),
                    List.of());
        }
        Verdict undecided = new Verdict(
                Verdict.Answer.UNDECIDED,
                false,
                List.of(),
                List.of("coding", "review"),
                210,
                List.of(),
                Map.of(),
                tables("coding", 0.5, 0.04));
        return new Answer.OfSweep(
                sweep(),
                List.of(
                        ofPoint(points.get(0), 11.92, single("coding", 0.81, 0.0761)),
                        ofPoint(points.get(1), 12.7, undecided),
                        ofPoint(points.get(2), 13.09, single("review", 0.87, 0.0823)),
                        ofPoint(points.get(3), 13.2, single("review", 0.9, 0.0851))),
                List.of(new Answer.MoveAlong("coding", "review", "0% faster", "40% faster", 0.213)));
    }

    private static Answer.OfPoint ofPoint(Scenario.Point point, double rate, Verdict verdict) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        estimates.put("throughput", new Estimate(rate, 0.08, 64));
        estimates.put("flow-time.mean", new Estimate(1440 / rate, 2.4, 64));
        return new Answer.OfPoint(point, STEADY, estimates, Map.of("throughput", new double[] {rate, rate}), verdict);
    }

    static Verdict single(String lever, double elasticity, double upper) {
        return new Verdict(
                Verdict.Answer.SINGLE,
                true,
                List.of(lever),
                List.of(),
                0,
                List.of(),
                Map.of(lever, List.of(lever)),
                tables(lever, elasticity, upper));
    }

    static Verdict verdict(Verdict.Answer answer, List<String> at, List<String> candidates, long needed) {
        return new Verdict(answer, false, at, candidates, needed, List.of(), Map.of(), tables("coding", 0.5, 0.04));
    }

    /** A line that keeps up with demand, with what would make its items faster. */
    static Verdict demand(List<String> faster) {
        Verdict.Tables tables = tables("demand", 1, 0.1);
        return new Verdict(Verdict.Answer.DEMAND, true, List.of("demand"), List.of(), 0, faster, Map.of(), tables);
    }

    /** The same with what was not tested. */
    static Verdict demand(List<String> faster, List<String> untested) {
        Verdict it = demand(faster);
        Verdict.Tables known = it.tables();
        Verdict.Tables tables = new Verdict.Tables(known.where(), known.who(), known.remainder(), untested);
        return new Verdict(it.answer(), true, it.at(), List.of(), 0, faster, Map.of(), tables);
    }

    private static Verdict.Tables tables(String lever, double elasticity, double upper) {
        String other = lever.equals("coding") ? "review" : "coding";
        Estimate none = new Estimate(-0.01, 0.02, 64);
        List<Elasticity> where = List.of(
                new Elasticity(lever, new Estimate(elasticity, 0.03, 64), none, tenth(upper), 6.5, false),
                new Elasticity(other, new Estimate(0.12, 0.02, 64), none, tenth(0.0113), 12, false),
                new Elasticity("work.wip-limit", new Estimate(0.06, 0.01, 64), none, tenth(0.0057), 30, false));
        return new Verdict.Tables(where, where.subList(0, 2), new Estimate(0.01, 0.03, 64), List.of());
    }

    private static Estimate tenth(double upper) {
        return new Estimate(upper, 0.0042, 64);
    }

    static GainAccount gain(double felt, double delivered, GainAccount.Loss... lost) {
        return new GainAccount(
                new Estimate(felt, 0.0002, 64),
                new Estimate(0.37, 0.004, 64),
                new Estimate(delivered, 0.0061, 64),
                List.of(lost));
    }

    static GainAccount.Loss loss(String at, boolean own, double share) {
        return new GainAccount.Loss(at, own, new Estimate(share, 0.006, 64));
    }

    static Variant.Effect effect(String path, String words) {
        return new Variant.Effect("ai", path, words, 1 / 1.4, 1);
    }

    private static Measure measure(String name, String unit) {
        return new Measure(name, unit, null, r -> Double.NaN);
    }
}
