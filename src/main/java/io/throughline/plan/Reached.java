package io.throughline.plan;

import io.throughline.model.Precision;
import io.throughline.stats.Stopping;
import io.throughline.study.VariantResult;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a measure is known that a precision was asked for.
 *
 * @param share of its true value within which the mean was to lie
 * @param variant in which it is known worst
 * @param reached the share that is reached there, half-width/(|mean| − half-width); infinite where nothing is known
 * @param enough whether that is enough in every variant
 */
public record Reached(String measure, double share, String variant, double reached, boolean enough) {

    /**
     * What was reached of each target. Where work piles up, measures that only say how long the run was are left out; a
     * target that is left for no variant is not there.
     */
    public static List<Reached> of(Precision precision, List<VariantResult> variants) {
        List<Reached> all = new ArrayList<>();
        for (Precision.Target target : precision.targets()) {
            Reached worst = null;
            for (VariantResult variant : variants) {
                worst = worse(worst, of(target, variant));
            }
            if (worst != null) {
                all.add(worst);
            }
        }
        return List.copyOf(all);
    }

    /** Null where the measure says nothing. */
    private static Reached of(Precision.Target target, VariantResult variant) {
        if (variant.state().misleads(target.measure())) {
            return null;
        }
        double reached = Stopping.reached(variant.estimates().get(target.measure()));
        return new Reached(
                target.measure(), target.share(), variant.variant().name(), reached, reached <= target.share());
    }

    private static Reached worse(Reached a, Reached b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.reached > a.reached ? b : a;
    }
}
