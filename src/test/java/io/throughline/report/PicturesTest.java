package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.report.chart.Chart;
import io.throughline.report.drawing.Charts;
import io.throughline.report.picture.Pictures;
import io.throughline.study.State;
import java.io.IOException;
import java.util.List;
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
                        .filter(chart -> chart.labels().note().contains("Work piles up by 1.8 items a week at review."))
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
