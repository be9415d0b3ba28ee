package io.throughline.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep in the words of the command line, as the block that a file would have for it.
 *
 * @param vary the path; for a map two
 * @param over for each path "0% faster to 100% faster in 11 steps", or values with commas between
 * @param with names of the changes applied at every point
 */
public record SweepText(List<String> vary, List<String> over, List<String> with) {
    /** The name that its results go by. */
    private static final String NAME = "sweep";

    /** Copies the lists. */
    public SweepText {
        vary = List.copyOf(vary);
        over = List.copyOf(over);
        with = List.copyOf(with);
    }

    /** The tree of a file with this sweep and no other. */
    public Edited into(Node.Mapping file) {
        List<Node> axes = new ArrayList<>();
        for (int i = 0; i < vary.size(); i++) {
            axes.add(mapping(vary.get(i), axis(vary.get(i), over.get(i), with)));
        }
        Node sweep = axes.size() == 1 ? axes.get(0) : Node.Sequence.of(place("--vary", vary.get(0)), axes);
        Node.Mapping sweeps = mapping(vary.get(0), Map.of(NAME, entry("--vary", sweep)));
        Map<String, Node.Entry> entries = new LinkedHashMap<>(file.entries());
        entries.put("sweeps", entry("--vary", sweeps));
        return new Edited(new Node.Mapping(file.place(), entries, file.size() + sweeps.size()), List.of());
    }

    /** The keys of an axis. */
    static Map<String, Node.Entry> axis(String path, String values, List<String> with) {
        Map<String, Node.Entry> axis = new LinkedHashMap<>();
        axis.put("vary", entry("--vary", scalar("--vary", path)));
        axis.put("over", entry("--over", values.contains(" to ") ? scalar("--over", values) : list("--over", values)));
        if (!with.isEmpty()) {
            axis.put("with", entry("--with", list("--with", String.join(",", with))));
        }
        return axis;
    }

    static Node.Entry entry(String flag, Node value) {
        return new Node.Entry(place(flag, value.words()), value);
    }

    static Place place(String flag, String text) {
        return new Place(flag, 1, 1, text);
    }

    static Node.Mapping mapping(String path, Map<String, Node.Entry> entries) {
        return Node.Mapping.of(place("--vary", path), entries);
    }

    private static Node list(String flag, String text) {
        List<Node> items = new ArrayList<>();
        for (int from = 0; from < text.length(); from = end(text, from) + 1) {
            items.add(scalar(flag, text, from, end(text, from)));
        }
        return Node.Sequence.of(place(flag, text), items);
    }

    private static int end(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    static Node scalar(String flag, String text) {
        return scalar(flag, text, 0, text.length());
    }

    private static Node scalar(String flag, String text, int from, int to) {
        String value = text.substring(from, to);
        int blank = value.length() - value.stripLeading().length();
        return new Node.Scalar(new Place(flag, 1, from + blank + 1, text), value.strip());
    }
}
