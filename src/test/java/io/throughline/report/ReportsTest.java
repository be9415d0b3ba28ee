package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Warning;
import io.throughline.plan.Answer;
import io.throughline.plan.growth.Gap;
import io.throughline.report.json.JsonReport;
import io.throughline.stats.Estimate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Answers answers = new Answers();

    private Answer whole() {
        answers.swept = true;
        answers.warnings = List.of(new Warning("the warm-up was chosen: 8 weeks", "say clock.warm-up"));
        return answers.answer();
    }

    @Test
    void theTerminalGetsTheSentenceFirstThenTheTables() throws IOException {
        Golden.assertSame("report.txt", new TextReport(true).of(whole()));
    }

    @Test
    void aTerminalWithoutUnicodeGetsPlainAsciiInStraightColumns() throws IOException {
        String text = new TextReport(false).of(whole());
        assertThat(text).matches("\\p{ASCII}*").contains("<- bottleneck");
        Golden.assertSame("report-ascii.txt", text);
    }

    @Test
    void aLineWhereWorkPilesUpHasMarksInPlaceOfHalfWidths() throws IOException {
        answers.baselineState = Answers.GROWS;
        answers.state = Answers.GROWS;
        Golden.assertSame("report-grows.txt", new TextReport(true).of(answers.answer()));
    }

    @Test
    void noControlCharacterOfTheFileReachesTheTerminal() {
        answers.title = "red \u001b[31malert\u0007";
        assertThat(new TextReport(true).of(answers.answer())).startsWith("red  [31malert \n");
    }

    @Test
    void scriptsGetAllFigures() throws IOException {
        Golden.assertSame("results.json", new JsonReport("1.0.0").of(whole()));
    }

    @Test
    void whatRisesWithTheRunHasNoHalfWidthInJsonEither() {
        answers.state = Answers.GROWS;
        assertThat(new JsonReport("1.0.0").of(answers.answer())).contains("""
                              "state": "grows",
                              "growth": 1.8,
                              "grows-at": "coding",
                        """).contains("""
                                "flow-time.mean": {
                                  "mean": 108,
                                  "half-width": null,
                        """);
    }

    @Test
    void whatTakesTheGapIsInJsonWhereALineGrows() {
        answers.state = Answers.GROWS;
        answers.gap = new Gap(Gap.Taker.LIMIT, List.of("work.wip-limit"), new Estimate(0.12, 0.31, 16));
        assertThat(new JsonReport("1.0.0").of(answers.answer()).replaceAll("\\s+", " "))
                .containsOnlyOnce("\"gap\": { \"taken-by\": \"limit\", \"what\": [ \"work.wip-limit\" ], "
                        + "\"growth-without\": { \"mean\": 0.12, \"half-width\": 0.31 } }");
        answers.gap = Gap.QUEUE;
        assertThat(new JsonReport("1.0.0").of(answers.answer()).replaceAll("\\s+", " "))
                .containsOnlyOnce("\"gap\": { \"taken-by\": \"queue\", \"what\": [] }");
    }

    @Test
    void withOneReplicationJsonHasNoHalfWidths() {
        answers.replications = 1;
        answers.half = Double.NaN;
        assertThat(new JsonReport("1.0.0").of(answers.answer()))
                .contains("\"half-width\": null")
                .doesNotContain("NaN");
    }

    @Test
    void spreadsheetsGetARowForEachFigure() throws IOException {
        Golden.assertSame("results.csv", CsvReport.of(whole()));
    }

    @Test
    void commentsAndIssuesGetMarkdown() throws IOException {
        Golden.assertSame("report.md", MarkdownReport.of(whole()));
    }

    @Test
    void whatMeansSomethingToMarkdownIsTextInATitle() {
        answers.title = "a|b *c* <script> [x](y) & #1\u0007";
        assertThat(MarkdownReport.of(answers.answer()))
                .startsWith("# a\\|b \\*c\\* &lt;script\\> \\[x\\](y) &amp; \\#1 \n");
    }
}
