package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.report.chart.Chart;
import io.throughline.report.chart.Columns;
import io.throughline.report.drawing.Charts;
import io.throughline.report.picture.Pictures;
import io.throughline.stats.Estimate;
import io.throughline.study.State;
import io.throughline.verdict.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is on the charts, as data: their looks are nobody's business here. */
class PicturesTest {
    private final Answers answers = new Answers();

    private List<Pictures> pictures() {
        return Pictures.of(answers.answer());
    }

    private List<Chart> charts() {
        return pictures().stream().flatMap(some -> some.charts().stream()).toList();
    }

    private static String told(Pictures some) {
        String charts = some.charts().stream()
                .map(chart -> chart.toString()
                        .replace(", label=]", "]")
                        .replace("], ", "],\n  ")
                        .replace("), ", "),\n  "))
                .collect(Collectors.joining("\n\n"));
        return some.heading() + "\n" + some.caption() + "\n\n" + charts + "\n";
    }

    @Test
    void allThatIsKnownIsOnTheCharts() throws IOException {
        answers.swept = true;
        String all = pictures().stream().map(PicturesTest::told).collect(Collectors.joining("\n"));
        Golden.assertSame("charts.txt", all);
    }

    @Test
    void namesOfChartsAreApart() {
        answers.swept = true;
        assertThat(charts().stream().map(Chart::name)).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z0-9-]+"));
    }

    @Test
    void everyChartIsDrawnAlikeEachTimeWithItsTextsAsTexts() {
        answers.swept = true;
        answers.change = "<script>alert(1)</script>";
        for (Chart chart : charts()) {
            String svg = Charts.svg(chart);
            assertThat(svg).isEqualTo(Charts.svg(chart)).startsWith("<svg").doesNotContain("<script", "NaN");
        }
    }

    @Test
    void aLineWithTwoStatesHasAStripOfItsReplications() {
        answers.after = new Verdict(
                Verdict.Answer.UNSTABLE,
                false,
                List.of(),
                List.of(),
                0,
                List.of(),
                Map.of(),
                new Verdict.Tables(List.of(), List.of(), new Estimate(0, 0, 64), List.of()));
        Columns strip = (Columns) charts().stream()
                .filter(chart -> chart.name().equals("states-ai"))
                .findFirst()
                .orElseThrow();
        double[] rates = answers.answer().variants().get(1).result().values().get("throughput");
        assertThat(strip.bins().from()).isEqualTo(Arrays.stream(rates).min().orElseThrow());
        assertThat(strip.heights().stream().mapToDouble(h -> h).sum()).isEqualTo(rates.length);
        assertThat(strip.heights().get(15)).isEqualTo(1);
        assertThat(Charts.svg(strip)).startsWith("<svg").doesNotContain("NaN");
        assertThat(new TextReport(true).of(answers.answer())).contains("Two states: the replications: AI assistants");
    }

    @Test
    void oneReplicationHasNoIntervalsAndIsDrawnAllTheSame() {
        answers.replications = 1;
        for (Chart chart : charts()) {
            assertThat(Charts.svg(chart)).doesNotContain("NaN");
        }
    }

    @Test
    void whereWorkPilesUpTheChartsSaySo() {
        answers.state = new State(State.Kind.GROWS, 1.8, "review");
        assertThat(charts().stream()
                        .filter(chart -> chart.labels()
                                .note()
                                .contains("Work piles up by 1.8 items a week, most of all at review."))
                        .map(Chart::name))
                .containsExactly("queues-ai", "flow-time-ai");
    }

    @Test
    void aLineThatNobodyWatchedHasTheOtherCharts() {
        answers.watched = false;
        answers.changed = false;
        assertThat(charts().stream().map(Chart::name)).containsExactly("levers-baseline", "servers-baseline");
    }
}
