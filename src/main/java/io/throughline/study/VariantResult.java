package io.throughline.study;

import io.throughline.model.Variant;
import io.throughline.stats.Estimate;
import java.util.List;
import java.util.Map;

/**
 * A variant with what was measured of it.
 *
 * @param estimates by the measure's name, in the order of the list of measures
 * @param values of each measure by its name, one for each replication in order
 * @param course how it went on; null where nobody looked
 */
public record VariantResult(
        Variant variant,
        State state,
        Map<String, Estimate> estimates,
        Map<String, double[]> values,
        List<Measure> measures,
        List<Doubt> doubts,
        Course course) {

    /**
     * Why figures of a variant are doubted.
     *
     * @param measures that are doubted, by name; none where it is the variant as a whole
     */
    public record Doubt(Reason reason, List<String> measures) {
        /** Copies the list. */
        public Doubt {
            measures = List.copyOf(measures);
        }
    }

    /** What may be wrong with figures. */
    public enum Reason {
        /** The line still fills. */
        NOT_SETTLED,
        /** There is nothing to measure. */
        NOTHING_DELIVERED,
        /** The last train departs too seldom for rates from departure to departure. */
        FEW_DEPARTURES,
        /** Many replications had nothing to measure. */
        FEW_REPLICATIONS,
        /** Percentiles rest on few samples. */
        FEW_SAMPLES
    }
}
