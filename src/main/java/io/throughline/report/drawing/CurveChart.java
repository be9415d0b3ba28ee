package io.throughline.report.drawing;

import io.throughline.report.chart.Curve;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A curve as a chart: a line with its interval, and bands where what holds it changes. Colours: Okabe, Ito (2008). */
final class CurveChart {
    /** Pixels of the plot, where the figures beside it are wide. */
    private static final double PLOT = 620;
    /** Between a name and an edge, as a share of the width. */
    private static final double GAP = 0.008;

    private final Curve curve;
    private final Range width;
    private final Range height;

    private CurveChart(Curve curve) {
        this.curve = curve;
        this.width = width(curve);
        this.height = height(curve);
    }

    static JFreeChart of(Curve curve) {
        return new CurveChart(curve).chart();
    }

    private static Range width(Curve curve) {
        DoubleSummaryStatistics x =
                curve.points().stream().mapToDouble(Curve.Point::x).summaryStatistics();
        double margin = x.getMax() > x.getMin() ? 0.02 * (x.getMax() - x.getMin()) : 1;
        return new Range(x.getMin() - margin, x.getMax() + margin);
    }

    /** From below the lowest to above the highest interval, with room for the names of the stretches. */
    private static Range height(Curve curve) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve.Point point : curve.points()) {
            low = Math.min(low, point.mean() - point.halfWidth());
            high = Math.max(high, point.mean() + point.halfWidth());
        }
        double span = high == 0 && low == 0 ? 1 : Math.max(high - low, Math.abs(high) / 50);
        return new Range(low - 0.22 * span, high + 0.2 * span);
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(
                data(),
                Theme.axis(curve.labels().x()),
                Theme.axis(curve.labels().y()),
                line());
        plot.getRangeAxis().setRange(height);
        plot.getDomainAxis().setRange(width);
        if (curve.points().stream().allMatch(p -> p.x() == Math.rint(p.x()))) {
            plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        mark(plot);
        return Theme.chart(plot, curve.labels(), true);
    }

    private YIntervalSeriesCollection data() {
        YIntervalSeries series = new YIntervalSeries("mean");
        for (Curve.Point p : curve.points()) {
            series.add(p.x(), p.mean(), p.mean() - p.halfWidth(), p.mean() + p.halfWidth());
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static DeviationRenderer line() {
        DeviationRenderer line = new DeviationRenderer(true, true);
        line.setSeriesPaint(0, Theme.BLUE);
        line.setSeriesFillPaint(0, Theme.BLUE);
        line.setAlpha(Theme.BAND);
        line.setSeriesStroke(0, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        line.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        return line;
    }

    private void mark(XYPlot plot) {
        double top = height.getUpperBound() - 0.03 * height.getLength();
        curve.stretches().forEach(stretch -> name(stretch, top, plot));
        double line = 0.07 * height.getLength();
        double bottom = height.getLowerBound() + 0.03 * height.getLength();
        for (Curve.Stretch band : curve.bands()) {
            double from = Math.min(band.from(), band.to());
            IntervalMarker marker = new IntervalMarker(from, Math.max(band.from(), band.to()), Theme.ORANGE);
            marker.setAlpha(Theme.BAND);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
            plot.addAnnotation(name(band, bottom));
            bottom += line;
        }
    }

    /** Names a stretch in its middle if its name fits; the bands name both sides anyway. */
    private void name(Curve.Stretch stretch, double y, XYPlot plot) {
        if (Math.abs(stretch.to() - stretch.from()) > length(stretch.label())) {
            double middle = (stretch.from() + stretch.to()) / 2;
            plot.addAnnotation(Theme.words(stretch.label(), middle, y, TextAnchor.TOP_CENTER, Theme.GREY));
        }
    }

    /** The name of a band: in it if it fits, else at its right, or at its left; across it where there is no room. */
    private XYTextAnnotation name(Curve.Stretch band, double y) {
        double gap = GAP * width.getLength();
        double from = Math.min(band.from(), band.to());
        double to = Math.max(band.from(), band.to());
        double length = length(band.label()) + 2 * gap;
        if (length > to - from && to + length <= width.getUpperBound()) {
            return Theme.words(band.label(), to + gap, y, TextAnchor.BOTTOM_LEFT, Theme.BROWN);
        }
        if (length > to - from && from - length >= width.getLowerBound()) {
            return Theme.words(band.label(), from - gap, y, TextAnchor.BOTTOM_RIGHT, Theme.BROWN);
        }
        double most = Math.max(width.getCentralValue(), width.getUpperBound() - length / 2);
        double middle = Math.max(Math.min((from + to) / 2, most), width.getLowerBound() + length / 2);
        return Theme.words(band.label(), middle, y, TextAnchor.BOTTOM_CENTER, Theme.BROWN);
    }

    /** Of a name, in units of the axis. */
    private double length(String name) {
        return TextWidths.of(name, Theme.TEXT) / PLOT * width.getLength();
    }
}
