package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Clock;
import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a key left out stands for: the table of defaults of the language. */
final class DefaultsTest {
    private static final String SMALLEST = """
            clock: {horizon: 26w}
            stations:
              coding: {servers: 1, time: 4h, outcomes: {back: {chance: 10%, to: coding}}}
            """;

    private final Scenario scenario = ScenarioTexts.read(SMALLEST);
    private final Line line = scenario.baseline().line();

    @Test
    void theClockCountsDaysOfEightHoursAndWeeksOfFiveDays() {
        assertThat(scenario.run().clock().day()).isEqualTo(8 * Clock.HOUR);
        assertThat(scenario.run().clock().week()).isEqualTo(40 * Clock.HOUR);
    }

    @Test
    void theExperimentHas64ReplicationsThatTheUserDidNotAskForAnd95PercentAndSeedOne() {
        assertThat(scenario.run().replications()).isEqualTo(64);
        assertThat(scenario.run().replicationsGiven()).isFalse();
        assertThat(scenario.run().confidence()).isEqualTo(0.95);
        assertThat(scenario.run().seed()).isEqualTo(1);
    }

    @Test
    void theTitleIsTheNameOfTheFile() {
        assertThat(scenario.title()).isEqualTo("line");
        assertThat(scenario.about()).isEqualTo(Scenario.About.titled("line"));
    }

    @Test
    void theSourceIsABacklogThatLetsGoWhenAServerIsFreeWithoutALimit() {
        assertThat(line.source()).isEqualTo(new Source.Backlog(Source.Release.WHEN_FREE));
        assertThat(line.wipLimit()).isEqualTo(Line.NO_LIMIT);
    }

    @Test
    void theSizeIsOneAndThereIsOneKindOfValueOne() {
        assertThat(line.size()).isEqualTo(new Constant(1));
        assertThat(line.kinds()).containsExactly(Kind.only());
    }

    @Test
    void aStationServesAllInTheOrderOfArrivalReworkFirst() {
        Station station = line.station("coding");

        assertThat(station.queue()).isEqualTo(new Station.Queue(Station.Discipline.FIFO, true));
        assertThat(station.visit()).isEqualTo(Station.Visit.ALL);
        assertThat(station.work()).isEqualTo(new Station.Work(new Constant(4 * Clock.HOUR), 0, 1));
    }

    @Test
    void anOutcomeCostsAllTheEffortAnyNumberOfTimes() {
        assertThat(line.station("coding").outcomes())
                .containsExactly(new Outcome("back", 0.1, "coding", 1, false, Line.NO_LIMIT));
    }

    @Test
    void aSingleKindNeedsNoShareAndAKindIsOfSizeOneValueOnePriorityZero() {
        Line kinds = ScenarioTexts.baseline(SMALLEST + "work: {kinds: {feature: {}, spare: {filler: yes}}}\n");

        assertThat(kinds.kinds())
                .containsExactly(
                        new Kind("feature", 1, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false),
                        new Kind("spare", 0, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, true, false));
    }

    @Test
    void aChangeIsTitledByItsNameAndTouchesAllItems() {
        Scenario changed = ScenarioTexts.read(SMALLEST + "changes: {ai: {effects: {stations.coding.time: x0.5}}}\n");
        Variant ai = ScenarioTexts.variant(changed, "ai");

        assertThat(ai.title()).isEqualTo("ai");
        assertThat(ai.line().touches()).containsExactly(new Line.Touch("ai", 1));
        assertThat(ai.line().influences()).isEmpty();
    }

    @Test
    void aSweepIsMadeOverTheBaseline() {
        Scenario swept = ScenarioTexts.read(SMALLEST + "sweeps: {s: {vary: stations.coding.servers, over: [1, 2]}}\n");

        assertThat(swept.sweeps().get(0).with()).isEqualTo(List.of());
    }

    @Test
    void theWarmUpIsFoundByAPilotUnlessItIsGiven() {
        assertThat(clock("clock: {horizon: 26w}").origin()).isEqualTo(Clock.Origin.AUTO);
        assertThat(clock("clock: {horizon: 26w, warm-up: auto}")).isEqualTo(clock("clock: {horizon: 26w}"));
        assertThat(clock("clock: {horizon: 26w, warm-up: 8w}").origin()).isEqualTo(Clock.Origin.GIVEN);
    }

    @Test
    void aPrecisionBeginsWithSixteenReplicationsAndHasAThousandAtMost() {
        RunPlan run = ScenarioTexts.read(SMALLEST + "experiment: {precision: {throughput: 1%, flow-time.p85: 3%}}\n")
                .run();

        assertThat(run.replications()).isEqualTo(16);
        assertThat(run.precision())
                .isEqualTo(new Precision(
                        List.of(new Precision.Target("throughput", 0.01), new Precision.Target("flow-time.p85", 0.03)),
                        1000));
        assertThat(run.addsForVerdict()).isFalse();
    }

    @Test
    void replicationsOfTheCommandLineTakeThePlaceOfAPrecision() {
        String text = SMALLEST + "experiment: {precision: {throughput: 1%}}\n";
        RunPlan run = ScenarioTexts.read(text, "experiment.replications=20").run();

        assertThat(run.replications()).isEqualTo(20);
        assertThat(run.precision()).isEqualTo(Precision.NONE);
    }

    @Test
    void anExplicitWarmUpAllowsAHorizonUnderADay() {
        assertThat(clock("clock: {horizon: 30m, warm-up: 0h}").horizon()).isEqualTo(Clock.HOUR / 2);
    }

    @Test
    void daysAndWeeksOfTheClockScaleAllDurations() {
        Clock clock = clock("clock: {horizon: 1y, warm-up: 1w 1d, day: 5h, week: 4d}");

        assertThat(clock.horizon()).isEqualTo(52 * 20 * Clock.HOUR);
        assertThat(clock.warmUp()).isEqualTo(25 * Clock.HOUR);
    }

    private static Clock clock(String block) {
        String text = SMALLEST.replace("clock: {horizon: 26w}", block);
        return ScenarioTexts.read(text).run().clock();
    }
}
