package io.throughline.report.drawing;

import io.throughline.report.chart.Areas;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Chart;
import io.throughline.report.chart.Columns;
import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Grid;
import io.throughline.report.chart.Lines;
import io.throughline.report.chart.Tries;
import org.jfree.chart.JFreeChart;

/** Draws charts, alike on all machines. */
public final class Charts {
    private static final int WIDE = 760;
    private static final int HALF = 372;
    private static final int ROW = 24;
    private static final int AROUND = 140;
    private static final int KEY = 28;

    private Charts() {}

    /** The chart as an SVG element that scales, its texts as texts; the same bytes each time. */
    public static String svg(Chart chart) {
        Fonts.install();
        return canvas(chart).svg(drawn(chart), chart);
    }

    /** The chart as a PNG of twice the size of the SVG. */
    public static byte[] png(Chart chart) {
        Fonts.install();
        return canvas(chart).png(drawn(chart));
    }

    /** Whether the chart takes half the width of a page. */
    public static boolean half(Chart chart) {
        return canvas(chart).width() == HALF;
    }

    /** Its width on a page, in pixels of a screen. */
    static int width(Chart chart) {
        return canvas(chart).width();
    }

    private static Canvas canvas(Chart chart) {
        if (chart instanceof Bars bars) {
            int height = AROUND
                    + (bars.key().isEmpty() ? 0 : KEY)
                    + ROW * bars.rows().size();
            return new Canvas(bars.wide() ? WIDE : HALF, height);
        }
        if (chart instanceof Grid grid) {
            return new Canvas(
                    WIDE, AROUND + KEY + GridChart.height(grid) * grid.rows().size());
        }
        return chart instanceof Curve || chart instanceof Tries ? new Canvas(WIDE, 420) : new Canvas(HALF, 320);
    }

    private static JFreeChart drawn(Chart chart) {
        if (chart instanceof Curve curve) {
            return CurveChart.of(curve);
        }
        if (chart instanceof Grid grid) {
            return GridChart.of(grid);
        }
        if (chart instanceof Tries tries) {
            return TriesChart.of(tries);
        }
        if (chart instanceof Bars bars) {
            return BarsChart.of(bars);
        }
        if (chart instanceof Lines lines) {
            return LinesChart.of(lines);
        }
        if (chart instanceof Areas areas) {
            return AreasChart.of(areas);
        }
        if (chart instanceof Columns columns) {
            return ColumnsChart.of(columns);
        }
        throw new AssertionError(chart);
    }
}
