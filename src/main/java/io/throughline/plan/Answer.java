package io.throughline.plan;

import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.plan.growth.Gap;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.study.Course;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Move;
import io.throughline.verdict.ShiftingBottleneck;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * All that running a scenario tells.
 *
 * @param replications of each variant
 * @param variants the baseline first
 * @param warnings all of them, those of reading the scenario and of its variants among them
 */
public record Answer(
        Scenario scenario,
        int replications,
        List<OfVariant> variants,
        List<OfSweep> sweeps,
        List<OfSizing> sizings,
        List<Warning> warnings) {

    /** The same answer with some of its variants. */
    public Answer of(List<OfVariant> some) {
        return new Answer(scenario, replications, some, sweeps, sizings, warnings);
    }

    /**
     * What is known of one variant.
     *
     * @param againstBaseline by the measure's name; empty for the baseline
     * @param shown whether what it delivers, or its value, differs from the baseline's, Holm-adjusted over the variants
     * @param moved null for the baseline and where either verdict names no single lever
     * @param gain null for the baseline
     * @param passage null for a point of a sweep, and where nobody followed
     * @param gap what takes the gap between started and delivered; null where the line does not grow
     */
    public record OfVariant(
            VariantResult result,
            Verdict verdict,
            Map<String, Comparison> againstBaseline,
            boolean shown,
            Move moved,
            GainAccount gain,
            Passage passage,
            Gap gap) {
        /** The same with how its first replication went. */
        OfVariant followed(Passage seen) {
            return new OfVariant(result, verdict, againstBaseline, shown, moved, gain, seen, gap);
        }
    }

    /**
     * How the first replication of a variant went through the line.
     *
     * @param until the week up to which its servers were followed
     * @param shifting what held it from moment to moment, by its active periods: a hint, no proof
     */
    public record Passage(Course.Flow flow, double until, List<ShiftingBottleneck> shifting) {}

    /** A sweep with the places where the bottleneck moves along it; none of a map. */
    public record OfSweep(Scenario.Sweep sweep, List<OfPoint> points, List<MoveAlong> moves) {}

    /** One point of a sweep. */
    public record OfPoint(
            Scenario.Point point,
            State state,
            Map<String, Estimate> estimates,
            Map<String, double[]> values,
            Verdict verdict) {}

    /**
     * The bottleneck moves between two points of a sweep.
     *
     * @param after value of the last point that is single at {@code from}
     * @param before value of the first later point that is single at {@code to}
     * @param best guess of the number where the two elasticities are equal; NaN if they do not cross
     */
    public record MoveAlong(String from, String to, String after, String before, double best) {}
}
