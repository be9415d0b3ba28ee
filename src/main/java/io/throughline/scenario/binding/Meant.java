package io.throughline.scenario.binding;

import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.yaml.Node;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was probably meant where a value or a key has not the form that the language gives it. */
final class Meant {
    /** Advice on a key that is the rest of a number. */
    static final String NO_COMMA =
            "there is a comma in the number before it: write a point, and nothing between thousands";

    /** What blocks are called in messages. */
    static final String BLOCK = "a block of keys";

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String WHAT_A_NAME_IS =
            "a name is small letters, digits and -, at most 40, and begins with a letter";
    private static final Pattern KEY_WITHOUT_COLON = Pattern.compile("([a-z][a-z0-9.-]*)(?: *= *| +)(\\S.*)");

    private Meant() {}

    /** Advice on a value that is no block of keys though one is expected; empty if there is none. */
    static String block(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().anyMatch(Node.Mapping.class::isInstance)
                    ? "delete the dashes: each name is a key, with what belongs to it below it"
                    : "each name is a key, with what belongs to it below it: {NAME: {...}}";
        }
        Matcher match = KEY_WITHOUT_COLON.matcher(node.words());
        return match.matches() ? "write " + match.group(1) + ": " + match.group(2) : "";
    }

    /** Whether a key is what stood behind the comma of a number: "1,5h". */
    static boolean behindAComma(String key, Found found) {
        return key.matches("\\d.*") && found.empty();
    }

    /** Whether a text is a name. */
    static boolean isName(String text) {
        return text.matches(NAME);
    }

    /** Advice on a text that is no name: the one that is nearest to it, without accents, and what a name is. */
    static String name(String text) {
        String near = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return (isName(near) ? "write " + near + "; " : "") + WHAT_A_NAME_IS;
    }
}
