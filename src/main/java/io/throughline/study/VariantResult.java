package io.throughline.study;

import io.throughline.model.Variant;
import io.throughline.model.Warning;
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
        List<Warning> warnings,
        Course course) {}
