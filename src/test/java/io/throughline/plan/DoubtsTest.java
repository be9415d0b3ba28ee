package io.throughline.plan;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import io.throughline.study.VariantResult.Doubt;
import io.throughline.study.VariantResult.Reason;
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

    private static final State STEADY = new State(State.Kind.STEADY, 0, "coding");
    private static final RunPlan RUN = new RunPlan(clock(10, 100), 64, true, 0.95, 1);

    private static Verdict verdict(List<String> at) {
        Estimate none = new Estimate(Double.NaN, Double.NaN, 0);
        Verdict.Tables tables = new Verdict.Tables(List.of(), List.of(), none, List.of());
        return new Verdict(Verdict.Answer.SINGLE, true, at, List.of(), 0, List.of(), Map.of(), tables);
    }

    private static List<Warning> doubts(String bottleneck, double busy) {
        Verdict verdict = verdict(List.of(bottleneck));
        Map<String, Estimate> estimates = Map.of(
                "stations.coding.utilisation",
                new Estimate(busy, 0.01, 64),
                "stations.review.utilisation",
                new Estimate(0.2, 0.01, 64),
                "people.juniors.utilisation",
                new Estimate(0.1, 0.01, 64),
                "people.seniors.utilisation",
                new Estimate(busy, 0.01, 64));
        VariantResult result = new VariantResult(BASELINE, STEADY, estimates, Map.of(), List.of(), List.of(), null);
        Scenario scenario = new Scenario(
                "a.yaml", "", Scenario.About.titled("A"), RUN, List.of(BASELINE), List.of(), List.of(), List.of());
        return Doubts.of(
                scenario,
                64,
                List.of(new OfVariant(result, verdict, Map.of(), false, null, null, null, null)),
                List.of());
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
    void aStationToWhichItsBusyPeopleNeverComeIsDoubted() {
        assertThat(leftAlone(0, 834, 1))
                .containsExactly("baseline: hardly anybody works at qa, where parts wait: its people find enough to do "
                        + "elsewhere first");
        assertThat(leftAlone(0.2, 834, 1)).as("somebody comes").isEmpty();
        assertThat(leftAlone(0, 0, 1)).as("nothing waits").isEmpty();
        assertThat(leftAlone(0, 834, 0.5)).as("its people would have time").isEmpty();
    }

    private static List<String> leftAlone(double staffed, double queue, double busy) {
        Estimate used = new Estimate(busy, 0.01, 64);
        Map<String, Estimate> estimates = Map.of(
                "stations.qa.staffed",
                new Estimate(staffed, 0, 64),
                "stations.qa.queue.mean",
                new Estimate(queue, 1, 64),
                "people.juniors.utilisation",
                used,
                "people.seniors.utilisation",
                used);
        VariantResult result = new VariantResult(BASELINE, STEADY, estimates, Map.of(), List.of(), List.of(), null);
        return said(new OfVariant(result, verdict(List.of()), Map.of(), false, null, null, null, null));
    }

    @Test
    void whatIsDoubtedInSeveralVariantsIsSaidOnce() {
        OfVariant baseline = variant("baseline", "flow-time.p95");
        OfVariant ai = variant("ai", "flow-time.p95", "lead-time.p95", "stations.review.wait.p95");
        OfVariant calm = variant("calm");
        String what = "flow-time.p95, lead-time.p95 and stations.review.wait.p95 rest on too few samples in a "
                + "replication (100 are enough, 200 for a p95)";
        assertThat(said(baseline, ai, calm)).containsExactly("baseline, ai: " + what);
        assertThat(said(baseline, ai, baseline)).containsExactly("all 3 variants: " + what);
    }

    @Test
    void manyMeasuresThatAreDoubtedAreCounted() {
        assertThat(said(variant("baseline", "flow-time.p95", "lead-time.p95", "restore.p95", "restore.p85")))
                .first(STRING)
                .startsWith("baseline: flow-time.p95, lead-time.p95 and 2 more measures rest on");
    }

    @Test
    void aChangeAfterWhichNothingDiffersIsDoubted() {
        assertThat(said(with("baseline", 7, 8), with("more", 7, 9), with("idle", 7, 8)))
                .containsExactly("idle: nothing differs from the baseline, in any replication");
        assertThat(said(with("baseline", 7, 8), with("cheaper", "people.devs.cost", 7, 8)))
                .as("costs change nothing in the line")
                .isEmpty();
    }

    private static OfVariant with(String name, double... throughput) {
        return with(name, "people.devs.prefer", throughput);
    }

    private static OfVariant with(String name, String path, double... throughput) {
        List<Variant.Effect> effects = List.of(new Variant.Effect(name, path, "1", Double.NaN, 1));
        Variant variant = new Variant(name, name, BASELINE.line(), List.of(name), effects, List.of());
        VariantResult result = new VariantResult(
                variant, STEADY, Map.of(), Map.of("throughput", throughput), List.of(), List.of(), null);
        return new OfVariant(result, verdict(List.of()), Map.of(), false, null, null, null, null);
    }

    private static List<String> said(OfVariant... variants) {
        Scenario scenario = new Scenario(
                "a.yaml", "", Scenario.About.titled("A"), RUN, List.of(BASELINE), List.of(), List.of(), List.of());
        return Doubts.of(scenario, 64, List.of(variants), List.of()).stream()
                .map(Warning::what)
                .toList();
    }

    private static OfVariant variant(String name, String... few) {
        Variant variant = new Variant(name, name, BASELINE.line(), List.of(), List.of(), List.of());
        List<Doubt> doubts = few.length == 0 ? List.of() : List.of(new Doubt(Reason.FEW_SAMPLES, List.of(few)));
        Verdict verdict = verdict(List.of());
        VariantResult result = new VariantResult(variant, STEADY, Map.of(), Map.of(), List.of(), doubts, null);
        return new OfVariant(result, verdict, Map.of(), false, null, null, null, null);
    }

    @Test
    void aBusyBottleneckIsNotDoubtedNorIsALimitOrAnotherStation() {
        assertThat(doubts("coding", 0.5)).isEmpty();
        assertThat(doubts("work.wip-limit", 0.43)).isEmpty();
    }
}
