package io.throughline.report.chart;

import java.util.List;

/**
 * Several lines with their intervals.
 *
 * @param top of the vertical axis, which begins at 0
 */
public record Lines(String name, Labels labels, double top, List<Line> lines) implements Chart {
    /** Copies the list. */
    public Lines {
        lines = List.copyOf(lines);
    }

    /** One line; a marked one is what the chart is about. */
    public record Line(String label, boolean marked, List<Curve.Point> points) {
        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }
    }
}
