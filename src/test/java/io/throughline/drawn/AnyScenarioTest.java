package io.throughline.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.plan.Experiment;
import io.throughline.plan.StandsStill;
import io.throughline.report.CsvReport;
import io.throughline.report.json.JsonReport;
import io.throughline.report.picture.Pictures;
import io.throughline.scenario.ScenarioReader;
import io.throughline.scenario.problem.ScenarioException;
import io.throughline.study.Progress;
import io.throughline.study.VariantResult;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Whole scenario files, from the text to the answer: each is refused with its problems, or runs, conserves and repeats.
 * {@code -Drandom.scenarios=20000} draws more of them.
 */
final class AnyScenarioTest {
    private static final int MANY = Integer.getInteger("random.scenarios", 2000);
    private static final int REPEATED = 8;

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(1, MANY);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF, seed = "20260101")
    void aScenarioIsRefusedOrRunsAndRepeatsWithAnyJobs(@ForAll("numbers") int number) {
        String answer = answer(number, 1);
        Statistics.collect(answer.startsWith("{") ? "simulated" : answer.split(" ")[0]);
        Statistics.coverage(c -> c.check("simulated").percentage(share -> share > 80));
        if (number % REPEATED == 0) {
            assertThat(answer(number, 3)).as(ScenarioText.of(number)).isEqualTo(answer);
        }
    }

    /** All figures of a scenario, checked, or why there are none. */
    private static String answer(int number, int jobs) {
        String text = ScenarioText.of(number);
        try {
            Scenario scenario = ScenarioReader.read("line.yaml", text, List.of());
            Experiment experiment = new Experiment(scenario, jobs, Progress.NONE);
            Answer answer = experiment.followed(experiment.run());
            answer.variants().stream().map(Answer.OfVariant::result).forEach(AnyScenarioTest::check);
            return new JsonReport("test").of(answer) + CsvReport.of(answer) + Pictures.of(answer);
        } catch (ScenarioException e) {
            assertThat(e.text(true)).as(text).contains(": error: ");
            return "refused " + e.text(true);
        } catch (StandsStill e) {
            return "standstill " + e.getMessage();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("scenario " + number + ": " + e + "\n" + text, e);
        }
    }

    private static void check(VariantResult result) {
        Figures.check(result.variant().line(), result.values());
    }
}
