package io.throughline.scenario.binding;

import io.throughline.scenario.grammar.EffectText;
import io.throughline.scenario.grammar.Removal;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;

/**
 * What is done to the value at one path.
 *
 * @param key where the path is written
 * @param value as it is written; it is the new value if the text has no other form
 */
public record Effect(Origin origin, String path, Place key, Node value, EffectText text) {
    /**
     * Who asks for it.
     *
     * @param change its name; empty for {@code --set} and a sweep's value
     * @param share of the items that are touched
     * @param edits whether it edits the file before it is read, as {@code --set} does
     */
    public record Origin(String change, double share, boolean edits) {
        /** The flag {@code --set}. */
        public static final Origin SET = new Origin("", 1, true);
        /** The value of a sweep. */
        public static final Origin SWEEP = new Origin("", 1, false);
    }

    /** The effect that a value is, as it is written. */
    public static Effect of(Origin origin, String path, Place key, Node value) {
        String text = value instanceof Node.Scalar scalar ? scalar.text() : "";
        return new Effect(origin, path, key, value, EffectText.parse(text));
    }

    /** Whether it is the new value. */
    public boolean replaces() {
        return text.form() == EffectText.Form.VALUE;
    }

    /** Whether it takes away what is there. */
    public boolean takesAway() {
        return value instanceof Node.Scalar && Removal.is(path, words());
    }

    /** Whether it acts on some items only. */
    public boolean partial() {
        return origin.share() < 1;
    }

    /** The effect as it is written. */
    public String words() {
        return value.words();
    }

    /** Where the value is written. */
    public Place place() {
        return value.place();
    }
}
