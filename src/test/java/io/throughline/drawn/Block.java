package io.throughline.drawn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A block of a scenario file: keys with their values, in the order in which they were put. */
final class Block {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    static Block of(String key, Object value) {
        return new Block().put(key, value);
    }

    Block put(String key, Object value) {
        entries.put(key, value);
        return this;
    }

    /** Puts it if there is something in it. */
    Block put(String key, Block block) {
        if (!block.entries.isEmpty()) {
            entries.put(key, block);
        }
        return this;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A list as it is written, or the one name in it. */
    static Object list(List<String> names) {
        return names.size() == 1 ? names.get(0) : names;
    }

    /** Each entry on a line of its own, blocks two deep on lines of theirs. */
    String lines() {
        StringBuilder text = new StringBuilder();
        entries.forEach((key, value) -> {
            if (value instanceof Block block) {
                text.append(key).append(":\n");
                block.entries.forEach((k, v) -> text.append("  " + k + ": " + v + "\n"));
            } else {
                text.append(key).append(": ").append(value).append('\n');
            }
        });
        return text.toString();
    }

    @Override
    public String toString() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
