package io.throughline.study;

import static io.throughline.Lines.exponential;
import static io.throughline.study.Replications.kind;
import static io.throughline.study.Replications.station;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Clock CLOCK = Lines.clock(10, 40);
    private static final Line LINE =
            Lines.backlog().station("coding", 2, exponential(1)).line();

    @Test
    void whatCouldNotBeMeasuredIsLeftOutAndDoubted() {
        VariantResult result = result(delivered(300), delivered(0), delivered(300), delivered(0));
        assertThat(result.estimates().get("flow-time.mean")).isEqualTo(new Estimate(5, 0, 2));
        assertThat(result.values().get("flow-time.mean")).containsExactly(5, Double.NaN, 5, Double.NaN);
        assertThat(result.warnings())
                .contains(new Warning(
                        "baseline: flow-time.mean, flow-time.p50 and 7 more measures could not be measured in more than"
                                + " a fifth of the replications",
                        "give clock.horizon more time"));
    }

    @Test
    void fourOfFiveReplicationsAreEnough() {
        VariantResult result = result(delivered(300), delivered(300), delivered(300), delivered(300), delivered(0));
        assertThat(result.warnings()).noneMatch(w -> w.what().contains("could not be measured"));
    }

    @Test
    void percentilesFromFewSamplesAreDoubted() {
        String tooFew = " rest on too few samples in a replication (100 are enough, 200 for a p95)";
        assertThat(few(result(delivered(99), delivered(99))))
                .containsExactly("baseline: flow-time.p50, flow-time.p85 and 10 more measures" + tooFew);
        assertThat(few(result(delivered(199), delivered(199))))
                .containsExactly("baseline: flow-time.p95, lead-time.p95 and 6 more measures" + tooFew);
    }

    @Test
    void aLineThatDeliversNothingIsSaidSo() {
        assertThat(result(delivered(0), delivered(0)).warnings())
                .extracting(Warning::what)
                .containsExactly(
                        "baseline: nothing was delivered in the measured period",
                        few(result(delivered(0), delivered(0))).get(0));
    }

    @Test
    void aLineThatStillFillsIsSaidSo() {
        Replication filling = Replications.of(100, 20, station("coding", 20, 0.9));
        assertThat(result(filling, filling).warnings())
                .contains(new Warning(
                        "baseline: not settled: WIP still rose by 20 items a week", "give clock.warm-up more time"));
    }

    private static List<String> few(VariantResult result) {
        return result.warnings().stream()
                .map(Warning::what)
                .filter(what -> what.contains("samples"))
                .toList();
    }

    /** So many items, each of which took five hours. */
    private static Replication delivered(int items) {
        double[] hours = DoubleStream.generate(() -> 5).limit(items).toArray();
        Replication.Inside inside = new Replication.Inside(0, 0, 0, 0, 0, 0, 0);
        return Replications.of(items, inside, List.of(kind("item", false, hours)), station("coding", 0, 0));
    }

    private static VariantResult result(Replication... replications) {
        Variant baseline = new Variant(Variant.BASELINE, "", LINE, List.of(), List.of(), List.of());
        List<Measure> measures = Measures.of(LINE, CLOCK);
        List<Row> rows = new ArrayList<>();
        for (Replication replication : replications) {
            rows.add(Row.of(replication, measures, CLOCK));
        }
        return Measurement.of(baseline, measures, rows, null, 0.95);
    }
}
