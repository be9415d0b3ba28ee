package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Warning;
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
    void aWarningAndItsAdviceAreOneSentence() {
        answers.warnings = List.of(new Warning("fewer than 10 replications", "give 10 or more"));
        assertThat(page()).contains("<strong>fewer than 10 replications;</strong> give 10 or more</p>");
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
    void theProofComesFirstThenTheTableThenAllElse() {
        answers.swept = false;
        assertThat(page())
                .containsSubsequence(
                        "the line delivers 9.8% more",
                        "The proof.",
                        "to be compared with your team&#39;s figures",
                        "AI assistants against the baseline",
                        "<h2>Where the gain went</h2>",
                        "<h2>What the servers do</h2>",
                        "<h2>Queues over time</h2>",
                        "<h2>Flow time</h2>",
                        "<h2>How items come through</h2>",
                        "<h2>The bottleneck from moment to moment: a hint</h2>",
                        "<h2>Stations</h2>",
                        "<h2>Method and assumptions</h2>",
                        "<h2>Scenario</h2>")
                .doesNotContain("<h2>Sweep</h2>");
    }

    @Test
    void noTwoThingsOnThePageHaveTheSameId() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page())
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }
}
