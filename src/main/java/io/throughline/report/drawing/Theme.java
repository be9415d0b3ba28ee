package io.throughline.report.drawing;

import io.throughline.report.chart.Labels;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** How all charts look. What a chart is about has the one accent colour. Colours: Okabe, Ito (2008). */
final class Theme {
    static final Color BLUE = new Color(0x0072B2);
    /** The accent: what a chart is about, the bottleneck. */
    static final Color ORANGE = new Color(0xE69F00);
    /** The accent of letters. */
    static final Color BROWN = new Color(0x8A5A00);

    static final Color INK = new Color(0x222222);
    static final Color GREY = new Color(0x666666);
    static final Color MUTED = new Color(0x8295A8);
    static final Color GRID = new Color(0xE4E4E4);
    static final float BAND = 0.22f;
    static final Stroke THIN = new BasicStroke(0.7f);
    static final Font TEXT = new Font(Fonts.FAMILY, Font.PLAIN, 13);
    static final Font BOLD = new Font(Fonts.FAMILY, Font.BOLD, 13);

    private static final int ROOM_FOR_END = 12;
    private static final int LONGEST = 84;
    private static final Font TITLE = new Font(Fonts.FAMILY, Font.BOLD, 16);
    /** Room around a tick's label, so that ticks are few. */
    private static final RectangleInsets SPARSE = new RectangleInsets(8, 12, 8, 6);

    private Theme() {}

    /** A white chart with its title and note at the left. */
    static JFreeChart chart(XYPlot plot, Labels labels, boolean wide) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 10, 10, 18));
        chart.addSubtitle(0, title(brief(labels.title(), wide ? LONGEST : LONGEST / 2), TITLE, INK));
        chart.addSubtitle(1, title(labels.note(), TEXT, GREY));
        return chart;
    }

    private static TextTitle title(String text, Font font, Color colour) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 4, 4, 0);
        return title;
    }

    /** What colours mean, above the chart. */
    static LegendTitle key(LegendItemCollection items) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(TEXT);
        legend.setItemPaint(GREY);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(2, 3, 2, 12));
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(0, 0, 4, 0);
        return legend;
    }

    /** An axis of numbers. */
    static NumberAxis axis(String label) {
        NumberAxis axis = styled(new NumberAxis(label.isEmpty() ? null : label));
        axis.setTickLabelInsets(SPARSE);
        return axis;
    }

    /** An axis of numbers that has none beyond a limit. */
    static NumberAxis axis(String label, double limit) {
        NumberAxis axis = styled(new EndingAxis(label, limit));
        axis.setTickLabelInsets(SPARSE);
        return axis;
    }

    static <T extends Axis> T styled(T axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(GREY);
        axis.setAxisLinePaint(GREY);
        axis.setTickMarkPaint(GREY);
        return axis;
    }

    static XYTextAnnotation words(String text, double x, double y, TextAnchor anchor, Color colour) {
        XYTextAnnotation words = new XYTextAnnotation(text, x, y);
        words.setFont(TEXT);
        words.setPaint(colour);
        words.setTextAnchor(anchor);
        return words;
    }

    /** A name of so many letters at most: with its end where there is room, as names often differ in that alone. */
    static String brief(String name, int letters) {
        int[] points = name.codePoints().toArray();
        if (points.length <= letters) {
            return name;
        }
        int end = letters < ROOM_FOR_END ? 0 : letters / 3;
        return new String(points, 0, letters - 1 - end) + "…" + new String(points, points.length - end, end);
    }
}
