package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Chart;
import io.throughline.report.drawing.Charts;
import io.throughline.report.json.JsonReport;
import io.throughline.report.picture.Pictures;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of people: who does the work, how their week changes, and what is merged against what is shipped. */
class PeopleReportTest {
    private final TeamAnswers answers = new TeamAnswers();

    @Test
    void theTextNamesWhoDoesTheWorkAndSplitsTheirWeek() throws IOException {
        Golden.assertSame("report-people.txt", new TextReport(true).of(answers.answer()));
    }

    @Test
    void theWeekOfEachPoolIsAChartRightAfterTheFirstOne() throws IOException {
        List<Pictures> pictures = Pictures.of(answers.answer());
        assertThat(pictures.get(1).charts())
                .extracting(Chart::name)
                .containsExactly("people-developers", "people-seniors");
        String told = pictures.get(1).charts().stream()
                .map(chart -> chart.toString().replace("], ", "],\n  "))
                .collect(Collectors.joining("\n\n"));
        Golden.assertSame("charts-people.txt", told + "\n");
    }

    @Test
    void chartsOfServersLeaveThePeopleOut() {
        Chart servers = Pictures.of(answers.answer()).stream()
                .filter(some -> some.heading().equals("What the servers do"))
                .flatMap(some -> some.charts().stream())
                .findFirst()
                .orElseThrow();
        assertThat(servers.toString()).contains("label=deploy").doesNotContain("label=coding", "label=review");
    }

    @Test
    void labelsThatHaveNoRoomAreLeftOut() {
        Chart seniors = Pictures.of(answers.answer()).get(1).charts().get(1);
        assertThat(Charts.svg(seniors))
                .contains(">review 88%<", ">coding 35%<", ">98.0% ± 0.3<")
                .doesNotContain(">coding 6%<", ">switching 4%<", "NaN");
    }

    @Test
    void whereOneOfSeveralPoolsCountsMostTheSentenceSaysSo() {
        assertThat(String.join(" ", Sentence.paragraphs(answers.answer())))
                .contains("moves from coding, where the developers count most, to review, done by the seniors.");
        answers.whoOfCoding = List.of("developers", "seniors");
        assertThat(String.join(" ", Sentence.paragraphs(answers.answer())))
                .contains("moves from coding, done by the developers and the seniors, to review, done by the seniors.");
    }

    @Test
    void whereDeliveryDoesNotDifferTheShortestFlowTimeIsNamed() {
        assertThat(ranking()).contains("Most is delivered with AI and a senior").doesNotContain("Mean flow time");
        answers.rates = new double[] {11.2, 11.2, 11.2};
        assertThat(ranking()).endsWith("AI and AI and a senior are not separated from it.");
        answers.flowTimes = new double[] {40, 40, 30};
        assertThat(ranking())
                .endsWith("Mean flow time is shortest with AI and a senior (−25.0% ± 1.0), "
                        + "and that is shown against each of the others.");
        answers.flowTimes = new double[] {30, 40, 40};
        assertThat(ranking()).doesNotContain("Mean flow time");
    }

    @Test
    void whereAllKeepUpWithDemandTheChangesAreDrawnByFlowTime() {
        assertThat(ranked().labels().title()).isEqualTo("What is delivered more than without them");
        answers.keepsUp = true;
        answers.rates = new double[] {11.2, 11.2, 11.2};
        answers.flowTimes = new double[] {40, 40, 30};
        Bars bars = ranked();
        assertThat(bars.labels().title()).isEqualTo("What the changes do to flow time");
        assertThat(bars.labels().x()).isEqualTo("% more mean flow time");
        assertThat(bars.rows()).extracting(Bars.Row::label).containsExactly("AI and a senior", "AI");
        assertThat(bars.rows())
                .extracting(row -> row.pieces().get(0).tone())
                .as("only what is shown to differ is full")
                .containsExactly(Bars.Tone.FULL, Bars.Tone.HALF);
    }

    private Bars ranked() {
        return (Bars) Pictures.of(answers.answer()).stream()
                .flatMap(some -> some.charts().stream())
                .filter(chart -> chart.name().equals("ranking"))
                .findFirst()
                .orElseThrow();
    }

    private String ranking() {
        return Sentence.paragraphs(answers.answer()).get(0);
    }

    @Test
    void whatWasNotTestedIsNamed() {
        assertThat(new TextReport(true).of(answers.answer()))
                .contains("not tested (switching)", "something holds the line that was not tested, switching");
        answers.untested = List.of();
        assertThat(new TextReport(true).of(answers.answer())).contains("not tested (remainder)");
    }

    @Test
    void scriptsGetWhoDoesTheWork() {
        assertThat(new JsonReport("1.0.0").of(answers.answer()))
                .contains("\"people.seniors.at.review\"", "\"people.seniors.speed\"")
                .containsPattern("\"who\": \\[\\s*\"seniors\"\\s*\\]");
    }
}
