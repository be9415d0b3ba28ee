package io.throughline.verdict;

import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Teams;
import io.throughline.model.RunPlan;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import io.throughline.verdict.Verdict.Answer;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Verdicts on lines of people without chance: what they deliver is one over the work of an item. */
class PeopleVerdictTest {
    /** A few items more or less in the period. */
    private static final Offset<Double> NEARLY = within(0.005);

    private static Verdict verdict(Line line) {
        RunPlan plan = new RunPlan(Lines.clock(400, 20_000), 10, true, 0.95, 1);
        return new BottleneckTest(new Runs(new Study(plan, 2, Progress.NONE), line))
                .of(List.of(line), 10)
                .get(0);
    }

    private static Line alone(Distribution coding, Distribution review, StaffPool pool) {
        Line line = Lines.backlog()
                .wipLimit(5)
                .station(Teams.staffed("coding", coding, pool.name()))
                .station(Teams.staffed("review", review, pool.name()))
                .line();
        return Teams.with(line, pool);
    }

    /** ln(X⁺ / X⁻) / ln 1.21 with X = 1 / (work of the lever × f + the rest of the work). */
    private static double elasticity(double work, double rest) {
        return Math.log((work * 1.1 + rest) / (work / 1.1 + rest)) / Math.log(1.21);
    }

    @Test
    void onePersonWhoDoesAllIsAllOfWhoAndEachStationItsShareOfTheWork() {
        Verdict verdict = verdict(alone(hours(3), hours(1), Teams.pool("seniors", 1)));
        assertThat(verdict.answer()).isEqualTo(Answer.SINGLE);
        assertThat(verdict.at()).containsExactly("coding");
        assertThat(verdict.who()).containsEntry("coding", List.of("seniors"));
        assertThat(mean(verdict.tables().where(), "coding")).isCloseTo(elasticity(3, 1), NEARLY);
        assertThat(mean(verdict.tables().where(), "review")).isCloseTo(elasticity(1, 3), NEARLY);
        assertThat(mean(verdict.tables().who(), "people.seniors.speed")).isCloseTo(1, NEARLY);
        assertThat(verdict.tables().remainder().mean()).isCloseTo(0, within(0.01));
    }

    /** Half an hour of switching to each of the two stations is an hour for each item, which is not tested. */
    @Test
    void whatSwitchingTakesIsLeftInTheRemainderByName() {
        StaffPool switching = new StaffPool(
                "seniors",
                1,
                StaffPool.Prefer.CLOSEST_TO_DONE,
                Lines.ticks(0.5),
                new StaffPool.Skill(1, 1, 1),
                Line.NO_LIMIT,
                null,
                0);
        Verdict verdict = verdict(alone(hours(3), hours(1), switching));
        assertThat(mean(verdict.tables().who(), "people.seniors.speed")).isCloseTo(elasticity(4, 1), NEARLY);
        assertThat(verdict.tables().remainder().mean())
                .isCloseTo(1 - elasticity(3, 2) - elasticity(1, 4), within(0.01));
        assertThat(verdict.tables().untested()).containsExactly("switching");
    }

    private static double mean(List<Elasticity> levers, String name) {
        return levers.stream()
                .filter(e -> e.lever().equals(name))
                .findFirst()
                .orElseThrow()
                .delivered()
                .mean();
    }
}
