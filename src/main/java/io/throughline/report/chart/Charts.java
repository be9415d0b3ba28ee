package io.throughline.report.chart;

/** Draws curves, alike on all machines. */
public final class Charts {
    private Charts() {}

    /** The curve as an SVG element that scales, its texts as texts; the same bytes each time. */
    public static String svg(Curve curve) {
        Fonts.install();
        return Canvas.svg(CurveChart.of(curve), curve);
    }

    /** The curve as a PNG of twice the size of the SVG. */
    public static byte[] png(Curve curve) {
        Fonts.install();
        return Canvas.png(CurveChart.of(curve));
    }
}
