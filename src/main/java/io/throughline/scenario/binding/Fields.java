package io.throughline.scenario.binding;

import io.throughline.scenario.grammar.KnownKeys;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.grammar.Removal;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of one block of the file, read as values with the effects on them. */
public final class Fields {
    /** As a default: the key must be there. */
    public static final double REQUIRED = Double.NaN;
    /** As a default: none, no limit. */
    public static final double NONE = Double.POSITIVE_INFINITY;

    private static final int MOST_NAMES = 1000;

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
        binding.locate(path, place);
    }

    /** The whole file. */
    public static Fields of(Binding binding, Node.Mapping root) {
        return new Fields(binding, "", root.place(), root.entries(), false).known("");
    }

    /** A value as it was found. */
    public record Found(String key, String path, Node node, Place place, boolean edited) {
        /** Whether the key is not there. */
        public boolean absent() {
            return node == null;
        }

        /** Whether the key is there without a value. */
        public boolean empty() {
            return node instanceof Node.Scalar scalar && scalar.isNull();
        }
    }

    /** Where problems go. */
    public Problems problems() {
        return binding.problems();
    }

    /** The reading that this is a part of. */
    public Binding binding() {
        return binding;
    }

    /** Where the block is written. */
    public Place place() {
        return place;
    }

    /** The keys in file order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Whether the key is written. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    Place placeOf(String key) {
        return has(key) ? entries.get(key).key() : place;
    }

    /** The path of a key. */
    public String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Adds a problem at a key. */
    public void problem(String key, String what, String hint) {
        problems().add(placeOf(key), pathOf(key), what, hint);
    }

    /** Adds a problem at a value. */
    public void problem(Found found, String what, String hint) {
        problems().add(found.place(), found.path(), what, hint);
    }

    /** Adds a problem at an effect on a value. */
    public void problem(Found found, Effect effect, String what, String hint) {
        problems().add(effect.place(), found.path(), what, hint);
    }

    /** Checks the keys against those of a block of the language. */
    public Fields known(String block) {
        names().stream().filter(key -> !KnownKeys.isSupported(block, key)).forEach(key -> unknown(block, key));
        return this;
    }

    private void unknown(String block, String key) {
        boolean later = KnownKeys.isUnsupported(block, key);
        String hint = later ? "" : Meant.behindAComma(key, written(key)) ? Meant.NO_COMMA : KnownKeys.hint(block, key);
        problem(key, later ? "not supported yet" : "unknown key", hint);
    }

    /** A block under a key whose keys the language names. */
    public Fields block(String key, String block) {
        return inside(written(key)).known(block);
    }

    /** A block under a key whose keys are names that the file gives. */
    public Fields named(String key) {
        Fields named = inside(written(key));
        named.names().forEach(named::checkName);
        if (named.names().size() > MOST_NAMES) {
            problem(key, "has more than " + MOST_NAMES + " names", "");
            return new Fields(binding, named.path, named.place, Collections.emptyMap(), edited);
        }
        return named;
    }

    private void checkName(String name) {
        if (!Meant.isName(name)) {
            problem(name, "not a name", Meant.name(name));
        }
    }

    /** Whether an effect takes away what is under a key. */
    public boolean takenAway(String key) {
        Effect effect = binding.replacement(pathOf(key), edited);
        return effect != null && effect.takesAway();
    }

    /** Whether an effect takes the place of what is under a key. */
    public boolean replaced(String key) {
        return binding.replacement(pathOf(key), edited) != null;
    }

    private Found written(String key) {
        Node node = has(key) ? entries.get(key).value() : null;
        return new Found(key, pathOf(key), node, node == null ? place : node.place(), edited);
    }

    /** Whether something is written under a key that is no block, which is told where it is read. */
    public boolean noBlock(String key) {
        Found found = written(key);
        return !found.absent() && !found.empty() && !(found.node() instanceof Node.Mapping);
    }

    /** The mapping that was found, without keys if there is none. */
    public Fields inside(Found found) {
        Map<String, Node.Entry> inner = Collections.emptyMap();
        if (found.node() instanceof Node.Mapping mapping) {
            inner = mapping.entries();
        } else if (!found.absent()) {
            wrong(found, Meant.BLOCK);
        }
        return new Fields(binding, found.path(), found.place(), inner, found.edited());
    }

    /** The value under a key, or what replaces it. */
    public Found find(String key) {
        Found found = written(key);
        Effect effect = binding.replacement(found.path(), edited);
        if (effect != null) {
            lintRemoval(found, effect);
            found = new Found(
                    key,
                    found.path(),
                    effect.takesAway() ? null : effect.value(),
                    effect.place(),
                    !effect.origin().edits());
        }
        binding.ask(found.path(), found.place());
        return found;
    }

    /** What is not there can't be taken away; a sweep may say so of one of its values. */
    private void lintRemoval(Found found, Effect effect) {
        String who = effect.origin().edits() ? "--set" : effect.origin().change();
        if (found.absent() && effect.takesAway() && !who.isEmpty()) {
            String what = effect.path() + ": " + effect.words() + " changes nothing";
            problems().warn(who, what, "there is nothing that it could take away");
        }
    }

    /** The value under a key that can be replaced, and neither multiplied nor added to. */
    public Found findWhole(String key) {
        Found found = find(key);
        replacedOnly(found);
        return found;
    }

    /** The effects that multiply or add to a value. */
    public List<Effect> amounts(Found found) {
        return binding.amounts(found.path(), found.edited());
    }

    /** A number; {@link #REQUIRED} and {@link #NONE} are defaults too. */
    public double number(String key, Quantity quantity, double byDefault) {
        return new Numbers(this, quantity).read(find(key), byDefault);
    }

    private void wrong(Found found, String expected) {
        if (found.empty()) {
            empty(found);
        } else {
            String removal = removal(found);
            String hint = expected.equals(Meant.BLOCK) && removal.isEmpty() ? Meant.block(found.node()) : removal;
            problem(found, Numbers.notA(found.node().words(), expected), hint);
        }
    }

    /** Advice where something was meant to be taken away: in the file itself by not writing it. */
    public String removal(Found found) {
        String hint = Removal.hint(found.path(), found.node().words());
        boolean effect = !hint.isEmpty() && binding.replacement(found.path(), found.edited()) != null;
        return hint.isEmpty() || effect ? hint : "delete the key";
    }

    /** Adds the problem that a key has no value. */
    public void empty(Found found) {
        problem(found, "has no value", "write one, or delete the key");
    }

    /** A text on one or more lines. */
    public String text(String key, String byDefault) {
        Found found = findWhole(key);
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
    public void replacedOnly(Found found) {
        for (Effect effect : amounts(found)) {
            problem(found, effect, effect.words() + ": this can be replaced only", "write the new value");
        }
    }

    /** One of a few words. */
    public <T> T choice(String key, Map<String, T> words, T byDefault) {
        String text = text(key, null);
        if (text == null || words.containsKey(text)) {
            return text == null ? byDefault : words.get(text);
        }
        String nearest = NearestWord.of(text, words.keySet());
        String what = Numbers.notA(text, "one of " + String.join(", ", words.keySet()));
        String hint = nearest.isEmpty() ? "" : "did you mean " + nearest + "?";
        problems().add(binding.place(pathOf(key)), pathOf(key), what, hint);
        return byDefault;
    }

    /** Yes or no. */
    public boolean yes(String key, boolean byDefault) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("yes", true);
        words.put("no", false);
        words.put("true", true);
        words.put("false", false);
        return choice(key, words, byDefault);
    }

    /** One word, or a list of words. */
    public List<Node.Scalar> words(String key) {
        Found found = findWhole(key);
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
                .add(item.place(), found.path(), Numbers.notA(item.words(), "a name"), ""));
        return list.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .toList();
    }
}
