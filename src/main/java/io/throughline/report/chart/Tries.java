package io.throughline.report.chart;

import java.util.List;

/**
 * Figures of the counts that were tried, against a target.
 *
 * @param points in the order of x
 * @param target where the target lies
 * @param limit what the target is, written at its line
 */
public record Tries(String name, Labels labels, List<Point> points, double target, String limit) implements Chart {
    /** Copies the list. */
    public Tries {
        points = List.copyOf(points);
    }

    /**
     * One count.
     *
     * @param halfWidth of the interval, 0 if there is none
     * @param label written above it; may be empty
     */
    public record Point(double x, double y, double halfWidth, Shown shown, String label) {}

    /** What is shown of the target. */
    public enum Shown {
        /** It holds. */
        HOLDS,
        /** It fails. */
        FAILS,
        /** Neither. */
        UNDECIDED
    }
}
