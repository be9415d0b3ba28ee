package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.TWO;
import static io.throughline.scenario.ScenarioTexts.answer;
import static io.throughline.scenario.ScenarioTexts.baseline;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of items and limits as files say them, and what a key left out stands for. */
final class LimitsTest {
    @Test
    void anItemIsOnePartThatGoesByItselfFromCodingOn() {
        Inflow inflow = baseline(TWO).inflow();

        assertThat(inflow.parts()).isEqualTo(1);
        assertThat(inflow.partsFrom()).isEqualTo("coding");
        assertThat(inflow.leadFrom()).isEqualTo("coding");
    }

    @Test
    void withoutCodingPartsBeginAtTheFirstStation() {
        Inflow inflow = baseline(TWO.replace("coding", "build")).inflow();

        assertThat(inflow.partsFrom()).isEqualTo("build");
        assertThat(inflow.leadFrom()).isEqualTo("build");
    }

    @Test
    void partsAreReadForAllAndForAKind() {
        Inflow inflow = baseline(
                        TWO + "work: {parts: 2.5, parts-from: review, lead-from: review, kinds: {fix: {parts: 0.4}}}\n")
                .inflow();

        assertThat(inflow.parts()).isEqualTo(2.5);
        assertThat(inflow.partsFrom()).isEqualTo("review");
        assertThat(inflow.leadFrom()).isEqualTo("review");
        assertThat(inflow.kinds()).containsExactly(new Kind("fix", 1, 1, 0.4, 0, 1, Line.NO_LIMIT, false));
    }

    @Test
    void effectsReachPartsAndAShareOfTheItemsKeepsThemAsData() {
        Scenario scenario = read(TWO + """
                work: {parts: 2, kinds: {fix: {}}}
                changes:
                  all: {effects: {work.parts: x2, work.kinds.fix.parts: 0.5, work.parts-from: review}}
                  some: {share: 50%, effects: {work.parts: x2, work.kinds.fix.parts: 0.5}}
                """);

        assertThat(line(scenario, "all").inflow().parts()).isEqualTo(4);
        assertThat(line(scenario, "all").inflow().partsFrom()).isEqualTo("review");
        assertThat(line(scenario, "all").kinds().get(0).parts()).isEqualTo(0.5);
        assertThat(line(scenario, "some").influences())
                .containsExactly(
                        new Influence("some", new Target(Aspect.PARTS, "", ""), Operation.FACTOR, 2, null),
                        new Influence("some", new Target(Aspect.KIND_PARTS, "", "fix"), Operation.NUMBER, 0.5, null));
    }

    @Test
    void theSameWorkInMorePartsIsNoWarning() {
        String smaller = TWO + "changes: {small: {effects: {work.size: 50% less%s}}}\n";

        assertThat(read(smaller.replace("%s", ", work.parts: x2")).warnings()).isEmpty();
        assertThat(read(smaller.replace("%s", "")).warnings()).hasSize(1);
    }

    @Test
    void lessThanOnePartIsWarnedOf() {
        assertThat(read(TWO + "work: {parts: 0.5}\n").warnings().get(0).what())
                .isEqualTo("baseline: an item has at least one part, so fewer change nothing");
    }

    @Test
    void aStationHasRoomForAllAndNothingIsNoticedLateOrDoneInHaste() {
        Station coding = baseline(TWO).station("coding");

        assertThat(coding.room()).isEqualTo(new Station.Room(Line.NO_LIMIT, false));
        assertThat(coding.queue().pickup()).isEqualTo(new Constant(0));
        assertThat(coding.work().overload()).isEqualTo(Station.Overload.NEVER);
    }

    @Test
    void aFullStationMayHoldOrReleaseTheServersBeforeIt() {
        Line hold = baseline(TWO.replace("review:", "review:\n    wip-limit: 4\n    when-full: hold"));
        Line release = baseline(TWO.replace("review:", "review:\n    wip-limit: 4\n    when-full: release"));

        assertThat(hold.station("review").room()).isEqualTo(new Station.Room(4, false));
        assertThat(release.station("review").room()).isEqualTo(new Station.Room(4, true));
    }

    @Test
    void aLimitOverStationsIsReadAndVaried() {
        Scenario scenario = read(TWO + """
                wip-limits: {open: {stations: [review], at-most: 12, holds: coding}}
                changes: {fewer: {effects: {wip-limits.open.at-most: 4 fewer}}}
                """);

        assertThat(scenario.baseline().line().groupLimits())
                .containsExactly(new GroupLimit("open", List.of("review"), 12, List.of("coding")));
        assertThat(line(scenario, "fewer").groupLimit("open").atMost()).isEqualTo(8);
    }

    @Test
    void theStationThatBeginsSinglePartsOfABacklogMayBeCountedItself() {
        String counted = TWO + "wip-limits: {open: {stations: [coding, review], at-most: 3, holds: coding}}\n";

        assertThat(answer(counted)).isEmpty();
        assertThat(answer(counted + "work: {parts: 2, parts-from: review}\n")).isEmpty();
        assertThat(answer(counted + "work: {parts: 2}\n")).contains("a full group would stay full");
    }
}
