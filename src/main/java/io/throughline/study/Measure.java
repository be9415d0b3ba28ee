package io.throughline.study;

import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.stats.Sample;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;

/**
 * One thing that is measured.
 *
 * @param name as in results.json, {@code stations.review.wait.p85}
 * @param unit of its value: items/week, h, items, share, …
 * @param sample that it is a statistic of; null for what is none
 * @param read its value in one replication; NaN where nothing was measured
 */
public record Measure(
        String name, String unit, Function<Replication, Sample> sample, ToDoubleFunction<Replication> read) {
    /** Its percentile as a share, 0.85 of a p85; NaN if it is none. */
    public double percentile() {
        int at = name.lastIndexOf(".p");
        boolean percentile = sample != null && at >= 0 && name.substring(at + 2).matches("\\d\\d");
        return percentile ? Integer.parseInt(name.substring(at + 2)) / 100.0 : Double.NaN;
    }

    /** How many samples it rests on in a replication; NaN of what is no statistic of a sample. */
    double samples(Replication replication) {
        return sample == null ? Double.NaN : sample.apply(replication).count();
    }

    /** How many samples a percentile asks for in a replication; 0 for all else. */
    int enough() {
        return name.endsWith(".p95") ? 200 : name.endsWith(".p50") || name.endsWith(".p85") ? 100 : 0;
    }

    /** How many samples there are, as a measure. */
    public Measure counted() {
        return new Measure(name + " samples", "samples", sample, this::samples);
    }

    /**
     * How many samples are within a limit, as a measure.
     *
     * @param atMost whether they are to be at most the limit; at least if not
     * @param hours the limit
     */
    public Measure within(boolean atMost, double hours) {
        long limit = Math.round(hours * Clock.HOUR);
        LongPredicate within = atMost ? ticks -> ticks <= limit : ticks -> ticks >= limit;
        String what = name + (atMost ? " <= " : " >= ") + hours;
        return new Measure(what, "samples", sample, r -> count(sample.apply(r), within));
    }

    private static double count(Sample sample, LongPredicate within) {
        return sample.values() == null
                ? Double.NaN
                : Arrays.stream(sample.values()).filter(within).count();
    }
}
