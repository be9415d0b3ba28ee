package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String EVIL = "<script>alert(\"1\")</script>&'";

    private final Answers answers = new Answers();

    @BeforeEach
    void sweep() {
        answers.swept = true;
    }

    private String page() {
        return new HtmlReport("1.0.0").of(answers.answer());
    }

    @Test
    void thePageHoldsTheAnswerTheChartAndTheScenario() {
        assertThat(page())
                .contains("<h1>AI assistants meet a line</h1>")
                .contains("the line delivers 9.8% more (±0.6).")
                .contains("<svg")
                .contains("bottleneck moves from coding to review")
                .contains("<td>← bottleneck</td>")
                .contains("<pre>title: AI assistants meet a line\n</pre>")
                .contains("Throughline 1.0.0, seed 1.");
    }

    @Test
    void textOfTheFileIsDataEverywhereOnThePage() {
        answers.title = EVIL;
        answers.change = EVIL;
        answers.effects = List.of(Answers.effect(EVIL, EVIL));
        String page = page();
        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
    }

    @Test
    void thePageAsksForNothingFromOutside() {
        String page = page();
        assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
        assertThat(Pattern.compile("(?:src|href)=\"(?!#)|@import|url\\((?!#)")
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @Test
    void thePageIsTheSameEachTime() throws IOException {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void aFileWithoutSweepsHasAPageWithoutCharts() {
        answers.swept = false;
        assertThat(page()).doesNotContain("<svg").doesNotContain("<h2>Sweep</h2>");
    }
}
