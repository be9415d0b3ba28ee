package io.throughline.scenario;

import io.throughline.model.Scenario.Axis;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sweep;
import io.throughline.model.Scenario.Value;
import io.throughline.scenario.AxisReader.Varied;
import io.throughline.scenario.VariantReader.Change;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.ValueRange;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the block {@code sweeps} and builds the line of every point: a block is one axis, a list of two a map. */
final class SweepReader {
    private static final String FORM = "write {vary: ..., over: ...}, or a list of two of them for a map";

    private final Fields file;
    private final VariantReader variants;
    private final Assembly assembly;
    private final DurationText units;

    SweepReader(Fields file, VariantReader variants, Assembly assembly, DurationText units) {
        this.file = file;
        this.variants = variants;
        this.assembly = assembly;
        this.units = units;
    }

    List<Sweep> read() {
        Fields sweeps = file.named("sweeps");
        List<Sweep> read = new ArrayList<>();
        for (String name : sweeps.names()) {
            file.problems().variant("");
            List<Fields> blocks = blocks(sweeps, name);
            List<Varied> axes =
                    blocks.stream().map(b -> new AxisReader(b, units).read()).toList();
            if (fits(sweeps, name, axes)) {
                List<Change> with = with(blocks);
                axes.forEach(axis -> axis.checkNamed(blocks.get(0), with));
                read.add(sweep(name, axes, with));
            }
        }
        return read;
    }

    private static List<Fields> blocks(Fields sweeps, String name) {
        Found found = sweeps.find(name);
        if (!(found.node() instanceof Node.Sequence list)) {
            return List.of(sweeps.block(name, "sweeps.*"));
        }
        if (list.items().size() != 2) {
            sweeps.problem(name, "a list of " + list.items().size() + ", not of two axes", FORM);
            return List.of();
        }
        return list.items().stream()
                .map(item -> new Found(name, found.path(), item, item.place(), found.edited()))
                .map(item -> sweeps.inside(item).known("sweeps.*"))
                .toList();
    }

    private static boolean fits(Fields sweeps, String name, List<Varied> axes) {
        List<String> paths = axes.stream().map(varied -> varied.axis().vary()).toList();
        boolean twice =
                paths.size() == 2 && !paths.get(0).isEmpty() && paths.get(0).equals(paths.get(1));
        if (twice) {
            sweeps.problem(name, "both axes vary " + paths.get(0), "vary two different paths");
        }
        long points =
                axes.stream().mapToLong(varied -> varied.axis().values().size()).reduce(1, (a, b) -> a * b);
        if (points > ValueRange.MAX_VALUES) {
            sweeps.problem(name, points + " points", "at most " + ValueRange.MAX_VALUES + ": take fewer values");
        }
        return !axes.isEmpty() && !twice && points <= ValueRange.MAX_VALUES;
    }

    /** In a map, what either axis says. */
    private List<Change> with(List<Fields> blocks) {
        return blocks.stream()
                .flatMap(block -> variants.changes(block, "with").stream())
                .distinct()
                .toList();
    }

    private Sweep sweep(String name, List<Varied> axes, List<Change> with) {
        Stream<Spot> spots = Stream.of(new Spot(List.of(), List.of()));
        for (Varied axis : axes) {
            spots = spots.flatMap(spot -> spot.along(axis));
        }
        List<Point> points = spots.map(spot -> spot.point("at " + name + "=", with, assembly))
                .toList();
        List<Axis> varied = axes.stream().map(Varied::axis).toList();
        return new Sweep(name, varied, with.stream().map(Change::name).toList(), points);
    }

    /** A value of each axis so far, and what they do. */
    private record Spot(List<Value> values, List<Effect> effects) {
        Stream<Spot> along(Varied axis) {
            return IntStream.range(0, axis.effects().size())
                    .mapToObj(i -> new Spot(
                            and(values, axis.axis().values().get(i)),
                            and(effects, axis.effects().get(i))));
        }

        private static <T> List<T> and(List<T> some, T more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }

        Point point(String label, List<Change> with, Assembly assembly) {
            String words = values.stream().map(Value::words).collect(Collectors.joining("; "));
            return new Point(values, assembly.line(label + words, with, effects));
        }
    }
}
