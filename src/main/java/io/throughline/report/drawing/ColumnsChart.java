package io.throughline.report.drawing;

import io.throughline.report.chart.Columns;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Columns as a chart, with lines for the marks and bands for their intervals. */
final class ColumnsChart {
    private static final Color BAND = new Color(34, 34, 34, 56);
    private static final Stroke MARK = new BasicStroke(1.4f);
    private static final double LINE = 0.11;
    /** A name so near to the axis would be cut. */
    private static final double EDGE = 0.06;

    private final Columns columns;

    private ColumnsChart(Columns columns) {
        this.columns = columns;
    }

    static JFreeChart of(Columns columns) {
        return new ColumnsChart(columns).chart();
    }

    private JFreeChart chart() {
        NumberAxis across = Theme.axis(columns.labels().x());
        double from = columns.bins().from();
        double length = columns.bins().width() * columns.heights().size();
        across.setRange(from, from + length);
        NumberAxis up = Theme.axis(columns.labels().y());
        up.setRange(0, columns.top());
        XYPlot plot = new XYPlot(data(), across, up, renderer());
        JFreeChart chart = Theme.chart(plot, columns.labels(), false);
        double y = columns.top() * (1 - LINE);
        for (Columns.Mark mark : columns.marks()) {
            mark(mark, y, mark.x() < from + EDGE * length ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_CENTER, plot);
            y -= LINE * columns.top();
        }
        return chart;
    }

    /** A line as high as its name, which stands on it. */
    private static void mark(Columns.Mark mark, double y, TextAnchor anchor, XYPlot plot) {
        if (mark.halfWidth() > 0) {
            double from = mark.x() - mark.halfWidth();
            double to = mark.x() + mark.halfWidth();
            plot.addAnnotation(new XYBoxAnnotation(from, 0, to, y, Theme.THIN, BAND, BAND));
        }
        plot.addAnnotation(new XYLineAnnotation(mark.x(), 0, mark.x(), y, MARK, Theme.INK));
        plot.addAnnotation(Theme.words(mark.label(), mark.x(), y, anchor, Theme.INK));
    }

    private XYIntervalSeriesCollection data() {
        XYIntervalSeries series = new XYIntervalSeries("share");
        for (int i = 0; i < columns.heights().size(); i++) {
            double from = columns.bins().from() + i * columns.bins().width();
            double to = from + columns.bins().width();
            double height = columns.heights().get(i);
            series.add((from + to) / 2, from, to, height, height, height);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static XYBarRenderer renderer() {
        XYBarRenderer renderer = new XYBarRenderer(0.06);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, new Color(0xAEBBC7));
        return renderer;
    }
}
