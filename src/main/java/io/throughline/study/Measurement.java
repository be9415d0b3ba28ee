package io.throughline.study;

import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The result of a variant, from the rows of its replications. */
final class Measurement {
    /** A measure that fewer of the replications could take is doubted. */
    private static final double MOST = 0.8;

    private final Variant variant;
    private final List<Measure> measures;
    private final List<Row> rows;
    private final State state;
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final Map<String, Estimate> estimates = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private Measurement(Variant variant, List<Measure> measures, List<Row> rows, double confidence) {
        this.variant = variant;
        this.measures = measures;
        this.rows = rows;
        state = State.of(variant.line(), rows.stream().map(Row::growth).toList(), confidence);
        for (int m = 0; m < measures.size(); m++) {
            int index = m;
            double[] column =
                    rows.stream().mapToDouble(row -> row.values()[index]).toArray();
            values.put(measures.get(m).name(), column);
            estimates.put(measures.get(m).name(), Estimate.of(column, confidence));
        }
    }

    static VariantResult of(Variant variant, List<Measure> measures, List<Row> rows, Course course, double confidence) {
        Measurement it = new Measurement(variant, measures, rows, confidence);
        it.warnIfNotSettled();
        it.warnIfNothingDelivered();
        it.warnOfFewReplications();
        it.warnOfFewSamples();
        return new VariantResult(
                variant, it.state, it.estimates, it.values, measures, List.copyOf(it.warnings), course);
    }

    private void warnIfNotSettled() {
        if (state.kind() == State.Kind.FILLING) {
            warn(
                    String.format(Locale.ROOT, "not settled: WIP still rose by %.2g items a week", state.perWeek()),
                    "give clock.warm-up more time");
        }
    }

    private void warnIfNothingDelivered() {
        if (estimates.get("flow-time.mean").n() == 0) {
            warn("nothing was delivered in the measured period", "give clock.horizon more time");
        }
    }

    private void warnOfFewReplications() {
        List<String> few = measures.stream()
                .map(Measure::name)
                .filter(name -> estimates.get(name).n() > 0)
                .filter(name -> estimates.get(name).n() < MOST * rows.size())
                .toList();
        if (!few.isEmpty()) {
            warn(
                    named(few) + " could not be measured in more than a fifth of the replications",
                    "give clock.horizon more time");
        }
    }

    private void warnOfFewSamples() {
        List<String> few = IntStream.range(0, measures.size())
                .filter(m -> samples(m) > 0 && samples(m) < measures.get(m).enough())
                .mapToObj(m -> measures.get(m).name())
                .toList();
        if (!few.isEmpty()) {
            warn(
                    named(few) + " rest on too few samples in a replication (100 are enough, 200 for a p95)",
                    "give clock.horizon more time, or read the means");
        }
    }

    private double samples(int measure) {
        return rows.stream()
                .mapToDouble(row -> row.samples()[measure])
                .average()
                .orElse(0);
    }

    private static String named(List<String> names) {
        return names.size() < 3
                ? String.join(" and ", names)
                : names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more measures";
    }

    private void warn(String what, String advice) {
        warnings.add(new Warning(variant.name() + ": " + what, advice));
    }
}
