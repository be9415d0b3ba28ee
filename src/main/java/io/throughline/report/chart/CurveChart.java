package io.throughline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A curve as a chart: a line with its interval, and bands where what holds it changes. Colours: Okabe, Ito (2008). */
final class CurveChart {
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color BROWN = new Color(0x8A5A00);
    private static final Color INK = new Color(0x222222);
    private static final Color GREY = new Color(0x666666);
    private static final Color GRID = new Color(0xE4E4E4);
    /** Room around a tick's label, so that ticks are few. */
    private static final RectangleInsets SPARSE = new RectangleInsets(8, 12, 8, 6);

    /** What a letter of a name takes, as a share of the width. */
    private static final double LETTER = 0.01;

    private static final float BAND = 0.22f;
    private static final Stroke THIN = new BasicStroke(0.7f);
    private static final Font TEXT = new Font(Fonts.FAMILY, Font.PLAIN, 13);
    private static final Font TITLE = new Font(Fonts.FAMILY, Font.BOLD, 16);

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
        double span = Math.max(high - low, Math.abs(high) / 50);
        return new Range(low - 0.22 * span, high + 0.2 * span);
    }

    private JFreeChart chart() {
        XYPlot plot =
                new XYPlot(data(), axis(curve.labels().x()), axis(curve.labels().y()), line());
        plot.getRangeAxis().setRange(height);
        plot.getDomainAxis().setRange(width);
        if (curve.points().stream().allMatch(p -> p.x() == Math.rint(p.x()))) {
            plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        mark(plot);
        JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 10, 10, 18));
        chart.addSubtitle(0, title(curve.labels().title(), TITLE, INK));
        chart.addSubtitle(1, title(curve.labels().note(), TEXT, GREY));
        return chart;
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

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelInsets(SPARSE);
        axis.setTickLabelPaint(GREY);
        axis.setAxisLinePaint(GREY);
        axis.setTickMarkPaint(GREY);
        return axis;
    }

    private static DeviationRenderer line() {
        DeviationRenderer line = new DeviationRenderer(true, true);
        line.setSeriesPaint(0, BLUE);
        line.setSeriesFillPaint(0, BLUE);
        line.setAlpha(BAND);
        line.setSeriesStroke(0, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        line.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        return line;
    }

    private static TextTitle title(String text, Font font, Color colour) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 4, 4, 0);
        return title;
    }

    private void mark(XYPlot plot) {
        double top = height.getUpperBound() - 0.03 * height.getLength();
        curve.stretches().forEach(stretch -> name(stretch, top, plot));
        double line = 0.07 * height.getLength();
        double bottom = height.getLowerBound() + 0.03 * height.getLength();
        for (Curve.Stretch band : curve.bands()) {
            double from = Math.min(band.from(), band.to());
            IntervalMarker marker = new IntervalMarker(from, Math.max(band.from(), band.to()), ORANGE);
            marker.setAlpha(BAND);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
            plot.addAnnotation(name(band, bottom));
            bottom += line;
        }
    }

    /** Names a stretch in its middle if its name fits; the bands name both sides anyway. */
    private void name(Curve.Stretch stretch, double y, XYPlot plot) {
        if (Math.abs(stretch.to() - stretch.from()) > LETTER * stretch.label().length() * width.getLength()) {
            double middle = (stretch.from() + stretch.to()) / 2;
            plot.addAnnotation(words(stretch.label(), middle, y, TextAnchor.TOP_CENTER, GREY));
        }
    }

    /** The name of a band, from its edge towards the wider side of the chart. */
    private XYTextAnnotation name(Curve.Stretch band, double y) {
        double gap = 0.008 * width.getLength();
        double from = Math.min(band.from(), band.to());
        double to = Math.max(band.from(), band.to());
        return (from + to) / 2 < width.getCentralValue()
                ? words(band.label(), from + gap, y, TextAnchor.BOTTOM_LEFT, BROWN)
                : words(band.label(), to - gap, y, TextAnchor.BOTTOM_RIGHT, BROWN);
    }

    private static XYTextAnnotation words(String text, double x, double y, TextAnchor anchor, Color colour) {
        XYTextAnnotation words = new XYTextAnnotation(text, x, y);
        words.setFont(TEXT);
        words.setPaint(colour);
        words.setTextAnchor(anchor);
        return words;
    }
}
