package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sizing;
import io.throughline.model.Scenario.Value;
import io.throughline.model.Target;
import io.throughline.plan.Answer;
import io.throughline.plan.OfSizing;
import io.throughline.plan.OfSizing.Floor;
import io.throughline.plan.OfSizing.OfCount;
import io.throughline.plan.OfSizing.OfTarget;
import io.throughline.plan.OfSizing.Standing;
import io.throughline.plan.OfSizing.Worse;
import io.throughline.report.chart.Chart;
import io.throughline.report.chart.Tries;
import io.throughline.report.drawing.Charts;
import io.throughline.report.json.JsonReport;
import io.throughline.report.picture.Pictures;
import io.throughline.stats.Estimate;
import io.throughline.study.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said, written and drawn of a sizing. */
class SizingReportTest {
    private static final Target WAIT =
            new Target("stations.review.first-wait.p85", true, 8, "stations.review.first-wait.p85 <= 1d");
    private static final Target RATE = new Target("throughput", false, 12, "throughput >= 12/w");

    private String vary = "stations.review.servers";
    private int at = 2;
    private List<String> with = List.of();
    private List<Worse> worse = List.of();
    private List<Floor> floors = List.of();

    private OfSizing sizing(OfCount... counts) {
        List<Point> points = new ArrayList<>();
        List.of(counts).forEach(count -> points.add(count.point()));
        Sizing asked = new Sizing("reviewers", vary, with, List.of(WAIT, RATE), points);
        return new OfSizing(asked, List.of(counts), at, 0.0025, worse, floors);
    }

    private static OfCount count(String value, int number, Standing standing, double share, double wait) {
        OfTarget first = new OfTarget(
                WAIT, "h", standing, new Estimate(share, 0.003, 64), 0.85, new Estimate(wait, 0.2, 64), 900);
        Estimate rate = new Estimate(12.4, 0.1, 64);
        OfTarget second = new OfTarget(RATE, "items/week", Standing.HOLDS, rate, 12, rate, 10);
        boolean grows = number == 1;
        State state = grows ? new State(State.Kind.GROWS, 3, "review") : Answers.STEADY;
        Map<String, Estimate> estimates = Map.of(WAIT.measure(), first.measured(), RATE.measure(), rate);
        Point point = new Point(
                List.of(new Value(value, number, Double.NaN)),
                Lines.backlog().station("review", 1, Lines.exponential(1)).line());
        return new OfCount(
                point,
                standing,
                !grows,
                state,
                standing == Standing.UNDECIDED ? 512 : 64,
                List.of(first, second),
                estimates,
                Map.of("throughput", new double[] {12.3, 12.5}));
    }

    private OfSizing found(Standing fewer) {
        return sizing(
                count("1", 1, Standing.FAILS, 0, 400),
                count("7", 7, fewer, fewer == Standing.FAILS ? 0.846 : 0.8497, 8.1),
                count("8", 8, Standing.HOLDS, 0.859, 7.8),
                count("12", 12, Standing.HOLDS, 0.865, 7.6));
    }

    private static Answer answer(OfSizing sizing) {
        Answers answers = new Answers();
        answers.changed = false;
        Answer plain = answers.answer();
        return new Answer(plain.scenario(), 64, plain.variants(), plain.sweeps(), List.of(sizing), plain.warnings());
    }

    private static String sentence(OfSizing sizing) {
        return Sentence.paragraphs(answer(sizing)).get(0);
    }

    private static List<Tries> charts(OfSizing sizing) {
        return Pictures.of(answer(sizing)).stream()
                .flatMap(some -> some.charts().stream())
                .filter(Tries.class::isInstance)
                .map(Tries.class::cast)
                .toList();
    }

    @Test
    void allThatIsKnownIsInTheTextTheNumbersAndTheCharts() throws IOException {
        OfSizing sizing = found(Standing.FAILS);
        String text = new TextReport(true).of(answer(sizing));
        at = 0;
        String json = new JsonReport("1").of(answer(sizing(sizing.counts().get(2))));
        String charts = charts(sizing).stream().map(Chart::toString).collect(Collectors.joining("\n"));
        Golden.assertSame(
                "sizing.txt",
                text.substring(0, text.indexOf("The line as it is"))
                        + json.substring(json.indexOf("\"sizing\""), json.indexOf("\"warnings\""))
                        + "\n" + charts.replace("Point[", "\n  Point[") + "\n");
    }

    @Test
    void oneFewerIsShownToFailOrItIsSaidThatItIsNotDecided() {
        String keep = "8 servers at review keep the 85th percentile of the first wait for review at 1d or less and "
                + "throughput at 12/w or more; ";
        assertThat(sentence(found(Standing.FAILS))).isEqualTo(keep + "7 are shown not to.");
        assertThat(sentence(found(Standing.UNDECIDED)))
                .isEqualTo(keep + "whether 7 do is not decided by 512 replications (about 900 would tell).");
    }

    @Test
    void theFewestTriedSaysNothingOfFewer() {
        at = 0;
        with = List.of("ai");
        OfSizing sizing =
                sizing(count("1 more", 2, Standing.HOLDS, 0.9, 7), count("4 more", 5, Standing.HOLDS, 0.91, 7));
        assertThat(sentence(sizing))
                .startsWith("With ai: 1 more server at review, the fewest tried, keeps the 85th percentile")
                .endsWith("12/w or more.");
    }

    @Test
    void peopleAndLimitsAreCalledWhatTheyAre() {
        vary = "people.seniors.count";
        assertThat(sentence(found(Standing.FAILS))).startsWith("8 seniors keep");
        vary = "work.wip-limit";
        assertThat(sentence(found(Standing.FAILS)))
                .startsWith("The WIP limit of 8 keeps")
                .endsWith("7 is shown not to.");
    }

    @Test
    void whereNoneHoldsTheBestIsSaidAndWhetherAnyNumberWould() {
        at = 1;
        OfCount most = count("12", 12, Standing.FAILS, 0.8, 9);
        floors = List.of(new Floor(most.targets().get(0), "12", new Estimate(8.9, 0.2, 64)));
        String none = "No number of servers at review from 1 to 12 is shown to keep ";
        assertThat(sentence(sizing(count("1", 1, Standing.FAILS, 0, 400), most)))
                .startsWith(none)
                .contains("12 are shown not to. With 12, the 85th percentile of the first wait for review is ")
                .endsWith("; that of the work alone, without any wait, is 1.11 d ± 0.03, so no number of servers at "
                        + "review would do.");
        floors = List.of(new Floor(most.targets().get(0), "12", new Estimate(8.1, 0.2, 64)));
        assertThat(sentence(sizing(count("1", 1, Standing.FAILS, 0, 400), most)))
                .doesNotContain("would do");
        OfCount open = count("12", 12, Standing.UNDECIDED, 0.85, 8);
        assertThat(sentence(sizing(count("1", 1, Standing.FAILS, 0, 400), open)))
                .contains(": whether 12 do is not decided by 512 replications (about 900 would tell).")
                .doesNotContain("shown not to");
    }

    @Test
    void whereNothingCouldBeMeasuredThatIsSaidAndThereIsNoChart() {
        at = 0;
        OfCount nothing = count("12", 12, Standing.FAILS, Double.NaN, Double.NaN);
        floors = List.of(new Floor(nothing.targets().get(0), "12", new Estimate(Double.NaN, Double.NaN, 0)));
        OfSizing sizing = sizing(nothing);
        assertThat(sentence(sizing))
                .endsWith("With 12, the 85th percentile of the first wait for review could not be measured.");
        assertThat(charts(sizing)).extracting(Tries::name).containsExactly("sizing-reviewers-2");
    }

    @Test
    void whereWorkPilesUpAWaitIsNoFigureAndARateIsForAWeek() {
        at = 0;
        OfCount one = count("1", 1, Standing.FAILS, 0, 400);
        Estimate none = new Estimate(Double.NaN, Double.NaN, 0);
        floors = List.of(
                new Floor(one.targets().get(0), "1", none),
                new Floor(one.targets().get(1), "1", none));
        assertThat(sentence(sizing(one)))
                .endsWith("With 1, the 85th percentile of the first wait for review only says how long the run was, as "
                        + "work piles up. With 1, throughput is 12.4 a week (±0.1).");
    }

    /** With 7 nothing was measured: the scale comes from those that were. */
    @Test
    void countsBesideOneOfWhichNothingWasMeasuredAreDrawn() {
        OfSizing sizing = sizing(
                count("6", 6, Standing.FAILS, 0.8, 9),
                count("7", 7, Standing.FAILS, Double.NaN, Double.NaN),
                count("8", 8, Standing.HOLDS, 0.859, 7.8),
                count("12", 12, Standing.HOLDS, 0.865, 7.6));
        assertThat(charts(sizing).get(0).points()).extracting(Tries.Point::x).containsExactly(6.0, 8.0, 12.0);
    }

    @Test
    void countsFarFromTheTargetAreLeftOffTheChartAndTheNoteSaysWhich() {
        Tries chart = charts(found(Standing.FAILS)).get(0);
        assertThat(chart.points()).extracting(Tries.Point::x).containsExactly(7.0, 8.0, 12.0);
        assertThat(chart.labels().note()).endsWith("Off the chart: 1.");
        assertThat(chart.points())
                .extracting(Tries.Point::shown)
                .containsExactly(Tries.Shown.FAILS, Tries.Shown.HOLDS, Tries.Shown.HOLDS);
    }

    @Test
    void theChartIsDrawnAlikeEachTimeWithItsTextsAsTexts() {
        for (Standing fewer : Standing.values()) {
            Tries chart = charts(found(fewer)).get(0);
            assertThat(Charts.svg(chart))
                    .isEqualTo(Charts.svg(chart))
                    .contains(">85% needed</text")
                    .doesNotContain("NaN");
        }
    }
}
