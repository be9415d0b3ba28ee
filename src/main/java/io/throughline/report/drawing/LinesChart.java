package io.throughline.report.drawing;

import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Lines;
import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Lines as a chart, each named at its end unless it lies at the bottom. */
final class LinesChart {
    private static final double LOW = 0.04;
    private static final double ROOM = 0.085;

    private final Lines lines;
    private final double end;

    private LinesChart(Lines lines) {
        this.lines = lines;
        end = lines.lines().stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Curve.Point::x)
                .max()
                .orElse(1);
    }

    static JFreeChart of(Lines lines) {
        return new LinesChart(lines).chart();
    }

    private JFreeChart chart() {
        EndLabels labels = new EndLabels(ROOM * lines.top());
        lines.lines().forEach(line -> add(line, labels));
        NumberAxis across = Theme.axis(lines.labels().x(), end);
        across.setRange(0, labels.times() * end);
        NumberAxis up = Theme.axis(lines.labels().y());
        up.setRange(0, lines.top());
        XYPlot plot = new XYPlot(data(), across, up, renderer());
        labels.write(end, lines.top(), plot);
        return Theme.chart(plot, lines.labels(), false);
    }

    private void add(Lines.Line line, EndLabels labels) {
        double last = line.points().get(line.points().size() - 1).mean();
        if (line.marked() || last > LOW * lines.top()) {
            labels.add(line.label(), line.marked(), last);
        }
    }

    private YIntervalSeriesCollection data() {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (int i = 0; i < lines.lines().size(); i++) {
            YIntervalSeries series = new YIntervalSeries(i);
            for (Curve.Point p : lines.lines().get(i).points()) {
                series.add(p.x(), p.mean(), Math.max(0, p.mean() - p.halfWidth()), p.mean() + p.halfWidth());
            }
            data.addSeries(series);
        }
        return data;
    }

    private DeviationRenderer renderer() {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(Theme.BAND);
        for (int i = 0; i < lines.lines().size(); i++) {
            boolean marked = lines.lines().get(i).marked();
            Color colour = marked ? Theme.ORANGE : Theme.MUTED;
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesStroke(
                    i, new BasicStroke(marked ? 2.4f : 1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        return renderer;
    }
}
