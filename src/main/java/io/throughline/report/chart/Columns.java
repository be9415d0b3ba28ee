package io.throughline.report.chart;

import java.util.List;

/**
 * Columns of one width, with marks between them.
 *
 * @param bins where the columns are
 * @param top of the vertical axis, which begins at 0
 */
public record Columns(String name, Labels labels, Bins bins, double top, List<Double> heights, List<Mark> marks)
        implements Chart {
    /** Copies the lists. */
    public Columns {
        heights = List.copyOf(heights);
        marks = List.copyOf(marks);
    }

    /** The start of the first column, and the width of each. */
    public record Bins(double from, double width) {}

    /** A place on the horizontal axis with the half-width of its interval, 0 if there is none. */
    public record Mark(String label, double x, double halfWidth) {}
}
