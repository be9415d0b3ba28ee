package io.throughline.scenario;

import io.throughline.model.Clock;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sweep;
import io.throughline.scenario.VariantReader.Change;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Effect.Origin;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.EffectText;
import io.throughline.scenario.grammar.ValueRange;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the block {@code sweeps} and builds the line of every point. */
final class SweepReader {
    private static final Pattern NUMERAL = Pattern.compile("x?(-?\\d+(?:\\.\\d+)?)(%?).*");

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
            Found found = sweeps.find(name);
            if (found.node() instanceof Node.Sequence) {
                sweeps.problem(name, "a sweep over two axes is not supported yet", "write one {vary: ..., over: ...}");
            } else {
                read.add(sweep(name, sweeps.block(name, "sweeps.*")));
            }
        }
        return read;
    }

    private Sweep sweep(String name, Fields sweep) {
        file.problems().variant("");
        List<Change> with = variants.changes(sweep, "with");
        Found vary = sweep.find("vary");
        String path = sweep.text("vary", "");
        if (vary.absent()) {
            file.problems().add(sweep.place(), vary.path(), "is missing", "write vary: stations.NAME.time");
        }
        List<Effect> values = values(sweep, path, vary);
        boolean mixed = values.stream().anyMatch(e -> e.text().opposite())
                && values.stream().anyMatch(e -> !e.text().opposite());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size() && !path.isEmpty(); i++) {
            Effect value = values.get(i);
            String label = "at " + name + "=" + value.words();
            double number = number(value, mixed, i);
            points.add(new Point(
                    value.words(), number, value.text().factor(), assembly.line(label, with, List.of(value))));
        }
        return new Sweep(name, path, with.stream().map(Change::name).toList(), points);
    }

    private List<Effect> values(Fields sweep, String path, Found vary) {
        Found over = sweep.find("over");
        List<Node> values = new ArrayList<>();
        if (over.node() instanceof Node.Sequence list) {
            values.addAll(list.items());
        } else if (over.node() instanceof Node.Scalar range && !range.isNull()) {
            values.addAll(range(sweep, path, over, range));
        } else if (over.absent()) {
            file.problems()
                    .add(sweep.place(), over.path(), "is missing", "write over: 0% faster to 100% faster in 11 steps");
        }
        boolean listed = over.node() instanceof Node.Sequence;
        if (listed && (values.isEmpty() || values.size() > ValueRange.MAX_VALUES)) {
            sweep.problem("over", "needs one to " + ValueRange.MAX_VALUES + " values", "");
            return List.of();
        }
        checkTwice(over, values);
        return values.stream()
                .map(value -> Effect.of(Origin.SWEEP, path, vary.place(), value))
                .toList();
    }

    /** Points go by their value in the results, so each is there once. */
    private void checkTwice(Found over, List<Node> values) {
        Set<String> seen = new HashSet<>();
        values.stream().filter(value -> !seen.add(value.words())).forEach(value -> file.problems()
                .add(value.place(), over.path(), value.words() + " is here twice", ""));
    }

    private List<Node> range(Fields sweep, String path, Found over, Node.Scalar range) {
        if (EffectText.isRange(range.text())
                && !ValueRange.hasSteps(range.text())
                && !file.binding().isCount(path)) {
            sweep.problem(
                    over, range.text() + " does not say in how many steps", "write " + range.text() + " in 11 steps");
            return List.of();
        }
        try {
            return new ValueRange(units)
                    .values(range.text()).stream()
                            .<Node>map(text -> new Node.Scalar(range.place(), text))
                            .toList();
        } catch (IllegalArgumentException e) {
            file.problems()
                    .add(
                            range.place(),
                            over.path(),
                            range.text() + " " + e.getMessage(),
                            "write 0% faster to 100% faster in 11 steps, 1 to 12, or [0% faster, 40% faster]");
            return List.of();
        }
    }

    /** The number as written: shares as fractions, durations in hours; where there is none, the place in the list. */
    private double number(Effect value, boolean mixed, int index) {
        if (!value.replaces()) {
            return mixed && value.text().opposite()
                    ? -value.text().written()
                    : value.text().written();
        }
        double ticks = units.parse(value.words());
        Matcher match = NUMERAL.matcher(value.words());
        if (!Double.isNaN(ticks) || !match.matches()) {
            return Double.isNaN(ticks) ? index : ticks / Clock.HOUR;
        }
        double number = Double.parseDouble(match.group(1));
        return match.group(2).isEmpty() ? number : number / 100;
    }
}
