package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.scenario.problem.Problem;
import io.throughline.scenario.problem.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two effects of which the one undoes what the other says both are named. */
class ContradictionsTest {
    private static final String LINE = """
            clock: {horizon: 26w}
            stations:
              coding: {servers: 2, time: {lognormal: {mean: 4h, cv: 1}}, defects: {injects: 1}}
              review: {servers: 2, time: {exponential: {mean: 1h}}, wip-limit: 4, pickup: 1h}
              qa:
                servers: 1
                time: {exponential: {mean: 2h}}
                defects: {catches: 50%, fixed-at: coding, fix: 1h}
                overload: {above: 3, time: x0.5}
            """;
    private static final String TWO = "changes: {a: {effects: {%s}}, b: {effects: {%s}}}\nplans: {p: [a, b]}\n";

    @TempDir
    private Path folder;

    private List<String> answers(String changes, List<String> sets, List<String> tries) throws IOException {
        Path file = Files.writeString(folder.resolve("line.yaml"), LINE + changes);
        ScenarioException answer =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, sets, tries));
        assertThat(answer).as("read without complaint").isNotNull();
        return answer.problems().stream().map(ContradictionsTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.path() + ": " + problem.what();
    }

    private List<String> ofPlan(String a, String b) throws IOException {
        return answers(TWO.formatted(a, b), List.of(), List.of());
    }

    @Test
    void whatOneChangeOfAPlanTakesAwayTheOtherCanNotChange() throws IOException {
        assertThat(ofPlan("stations.coding.defects: none", "stations.coding.defects.injects: 0.5"))
                .containsExactly("stations.coding.defects.injects: a takes away stations.coding.defects, "
                        + "and b changes what is in it (in the plan p)");
        assertThat(ofPlan("stations.qa.defects.catches: 10 points more", "stations.qa.defects: none"))
                .containsExactly("stations.qa.defects.catches: b takes away stations.qa.defects, "
                        + "and a changes what is in it (in the plan p)");
        assertThat(ofPlan("stations.qa.overload: none", "stations.qa.overload.above: 2"))
                .containsExactly("stations.qa.overload.above: a takes away stations.qa.overload, "
                        + "and b changes what is in it (in the plan p)");
        assertThat(ofPlan("stations.review.wip-limit: none", "stations.review.wip-limit: x2"))
                .containsExactly("stations.review.wip-limit: a takes this away, and b changes it (in the plan p)");
    }

    @Test
    void aBlockAndAValueInItAreNotBothReplaced() throws IOException {
        assertThat(ofPlan("stations.coding.defects: {injects: 2}", "stations.coding.defects.injects: 0.5"))
                .containsExactly("stations.coding.defects.injects: a replaces stations.coding.defects, "
                        + "and b changes what is in it (in the plan p)");
        assertThat(ofPlan("stations.coding.time: 3h", "stations.coding.time.lognormal.cv: x0.5"))
                .containsExactly("stations.coding.time.lognormal.cv: a replaces stations.coding.time, "
                        + "and b changes what is in it (in the plan p)");
    }

    @Test
    void whatAReplacingBlockWritesIsMultipliedAsAReplacingValueIs() {
        String changes = TWO.formatted("stations.coding.defects: {injects: 2}", "stations.coding.defects.injects: x2");
        assertThat(line(ScenarioTexts.read(LINE + changes), "p")
                        .station("coding")
                        .quality()
                        .injects())
                .isEqualTo(4);
    }

    @Test
    void flagsAreNamedToo() throws IOException {
        String none = "stations.qa.overload=none";
        String time = "stations.qa.overload.time=x0.9";
        String says = "stations.qa.overload.time: %s takes away stations.qa.overload%s changes what is in it";
        assertThat(answers("", List.of(), List.of(none, time)))
                .containsExactly(says.formatted("try", " and") + " (in the change try)");
        assertThat(answers("", List.of(time, none), List.of())).containsExactly(says.formatted("--set", " and"));
        assertThat(answers("", List.of(none), List.of(time)))
                .containsExactly(says.formatted("--set", ", and try") + " (in the change try)");
        assertThat(answers("", List.of("stations.review.wip-limit=none"), List.of("stations.review.wip-limit=x2")))
                .containsExactly("stations.review.wip-limit: --set takes this away, and try changes it "
                        + "(in the change try)");
    }

    @Test
    void theFileMayBeEditedBelowWhatAChangeTakesAwayOrReplacedWhereItChangesAValue() {
        String changes = TWO.formatted("stations.qa.overload: none", "stations.coding.defects.injects: 0.5");
        var scenario = ScenarioTexts.read(
                LINE + changes, "stations.qa.overload.time=x0.9", "stations.coding.defects={injects: 2}");
        assertThat(scenario.baseline().line().station("coding").quality().injects())
                .isEqualTo(2);
        assertThat(line(scenario, "b").station("coding").quality().injects()).isEqualTo(0.5);
        assertThat(line(scenario, "a").station("qa"))
                .isEqualTo(line(ScenarioTexts.read(LINE + changes), "a").station("qa"));
    }

    @Test
    void ofWhatIsTakenAwayForSomeItemsTheOthersAreLeft() {
        String changes = "changes: {a: {share: 50%, effects: {stations.review.pickup: none}}, "
                + "b: {effects: {stations.review.pickup: x2}}}\nplans: {p: [a, b]}\n";
        assertThat(line(ScenarioTexts.read(LINE + changes), "p").influences()).isNotEmpty();
    }

    @Test
    void aSweepIsToldWhichOfItsValuesItIs() throws IOException {
        String sweep = "changes: {b: {effects: {stations.qa.overload.time: x0.9}}}\n"
                + "sweeps: {s: {vary: stations.qa.overload, over: [none, {above: 2, time: x0.5}], with: [b]}}\n";
        assertThat(answers(sweep, List.of(), List.of()))
                .containsExactly("stations.qa.overload.time: the value varied takes away stations.qa.overload, "
                        + "and b changes what is in it (at s=none)");
    }
}
