package io.throughline.report.words;

import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Line;
import io.throughline.plan.Answer;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.study.Measure;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import java.util.Map;

/**
 * What may be said of a variant's measures. Where work piles up, flow time, waits, queues and WIP rise with the length
 * of the run: they have no interval and no comparison then.
 */
public final class Figures {
    /** No figure. */
    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, 0);

    private Figures() {}

    /** Whether work piles up. */
    public static boolean grows(State state) {
        return state.kind() == State.Kind.GROWS;
    }

    /** Whether work piles up in the variant and the measure rises with it. */
    public static boolean marked(State state, String measure) {
        return state.misleads(measure);
    }

    /** A measure of a variant, without half-width where it is marked; {@link #NONE} where it was not measured. */
    public static Estimate of(VariantResult result, String measure) {
        return of(result.state(), result.estimates(), measure);
    }

    /** The same of a point of a sweep. */
    public static Estimate of(State state, Map<String, Estimate> estimates, String measure) {
        Estimate estimate = estimates.getOrDefault(measure, NONE);
        return marked(state, measure) ? bare(estimate) : estimate;
    }

    /** The same figure without its half-width. */
    public static Estimate bare(Estimate estimate) {
        return new Estimate(estimate.mean(), Double.NaN, estimate.n());
    }

    /** A variant's comparison with the baseline; null where there is none or it would mislead. */
    public static Comparison against(Answer.OfVariant baseline, Answer.OfVariant variant, String measure) {
        boolean misleads = marked(baseline.result().state(), measure)
                || marked(variant.result().state(), measure);
        return misleads ? null : variant.againstBaseline().get(measure);
    }

    /** Whether parts and items of a line are counted apart: items have several parts, or fillers pass as well. */
    public static boolean apart(Line line) {
        return line.inflow().parts() != 1
                || line.kinds().stream().anyMatch(kind -> kind.parts() != 1 || kind.filler())
                || line.influences().stream()
                        .map(influence -> influence.target().aspect())
                        .anyMatch(aspect -> aspect == Aspect.PARTS || aspect == Aspect.KIND_PARTS);
    }

    /** The unit of a measure, as in the list of measures; empty if it is unknown. */
    public static String unit(VariantResult result, String measure) {
        return result.measures().stream()
                .filter(m -> m.name().equals(measure))
                .map(Measure::unit)
                .findFirst()
                .orElse("");
    }
}
