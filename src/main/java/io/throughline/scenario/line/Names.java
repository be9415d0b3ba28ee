package io.throughline.scenario.line;

import io.throughline.model.line.Line;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that must be names of the file, and limits. */
final class Names {
    private Names() {}

    /** The names under a key; a problem for each that is not known. */
    static List<String> known(Fields fields, String key, Collection<String> names) {
        List<String> words = new ArrayList<>();
        for (Node.Scalar word : fields.words(key)) {
            if (!names.contains(word.text())) {
                String hint = hint(word.text(), names);
                fields.problems().add(word.place(), fields.pathOf(key), "there is no " + word.text(), hint);
            }
            words.add(word.text());
        }
        return words;
    }

    private static String hint(String word, Collection<String> names) {
        String nearest = NearestWord.of(word, names);
        if (!nearest.isEmpty()) {
            return "did you mean " + nearest + "?";
        }
        return names.isEmpty() ? "the file names none" : "known: " + String.join(", ", names);
    }

    /** The names under a key, each once; the default, with a problem, if something is wrong with them. */
    static List<String> distinct(Fields fields, String key, Collection<String> names, List<String> byDefault) {
        int before = fields.problems().count();
        List<String> words = known(fields, key, names);
        for (int i = 0; i < words.size(); i++) {
            if (words.indexOf(words.get(i)) < i) {
                fields.problems()
                        .add(
                                fields.binding().place(fields.pathOf(key)),
                                fields.pathOf(key),
                                words.get(i) + " is here twice",
                                "");
            }
        }
        return words.isEmpty() || fields.problems().count() > before ? byDefault : words;
    }

    /** The name under a key. */
    static String one(Fields fields, String key, Collection<String> names, String byDefault) {
        String word = fields.text(key, byDefault);
        if (word.equals(byDefault) || names.contains(word)) {
            return word;
        }
        String removal = fields.removal(fields.find(key));
        String hint = removal.isEmpty() ? hint(word, names) : removal;
        String path = fields.pathOf(key);
        fields.problems().add(fields.binding().place(path), path, "there is no " + word, hint);
        return byDefault;
    }

    /** The name under a key that must be there; empty, with a problem, if it is not. */
    static String required(Fields fields, String key, Collection<String> names, String hint) {
        String word = one(fields, key, names, "");
        if (!fields.has(key) && !fields.replaced(key)) {
            fields.problems().add(fields.place(), fields.pathOf(key), "is missing", hint);
        }
        return word;
    }

    /** Two words in the order in which messages say them. */
    static <T> Map<String, T> ordered(String first, T one, String second, T two) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, two);
        return words;
    }

    /** A limit, {@link Line#NO_LIMIT} by default. */
    static int limit(Fields fields, String key) {
        double limit = fields.number(key, Quantity.COUNT, Fields.NONE);
        return limit == Fields.NONE ? Line.NO_LIMIT : (int) limit;
    }
}
