package io.throughline.study;

import io.throughline.engine.result.Replication;
import java.util.function.ToDoubleFunction;

/**
 * One thing that is measured.
 *
 * @param name as in results.json, {@code stations.review.wait.p85}
 * @param unit of its value: items/week, h, items, share, …
 * @param samples how many samples it rests on in a replication; for warnings about percentiles
 * @param read its value in one replication; NaN where nothing was measured
 */
public record Measure(
        String name, String unit, ToDoubleFunction<Replication> samples, ToDoubleFunction<Replication> read) {}
