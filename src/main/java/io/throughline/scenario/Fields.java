package io.throughline.scenario;

import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.EffectText;
import io.throughline.scenario.grammar.KnownKeys;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of one block of the file, read as values with the effects on them. */
final class Fields {
    /** As a default: the key must be there. */
    static final double REQUIRED = Double.NaN;
    /** As a default: none, no limit. */
    static final double NONE = Double.POSITIVE_INFINITY;

    private static final double NEARLY_WHOLE = 1e-9;

    private final Binding binding;
    private final String path;
    private final Place place;
    private final Map<String, Node.Entry> entries;
    private final boolean edited;

    private Fields(Binding binding, String path, Place place, Map<String, Node.Entry> entries, boolean edited) {
        this.binding = binding;
        this.path = path;
        this.place = place;
        this.entries = entries;
        this.edited = edited;
        binding.ask(path, place);
    }

    /** The whole file. */
    static Fields of(Binding binding, Node.Mapping root) {
        return new Fields(binding, "", root.place(), root.entries(), false).known("");
    }

    /** A value as it was found. */
    record Found(String key, String path, Node node, Place place, boolean edited) {
        boolean absent() {
            return node == null;
        }

        boolean empty() {
            return node instanceof Node.Scalar scalar && scalar.isNull();
        }
    }

    Problems problems() {
        return binding.problems();
    }

    Binding binding() {
        return binding;
    }

    Place place() {
        return place;
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Place placeOf(String key) {
        return has(key) ? entries.get(key).key() : place;
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void problem(String key, String what, String hint) {
        problems().add(placeOf(key), pathOf(key), what, hint);
    }

    /** Checks the keys against those of a block of the language. */
    Fields known(String block) {
        for (String key : names()) {
            if (KnownKeys.isUnsupported(block, key)) {
                problem(key, "not supported yet", "");
            } else if (!KnownKeys.has(block, key)) {
                problem(key, "unknown key", KnownKeys.hint(block, key));
            }
        }
        return this;
    }

    /** A block under a key whose keys the language names. */
    Fields block(String key, String block) {
        return inside(written(key)).known(block);
    }

    /** A block under a key whose keys are names that the file gives. */
    Fields named(String key) {
        Fields named = inside(written(key));
        named.names().forEach(named::checkName);
        return named;
    }

    private void checkName(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            problem(name, "not a name", "a name is small letters, digits and -, at most 40, and begins with a letter");
        }
    }

    private Found written(String key) {
        Node node = has(key) ? entries.get(key).value() : null;
        return new Found(key, pathOf(key), node, node == null ? place : node.place(), edited);
    }

    /** The mapping that was found, without keys if there is none. */
    Fields inside(Found found) {
        Map<String, Node.Entry> inner = Collections.emptyMap();
        if (found.node() instanceof Node.Mapping mapping) {
            inner = mapping.entries();
        } else if (!found.absent()) {
            wrong(found, "a block of keys");
        }
        return new Fields(binding, found.path(), found.place(), inner, found.edited());
    }

    /** The value under a key, or what replaces it. */
    Found find(String key) {
        Found found = written(key);
        Effect effect = binding.replacement(found.path(), edited);
        if (effect != null) {
            found = new Found(
                    key,
                    found.path(),
                    effect.value(),
                    effect.place(),
                    !effect.origin().edits());
        }
        binding.ask(found.path(), found.place());
        return found;
    }

    List<Effect> amounts(Found found) {
        return binding.amounts(found.path(), found.edited());
    }

    /** A number. */
    double number(String key, Quantity quantity, double byDefault) {
        Found found = find(key);
        double value = found.absent() ? byDefault : parse(found, quantity);
        if (Double.isNaN(value)) {
            return found.absent() ? missing(key, quantity) : quantity.safe();
        }
        return amounts(found).isEmpty() ? inRange(found, quantity, value) : changed(found, quantity, value);
    }

    private double missing(String key, Quantity quantity) {
        problems().add(place, pathOf(key), "is missing", "write " + key + ": " + quantity.expected(key));
        return quantity.safe();
    }

    private double inRange(Found found, Quantity quantity, double value) {
        if (found.absent() || quantity.allows(value)) {
            return value;
        }
        String fault = quantity.fault(found.node().words(), found.key(), value);
        problems().add(found.place(), found.path(), fault, "");
        return quantity.safe();
    }

    private double changed(Found found, Quantity quantity, double value) {
        double result = value;
        Effect last = null;
        for (Effect effect : amounts(found)) {
            last = effect;
            if (!takes(found, quantity, effect, value)) {
                return quantity.safe();
            }
            result = effect.text().multiplies()
                    ? result * effect.text().amount()
                    : result + effect.text().amount();
        }
        binding.ask(found.path(), last.place());
        return settled(found, quantity, last, result);
    }

    private boolean takes(Found found, Quantity quantity, Effect effect, double value) {
        String fault = Double.isInfinite(value)
                ? "there is nothing to change"
                : quantity.refusal(effect.text().form());
        if (!fault.isEmpty()) {
            String hint = Double.isInfinite(value) ? "the default is none: write the new value itself" : "";
            problems().add(effect.place(), found.path(), effect.words() + ": " + fault, hint);
        }
        return fault.isEmpty();
    }

    private double settled(Found found, Quantity quantity, Effect last, double result) {
        double near = StrictMath.rint(result);
        double value = quantity.whole() && Math.abs(result - near) < NEARLY_WHOLE ? near : result;
        if (quantity == Quantity.SHARE && value > 1) {
            problems().warn(found.path() + ": " + last.words() + " makes it more than 100%", "100% is used");
            return 1;
        }
        if (quantity.allows(value)) {
            return value;
        }
        String fault = quantity.fault(last.words() + " makes " + (float) value + ", which", found.key(), value);
        problems().add(last.place(), found.path(), fault, "");
        return quantity.safe();
    }

    /** The number that was found, as it is written; NaN, with a problem, if it is none. */
    double parse(Found found, Quantity quantity) {
        if (found.empty()) {
            empty(found);
            return Double.NaN;
        }
        String text = found.node().words();
        double value = quantity.parse(text, binding.units());
        boolean quoted = found.node() instanceof Node.Scalar scalar && scalar.quoted() && quantity.numeric();
        if (!(found.node() instanceof Node.Scalar) || quoted || Double.isNaN(value)) {
            String shown = quoted ? '"' + text + '"' : text;
            problems()
                    .add(
                            found.place(),
                            found.path(),
                            notA(shown, quantity.expected(found.key())),
                            quoted && !Double.isNaN(value) ? "remove the quotes" : advice(text, quantity));
            return Double.NaN;
        }
        return value;
    }

    private static String notA(String shown, String expected) {
        return (shown.length() > 60 ? shown.substring(0, 57) + "..." : shown) + " is not " + expected;
    }

    private static String advice(String text, Quantity quantity) {
        if (EffectText.isRange(text)) {
            return "ranges are not supported yet";
        }
        if (EffectText.parse(text).form() != EffectText.Form.VALUE) {
            return "an effect belongs in changes; here stands a value";
        }
        String duration = quantity.isTime() ? DurationText.hint(text) : "";
        return duration.isEmpty() ? EffectText.hint(text) : duration;
    }

    private void wrong(Found found, String expected) {
        if (found.empty()) {
            empty(found);
        } else {
            problems().add(found.place(), found.path(), notA(found.node().words(), expected), "");
        }
    }

    private void empty(Found found) {
        String hint = found.key().matches(".*\\s.*")
                ? "a colon is missing, or there is a comma in the value"
                : "write one, or delete the key";
        problems().add(found.place(), found.path(), "has no value", hint);
    }

    /** A text on one or more lines. */
    String text(String key, String byDefault) {
        Found found = find(key);
        replacedOnly(found);
        if (found.absent()) {
            return byDefault;
        }
        if (found.empty() || !(found.node() instanceof Node.Scalar)) {
            wrong(found, "a text");
            return byDefault;
        }
        return found.node().words().strip();
    }

    /** Finds effects on something that can't be multiplied or added to. */
    void replacedOnly(Found found) {
        for (Effect effect : amounts(found)) {
            problems()
                    .add(
                            effect.place(),
                            found.path(),
                            effect.words() + ": this can be replaced only",
                            "write the new value");
        }
    }

    /** One of a few words. */
    <T> T choice(String key, Map<String, T> words, T byDefault) {
        String text = text(key, null);
        if (text == null || words.containsKey(text)) {
            return text == null ? byDefault : words.get(text);
        }
        String nearest = NearestWord.of(text, words.keySet());
        problems()
                .add(
                        binding.place(pathOf(key)),
                        pathOf(key),
                        notA(text, "one of " + String.join(", ", words.keySet())),
                        nearest.isEmpty() ? "" : "did you mean " + nearest + "?");
        return byDefault;
    }

    /** Yes or no. */
    boolean yes(String key, boolean byDefault) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("yes", true);
        words.put("no", false);
        words.put("true", true);
        words.put("false", false);
        return choice(key, words, byDefault);
    }

    /** One word, or a list of words. */
    List<Node.Scalar> words(String key) {
        Found found = find(key);
        replacedOnly(found);
        if (found.node() instanceof Node.Scalar scalar && !scalar.isNull()) {
            return List.of(scalar);
        }
        if (!(found.node() instanceof Node.Sequence list) || list.items().isEmpty()) {
            if (!found.absent()) {
                wrong(found, "a list of names");
            }
            return List.of();
        }
        list.items().stream().filter(item -> !(item instanceof Node.Scalar)).forEach(item -> problems()
                .add(item.place(), found.path(), notA(item.words(), "a name"), ""));
        return list.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .toList();
    }
}
