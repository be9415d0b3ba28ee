package io.throughline.study;

import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.model.RunPlan.Percentiles;
import io.throughline.model.Variant;
import io.throughline.model.Yield;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final RunPlan PLAN = new RunPlan(Lines.clock(40, 400), 20, true, 0.95, 1);

    private final AtomicLong done = new AtomicLong();
    private Runs runs;

    private static Line line(double hours) {
        return Lines.backlog()
                .wipLimit(5)
                .station("coding", 2, exponential(hours))
                .station("review", 1, exponential(1))
                .line();
    }

    @BeforeEach
    void begin() {
        runs = new Runs(new Study(PLAN, 2, (count, asked) -> done.set(count)), line(2));
    }

    private static Variant variant(Line line) {
        return new Variant(Variant.BASELINE, "", line, List.of(), List.of(), List.of("coding"));
    }

    /** What is left out is not measured; everything else is the same to the last bit. */
    @Test
    void withPercentilesOfFlowTimesAloneOnlyOtherPercentilesAreLeftOut() {
        RunPlan plan =
                new RunPlan(PLAN.clock(), 20, true, 0.95, 1, Precision.NONE, Percentiles.FLOW_TIME, Yield.THROUGHPUT);
        Runs fewer = new Runs(new Study(plan, 2, Progress.NONE), line(2));
        Map<String, double[]> all =
                runs.watched(List.of(variant(line(2))), 10).get(0).values();
        Map<String, double[]> some =
                fewer.watched(List.of(variant(line(2))), 10).get(0).values();
        assertThat(some.keySet()).isEqualTo(all.keySet());
        List<String> leftOut = new ArrayList<>();
        all.forEach((name, values) -> {
            if (Arrays.equals(values, some.get(name))) {
                return;
            }
            leftOut.add(name);
            assertThat(some.get(name)).as(name).containsOnly(Double.NaN);
        });
        assertThat(leftOut)
                .allMatch(name -> name.matches("(lead-time|.*wait.*)\\.p\\d\\d"))
                .contains("lead-time.p85", "stations.review.wait-per-part.p50")
                .doesNotContain("flow-time.p85");
    }

    @Test
    void equalLinesAreRunOnce() {
        runs.responses(List.of(line(2), line(2), line(3)), 8);
        runs.responses(List.of(line(3)), 8);
        assertThat(done).hasValue(16);
    }

    @Test
    void onlyMissingReplicationsAreRun() {
        runs.responses(List.of(line(2)), 8);
        List<List<Response>> more = runs.responses(List.of(line(2), line(3)), 12);
        assertThat(done).hasValue(24);
        assertThat(more.get(0)).hasSize(12);
        assertThat(runs.responses(List.of(line(2)), 3).get(0)).hasSize(3);
    }

    @Test
    void whatIsMeasuredAnswersTheLeversToo() {
        VariantResult result = runs.measured(List.of(variant(line(2))), 10).get(0);
        List<Response> responses = runs.responses(List.of(line(2)), 10).get(0);
        assertThat(done).hasValue(10);
        assertThat(result.values().get("throughput")).containsExactly(Response.values(responses, Response::throughput));
        assertThat(result.values().get("flow-time.mean"))
                .containsExactly(Response.values(responses, Response::flowTime));
    }

    @Test
    void byValueTheLeversAreAnsweredWithTheMeasureOfThatName() {
        Kind dear = new Kind("dear", 1, 1, 1, 0, Kind.worth(7), Line.NO_LIMIT, false, false);
        Line line = Lines.poisson(0.4)
                .kind(dear)
                .station("coding", 1, exponential(2))
                .line();
        Runs judged = new Runs(new Study(PLAN.with(Yield.VALUE), 1, Progress.NONE), line);
        VariantResult result = judged.measured(List.of(variant(line)), 5).get(0);
        List<Response> responses = judged.responses(List.of(line), 5).get(0);
        assertThat(result.values().get("value")).containsExactly(Response.values(responses, Response::delivered));
        assertThat(responses).allMatch(response -> Math.abs(response.delivered() - 7 * response.throughput()) < 1e-9);
    }

    @Test
    void sumsAloneGiveTheSameResponses() {
        double[] measured =
                runs.measured(List.of(variant(line(2))), 10).get(0).values().get("throughput");
        Runs sums = new Runs(new Study(PLAN, 1, Progress.NONE), line(2));
        assertThat(Response.values(sums.responses(List.of(line(2)), 10).get(0), Response::throughput))
                .containsExactly(measured);
    }

    @Test
    void measuringMoreAddsToWhatIsThere() {
        runs.measured(List.of(variant(line(2))), 4);
        VariantResult result = runs.measured(List.of(variant(line(2))), 10).get(0);
        assertThat(done).hasValue(10);
        assertThat(result.estimates().get("throughput").n()).isEqualTo(10);
    }

    @Test
    void thoseWhoDoTheWorkFeelAFactorAsItIs() {
        Line faster = line(2).with(line(2).station("coding").withWorkScaled(1 / 1.4));
        double[] felt = runs.felt(line(2), faster, List.of("coding"), 3);
        assertThat(felt).containsExactly(new double[] {1.4, 1.4, 1.4}, within(1e-12));
    }

    @Test
    void aLineThatIsFedMoreThanItCanDoGrowsWhereItCannot() {
        Line fed = Lines.poisson(1.5)
                .station("coding", 2, exponential(1))
                .station("review", 1, exponential(1))
                .line();
        assertThat(state(fed)).isEqualTo(State.Kind.GROWS);
        assertThat(measured(fed).state().where()).isEqualTo("review");
        assertThat(measured(fed).state().perWeek()).isBetween(18.0, 22.0);
        assertThat(state(fed.withWipLimit(8))).isEqualTo(State.Kind.GROWS);
        assertThat(measured(fed.withWipLimit(8)).state().where()).isEqualTo(State.OUTSIDE);
    }

    @Test
    void aLineThatKeepsUpIsSteady() {
        assertThat(state(line(2))).isEqualTo(State.Kind.STEADY);
        Line keepsUp = Lines.poisson(0.7)
                .station("coding", 1, exponential(1))
                .station("review", 1, exponential(1))
                .line();
        assertThat(state(keepsUp)).isEqualTo(State.Kind.STEADY);
    }

    private State.Kind state(Line line) {
        return measured(line).state().kind();
    }

    private VariantResult measured(Line line) {
        return runs.measured(List.of(variant(line)), 20).get(0);
    }
}
