package io.throughline.report.drawing;

import io.throughline.report.chart.Tries;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Counts against a target as a chart: a disc holds, a cross fails, a ring is neither. Colours: Okabe, Ito (2008). */
final class TriesChart {
    private static final Stroke TARGET =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 5}, 0);
    private static final Stroke MARK = new BasicStroke(2.4f);

    private final Tries tries;
    private final Range width;
    private final Range height;

    private TriesChart(Tries tries) {
        this.tries = tries;
        width = range(tries.points().stream().mapToDouble(Tries.Point::x).toArray(), 0.06, 1);
        double[] ends = new double[2 * tries.points().size() + 1];
        for (int i = 0; i < tries.points().size(); i++) {
            Tries.Point point = tries.points().get(i);
            ends[2 * i] = point.y() - point.halfWidth();
            ends[2 * i + 1] = point.y() + point.halfWidth();
        }
        ends[ends.length - 1] = tries.target();
        height = range(ends, 0.16, Math.max(0.01, Math.abs(tries.target()) / 50));
    }

    static JFreeChart of(Tries tries) {
        return new TriesChart(tries).chart();
    }

    /** All values, with a margin, and at least so much either side where they are one. */
    private static Range range(double[] values, double margin, double least) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double room = Math.max(least / 2, margin * (high - low));
        return new Range(low - room, high + room);
    }

    private JFreeChart chart() {
        NumberAxis across = Theme.axis(tries.labels().x());
        across.setRange(width);
        across.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis up = Theme.axis(tries.labels().y());
        up.setRange(height);
        XYPlot plot = new XYPlot(data(), across, up, renderer());
        double target = tries.target();
        plot.addAnnotation(new XYLineAnnotation(
                width.getLowerBound(), target, width.getUpperBound(), target, TARGET, Theme.BROWN));
        double gap = 0.012 * height.getLength();
        double left = width.getLowerBound() + 0.008 * width.getLength();
        plot.addAnnotation(Theme.words(tries.limit(), left, target + gap, TextAnchor.BOTTOM_LEFT, Theme.BROWN));
        tries.points().stream().filter(point -> !point.label().isEmpty()).forEach(point -> label(point, plot));
        return Theme.chart(plot, tries.labels(), true);
    }

    /** A label above its whisker. */
    private void label(Tries.Point point, XYPlot plot) {
        double y = point.y() + point.halfWidth() + 0.03 * height.getLength();
        plot.addAnnotation(Theme.words(point.label(), point.x(), y, TextAnchor.BOTTOM_CENTER, Theme.INK));
    }

    private XYIntervalSeriesCollection data() {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (Tries.Shown shown : Tries.Shown.values()) {
            XYIntervalSeries series = new XYIntervalSeries(shown.name());
            tries.points().stream().filter(point -> point.shown() == shown).forEach(point -> add(point, series));
            data.addSeries(series);
        }
        return data;
    }

    private static void add(Tries.Point point, XYIntervalSeries series) {
        double half = point.halfWidth();
        series.add(point.x(), point.x(), point.x(), point.y(), point.y() - half, point.y() + half);
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorStroke(new BasicStroke(1.4f));
        renderer.setCapLength(6);
        set(renderer, Tries.Shown.HOLDS, new Ellipse2D.Double(-6, -6, 12, 12), Theme.BLUE, true);
        set(renderer, Tries.Shown.FAILS, cross(), Theme.BROWN, false);
        set(renderer, Tries.Shown.UNDECIDED, new Ellipse2D.Double(-5.5, -5.5, 11, 11), Theme.GREY, false);
        renderer.setDrawOutlines(true);
        renderer.setUseFillPaint(true);
        return renderer;
    }

    private static void set(XYErrorRenderer renderer, Tries.Shown shown, Shape shape, Color colour, boolean full) {
        int series = shown.ordinal();
        renderer.setSeriesShape(series, shape);
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesFillPaint(series, full ? colour : Color.WHITE);
        renderer.setSeriesOutlinePaint(series, colour);
        renderer.setSeriesOutlineStroke(series, MARK);
    }

    private static Shape cross() {
        Path2D cross = new Path2D.Double();
        cross.moveTo(-5, -5);
        cross.lineTo(5, 5);
        cross.moveTo(-5, 5);
        cross.lineTo(5, -5);
        return cross;
    }
}
