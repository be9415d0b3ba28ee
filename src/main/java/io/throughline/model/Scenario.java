package io.throughline.model;

import io.throughline.model.line.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scenario file, read and found valid.
 *
 * @param file its name, without folders
 * @param text as it was read
 * @param about what it is about
 * @param variants the baseline first, then changes and plans in file order
 * @param warnings doubts that reading it raised, and that came up before it was run
 */
public record Scenario(
        String file,
        String text,
        About about,
        RunPlan run,
        List<Variant> variants,
        List<Sweep> sweeps,
        List<Sizing> sizings,
        List<Warning> warnings) {
    /** Copies the lists. */
    public Scenario {
        variants = List.copyOf(variants);
        sweeps = List.copyOf(sweeps);
        sizings = List.copyOf(sizings);
        warnings = List.copyOf(warnings);
    }

    /** The same scenario run in another way, with more doubts. */
    public Scenario with(RunPlan other, List<Warning> more) {
        List<Warning> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new Scenario(file, text, about, other, variants, sweeps, sizings, all);
    }

    /** The same scenario judged by something else. */
    public Scenario with(Yield by) {
        return new Scenario(file, text, about, run.with(by), variants, sweeps, sizings, warnings);
    }

    /**
     * What a scenario is about.
     *
     * @param text a paragraph or more; empty for none
     */
    public record About(String title, String text, Money money) {
        /** A title alone. */
        public static About titled(String title) {
            return new About(title, "", Money.NONE);
        }
    }

    /** Its title. */
    public String title() {
        return about.title;
    }

    /** The line as it is. */
    public Variant baseline() {
        return variants.get(0);
    }

    /**
     * One path varied over several values, or two, each value of the one with each of the other: a map.
     *
     * @param axes one or two
     * @param with names of the changes applied at every point
     * @param points in the order written; in a map all values of the second axis for each of the first
     */
    public record Sweep(String name, List<Axis> axes, List<String> with, List<Point> points) {
        /** Copies the lists. */
        public Sweep {
            axes = List.copyOf(axes);
            with = List.copyOf(with);
            points = List.copyOf(points);
        }

        /** A sweep of one axis, from its points. */
        public static Sweep along(String vary, String name, List<String> with, List<Point> points) {
            List<Value> values = points.stream().map(p -> p.values().get(0)).toList();
            return new Sweep(name, List.of(new Axis(vary, values)), with, points);
        }

        /** Whether it has two axes. */
        public boolean map() {
            return axes.size() == 2;
        }
    }

    /** What is varied, and over which values, in the order written. */
    public record Axis(String vary, List<Value> values) {
        /** Copies the list. */
        public Axis {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of an axis.
     *
     * @param words as written, "40% faster"
     * @param number the number as written (0.4 for 40% faster, hours for a duration), for a chart
     * @param factor what the path is multiplied by; NaN if it is replaced or added to
     */
    public record Value(String words, double number, double factor) {}

    /**
     * One point of a sweep or sizing.
     *
     * @param values one of each axis
     */
    public record Point(List<Value> values, Line line) {
        /** Copies the list. */
        public Point {
            values = List.copyOf(values);
        }

        /** Its name among the points of the sweep: the value as written, in a map both, "40% faster; 2 more". */
        public String value() {
            return values.stream().map(Value::words).collect(Collectors.joining("; "));
        }

        /** Where it lies on the first axis. */
        public double number() {
            return values.get(0).number();
        }
    }

    /**
     * The fewest of something that meets all targets.
     *
     * @param vary the path of a count
     * @param with names of the changes applied at every count
     * @param targets one or more
     * @param points one or more counts, the fewest first
     */
    public record Sizing(String name, String vary, List<String> with, List<Target> targets, List<Point> points) {
        /** Copies the lists, and checks that they have something in them. */
        public Sizing {
            with = List.copyOf(with);
            targets = List.copyOf(targets);
            points = List.copyOf(points);
            if (targets.isEmpty() || points.isEmpty()) {
                throw new IllegalArgumentException("a sizing needs a target and a count to try: " + name);
            }
        }
    }
}
