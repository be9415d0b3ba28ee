package io.throughline.scenario.line;

import io.throughline.model.line.Line;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Words that must be names of the file, and limits. */
final class Names {
    private Names() {}

    static List<String> known(Fields fields, String key, Collection<String> names) {
        List<String> words = new ArrayList<>();
        for (Node.Scalar word : fields.words(key)) {
            if (!names.contains(word.text())) {
                String nearest = NearestWord.of(word.text(), names);
                fields.problems()
                        .add(
                                word.place(),
                                fields.pathOf(key),
                                "there is no " + word.text(),
                                nearest.isEmpty()
                                        ? "known: " + String.join(", ", names)
                                        : "did you mean " + nearest + "?");
            }
            words.add(word.text());
        }
        return words;
    }

    static int limit(Fields fields, String key) {
        double limit = fields.number(key, Quantity.COUNT, Fields.NONE);
        return limit == Fields.NONE ? Line.NO_LIMIT : (int) limit;
    }
}
