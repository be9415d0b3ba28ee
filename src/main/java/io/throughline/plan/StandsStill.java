package io.throughline.plan;

import io.throughline.model.Scenario.Axis;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sizing;
import io.throughline.model.Scenario.Sweep;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.study.Study;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of a scenario stands still; the message says which, after how long, and what each part waits for. */
public final class StandsStill extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;

    /** In a scenario of that file, a line of what is asked; of two that are the same, the first one asked. */
    StandsStill(String file, Asked asked, Study.StandsStill cause) {
        super(asked.which(cause.line()) + cause.getMessage(), cause);
        this.file = file;
    }

    /** The name of the scenario's file, without folders. */
    public String file() {
        return file;
    }

    /** All that is run of a scenario, in this order. */
    record Asked(List<Variant> variants, List<Sweep> sweeps, List<Sizing> sizings) {
        /** What makes a line that one, with a blank behind it; nothing of the line as it is. */
        private String which(Line line) {
            Stream<String> ofVariants =
                    variants.stream().filter(v -> v.line().equals(line)).map(Asked::with);
            Stream<String> ofSweeps = sweeps.stream().flatMap(sweep -> at(line, sweep.points())
                    .map(p -> "at " + values(sweep.axes(), p) + " of " + of("sweep", sweep.name())));
            Stream<String> ofSizings = sizings.stream().flatMap(sizing -> at(line, sizing.points())
                    .map(p -> "at " + sizing.vary() + " = " + p.value() + " of " + of("sizing", sizing.name())));
            return Stream.of(ofVariants, ofSweeps, ofSizings)
                    .flatMap(some -> some)
                    .findFirst()
                    .orElse("in a try of the verdict ");
        }

        private static Stream<Point> at(Line line, List<Point> points) {
            return points.stream().filter(point -> point.line().equals(line));
        }

        private static String with(Variant variant) {
            if (variant.name().equals(Variant.BASELINE)) {
                return "";
            }
            boolean change = variant.changes().equals(List.of(variant.name()));
            return "with " + (change ? "change " : "plan ") + variant.name() + " ";
        }

        private static String values(List<Axis> axes, Point point) {
            return IntStream.range(0, axes.size())
                    .mapToObj(i ->
                            axes.get(i).vary() + " = " + point.values().get(i).words())
                    .collect(Collectors.joining(", "));
        }

        /** One that is given in flags is called by what it is. */
        private static String of(String what, String name) {
            return (name.equals(what) ? "the " + what : what + " " + name) + " ";
        }
    }
}
