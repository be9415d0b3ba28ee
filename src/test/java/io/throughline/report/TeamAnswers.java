package io.throughline.report;

import static io.throughline.Lines.exponential;

import io.throughline.Lines;
import io.throughline.Teams;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.study.Measure;
import io.throughline.study.Measures;
import io.throughline.study.VariantResult;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answers made by hand of a team whose seniors code and review: what an assistant for coding does to their week. Items
 * have two parts, review has a limit, and the deploy server is nobody's.
 */
final class TeamAnswers {
    private static final Clock CLOCK =
            new Clock(8 * 40 * Clock.HOUR, 26 * 40 * Clock.HOUR, 8 * Clock.HOUR, 40 * Clock.HOUR, Clock.Origin.GIVEN);

    List<String> untested = List.of("switching");
    List<String> whoOfCoding = List.of("developers");
    /** What each variant delivers a week, and its flow time in hours. */
    double[] rates = {11.2, 12.1, 15.3};

    double[] flowTimes = {0, 0, 0};
    /** Whether all of them keep up with demand, so that nothing differs in what is delivered. */
    boolean keepsUp;

    Answer answer() {
        Variant baseline = new Variant("baseline", "baseline", line(2), List.of(), List.of(), List.of());
        Variant.Effect faster = new Variant.Effect("ai", "stations.coding.time", "40% faster", 1 / 1.4, 1);
        Variant.Effect more = new Variant.Effect("more", "people.seniors.count", "1 more", Double.NaN, 1);
        Variant ai = new Variant("ai", "AI", line(2), List.of("ai"), List.of(faster), List.of("coding"));
        Variant both = new Variant(
                "both", "AI and a senior", line(3), List.of("ai"), List.of(faster, more), List.of("coding"));
        List<Variant> variants = List.of(baseline, ai, both);
        RunPlan run = new RunPlan(CLOCK, 64, true, 0.95, 1);
        Scenario scenario = new Scenario(
                "team.yaml", "", Scenario.About.titled("A team"), run, variants, List.of(), List.of(), List.of());
        return new Answer(
                scenario, 64, List.of(before(baseline), after(ai), other(both)), List.of(), List.of(), List.of());
    }

    private static Line line(int seniors) {
        Line line = Teams.with(
                Lines.backlog()
                        .station(Teams.staffed("coding", exponential(12), "developers", "seniors"))
                        .station(Teams.staffed("review", exponential(3), "seniors")
                                .withWipLimit(8))
                        .station("deploy", 1, exponential(0.5))
                        .line(),
                Teams.pool("developers", 8),
                Teams.pool("seniors", seniors));
        Inflow in = line.inflow();
        return line.with(new Inflow(
                in.source(), in.wipLimit(), in.size(), 2, in.partsFrom(), in.leadFrom(), in.kinds(), 1, null));
    }

    private Answer.OfVariant before(Variant variant) {
        Verdict verdict = verdict("coding", whoOfCoding);
        return new Answer.OfVariant(
                result(variant, 0, new double[] {0.35, 0.55}, 0), verdict, Map.of(), false, null, null, null, null);
    }

    private Answer.OfVariant after(Variant variant) {
        VariantResult result = result(variant, 1, new double[] {0.06, 0.88}, 0.31);
        Move move = new Move("coding", "review", true);
        return new Answer.OfVariant(
                result, verdict("review", List.of("seniors")), against(0.081), !keepsUp, move, null, null, null);
    }

    private Answer.OfVariant other(Variant variant) {
        VariantResult result = result(variant, 2, new double[] {0.31, 0.58}, 0.02);
        Move move = new Move("coding", "coding", false);
        return new Answer.OfVariant(
                result, verdict("coding", whoOfCoding), against(0.36), !keepsUp, move, null, null, null);
    }

    private Map<String, Comparison> against(double relative) {
        double time = flowTimes[0] > 0 ? -0.25 : Double.NaN;
        return Map.of(
                "flow-time.mean", new Comparison(time, 0.1, time, 0.01, 7, 1e-9),
                "throughput", new Comparison(11.2 * relative, 0.06, relative, 0.005, 7, 1e-9),
                "parts", new Comparison(22.4 * relative, 0.1, relative + 0.01, 0.004, 7, 1e-9));
    }

    /** The seniors code and review for these shares of their week. */
    private VariantResult result(Variant variant, int place, double[] week, double beyond) {
        double rate = rates[place];
        Map<String, Estimate> known = new LinkedHashMap<>();
        known.put("throughput", new Estimate(rate, 0.08, 64));
        known.put("flow-time.mean", new Estimate(flowTimes[place], 0, 64));
        known.put("parts", new Estimate(2 * rate, 0.11, 64));
        known.put("stations.coding.staffed", new Estimate(8.5, 0.02, 64));
        known.put("stations.review.staffed", new Estimate(2 * week[1], 0.01, 64));
        known.put("stations.review.beyond-limit", new Estimate(beyond, 0.02, 64));
        known.put("stations.deploy.utilisation", new Estimate(0.14, 0.002, 64));
        known.put("stations.deploy.starved", new Estimate(0.86, 0.002, 64));
        known.put("people.developers.utilisation", new Estimate(0.99, 0.001, 64));
        known.put("people.developers.at.coding", new Estimate(0.99, 0.001, 64));
        known.put("people.developers.idle", new Estimate(0.01, 0.001, 64));
        known.put("people.seniors.utilisation", new Estimate(week[0] + week[1] + 0.04, 0.003, 64));
        known.put("people.seniors.at.coding", new Estimate(week[0], 0.002, 64));
        known.put("people.seniors.at.review", new Estimate(week[1], 0.002, 64));
        known.put("people.seniors.switching", new Estimate(0.04, 0.001, 64));
        known.put("people.seniors.idle", new Estimate(0.96 - week[0] - week[1], 0.001, 64));
        List<Measure> measures = Measures.of(variant.line(), CLOCK);
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Estimate estimate = known.getOrDefault(measure.name(), new Estimate(0, 0, 64));
            estimates.put(measure.name(), estimate);
            values.put(measure.name(), series(estimate));
        }
        return new VariantResult(variant, Answers.STEADY, estimates, values, measures, List.of(), null);
    }

    /** A value for each replication, about the mean. */
    private static double[] series(Estimate estimate) {
        return IntStream.range(0, 64)
                .mapToDouble(i -> estimate.mean() + (i % 2 == 0 ? 1 : -1) * estimate.halfWidth())
                .toArray();
    }

    private Verdict verdict(String at, List<String> who) {
        if (keepsUp) {
            return Answers.demand(List.of());
        }
        Elasticity where = elasticity(at, 0.81);
        boolean coding = at.equals("coding");
        List<Elasticity> people = List.of(
                elasticity("people.developers.speed", coding ? 0.6 : 0.1),
                elasticity("people.seniors.speed", coding ? 0.3 : 0.8));
        Verdict.Tables tables = new Verdict.Tables(
                List.of(where, elasticity("stations.review.pickup", 0.02)),
                people,
                new Estimate(0.15, 0.03, 64),
                untested);
        return new Verdict(Verdict.Answer.SINGLE, true, List.of(at), List.of(), 0, List.of(), Map.of(at, who), tables);
    }

    private static Elasticity elasticity(String lever, double mean) {
        Estimate flow = new Estimate(-0.01, 0.02, 64);
        return new Elasticity(
                lever, new Estimate(mean, 0.03, 64), flow, new Estimate(mean / 10.3, 0.004, 64), 6.5, false);
    }
}
