package io.throughline.report.drawing;

import io.throughline.report.chart.Bars;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Bars as a chart: names at the left, figures at the right, whiskers for intervals. */
final class BarsChart {
    private static final double HALF = 0.34;
    private static final double CAP = 0.14;
    private static final int LETTER = 7;
    private static final int MARGINS = 60;
    private static final Color NONE = new Color(0, 0, 0, 0);
    private static final Stroke WHISKER = new BasicStroke(1.3f);

    private final Bars bars;

    private BarsChart(Bars bars) {
        this.bars = bars;
    }

    static JFreeChart of(Bars bars) {
        return new BarsChart(bars).chart();
    }

    private JFreeChart chart() {
        NumberAxis across = Theme.axis(bars.labels().x());
        across.setRange(bars.from(), bars.to());
        XYPlot plot = new XYPlot(null, across, names(), null);
        if (bars.rows().stream().anyMatch(row -> !row.figure().isEmpty())) {
            plot.setRangeAxis(1, figures());
        }
        JFreeChart chart = Theme.chart(plot, bars.labels(), bars.wide());
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(Theme.THIN);
        if (bars.from() < 0) {
            plot.addDomainMarker(new ValueMarker(0, Theme.GREY, Theme.THIN), Layer.BACKGROUND);
        }
        for (int i = 0; i < bars.rows().size(); i++) {
            draw(bars.rows().get(i), i, plot);
        }
        if (!bars.key().isEmpty()) {
            chart.addSubtitle(2, Theme.key(key()));
        }
        return chart;
    }

    private SymbolAxis names() {
        return rows(
                bars.rows().stream()
                        .map(row -> Theme.brief(row.label(), bars.wide() ? 44 : 20))
                        .toArray(String[]::new),
                Theme.INK);
    }

    private SymbolAxis figures() {
        return rows(bars.rows().stream().map(Bars.Row::figure).toArray(String[]::new), Theme.GREY);
    }

    private static SymbolAxis rows(String[] texts, Color colour) {
        SymbolAxis axis = Theme.styled(new SymbolAxis(null, texts));
        axis.setRange(-0.5, texts.length - 0.5);
        axis.setInverted(true);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelPaint(colour);
        axis.setTickLabelInsets(new RectangleInsets(0, 6, 0, 6));
        return axis;
    }

    private void draw(Bars.Row row, int at, XYPlot plot) {
        for (Bars.Piece piece : row.pieces()) {
            double left = Math.min(piece.from(), piece.to());
            double right = Math.max(piece.from(), piece.to());
            Color fill = fill(piece.tone(), row.marked());
            Color edge = piece.label().isEmpty() ? NONE : Color.WHITE;
            plot.addAnnotation(new XYBoxAnnotation(left, at + HALF, right, at - HALF, Theme.THIN, edge, fill));
            write(piece, at, plot);
        }
        if (row.high() > row.low()) {
            line(row.low(), at, row.high(), at, plot);
            line(row.low(), at - CAP, row.low(), at + CAP, plot);
            line(row.high(), at - CAP, row.high(), at + CAP, plot);
        }
    }

    /** The label, its name alone, or nothing: as much as the piece has room for. */
    private void write(Bars.Piece piece, int at, XYPlot plot) {
        double room = across() * Math.abs(piece.to() - piece.from()) / (bars.to() - bars.from());
        String name = piece.label().substring(0, Math.max(0, piece.label().lastIndexOf(' ')));
        String text = length(piece.label()) < room ? piece.label() : length(name) < room ? name : "";
        if (!text.isEmpty()) {
            Color ink = piece.tone() == Bars.Tone.BROKEN ? Color.WHITE : Theme.INK;
            double middle = (piece.from() + piece.to()) / 2;
            plot.addAnnotation(Theme.words(text, middle, at, TextAnchor.CENTER, ink));
        }
    }

    /** Pixels that are left for the bars, about. */
    private double across() {
        int names =
                bars.rows().stream().mapToInt(row -> length(row.label())).max().orElse(0);
        int figures =
                bars.rows().stream().mapToInt(row -> length(row.figure())).max().orElse(0);
        return Charts.width(bars) - names - figures - MARGINS;
    }

    /** Pixels that a text takes, at most. */
    private static int length(String text) {
        return LETTER * text.length();
    }

    private static void line(double x1, double y1, double x2, double y2, XYPlot plot) {
        plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, WHISKER, Theme.INK));
    }

    private static Color fill(Bars.Tone tone, boolean marked) {
        return switch (tone) {
            case ACCENT -> Theme.ORANGE;
            case FULL -> marked ? Theme.ORANGE : Theme.MUTED;
            case HALF -> marked ? new Color(0xF5D080) : new Color(0xC3CED8);
            case FAINT -> new Color(0xECF0F3);
            case STOPPED -> new Color(0xCC79A7);
            case BROKEN -> new Color(0x444444);
            case AWAY -> new Color(0xD9CBB5);
        };
    }

    private LegendItemCollection key() {
        LegendItemCollection items = new LegendItemCollection();
        for (Bars.Key key : bars.key()) {
            Paint paint = fill(key.tone(), false);
            items.add(new LegendItem(key.label(), null, null, null, new Rectangle2D.Double(-5, -5, 10, 10), paint));
        }
        return items;
    }
}
