package io.throughline.scenario;

import io.throughline.model.Clock;
import io.throughline.model.Target;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads targets, "stations.review.first-wait.p85 &lt;= 1d": a measure, at most or at least, a limit in its unit. */
final class TargetReader {
    private static final String KEY = "so-that";
    private static final String FORM = "write so-that: [stations.NAME.first-wait.p85 <= 1d]";
    private static final Pattern TARGET = Pattern.compile("(\\S+)\\s*(<=|>=)\\s*(\\S.*)");

    private static final Pattern STRICT = Pattern.compile("\\S+\\s*[<>]\\s*[^\\s=<>][^=<>]*");

    private static final Pattern EQUAL = Pattern.compile("\\S+\\s*(={1,2}|=<|=>)\\s*\\d[^=<>]*");

    private final Fields block;
    private final DurationText units;
    private final List<String> measures;

    /** A reader of a block's targets, which are on measures of these names. */
    TargetReader(Fields block, DurationText units, List<String> measures) {
        this.block = block;
        this.units = units;
        this.measures = measures;
    }

    List<Target> read() {
        Found found = block.findWhole(KEY);
        if (found.absent()) {
            block.problems().add(block.place(), found.path(), "is missing", FORM);
            return List.of();
        }
        List<Node> items = found.node() instanceof Node.Sequence list ? list.items() : List.of(found.node());
        if (items.isEmpty()) {
            block.problem(found, "has no target", FORM);
        }
        List<Target> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            if (!seen.add(item.words())) {
                problem(item, item.words() + " is here twice", "");
            }
            add(item, targets);
        }
        return targets;
    }

    private void add(Node item, List<Target> targets) {
        Matcher match = TARGET.matcher(item instanceof Node.Scalar scalar ? scalar.text() : "");
        if (!match.matches()) {
            problem(item, item.words() + " is not a target", form(item.words()));
            return;
        }
        String measure = match.group(1);
        if (!measures.contains(measure)) {
            problem(item, measure + " is no measure of this line", MeasureNames.hint(measure, measures));
            return;
        }
        double limit = limit(item, MeasureNames.quantity(measure), match.group(3));
        if (!Double.isNaN(limit)) {
            targets.add(new Target(measure, match.group(2).equals("<="), limit, item.words()));
        }
    }

    /** Advice on what is no target: limits belong to what they limit. */
    private static String form(String words) {
        if (EQUAL.matcher(words).matches()) {
            return "write <=, at most, or >=, at least";
        }
        return STRICT.matcher(words).matches()
                ? "write " + words.replace("<", "<=").replace(">", ">=")
                : FORM.replace("so-that: [", "").replace("]", "");
    }

    /** The limit in the unit of its measure; NaN, with a problem, if it is none. */
    private double limit(Node item, Quantity quantity, String text) {
        double value = quantity.parse(text, units);
        boolean right = value >= 0 && (quantity != Quantity.SHARE || value <= 1);
        if (!right) {
            problem(item, text + " is not " + quantity.expected(KEY), quantity.hint(text));
            return Double.NaN;
        }
        return quantity == Quantity.DURATION ? value / Clock.HOUR : value;
    }

    private void problem(Node item, String what, String hint) {
        block.problems().add(item.place(), block.pathOf(KEY), what, hint);
    }
}
