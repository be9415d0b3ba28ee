package io.throughline.scenario;

import io.throughline.scenario.grammar.EffectText;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;

/**
 * What is done to the value at one path.
 *
 * @param key where the path is written
 * @param value as it is written; it is the new value if the text has no other form
 */
record Effect(Origin origin, String path, Place key, Node value, EffectText text) {
    /**
     * Who asks for it.
     *
     * @param change its name; empty for {@code --set} and a sweep's value
     * @param share of the items that are touched
     * @param edits whether it edits the file before it is read, as {@code --set} does
     */
    record Origin(String change, double share, boolean edits) {
        static final Origin SET = new Origin("", 1, true);
        static final Origin SWEEP = new Origin("", 1, false);
    }

    static Effect of(Origin origin, String path, Place key, Node value) {
        String text = value instanceof Node.Scalar scalar ? scalar.text() : "";
        return new Effect(origin, path, key, value, EffectText.parse(text));
    }

    boolean replaces() {
        return text.form() == EffectText.Form.VALUE;
    }

    boolean partial() {
        return origin.share() < 1;
    }

    String words() {
        return value.words();
    }

    Place place() {
        return value.place();
    }
}
