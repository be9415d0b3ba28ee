package io.throughline.study;

import io.throughline.engine.result.Replication;
import java.util.function.ToDoubleFunction;

/**
 * One thing that is measured.
 *
 * @param name as in results.json, {@code stations.review.wait.p85}
 * @param unit of its value: items/week, h, items, share, …
 * @param samples how many samples it rests on in a replication; NaN of what is no statistic of a sample
 * @param read its value in one replication; NaN where nothing was measured
 */
public record Measure(
        String name, String unit, ToDoubleFunction<Replication> samples, ToDoubleFunction<Replication> read) {
    /** How many samples a percentile asks for in a replication; 0 for all else. */
    int enough() {
        return name.endsWith(".p95") ? 200 : name.endsWith(".p50") || name.endsWith(".p85") ? 100 : 0;
    }
}
