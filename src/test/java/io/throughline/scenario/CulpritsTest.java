package io.throughline.scenario;

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

/** What is wrong only with an effect in force is shown at the effect, wherever in the file the rule stands. */
class CulpritsTest {
    private static final String LINE = """
            title: T
            clock: {horizon: 26w, warm-up: 4w}
            work: {source: backlog, wip-limit: 20, release: at-once}
            people:
              devs: {count: 6, prefer: [review, coding]}
            stations:
              coding: {staff: devs, time: {exponential: {mean: 6h}}}
              review:
                staff: devs
                time: {exponential: {mean: 1h}}
                outcomes: {back: {chance: 40%, to: coding}, closed: {chance: 10%, to: dropped}}
              qa: {servers: 2, time: 1h}
            """;

    @TempDir
    private Path folder;

    private Problem problem(String text, List<String> sets, List<String> tries) throws IOException {
        Path file = Files.writeString(folder.resolve("line.yaml"), text);
        ScenarioException answer =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, sets, tries));
        assertThat(answer.problems()).as(answer.text(true)).hasSize(1);
        return answer.problems().get(0);
    }

    private static void isAt(Problem problem, String flag, String source, int column) {
        assertThat(List.of(problem.file(), problem.source(), problem.column())).containsExactly(flag, source, column);
    }

    @Test
    void aFlagIsAnsweredWithItsOwnTextWhereverTheRuleStands() throws IOException {
        String chance = "stations.review.outcomes.back.chance=95%";
        Problem sum = problem(LINE, List.of(), List.of(chance));
        isAt(sum, "--try", chance, 38);
        assertThat(sum.path()).isEqualTo("stations.review.outcomes");
        assertThat(sum.what()).isEqualTo("the chances add up to 105% (in the change try)");
        isAt(problem(LINE, List.of(chance), List.of()), "--set", chance, 38);

        String source = "work.source={rate: 5/w}";
        assertThat(problem(LINE, List.of(), List.of(source)).path()).isEqualTo("work.release");
        isAt(problem(LINE, List.of(), List.of(source)), "--try", source, 13);
    }

    @Test
    void ofSeveralEffectsTheOneIsShownWithoutWhichAllIsWell() throws IOException {
        String staff = "stations.coding.servers=3";
        List<String> flags = List.of("stations.review.time=x2", staff, "people.devs.count=3");
        Problem problem = problem(LINE, List.of(), flags);
        assertThat(problem.path()).isEqualTo("people.devs.prefer");
        isAt(problem, "--try", staff, 25);
        assertThat(problem.line()).isEqualTo(2);
        isAt(problem(LINE, flags, List.of()), "--set", staff, 25);
    }

    @Test
    void whatIsWrongInTheFileIsShownThere() throws IOException {
        Problem problem = problem(
                LINE.replace("40%", "95%"), List.of("stations.review.time=x2"), List.of("stations.review.time=x2"));
        assertThat(problem.file()).endsWith("line.yaml");
        assertThat(problem.line()).isEqualTo(11);
    }

    @Test
    void aFlagIsToBlameInAChangeTooAndNotTheLineOfTheFileThatIsRight() throws IOException {
        String none = "stations.ci.beside=none";
        Path file = Files.writeString(folder.resolve("line.yaml"), """
                clock: {horizon: 26w, warm-up: 4w}
                stations:
                  review: {servers: 2, time: {exponential: {mean: 1h}}}
                  ci: {servers: 2, time: 1h, beside: review}
                  lint: {servers: 1, time: 1h, beside: review}
                changes:
                  same: {effects: {stations.ci.time: x2}}
                """);
        ScenarioException answer = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.read(file, List.of(none, "stations.reviews.time=2h"), List.of()));
        assertThat(answer.problems()).extracting(Problem::file).containsOnly("--set");
        assertThat(answer.problems())
                .extracting(Problem::what)
                .containsExactly("ci stands between it and review (in the change same)", "there is no such path");
    }

    @Test
    void aChangeOfTheFileIsShownToo() throws IOException {
        String changes = "changes: {more: {effects: {stations.review.outcomes.back.chance: 95%}}}";
        Problem problem = problem(LINE + changes, List.of(), List.of());
        assertThat(problem.source()).isEqualTo(changes);
        assertThat(problem.what()).endsWith("(in the change more)");
    }
}
