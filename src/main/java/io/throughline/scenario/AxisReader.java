package io.throughline.scenario;

import io.throughline.model.Clock;
import io.throughline.model.Scenario.Axis;
import io.throughline.model.Scenario.Value;
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

/** Reads what is varied, {@code vary} and {@code over}, and what it becomes. */
final class AxisReader {
    private static final Pattern NUMERAL = Pattern.compile("x?(-?\\d+(?:\\.\\d+)?)(%?).*");

    private final Fields block;
    private final DurationText units;

    /** A reader of a block that has these keys. */
    AxisReader(Fields block, DurationText units) {
        this.block = block;
        this.units = units;
    }

    /** An axis with the effect of each of its values, in the same order. */
    record Varied(Axis axis, List<Effect> effects) {
        /** A value that a change multiplies or adds to afterwards would not be the one that is named. */
        void checkNamed(Fields block, List<Change> with) {
            boolean named = effects.stream().anyMatch(Effect::replaces);
            with.stream()
                    .filter(change -> named && change.effects().stream().anyMatch(this::shifts))
                    .forEach(change -> block.problem(
                            block.find("with"),
                            change.name() + " changes " + axis.vary() + " too, so what runs would not be what is named",
                            "take it out of the change, or write 0 more to 4 more"));
        }

        private boolean shifts(Effect effect) {
            return effect.path().equals(axis.vary()) && !effect.replaces();
        }
    }

    Varied read() {
        Found vary = block.find("vary");
        String path = block.text("vary", "");
        if (vary.absent()) {
            block.problems().add(block.place(), vary.path(), "is missing", "write vary: stations.NAME.time");
        }
        List<Effect> effects = values(path, vary);
        boolean mixed = effects.stream().anyMatch(e -> e.text().opposite())
                && effects.stream().anyMatch(e -> !e.text().opposite());
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            values.add(new Value(
                    effect.words(), number(effect, mixed, i), effect.text().factor()));
        }
        return new Varied(new Axis(path, values), effects);
    }

    /** Without a path there is nothing that could take a value. */
    private List<Effect> values(String path, Found vary) {
        Found over = block.find("over");
        List<Node> values = new ArrayList<>();
        if (over.node() instanceof Node.Sequence list) {
            values.addAll(list.items());
        } else if (over.node() instanceof Node.Scalar range && !range.isNull()) {
            values.addAll(range(path, over, range));
        } else if (over.absent()) {
            block.problems()
                    .add(block.place(), over.path(), "is missing", "write over: 0% faster to 100% faster in 11 steps");
        }
        boolean listed = over.node() instanceof Node.Sequence;
        if (listed && (values.isEmpty() || values.size() > ValueRange.MAX_VALUES)) {
            block.problem("over", "needs one to " + ValueRange.MAX_VALUES + " values", "");
            return List.of();
        }
        checkTwice(over, values);
        return path.isEmpty()
                ? List.of()
                : values.stream()
                        .map(value -> Effect.of(Origin.SWEEP, path, vary.place(), value))
                        .toList();
    }

    /** Points go by their value in the results, so each is there once. */
    private void checkTwice(Found over, List<Node> values) {
        Set<String> seen = new HashSet<>();
        values.stream().filter(value -> !seen.add(value.words())).forEach(value -> block.problems()
                .add(value.place(), over.path(), value.words() + " is here twice", ""));
    }

    /** The values of a range; the ends alone of a path that does not exist, since that is the problem then. */
    private List<Node> range(String path, Found over, Node.Scalar range) {
        if (!block.binding().isKnown(path)) {
            return List.of(range);
        }
        if (EffectText.isRange(range.text())
                && !ValueRange.hasSteps(range.text())
                && !block.binding().isCount(path)) {
            block.problem(
                    over, range.text() + " does not say in how many steps", "write " + range.text() + " in 11 steps");
            return List.of();
        }
        try {
            return new ValueRange(units)
                    .values(range.text()).stream()
                            .<Node>map(text -> new Node.Scalar(range.place(), text))
                            .toList();
        } catch (IllegalArgumentException e) {
            String hint = EffectText.hint(range.text());
            block.problems()
                    .add(
                            range.place(),
                            over.path(),
                            range.text() + " " + e.getMessage(),
                            hint.isEmpty()
                                    ? "write 0% faster to 100% faster in 11 steps, 1 to 12, or [0% faster, 40% faster]"
                                    : hint);
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
