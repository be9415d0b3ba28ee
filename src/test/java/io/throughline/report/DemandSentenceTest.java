package io.throughline.report;

import static io.throughline.report.Answers.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said where demand holds what is delivered. */
class DemandSentenceTest {
    private final Answers answers = new Answers();

    private String sentence() {
        return String.join("\n", Sentence.paragraphs(answers.answer()));
    }

    @Test
    void aLineThatKeepsUpWithDemandSaysWhatWouldBeNext() {
        answers.changed = false;
        answers.before = verdict(Verdict.Answer.DEMAND, List.of("demand"), List.of("review"), 0);
        assertThat(sentence())
                .isEqualTo("The line delivers 11.92 items a week (±0.08). "
                        + "The line keeps up with demand; next to hold it would be review.");
    }

    @Test
    void theBottleneckThatBecomesDemandIsSaidToMoveThere() {
        answers.move = new Move("coding", "demand", true);
        answers.after = verdict(Verdict.Answer.DEMAND, List.of("demand"), List.of(), 0);
        assertThat(sentence()).contains("The bottleneck moves from coding to demand.");
    }

    @Test
    void aLineThatKeepsUpWithDemandSaysWhatItsItemsWaitFor() {
        answers.move = new Move("demand", "demand", true);
        answers.after = Answers.demand(List.of("stations.release.batch.every", "coding"));
        assertThat(sentence())
                .contains("The line keeps up with demand, with or without it. "
                        + "Flow time answers most to the interval of release and coding.");
    }

    @Test
    void whatFlowTimeAnswersToIsSaidOfWhatWasTested() {
        answers.changed = false;
        answers.before = Answers.demand(List.of("coding"), List.of("opening hours"));
        assertThat(sentence())
                .contains("Of what was tested, flow time answers most to coding; opening hours were not tested.");
        answers.before = Answers.demand(List.of("coding"), List.of("the interval of release"));
        assertThat(sentence())
                .contains("flow time answers most to coding; the interval of release was not tested.")
                .doesNotContain("Flow time");
    }

    @Test
    void aLineThatHasNotSettledIsNotSaidToKeepUp() {
        answers.changed = false;
        answers.before = Answers.demand(List.of());
        answers.baselineState = Answers.FILLING;
        assertThat(sentence())
                .contains("WIP still rose by 0.3 items a week. What is delivered rises with demand all the same.")
                .doesNotContain("keeps up");
    }

    @Test
    void whereWorkPilesUpTheLineIsNotSaidToKeepUp() {
        answers.before = Answers.demand(List.of("coding"));
        answers.after = answers.before;
        answers.move = new Move("demand", "demand", false);
        answers.baselineState = Answers.GROWS;
        assertThat(sentence())
                .contains("Without it, what is delivered rises with demand all the same; with it, the line keeps up "
                        + "with demand.");
        answers.state = Answers.GROWS;
        assertThat(sentence())
                .contains("What is delivered rises with demand all the same, with or without it.")
                .doesNotContain("keeps up", "Flow time answers");
        answers.changed = false;
        assertThat(sentence()).contains("What is delivered rises with demand all the same.");
    }
}
