package io.throughline.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.report.chart.Chart;
import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Grid;
import io.throughline.report.chart.Labels;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names on charts stand where there is room for them. */
class NamesOnChartsTest {
    private static final String MOVES = "bottleneck moves from coding to review";

    /** A curve over 0 to 100 with a band. */
    private static Curve curve(double from, double to, String name) {
        List<Curve.Point> points = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new Curve.Point(10 * i, 10 + i, 0.5))
                .toList();
        List<Curve.Stretch> bands = List.of(new Curve.Stretch(from, to, name));
        return new Curve("c", new Labels("T", "x", "y", ""), points, List.of(), bands);
    }

    private static double start(Chart chart, String text) {
        return number(chart, text, " x=");
    }

    private static double end(Chart chart, String text) {
        return start(chart, text) + number(chart, text, "textLength=");
    }

    private static double number(Chart chart, String text, String attribute) {
        Matcher found = Pattern.compile("<text[^>]*" + attribute + "\"([0-9.]+)\"[^>]*>" + Pattern.quote(text) + "<")
                .matcher(Charts.svg(chart));
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void theNameOfABandIsBesideItWhereItDoesNotFitIn() {
        Curve left = curve(10, 20, MOVES);
        assertThat(start(left, MOVES)).isGreaterThan(start(left, "20") + 6);
        Curve right = curve(80, 90, MOVES);
        assertThat(end(right, MOVES)).isLessThan(start(right, "80") + 6);
    }

    @Test
    void theNameOfAWideBandIsInIt() {
        Curve wide = curve(10, 90, MOVES);
        assertThat(start(wide, MOVES)).isGreaterThan(start(wide, "10") + 6);
        assertThat(end(wide, MOVES)).isLessThan(start(wide, "90") + 6);
    }

    @Test
    void aNameWithRoomOnNeitherSideStaysInTheChart() {
        String name = "bottleneck moves from coding-of-all-new-things to review-by-two-others";
        for (double from : new double[] {0, 30, 50, 60, 90}) {
            Curve curve = curve(from, from + 10, name);
            assertThat(start(curve, name)).isGreaterThan(start(curve, "0"));
            assertThat(end(curve, name)).isLessThan(end(curve, "100"));
        }
    }

    private static Grid map(int rows, String upwards) {
        List<Grid.Cell> cells = IntStream.range(0, rows)
                .mapToObj(row -> new Grid.Cell(0, row, List.of(0), "1", "coding"))
                .toList();
        List<String> names =
                IntStream.range(0, rows).mapToObj(row -> row + " more").toList();
        Labels labels = new Labels("T", "x", upwards, "Colour: the bottleneck.");
        return new Grid("m", labels, List.of("a"), names, List.of("coding"), cells);
    }

    @Test
    void theNameOfAnAxisThatIsLongerThanALowMapIsInTheNote() {
        String name = "review-by-two-others servers";
        assertThat(Charts.svg(map(2, name)))
                .contains(">Upwards: " + name + ". Colour: the bottleneck.<")
                .doesNotContain(">" + name + "<");
        assertThat(Charts.svg(map(8, name))).contains(">" + name + "<").doesNotContain("Upwards");
        assertThat(Charts.svg(map(2, "qa limit"))).contains(">qa limit<").doesNotContain("Upwards");
    }
}
