package io.throughline.report.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** Names beside the ends of lines or layers, moved apart so that each can be read. */
final class EndLabels {
    private static final int LETTERS = 18;
    /** Of the width of a chart, for a letter and for the gap before the first. */
    private static final double LETTER = 0.022;

    private static final double GAP = 0.035;

    private final double room;
    private final List<Label> labels = new ArrayList<>();

    /** Labels that keep so much room between them, in units of the axis. */
    EndLabels(double room) {
        this.room = room;
    }

    /** A name at a height. */
    private record Label(String text, boolean marked, double y) {}

    void add(String text, boolean marked, double y) {
        labels.add(new Label(Theme.brief(text, LETTERS), marked, y));
    }

    /** How many times wider than its last number an axis is that has room for them. */
    double times() {
        int longest =
                labels.stream().mapToInt(label -> label.text.length()).max().orElse(0);
        return 1 / (1 - GAP - LETTER * longest);
    }

    /** Writes them beside the end of the axis. */
    void write(double end, double top, XYPlot plot) {
        for (Label label : apart(top)) {
            Color colour = label.marked ? Theme.BROWN : Theme.GREY;
            plot.addAnnotation(Theme.words(label.text, 1.02 * end, label.y, TextAnchor.CENTER_LEFT, colour));
        }
    }

    /** All of them from the lowest, none below half the room nor, if there is space, above the top. */
    private List<Label> apart(double top) {
        List<Label> sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        double[] at = new double[sorted.size()];
        double floor = room / 2;
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(floor, sorted.get(i).y);
            floor = at[i] + room;
        }
        double roof = top - room / 2;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(roof, at[i]);
            roof = at[i] - room;
        }
        List<Label> apart = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            apart.add(new Label(sorted.get(i).text, sorted.get(i).marked, at[i]));
        }
        return apart;
    }
}
