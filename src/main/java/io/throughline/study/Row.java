package io.throughline.study;

import io.throughline.engine.result.Replication;
import io.throughline.model.RunPlan;
import java.util.List;

/**
 * What is kept of a replication in which everything was measured.
 *
 * @param values one for each measure, NaN where nothing was measured
 * @param samples that each rests on
 * @param window of the rates
 * @param part of the variant's course; null where nobody looked
 */
record Row(
        double[] values,
        double[] samples,
        Growth growth,
        Response response,
        Replication.Window window,
        Course.Part part) {

    static Row of(Replication replication, List<Measure> measures, RunPlan plan) {
        return new Row(
                measures.stream()
                        .mapToDouble(m -> m.read().applyAsDouble(replication))
                        .toArray(),
                measures.stream().mapToDouble(m -> m.samples(replication)).toArray(),
                Growth.of(replication, plan.clock()),
                Response.of(replication, plan),
                replication.window(),
                Course.Part.of(replication));
    }
}
