package io.throughline.study;

import io.throughline.model.Variant;
import io.throughline.stats.Estimate;
import io.throughline.study.VariantResult.Doubt;
import io.throughline.study.VariantResult.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
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
    private final List<Doubt> doubts = new ArrayList<>();

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
        it.doubt();
        return new VariantResult(variant, it.state, it.estimates, it.values, measures, List.copyOf(it.doubts), course);
    }

    private void doubt() {
        if (state.kind() == State.Kind.FILLING) {
            doubts.add(new Doubt(Reason.NOT_SETTLED, List.of()));
        }
        if (estimates.get("flow-time.mean").n() == 0) {
            doubts.add(new Doubt(Reason.NOTHING_DELIVERED, List.of()));
        }
        if (behindTrain() && rows.stream().anyMatch(row -> row.window().whole())) {
            doubts.add(new Doubt(Reason.FEW_DEPARTURES, List.of()));
        }
        doubt(Reason.FEW_REPLICATIONS, this::isInFewReplications);
        doubt(Reason.FEW_SAMPLES, this::isOfFewSamples);
    }

    private boolean behindTrain() {
        return variant.line().stations().stream()
                .map(station -> station.queue().batch())
                .anyMatch(batch -> batch != null && batch.every() > 0);
    }

    private void doubt(Reason reason, IntPredicate of) {
        List<String> few = IntStream.range(0, measures.size())
                .filter(of)
                .mapToObj(m -> measures.get(m).name())
                .filter(name -> !isOfFiller(name))
                .toList();
        if (!few.isEmpty()) {
            doubts.add(new Doubt(reason, few));
        }
    }

    /** Fillers come when there is nothing else to do, often or never: nothing is asked of them. */
    private boolean isOfFiller(String measure) {
        return variant.line().kinds().stream()
                .anyMatch(kind -> kind.filler() && measure.startsWith("kinds." + kind.name() + "."));
    }

    private boolean isInFewReplications(int measure) {
        int n = estimates.get(measures.get(measure).name()).n();
        return n > 0 && n < MOST * rows.size();
    }

    /** What was left out of the measures has samples, but no value: nobody is told that these are few. */
    private boolean isOfFewSamples(int measure) {
        double samples = rows.stream()
                .mapToDouble(row -> row.samples()[measure])
                .average()
                .orElse(0);
        boolean measured = estimates.get(measures.get(measure).name()).n() > 0;
        return measured && samples > 0 && samples < measures.get(measure).enough();
    }
}
