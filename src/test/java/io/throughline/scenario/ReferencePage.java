package io.throughline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of keys in docs/scenario.md: the one place that says what a key means, and in which unit it is. */
public final class ReferencePage {
    private static final Path PAGE = Path.of("docs/scenario.md");

    private ReferencePage() {}

    /**
     * A row.
     *
     * @param example as it stands under its key
     */
    public record Key(String meaning, String unit, String byDefault, String example) {
        boolean required() {
            return byDefault.equals("required");
        }

        /** For an editor: what it means, and its default. */
        String description() {
            String plain = meaning.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
            return required() || byDefault.startsWith("see ") ? plain : plain + " Default: " + byDefault + ".";
        }
    }

    /** The rows by path, stars for names, in the order of the page. */
    public static Map<String, Key> keys() {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.startsWith("| `") && line.split(" \\| ").length == 5) {
                String[] cells = line.substring(2, line.length() - 2).split(" \\| ");
                String path = cells[0].replace("`", "").replace("NAME", "*");
                keys.put(path, new Key(cells[1], cells[2], cells[3], cells[4].replaceAll("^`|`$", "")));
            }
        }
        return keys;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
