package io.throughline.model;

import io.throughline.model.line.Line;
import java.util.List;

/**
 * A scenario file, read and found valid.
 *
 * @param file its name, without folders
 * @param text as it was read
 * @param variants the baseline first, then changes and plans in file order
 * @param warnings doubts that reading it raised
 */
public record Scenario(
        String file,
        String text,
        String title,
        String about,
        RunPlan run,
        List<Variant> variants,
        List<Sweep> sweeps,
        List<Warning> warnings) {
    /** Copies the lists. */
    public Scenario {
        variants = List.copyOf(variants);
        sweeps = List.copyOf(sweeps);
        warnings = List.copyOf(warnings);
    }

    /** The line as it is. */
    public Variant baseline() {
        return variants.get(0);
    }

    /**
     * One path varied over several values.
     *
     * @param vary the path
     * @param with names of the changes applied at every point
     * @param points in the order written
     */
    public record Sweep(String name, String vary, List<String> with, List<Point> points) {
        /** Copies the lists. */
        public Sweep {
            with = List.copyOf(with);
            points = List.copyOf(points);
        }
    }

    /**
     * One value of a sweep.
     *
     * @param value as written, "40% faster"
     * @param number the number as written (0.4 for 40% faster, hours for a duration), for the axis
     * @param factor what the path is multiplied by; NaN if it is replaced or added to
     */
    public record Point(String value, double number, double factor, Line line) {}
}
