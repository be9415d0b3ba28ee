package io.throughline.report.chart;

import java.util.List;

/**
 * Columns of one width, from 0, with marks between them.
 *
 * @param width of a column
 * @param top of the vertical axis, which begins at 0
 */
public record Columns(String name, Labels labels, double width, double top, List<Double> heights, List<Mark> marks)
        implements Chart {
    /** Copies the lists. */
    public Columns {
        heights = List.copyOf(heights);
        marks = List.copyOf(marks);
    }

    /** A place on the horizontal axis with the half-width of its interval, 0 if there is none. */
    public record Mark(String label, double x, double halfWidth) {}
}
