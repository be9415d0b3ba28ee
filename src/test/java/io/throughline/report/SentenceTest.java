package io.throughline.report;

import static io.throughline.report.Answers.effect;
import static io.throughline.report.Answers.single;
import static io.throughline.report.Answers.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Variant;
import io.throughline.plan.growth.Gap;
import io.throughline.report.words.Effects;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private final Answers answers = new Answers();

    private String sentence() {
        return String.join("\n", Sentence.paragraphs(answers.answer()));
    }

    @Test
    void aGainThatMovesTheBottleneckIsToldWithWhereItWentAndWhatWouldHelp() {
        assertThat(sentence())
                .isEqualTo("With AI assistants, coding gets 40% faster; the line delivers 9.8% more (±0.6). "
                        + "The bottleneck moves from coding to review. "
                        + "Of the 40% felt, 30 points are lost, 24 of them at review. "
                        + "10% more review would deliver 8.2% more (±0.4).");
    }

    @Test
    void aDifferenceThatIsNotShownIsNotClaimed() {
        answers.shown = false;
        answers.relative = 0.003;
        assertThat(sentence())
                .startsWith("With AI assistants, coding gets 40% faster; "
                        + "no difference in what the line delivers is shown (+0.3% ± 0.6).");
    }

    @Test
    void flowTimeIsToldWhereDeliveryDiffersByNextToNothing() {
        answers.shown = true;
        answers.relative = 0.009;
        assertThat(sentence()).contains("the line delivers 0.9% more (±0.6). Mean flow time: −10.0% ± 1.7. The");
        answers.relative = 0.02;
        assertThat(sentence()).doesNotContain("Mean flow time");
    }

    @Test
    void flowTimeIsToldWhereDeliveryDoesNotDiffer() {
        answers.shown = false;
        assertThat(sentence()).contains("is shown (+9.8% ± 0.6). Mean flow time: −10.0% ± 1.7. The bottleneck");
        answers.shown = true;
        assertThat(sentence()).doesNotContain("Mean flow time");
    }

    @Test
    void lessIsSaidAsLess() {
        answers.relative = -0.031;
        assertThat(sentence()).contains("the line delivers 3.1% less (±0.6).");
    }

    @Test
    void withoutAnIntervalNothingIsShown() {
        answers.replications = 1;
        answers.shown = false;
        answers.half = Double.NaN;
        answers.move = null;
        answers.before = verdict(Verdict.Answer.NONE, List.of(), List.of(), 0);
        answers.after = answers.before;
        answers.gain = null;
        assertThat(sentence())
                .isEqualTo("With AI assistants, coding gets 40% faster; "
                        + "no difference in what the line delivers is shown (+9.8%). With or without it, "
                        + "there are too few replications to name a bottleneck (ten or more are needed).");
    }

    @Test
    void nothingToCompareWithIsSaidWithoutAPercentage() {
        answers.relative = Double.POSITIVE_INFINITY;
        answers.half = Double.NaN;
        answers.rate = 19.2;
        answers.before = verdict(Verdict.Answer.NONE, List.of(), List.of(), 0);
        answers.move = null;
        answers.gain = null;
        assertThat(sentence())
                .startsWith("With AI assistants, coding gets 40% faster; "
                        + "the line delivers 19.20 items a week (±0.08), and nothing without it. "
                        + "Without it, too little is delivered to name a bottleneck; "
                        + "with it, the bottleneck is review.");
    }

    @Test
    void nothingInBothIsSaidOnce() {
        answers.relative = Double.NaN;
        answers.half = Double.NaN;
        answers.rate = 0;
        assertThat(sentence()).contains("; the line delivers nothing, with or without it.");
    }

    @Test
    void aBottleneckThatStaysIsSaidToStay() {
        answers.move = new Move("review", "review", false);
        answers.before = single("review", 0.8, 0.07);
        assertThat(sentence()).contains("The bottleneck stays at review. Of the 40%");
    }

    @Test
    void aMoveThatIsNotShownIsNotClaimed() {
        answers.move = new Move("coding", "review", false);
        assertThat(sentence())
                .contains("Without it, the bottleneck is coding; with it, the bottleneck is review. "
                        + "That it moves is not shown at this confidence.");
    }

    @Test
    void sharedBottlenecksAreNamedTogether() {
        answers.move = null;
        answers.after = verdict(Verdict.Answer.SHARED, List.of("coding", "review", "work.wip-limit"), List.of(), 0);
        assertThat(sentence())
                .contains("Without it, the bottleneck is coding; "
                        + "with it, coding, review and the WIP limit share the bottleneck.");
    }

    @Test
    void anUndecidedVerdictSaysHowManyReplicationsWouldTell() {
        answers.move = null;
        answers.after = verdict(Verdict.Answer.UNDECIDED, List.of(), List.of("coding", "review"), 210);
        assertThat(sentence())
                .contains("with it, it is not decided whether coding or review is the bottleneck; "
                        + "about 210 replications would tell.")
                .doesNotContain("10% more");
    }

    @Test
    void nothingThatWasTestedIsSaidToHoldTheLine() {
        answers.move = null;
        answers.after = verdict(Verdict.Answer.ELSEWHERE, List.of(), List.of(), 0);
        assertThat(sentence())
                .contains(
                        "with it, nothing that was tested holds the line back by itself: the bottleneck is elsewhere.");
    }

    @Test
    void aLineWithTwoStatesHasNoBottleneck() {
        answers.move = null;
        answers.after = verdict(Verdict.Answer.UNSTABLE, List.of(), List.of(), 0);
        assertThat(sentence()).contains("with it, the line has two states: some runs stay in one, some in the other");
    }

    @Test
    void aTrainThatHoldsTheLineIsToldByItsInterval() {
        answers.after = single("stations.release.batch.every", 0.87, 0.0823);
        answers.move = new Move("coding", "stations.release.batch.every", true);
        assertThat(sentence())
                .contains("The bottleneck moves from coding to the interval of release.")
                .contains("A 10% shorter interval of release would deliver");
    }

    @Test
    void aFileWithoutChangesTellsOfItsBaseline() {
        answers.changed = false;
        assertThat(sentence())
                .isEqualTo("The line delivers 11.92 items a week (±0.08). The bottleneck is coding. "
                        + "10% more coding would deliver 7.6% more (±0.4).");
    }

    @Test
    void workThatPilesUpIsToldOfTheChangeAndOfTheBaseline() {
        answers.state = Answers.GROWS;
        answers.baselineState = Answers.GROWS;
        assertThat(sentence())
                .contains("(±0.6). Work piles up by 1.8 items a week, most of all at coding, "
                        + "so flow time rises for as long as it runs.")
                .endsWith("\nIn the baseline, work piles up by 1.8 items a week, most of all at coding, "
                        + "so flow time rises for as long as it runs.");
    }

    @Test
    void whatTakesTheGapIsNamedWithWhatWouldBeLeftWithoutIt() {
        answers.state = Answers.GROWS;
        String grows =
                "Work piles up by 1.8 items a week, most of all at coding, so flow time rises for as long as it runs";
        answers.gap = Gap.QUEUE;
        assertThat(sentence()).contains(grows + ".");
        Estimate left = new Estimate(0.12, 0.31, 16);
        answers.gap = new Gap(Gap.Taker.REWORK, List.of(Gap.REWORK), left);
        assertThat(sentence())
                .contains(grows + "; rework takes the gap between started and delivered: without what comes back "
                        + "that would be 0.1 items a week (±0.3).");
        answers.gap = new Gap(Gap.Taker.REWORK, List.of(Gap.FAILURE_DEMAND, Gap.REWORK), left);
        assertThat(sentence()).contains("; failure demand and rework take the gap between");
        answers.gap = new Gap(Gap.Taker.LIMIT, List.of("people.devs.wip-limit"), left);
        assertThat(sentence())
                .contains(grows + "; the WIP limit of devs takes the gap between started and delivered, with time "
                        + "left idle under it: without it that would be 0.1 items a week (±0.3).");
        answers.gap = new Gap(Gap.Taker.LIMIT, List.of("work.wip-limit", "people.devs.wip-limit"), left);
        assertThat(sentence())
                .contains("; the WIP limits take the gap between started and delivered, with time left idle under "
                        + "them: without them that would be");
        answers.gap = new Gap(Gap.Taker.FILLERS, List.of("tooling"), left);
        assertThat(sentence())
                .contains("; filler tooling takes the gap between started and delivered: with one of them at a time "
                        + "that would be 0.1 items a week (±0.3).");
    }

    @Test
    void aLineThatHasNotSettledSaysSo() {
        answers.state = Answers.FILLING;
        assertThat(sentence()).contains("The line has not settled: WIP still rose by 0.3 items a week.");
    }

    @Test
    void aGainThatIsNotFeltHasNoAccount() {
        answers.gain = Answers.gain(Double.NaN, 0.098);
        assertThat(sentence()).doesNotContain("felt");
    }

    @Test
    void aLossWithinTheNoiseIsNotClaimed() {
        answers.gain = Answers.gain(0.1, 0.0982, Answers.loss("review", false, 0.0018));
        assertThat(sentence()).doesNotContain("lost");
    }

    @Test
    void smallGainsHaveADecimal() {
        answers.gain = Answers.gain(0.05, 0.031, Answers.loss("coding", true, 0.019));
        assertThat(sentence()).contains("Of the 5.0% felt, 1.9 points are lost, nearly all of them at coding itself.");
    }

    @Test
    void effectsAreSaidInWordsOfTheField() {
        assertThat(effects("stations.coding.time", "40% slower")).isEqualTo("coding gets 40% slower");
        assertThat(effects("stations.coding.time", "30% less")).isEqualTo("coding takes 30% less time");
        assertThat(effects("stations.coding.work", "x0.6")).isEqualTo("coding takes 0.6 times as long");
        assertThat(effects("stations.coding.time", "2h")).isEqualTo("coding takes 2h");
        assertThat(effects("stations.review.servers", "2 more")).isEqualTo("review has 2 more servers");
        assertThat(effects("stations.review.servers", "1 fewer")).isEqualTo("review has 1 fewer server");
        assertThat(effects("stations.review.servers", "3")).isEqualTo("review has 3 servers");
        assertThat(effects("stations.review.servers", "x2")).isEqualTo("review has 2 times as many servers");
        assertThat(effects("stations.review.approvals", "1")).isEqualTo("review needs 1 approval");
        assertThat(effects("work.wip-limit", "20")).isEqualTo("the WIP limit is 20");
        assertThat(effects("work.size", "60% more")).isEqualTo("parts are 60% larger");
        assertThat(effects("work.size", "50% less")).isEqualTo("parts are 50% smaller");
        assertThat(effects("work.size", "x0.5")).isEqualTo("the size of parts is x0.5");
        assertThat(effects("work.source.rate", "20% more")).isEqualTo("the rate of arrivals is 20% more");
        assertThat(effects("stations.review.open", "4h/d")).isEqualTo("review is open 4h/d");
        assertThat(effects("stations.review.open", "always")).isEqualTo("review is always open");
        assertThat(effects("stations.review.overload", "none")).isEqualTo("review is never in haste");
        assertThat(effects("stations.review.staff", "[seniors, developers]"))
                .isEqualTo("review is done by the seniors and the developers");
        assertThat(effects("people.devs.prefer", "[review, qa]"))
                .isEqualTo("the devs look first at review, then at qa");
        assertThat(effects("stations.qa.outcomes.bug.chance", "5%")).isEqualTo("the chance of bug at qa is 5%");
        assertThat(effects("stations.coding.defects.injects", "70% more")).isEqualTo("coding injects 70% more defects");
        assertThat(effects("stations.review.defects.catches", "80%")).isEqualTo("what review catches is 80%");
        assertThat(effects("stations.review.overload.above", "30"))
                .isEqualTo("review is in haste when more than 30 wait");
        assertThat(effects("stations.release.batch.every", "1d")).isEqualTo("the interval of release is 1d");
        assertThat(effects("people.seniors.switching", "5m")).isEqualTo("the switching of the seniors is 5m");
        assertThat(effects("people.seniors.speed", "25% more")).isEqualTo("the speed of the seniors is 25% more");
    }

    private static String effects(String path, String words) {
        return Effects.of(new Variant(
                "x",
                "x",
                new Answers().answer().scenario().baseline().line(),
                List.of(),
                List.of(effect(path, words)),
                List.of()));
    }

    @Test
    void stationsThatGetFasterAlikeAreNamedTogether() {
        answers.effects = List.of(
                effect("stations.coding.time", "40% faster"),
                effect("stations.qa.time", "10% faster"),
                effect("stations.review.time", "40% faster"));
        assertThat(sentence())
                .startsWith("With AI assistants, coding and review get 40% faster and qa gets 10% faster; the line");
    }

    @Test
    void severalEffectsAreJoinedAndASmallShareIsSaid() {
        answers.effects = List.of(
                new Variant.Effect("ai", "stations.coding.time", "40% faster", 1 / 1.4, 0.85),
                effect("stations.review.servers", "1 more"));
        answers.change = "ai-with-help";
        assertThat(sentence())
                .startsWith("With ai-with-help, coding gets 40% faster for 85% of the items "
                        + "and review has 1 more server; the line delivers");
    }
}
