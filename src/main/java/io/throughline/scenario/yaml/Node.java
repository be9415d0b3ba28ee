package io.throughline.scenario.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a YAML text, immutable, with its place: a scalar, a sequence or a mapping. Aliases are followed. */
public sealed interface Node {
    /** Collections of more values are not written out in words. */
    int MOST_IN_WORDS = 50;

    /** Where the value starts; for an alias, where the anchored value starts. */
    Place place();

    /** The number of values in it with itself, aliases counted as often as they are used. */
    long size();

    /** The value on one line, as a user would write it; a long collection only as its brackets. */
    String words();

    /**
     * A single value, uninterpreted.
     *
     * @param text the raw text, without quotes
     * @param isText whether YAML takes it for a text: it was quoted, or it is neither a number nor yes or no
     * @param isNull whether it is empty, or YAML's null
     */
    record Scalar(Place place, String text, boolean isText, boolean isNull) implements Node {
        /** A value that does not come from a YAML text. */
        public Scalar(Place place, String text) {
            this(place, text, false, text.isEmpty());
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public String words() {
            return text;
        }
    }

    /** A list of values. */
    record Sequence(Place place, List<Node> items, long size) implements Node {
        static Sequence of(Place place, List<Node> items) {
            return new Sequence(place, List.copyOf(items), 1 + sum(items));
        }

        @Override
        public String words() {
            return size > MOST_IN_WORDS
                    ? "[...]"
                    : items.stream().map(Node::words).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Keys, in the order written, with their values. */
    record Mapping(Place place, Map<String, Entry> entries, long size) implements Node {
        static Mapping of(Place place, Map<String, Entry> entries) {
            List<Node> values = entries.values().stream().map(Entry::value).toList();
            return new Mapping(place, Collections.unmodifiableMap(new LinkedHashMap<>(entries)), 1 + sum(values));
        }

        @Override
        public String words() {
            return size > MOST_IN_WORDS
                    ? "{...}"
                    : entries.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue().value().words())
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A value under its key. */
    record Entry(Place key, Node value) {}

    private static long sum(List<Node> nodes) {
        long sum = 0;
        for (Node node : nodes) {
            sum = Math.min(sum + node.size(), Long.MAX_VALUE / 2);
        }
        return sum;
    }
}
