package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.plan.Experiment;
import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Labels;
import io.throughline.report.drawing.Charts;
import io.throughline.report.picture.Pictures;
import io.throughline.report.words.Subjects;
import io.throughline.scenario.ScenarioReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static Curve curve() {
        Answers answers = new Answers();
        answers.swept = true;
        return (Curve) Pictures.of(answers.answer()).get(0).charts().get(0);
    }

    @Test
    void aSweepIsTheLineOfItsPointsWithTheBandWhereTheBottleneckMoves() {
        Labels labels = new Labels(
                "What the line delivers as coding gets faster",
                "coding time, % faster",
                "items delivered a week",
                "Line: mean of 64 replications. Band: 95% confidence interval.");
        assertThat(curve())
                .isEqualTo(new Curve(
                        "sweep-coding-gain",
                        labels,
                        List.of(
                                new Curve.Point(0, 11.92, 0.08),
                                new Curve.Point(20, 12.7, 0.08),
                                new Curve.Point(40, 13.09, 0.08),
                                new Curve.Point(80, 13.2, 0.08)),
                        List.of(new Curve.Stretch(40, 80, "bottleneck: review")),
                        List.of(new Curve.Stretch(0, 40, "bottleneck moves from coding to review"))));
    }

    @Test
    void whereTheLineKeepsUpWithDemandTheLineIsThatOfFlowTime() {
        Answers answers = new Answers();
        answers.swept = true;
        answers.keepsUp = true;
        Pictures pictures = Pictures.of(answers.answer()).get(0);
        Curve curve = (Curve) pictures.charts().get(0);
        assertThat(pictures.heading()).isEqualTo("What a sweep does to flow time");
        assertThat(curve.labels().title()).isEqualTo("How long items take as coding gets faster");
        assertThat(curve.labels().y()).isEqualTo("mean flow time, w");
        assertThat(curve.points().get(0)).isEqualTo(new Curve.Point(0, 1440 / 11.92 / 40, 2.4 / 40));
        assertThat(curve.stretches()).isEmpty();
    }

    private static Curve curve(String vary, String over) {
        String text = """
                title: T
                clock: {horizon: 2d, warm-up: 1d}
                experiment: {replications: 2}
                stations:
                  coding: {servers: 2, time: {exponential: {mean: 1h}}}
                sweeps: {s: {vary: stations.coding.%s, over: %s}}
                """.formatted(vary, over);
        Scenario scenario = ScenarioReader.read("t.yaml", text, List.of());
        return Pictures.of(new Experiment(scenario, 1, (done, asked) -> {}).run()).stream()
                .flatMap(pictures -> pictures.charts().stream())
                .filter(Curve.class::isInstance)
                .map(Curve.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<Double> xs(Curve curve) {
        return curve.points().stream().map(Curve.Point::x).toList();
    }

    @Test
    void durationsAreDrawnInHoursWhateverTheirUnits() {
        Curve durations = curve("time", "30m to 2h in 4 steps");
        assertThat(xs(durations)).containsExactly(0.5, 1.0, 1.5, 2.0);
        assertThat(durations.labels().x()).isEqualTo("coding time, h");
    }

    @Test
    void axesAreCalledInWords() {
        assertThat(Subjects.axis("stations.coding.time.lognormal.mean")).isEqualTo("coding time mean");
        assertThat(Subjects.axis("stations.release.batch.every")).isEqualTo("release interval");
        assertThat(Subjects.axis("work.wip-limit")).isEqualTo("WIP limit");
        assertThat(Subjects.axis("stations.qa.wip-limit")).isEqualTo("qa WIP limit");
        assertThat(Subjects.axis("wip-limits.open.at-most")).isEqualTo("limit open");
        assertThat(Subjects.axis("people.seniors.count")).isEqualTo("seniors count");
    }

    @Test
    void factorsAreCalledFactors() {
        Curve factors = curve("time", "[x0.5, x1, x2]");
        assertThat(xs(factors)).containsExactly(0.5, 1.0, 2.0);
        assertThat(factors.labels().x()).isEqualTo("coding time, factor");
    }

    @Test
    void factorsAndCountsAreNotDrawnOnOneAxis() {
        assertThat(curve("servers", "[x2, 3]")).isNull();
    }

    @Test
    void countsHaveWholeTicks() {
        assertThat(Charts.svg(curve("servers", "1 to 4"))).doesNotContain(">1.5</text", ">2.5</text");
    }

    @Test
    void theDrawingHasItsTextsAsTextsAndIsTheSameEachTime() {
        String svg = Charts.svg(curve());
        assertThat(svg)
                .startsWith("<svg")
                .contains("viewBox=\"0 0 760 420\"")
                .contains(">bottleneck moves from coding to review</text")
                .contains(">coding time, % faster</text")
                .contains(">items delivered a week</text")
                .contains("sans-serif")
                .isEqualTo(Charts.svg(curve()));
    }

    @Test
    void namesInADrawingAreEscaped() {
        Curve evil = new Curve(
                "x",
                new Labels("<script> url(#b)", "a & b", "</svg>", ""),
                curve().points(),
                List.of(),
                List.of(new Curve.Stretch(0, 20, "<script>")));
        assertThat(Charts.svg(evil))
                .doesNotContain("<script")
                .contains("&lt;script")
                .contains("url(#b)")
                .contains("a &amp; b");
    }

    @Test
    void thePictureHasTwiceTheSizeAndALineOnWhite() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Charts.png(curve())));
        assertThat(image.getWidth()).isEqualTo(1520);
        assertThat(image.getHeight()).isEqualTo(840);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
        long blue = IntStream.range(0, 1520 * 840)
                .filter(i -> image.getRGB(i % 1520, i / 1520) == 0xFF0072B2)
                .count();
        assertThat(blue).isGreaterThan(2000);
    }
}
