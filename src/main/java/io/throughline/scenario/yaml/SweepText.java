package io.throughline.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep in the words of the command line, as the block that a file would have for it.
 *
 * @param vary the path
 * @param over "0% faster to 100% faster in 11 steps", or values with commas between
 * @param with names of the changes applied at every point
 */
public record SweepText(String vary, String over, List<String> with) {
    /** The name that its results go by. */
    private static final String NAME = "sweep";

    /** The tree of a file with this sweep and no other. */
    public Edited into(Node.Mapping file) {
        Map<String, Node.Entry> sweep = new LinkedHashMap<>();
        sweep.put("vary", entry("--vary", scalar("--vary", vary)));
        sweep.put("over", entry("--over", over.contains(" to ") ? scalar("--over", over) : list("--over", over)));
        if (!with.isEmpty()) {
            sweep.put("with", entry("--with", list("--with", String.join(",", with))));
        }
        Node.Mapping block = mapping(sweep);
        Map<String, Node.Entry> entries = new LinkedHashMap<>(file.entries());
        entries.put("sweeps", entry("--vary", mapping(Map.of(NAME, entry("--vary", block)))));
        return new Edited(new Node.Mapping(file.place(), entries, file.size() + block.size()), List.of());
    }

    private Node.Entry entry(String flag, Node value) {
        return new Node.Entry(new Place(flag, 1, 1, value.words()), value);
    }

    private Node.Mapping mapping(Map<String, Node.Entry> entries) {
        return new Node.Mapping(new Place("--vary", 1, 1, vary), entries, entries.size());
    }

    private static Node list(String flag, String text) {
        List<Node> items = new ArrayList<>();
        for (int from = 0; from < text.length(); from = end(text, from) + 1) {
            items.add(scalar(flag, text, from, end(text, from)));
        }
        return new Node.Sequence(new Place(flag, 1, 1, text), items, 1 + items.size());
    }

    private static int end(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    private static Node scalar(String flag, String text) {
        return scalar(flag, text, 0, text.length());
    }

    private static Node scalar(String flag, String text, int from, int to) {
        String value = text.substring(from, to);
        int blank = value.length() - value.stripLeading().length();
        return new Node.Scalar(new Place(flag, 1, from + blank + 1, text), value.strip());
    }
}
