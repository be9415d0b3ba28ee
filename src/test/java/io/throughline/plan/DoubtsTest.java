package io.throughline.plan;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Teams;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.stats.Estimate;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final Variant BASELINE = new Variant(
            Variant.BASELINE,
            "baseline",
            Lines.backlog()
                    .station("coding", 2, hours(4))
                    .station("review", 1, hours(1))
                    .station(Teams.staffed("qa", hours(1), "juniors", "seniors"))
                    .line(),
            List.of(),
            List.of(),
            List.of());

    private static List<Warning> doubts(String bottleneck, double busy) {
        Estimate none = new Estimate(Double.NaN, Double.NaN, 0);
        Verdict verdict = new Verdict(
                Verdict.Answer.SINGLE,
                true,
                List.of(bottleneck),
                List.of(),
                0,
                List.of(),
                Map.of(),
                new Verdict.Tables(List.of(), List.of(), none, List.of()));
        Map<String, Estimate> estimates = Map.of(
                "stations.coding.utilisation",
                new Estimate(busy, 0.01, 64),
                "stations.review.utilisation",
                new Estimate(0.2, 0.01, 64),
                "people.juniors.utilisation",
                new Estimate(0.1, 0.01, 64),
                "people.seniors.utilisation",
                new Estimate(busy, 0.01, 64));
        State state = new State(State.Kind.STEADY, 0, "coding");
        VariantResult result = new VariantResult(BASELINE, state, estimates, Map.of(), List.of(), List.of(), null);
        RunPlan run = new RunPlan(clock(10, 100), 64, true, 0.95, 1);
        Scenario scenario = new Scenario("a.yaml", "", "A", "", run, List.of(BASELINE), List.of(), List.of());
        return Doubts.of(scenario, 64, List.of(new OfVariant(result, verdict, Map.of(), false, null, null, null)));
    }

    @Test
    void aBottleneckThatIsIdleForMoreThanHalfOfTheTimeIsDoubted() {
        assertThat(doubts("coding", 0.43))
                .containsExactly(new Warning(
                        "baseline: coding is the bottleneck, but its servers are busy only 43% of the time",
                        "compare its servers and service time, and work.wip-limit, with your team's figures"));
    }

    @Test
    void aBottleneckWhosePeopleAreAllIdleForMoreThanHalfOfTheTimeIsDoubted() {
        assertThat(doubts("qa", 0.43))
                .containsExactly(new Warning(
                        "baseline: qa is the bottleneck, but its people are busy only 43% of the time",
                        "compare its people and service time, and work.wip-limit, with your team's figures"));
        assertThat(doubts("qa", 0.9)).isEmpty();
    }

    @Test
    void aBusyBottleneckIsNotDoubtedNorIsALimitOrAnotherStation() {
        assertThat(doubts("coding", 0.5)).isEmpty();
        assertThat(doubts("work.wip-limit", 0.43)).isEmpty();
    }
}
