package io.throughline.report.drawing;

import io.throughline.report.chart.Grid;
import io.throughline.report.chart.Labels;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** A map as a chart: a colour for each group, stripes where a cell belongs to several. Colours: Okabe, Ito (2008). */
final class GridChart {
    /** Their tints, on which dark letters can be read. */
    private static final List<Color> COLOURS = List.of(
            new Color(0xF5D080),
            new Color(0xAEDCF5),
            new Color(0x93D9C2),
            new Color(0xF2B795),
            new Color(0xE5BBD3),
            new Color(0xF5EE9E),
            new Color(0x9CBFE0),
            new Color(0xCCD3DA));

    private static final Stroke STRIPE = new BasicStroke(3.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final Stroke EDGE = new BasicStroke(1.5f);
    /** Half of a cell, with a little white between neighbours. */
    private static final double HALF = 0.49;
    /** Stripes in a cell. */
    private static final int STRIPES = 9;
    /** Pixels of the plot, of a letter, and of the lines that a figure or a figure and a word take. */
    private static final int PLOT = 600;

    private static final int LETTER = 7;
    private static final int ONE_LINE = 15;
    private static final int TWO_LINES = 34;
    private static final int MOST_WORDS = 40;

    private final Grid grid;
    private final int letters;
    private final int height;

    private GridChart(Grid grid) {
        this.grid = grid;
        letters = PLOT / LETTER / grid.columns().size();
        height = height(grid);
    }

    static JFreeChart of(Grid grid) {
        return new GridChart(grid).chart();
    }

    /** The height of a row in pixels: a map of many rows has no place for words. */
    static int height(Grid grid) {
        int rows = grid.rows().size();
        return rows <= 12 ? 46 : Math.max(2, Math.min(24, 960 / rows));
    }

    private JFreeChart chart() {
        SymbolAxis across = axis(grid.labels().x(), brief(grid.columns(), Math.max(4, letters)));
        boolean high = TextWidths.of(grid.labels().y(), Theme.TEXT)
                < height * grid.rows().size();
        SymbolAxis upwards = axis(high ? grid.labels().y() : null, brief(grid.rows(), 18));
        across.setVerticalTickLabels(letters < longest(grid.columns()));
        XYPlot plot = new XYPlot(null, across, upwards, null);
        JFreeChart chart = Theme.chart(plot, high ? grid.labels() : withUpwards(grid.labels()), true);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(false);
        grid.cells().forEach(cell -> draw(cell, plot));
        chart.addSubtitle(2, Theme.key(key()));
        return chart;
    }

    /** Where a map is too low for the name of its axis, the note has it. */
    private static Labels withUpwards(Labels labels) {
        return new Labels(labels.title(), labels.x(), "", "Upwards: " + labels.y() + ". " + labels.note());
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String[] brief(List<String> words, int letters) {
        boolean fits = words.size() <= MOST_WORDS;
        int most = Math.max(letters, 12);
        return words.stream().map(w -> fits ? Theme.brief(w, most) : "").toArray(String[]::new);
    }

    private static SymbolAxis axis(String label, String[] words) {
        SymbolAxis axis = Theme.styled(new SymbolAxis(label, words));
        axis.setRange(-0.5, words.length - 0.5);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private void draw(Grid.Cell cell, XYPlot plot) {
        double x = cell.column();
        double y = cell.row();
        Color fill = cell.groups().size() == 1 ? colour(cell.groups().get(0)) : Color.WHITE;
        plot.addAnnotation(new XYBoxAnnotation(x - HALF, y - HALF, x + HALF, y + HALF, EDGE, Theme.GRID, fill));
        if (cell.groups().size() > 1) {
            hatch(cell, plot);
        }
        write(cell, plot);
    }

    /** Stripes from the lower left to the upper right, in the colours of the groups by turns. */
    private static void hatch(Grid.Cell cell, XYPlot plot) {
        for (int i = 0; i < STRIPES; i++) {
            double shift = 2 * HALF * (2 * (i + 0.5) / STRIPES - 1);
            double left = Math.max(-HALF, -HALF + shift);
            double right = Math.min(HALF, HALF + shift);
            Color colour = colour(cell.groups().get(i % cell.groups().size()));
            plot.addAnnotation(new XYLineAnnotation(
                    cell.column() + left,
                    cell.row() + left - shift,
                    cell.column() + right,
                    cell.row() + right - shift,
                    STRIPE,
                    colour));
        }
    }

    private void write(Grid.Cell cell, XYPlot plot) {
        boolean figure = height >= ONE_LINE && cell.figure().length() <= letters;
        boolean word = height >= TWO_LINES && letters >= 4 && !cell.word().isEmpty();
        if (figure) {
            TextAnchor anchor = word ? TextAnchor.BOTTOM_CENTER : TextAnchor.CENTER;
            XYTextAnnotation text = Theme.words(cell.figure(), cell.column(), cell.row(), anchor, Theme.INK);
            text.setFont(Theme.BOLD);
            plot.addAnnotation(text);
        }
        if (word) {
            String brief = Theme.brief(cell.word(), letters);
            plot.addAnnotation(Theme.words(brief, cell.column(), cell.row(), TextAnchor.TOP_CENTER, Theme.INK));
        }
    }

    private static Color colour(int group) {
        return COLOURS.get(group % COLOURS.size());
    }

    private LegendItemCollection key() {
        LegendItemCollection items = new LegendItemCollection();
        for (int g = 0; g < grid.groups().size(); g++) {
            Rectangle2D box = new Rectangle2D.Double(-5, -5, 10, 10);
            items.add(new LegendItem(grid.groups().get(g), null, null, null, box, colour(g)));
        }
        return items;
    }
}
