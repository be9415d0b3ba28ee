package io.throughline.report.drawing;

import io.throughline.report.chart.Areas;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Areas as a chart, each named beside its end. The last one lies in front of all. */
final class AreasChart {
    private static final double ROOM = 0.085;
    private static final Color DARK = new Color(0x5F7386);
    private static final Color LIGHT = new Color(0xCBD5DE);
    private static final Color LAST = new Color(0xF1F3F5);

    private final Areas areas;
    private final double end;
    private final double top;

    private AreasChart(Areas areas) {
        this.areas = areas;
        end = areas.x().get(areas.x().size() - 1);
        top = 1.04 * Math.max(1, last(areas.layers().get(0)));
    }

    private static long last(Areas.Layer layer) {
        return layer.counts().get(layer.counts().size() - 1);
    }

    static JFreeChart of(Areas areas) {
        return new AreasChart(areas).chart();
    }

    private JFreeChart chart() {
        NumberAxis across = Theme.axis(areas.labels().x(), end);
        EndLabels labels = labels();
        across.setRange(0, labels.times() * end);
        NumberAxis up = Theme.axis(areas.labels().y());
        up.setRange(0, top);
        XYPlot plot = new XYPlot(data(), across, up, renderer());
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        labels.write(end, top, plot);
        return Theme.chart(plot, areas.labels(), false);
    }

    /** A name in the middle of what is seen of each layer, where that is wide enough or matters. */
    private EndLabels labels() {
        EndLabels labels = new EndLabels(ROOM * top);
        List<Areas.Layer> layers = areas.layers();
        for (int i = 0; i < layers.size(); i++) {
            double upper = last(layers.get(i));
            double lower = i + 1 < layers.size() ? last(layers.get(i + 1)) : 0;
            if (layers.get(i).marked() || upper - lower > 0.02 * top || i == layers.size() - 1) {
                labels.add(layers.get(i).label(), layers.get(i).marked(), (upper + lower) / 2);
            }
        }
        return labels;
    }

    private XYSeriesCollection data() {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < areas.layers().size(); i++) {
            XYSeries series = new XYSeries(i);
            for (int k = 0; k < areas.x().size(); k++) {
                series.add(areas.x().get(k), areas.layers().get(i).counts().get(k));
            }
            data.addSeries(series);
        }
        return data;
    }

    private XYStepAreaRenderer renderer() {
        XYStepAreaRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        int last = areas.layers().size() - 1;
        for (int i = 0; i <= last; i++) {
            Color plain = i == last ? LAST : i % 2 == 0 ? LIGHT : DARK;
            renderer.setSeriesPaint(i, areas.layers().get(i).marked() ? Theme.ORANGE : plain);
        }
        return renderer;
    }
}
