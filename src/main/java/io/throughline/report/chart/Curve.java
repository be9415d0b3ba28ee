package io.throughline.report.chart;

import java.util.List;

/**
 * A figure against what is varied, with its interval and the stretches of the axis that are worth a name.
 *
 * @param points in the order of x
 * @param stretches where one thing holds, in the order of x
 * @param bands where that changes
 */
public record Curve(String name, Labels labels, List<Point> points, List<Stretch> stretches, List<Stretch> bands)
        implements Chart {
    /** Copies the lists. */
    public Curve {
        points = List.copyOf(points);
        stretches = List.copyOf(stretches);
        bands = List.copyOf(bands);
    }

    /** A mean with the half-width of its interval, 0 if there is none. */
    public record Point(double x, double mean, double halfWidth) {}

    /** A piece of the axis with its name. */
    public record Stretch(double from, double to, String label) {}
}
