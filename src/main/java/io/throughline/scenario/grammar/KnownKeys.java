package io.throughline.scenario.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the language, those included that are part of the language and can't be simulated yet. */
public final class KnownKeys {
    /** Block, then its keys; after the bar those that are not supported yet. A star stands for a name. */
    private static final String TABLE = """
            : title about money clock experiment work people stations wip-limits changes plans sweeps sizing \
             | hours redesign uncertain
            clock: horizon warm-up day week
            experiment: replications precision replications-at-most confidence seed percentiles
            work: source wip-limit release size parts parts-from lead-from kinds useful after-delivery
            work.after-delivery: surfaces after returns-as
            work.source: rate every
            work.kinds: *
            work.kinds.*: share value wip-limit size parts priority expedite filler halves-every
            people: *
            people.*: count prefer switching speed wip-limit interruptions cost defects catches | hours
            people.*.interruptions: every lasting
            stations: *
            stations.*: servers staff time size-exponent own-work approvals open pickup overload queue rework-first \
             wip-limit when-full share only outcomes defects conflicts outages batch waits-for-others gives-up-after \
             cost beside
            stations.*.overload: above time catches
            stations.*.defects: injects injects-size-exponent catches catches-size-exponent fixed-at fix recheck
            stations.*.conflicts: per-open-part size-exponent resolve at
            stations.*.outages: every lasting
            stations.*.batch: every size wait-at-most | at
            stations.*.waits-for-others: chance lasting
            stations.*.only: kinds size touched-by
            stations.*.outcomes: *
            stations.*.outcomes.*: chance to effort by at-most
            wip-limits: *
            wip-limits.*: stations at-most holds
            changes: *
            changes.*: title effects share cost cost-per-item cost-once | starts ramps-over
            sweeps: *
            sweeps.*: vary over with
            sizing: *
            sizing.*: vary over so-that with
            """;

    private static final Map<String, Boolean> SUPPORTED = new LinkedHashMap<>();

    static {
        TABLE.lines().forEach(KnownKeys::addBlock);
    }

    private KnownKeys() {}

    private static void addBlock(String row) {
        int colon = row.indexOf(':');
        boolean supported = true;
        for (String key : row.substring(colon + 1).trim().split("\\s+")) {
            if (key.equals("|")) {
                supported = false;
            } else {
                SUPPORTED.put(join(row.substring(0, colon).trim(), key), supported);
            }
        }
    }

    private static String join(String block, String key) {
        return block.isEmpty() ? key : block + "." + key;
    }

    /** All keys with their blocks, and whether they are supported. */
    public static Map<String, Boolean> all() {
        return Map.copyOf(SUPPORTED);
    }

    /** Whether a block, stars for names, has this key, and it can be simulated. */
    public static boolean isSupported(String block, String key) {
        return SUPPORTED.getOrDefault(join(block, key), false);
    }

    /** Whether the key, or one above it, is part of the language and not supported yet. */
    public static boolean isUnsupported(String from, String key) {
        String[] names = join(from, key).split("\\.");
        List<String> above = List.of("");
        for (String name : names) {
            List<String> found = above.stream()
                    .flatMap(block -> Stream.of(join(block, name), join(block, "*")))
                    .toList();
            if (found.stream().anyMatch(k -> Boolean.FALSE.equals(SUPPORTED.get(k)))) {
                return true;
            }
            above = found.stream().filter(SUPPORTED::containsKey).toList();
        }
        return false;
    }

    /** Advice on a key that a block does not have. */
    public static String hint(String block, String key) {
        String prefix = join(block, "");
        List<String> keys = SUPPORTED.keySet().stream()
                .filter(k -> k.startsWith(prefix) && k.indexOf('.', prefix.length()) < 0)
                .map(k -> k.substring(prefix.length()))
                .toList();
        String nearest = NearestWord.of(key, keys);
        if (!nearest.isEmpty()) {
            return "did you mean " + nearest + "?";
        }
        return SUPPORTED.keySet().stream()
                .filter(k -> k.endsWith("." + key))
                .findFirst()
                .map(k -> key + " belongs in "
                        + k.substring(0, k.length() - key.length() - 1).replace("*", "NAME")
                        + "; is it indented as it should be?")
                .orElse("these are known: "
                        + keys.stream().filter(k -> isSupported(block, k)).collect(Collectors.joining(", ")));
    }
}
