package io.throughline.study;

import static io.throughline.Lines.exponential;
import static io.throughline.study.Replications.kind;
import static io.throughline.study.Replications.station;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.model.Variant;
import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.study.VariantResult.Doubt;
import io.throughline.study.VariantResult.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Clock CLOCK = Lines.clock(10, 40);
    private static final Line LINE =
            Lines.backlog().station("coding", 2, exponential(1)).line();
    private static final Variant BASELINE = new Variant(Variant.BASELINE, "", LINE, List.of(), List.of(), List.of());

    @Test
    void whatCouldNotBeMeasuredIsLeftOutAndDoubted() {
        VariantResult result = result(delivered(300), delivered(0), delivered(300), delivered(0));
        assertThat(result.estimates().get("flow-time.mean")).isEqualTo(new Estimate(5, 0, 2));
        assertThat(result.values().get("flow-time.mean")).containsExactly(5, Double.NaN, 5, Double.NaN);
        assertThat(doubted(result, Reason.FEW_REPLICATIONS)).hasSize(10).startsWith("flow-time.mean", "flow-time.p50");
    }

    @Test
    void fourOfFiveReplicationsAreEnough() {
        VariantResult result = result(delivered(300), delivered(300), delivered(300), delivered(300), delivered(0));
        assertThat(result.doubts()).extracting(Doubt::reason).doesNotContain(Reason.FEW_REPLICATIONS);
    }

    @Test
    void percentilesFromFewSamplesAreDoubted() {
        assertThat(doubted(result(delivered(99), delivered(99)), Reason.FEW_SAMPLES))
                .hasSize(12)
                .startsWith("flow-time.p50", "flow-time.p85");
        assertThat(doubted(result(delivered(199), delivered(199)), Reason.FEW_SAMPLES))
                .hasSize(8)
                .startsWith("flow-time.p95", "lead-time.p95");
    }

    @Test
    void percentilesThatNobodyAskedForAreNotDoubted() {
        RunPlan plan =
                new RunPlan(CLOCK, 2, true, 0.95, 1, Precision.NONE, RunPlan.Percentiles.FLOW_TIME, Yield.THROUGHPUT);
        Runs runs = new Runs(new Study(plan, 1, (done, asked) -> {}), LINE);
        VariantResult result = runs.watched(List.of(BASELINE), 2).get(0);
        assertThat(result.estimates().get("stations.coding.wait.p85").n()).isZero();
        assertThat(doubted(result, Reason.FEW_SAMPLES))
                .containsExactly("flow-time.p50", "flow-time.p85", "flow-time.p95");
    }

    @Test
    void aLineThatDeliversNothingIsSaidSo() {
        assertThat(result(delivered(0), delivered(0)).doubts())
                .extracting(Doubt::reason)
                .containsExactly(Reason.NOTHING_DELIVERED, Reason.FEW_SAMPLES);
    }

    @Test
    void aLineThatStillFillsIsSaidSo() {
        Replication filling = Replications.of(100, 20, station("coding", 20, 0.9));
        assertThat(result(filling, filling).doubts()).contains(new Doubt(Reason.NOT_SETTLED, List.of()));
    }

    private static List<String> doubted(VariantResult result, Reason reason) {
        return result.doubts().stream()
                .filter(doubt -> doubt.reason() == reason)
                .flatMap(doubt -> doubt.measures().stream())
                .toList();
    }

    /** So many items, each of which took five hours. */
    private static Replication delivered(int items) {
        double[] hours = DoubleStream.generate(() -> 5).limit(items).toArray();
        Replication.Inside inside = new Replication.Inside(0, 0, 0, 0, 0, 0, 0);
        return Replications.of(items, inside, List.of(kind("item", false, hours)), station("coding", 0, 0));
    }

    private static VariantResult result(Replication... replications) {
        List<Measure> measures = Measures.of(LINE, CLOCK);
        List<Row> rows = new ArrayList<>();
        for (Replication replication : replications) {
            rows.add(Row.of(replication, measures, new RunPlan(CLOCK, 2, true, 0.95, 1)));
        }
        return Measurement.of(BASELINE, measures, rows, null, 0.95);
    }
}
