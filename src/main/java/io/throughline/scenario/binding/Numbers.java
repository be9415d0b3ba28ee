package io.throughline.scenario.binding;

import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.EffectText;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import java.util.List;

/** Reads numbers of one quantity, with the effects on them. */
final class Numbers {
    private static final double NEARLY_WHOLE = 1e-9;
    private static final int SHOWN = 60;

    private final Fields fields;
    private final Quantity quantity;

    Numbers(Fields fields, Quantity quantity) {
        this.fields = fields;
        this.quantity = quantity;
    }

    /** The number with all effects; a right one of some size, with a problem, where the file's is wrong. */
    double read(Found found, double byDefault) {
        fields.binding().count(found.path(), quantity.whole());
        double value = found.absent() ? byDefault : parse(found);
        if (Double.isNaN(value)) {
            return found.absent() ? missing(found) : quantity.safe();
        }
        List<Effect> effects = fields.amounts(found);
        return effects.isEmpty() ? inRange(found, value) : changed(found, effects, value);
    }

    private double missing(Found found) {
        fields.problem(found, "is missing", "write " + found.key() + ": " + quantity.expected(found.key()));
        return quantity.safe();
    }

    private double inRange(Found found, double value) {
        return found.absent() || allows(found, value) ? value : quantity.safe();
    }

    /** Whether a number that was found is in range; if not there is a problem. */
    boolean allows(Found found, double value) {
        if (!quantity.allows(value)) {
            fields.problem(found, quantity.fault(found.node().words(), found.key(), value), hint(found));
        }
        return quantity.allows(value);
    }

    private String hint(Found found) {
        return quantity.hint(found.node().words());
    }

    private double changed(Found found, List<Effect> effects, double value) {
        double result = value;
        for (Effect effect : effects) {
            if (!takes(found, effect, value)) {
                return quantity.safe();
            }
            double amount = effect.text().amount();
            result = effect.text().multiplies() ? result * amount : result + amount;
        }
        Effect last = effects.get(effects.size() - 1);
        fields.binding().ask(found.path(), last.place());
        return settled(found, last, result);
    }

    private boolean takes(Found found, Effect effect, double value) {
        String fault = quantity.refusal(effect.text().form());
        if (Double.isInfinite(value)) {
            String what = effect.words() + ": there is nothing to change";
            fields.problem(found, effect, what, "the default is none: write the new value itself");
            return false;
        }
        if (!fault.isEmpty()) {
            fields.problem(found, effect, effect.words() + ": " + fault, "");
        }
        return fault.isEmpty();
    }

    private double settled(Found found, Effect last, double result) {
        double near = StrictMath.rint(result);
        double value = quantity.whole() && Math.abs(result - near) < NEARLY_WHOLE ? near : result;
        if (quantity == Quantity.SHARE && value > 1) {
            fields.problems().warn(found.path() + ": " + last.words() + " makes it more than 100%", "100% is used");
            return 1;
        }
        if (quantity.allows(value)) {
            return value;
        }
        String shown = last.words() + " makes " + Quantity.plain(value) + ", which";
        fields.problem(found, last, quantity.fault(shown, found.key(), value), "");
        return quantity.safe();
    }

    /** The number that was found, as it is written; NaN, with a problem, if it is none. */
    double parse(Found found) {
        if (found.empty()) {
            fields.empty(found);
            return Double.NaN;
        }
        String text = found.node().words();
        double value = quantity.parse(text, fields.binding().units());
        boolean quoted = found.node() instanceof Node.Scalar scalar && scalar.isText() && Quantity.isNumeral(text);
        if (found.node() instanceof Node.Scalar && !quoted && !Double.isNaN(value)) {
            return value;
        }
        String shown = quoted ? '"' + text + '"' : text;
        String advice = quoted ? "remove the quotes" : advice(found, text);
        fields.problem(found, notA(shown, quantity.expected(found.key())), advice);
        return Double.NaN;
    }

    static String notA(String shown, String expected) {
        return (shown.length() > SHOWN ? shown.substring(0, SHOWN - 3) + "..." : shown) + " is not " + expected;
    }

    private String advice(Found found, String text) {
        String removal = fields.removal(found);
        if (!removal.isEmpty()) {
            return removal;
        }
        boolean effect = fields.binding().replacement(found.path(), false) != null;
        String span = quantity == Quantity.DURATION && !effect ? DurationText.ofSpan(text) : "";
        if (!span.isEmpty()) {
            return span;
        }
        if (EffectText.isRange(text)) {
            return "ranges are not supported yet";
        }
        if (EffectText.parse(text).form() != EffectText.Form.VALUE) {
            return "an effect belongs in changes; here stands a value";
        }
        String duration = quantity.isTime() ? DurationText.hint(text) : quantity.hint(text);
        String hint = duration.isEmpty() ? EffectText.hint(text) : duration;
        return hint.isEmpty() && effect ? "write " + quantity.effects() + ", or the new value itself" : hint;
    }
}
