package io.throughline.study;

import io.throughline.stats.Paired;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A measure of a variant against the baseline, paired by replication.
 *
 * @param mean of the difference, variant minus baseline
 * @param halfWidth of its two-sided paired interval; NaN with fewer than two pairs
 * @param relative the difference as a share of the baseline's mean
 * @param relativeHalfWidth of its interval, that of the ratio of the two means
 * @param varianceRatio how many times the variance of independent runs is that of paired ones
 * @param pValue two-sided, of no difference
 */
public record Comparison(
        double mean, double halfWidth, double relative, double relativeHalfWidth, double varianceRatio, double pValue) {
    /** Each measure of a variant against the baseline, by the measure's name, over replications that both measured. */
    public static Map<String, Comparison> of(VariantResult variant, VariantResult baseline, double confidence) {
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        variant.values().forEach((name, values) -> {
            comparisons.put(name, of(values, baseline.values().get(name), confidence));
        });
        return comparisons;
    }

    static Comparison of(double[] variant, double[] baseline, double confidence) {
        Paired mine = Paired.mean(where(variant, baseline));
        Paired its = Paired.mean(where(baseline, variant));
        Paired difference = mine.minus(its);
        Paired relative = mine.over(its).plus(-1);
        double error = (1 - confidence) / 2;
        return new Comparison(
                difference.value(),
                difference.margin(error),
                relative.value(),
                relative.margin(error),
                (mine.variance() + its.variance()) / difference.variance(),
                difference.pValue());
    }

    /** The values, NaN where the other side measured nothing. */
    private static double[] where(double[] values, double[] other) {
        double[] kept = new double[values.length];
        for (int r = 0; r < kept.length; r++) {
            kept[r] = Double.isNaN(other[r]) ? Double.NaN : values[r];
        }
        return kept;
    }
}
