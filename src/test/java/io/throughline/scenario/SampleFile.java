package io.throughline.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small file in which one key of the language has any value. */
final class SampleFile {
    /** Scalars of each kind, right and wrong. */
    static final List<String> SCALARS = List.of(
            "0",
            "1",
            "3",
            "-3",
            "2.7",
            "0.25",
            "2000000",
            "'3'",
            "0%",
            "25%",
            "25.5%",
            "100%",
            "101%",
            "400%",
            "-5%",
            "90s",
            "0h",
            "4h",
            "1d 4h",
            "4h 1d",
            "2d",
            "26w",
            "2 days",
            "4H",
            "12/w",
            "0.8/h",
            "12/m",
            "12 / w",
            "yes",
            "no",
            "true",
            "off",
            "over 2",
            "under 0.5",
            "above 2",
            "fifo",
            "lifo",
            "at-once",
            "backlog",
            "unlimited",
            "A name",
            "40% faster",
            "x0.6",
            "x2",
            "x0",
            "3h/d",
            "4500/w");

    /** Keys whose texts must name something else in the file, fit it, or make a line that can be run. */
    static final Set<String> MEANS_MORE = Set.of(
            "clock.horizon",
            "clock.day",
            "clock.week",
            "experiment.confidence",
            "experiment.replications-at-most",
            "work.release",
            "work.source",
            "work.source.rate",
            "work.source.every",
            "work.kinds.*.share",
            "work.kinds.*.filler",
            "work.kinds.*.priority",
            "work.parts-from",
            "work.lead-from",
            "work.after-delivery.returns-as",
            "people.*.prefer",
            "people.*.interruptions.every",
            "stations.*.staff",
            "stations.*.own-work",
            "stations.*.approvals",
            "stations.*.open",
            "stations.*.time",
            "stations.*.only.kinds",
            "stations.*.only.touched-by",
            "stations.*.beside",
            "stations.*.outcomes.*.chance",
            "stations.*.outcomes.*.to",
            "stations.*.defects.fixed-at",
            "stations.*.conflicts.at",
            "stations.*.outages.every",
            "stations.*.batch.every",
            "wip-limits.*.stations",
            "wip-limits.*.holds",
            "plans",
            "sweeps.*.vary",
            "sweeps.*.over",
            "sweeps.*.with",
            "sizing.*.vary",
            "sizing.*.over",
            "sizing.*.so-that",
            "sizing.*.with");

    private static final Map<String, String> BASE = new LinkedHashMap<>();

    static {
        base("clock.horizon: 26w");
        base("clock.warm-up: 8w");
        base("work.wip-limit: 30");
        base("work.kinds.feature.share: 3");
        base("work.kinds.fix.share: 1");
        base("stations.coding.servers: 2");
        base("stations.coding.time: {lognormal: {mean: 4h, cv: 1}}");
        base("stations.review.servers: 1");
        base("stations.review.time: {exponential: {mean: 2h}}");
        base("stations.review.outcomes.back.chance: 20%");
        base("stations.review.outcomes.back.to: coding");
        base("changes.ai.effects: {stations.coding.time: 40% faster}");
        base("changes.reviewers.effects: {work.wip-limit: 5 more}");
        base("sweeps.gain.vary: stations.coding.time");
        base("sweeps.gain.over: [10% faster, 20% faster]");
        base("sizing.few.vary: work.wip-limit");
        base("sizing.few.over: 20 to 24");
        base("sizing.few.so-that: [flow-time.p85 <= 1w]");
    }

    private SampleFile() {}

    private static void base(String keyAndValue) {
        int colon = keyAndValue.indexOf(':');
        BASE.put(keyAndValue.substring(0, colon), keyAndValue.substring(colon + 2));
    }

    /** A good file but for what stands under a key, stars for names. */
    static String with(String key, String value) {
        String path = named(key);
        Map<String, String> values = new LinkedHashMap<>(BASE);
        values.keySet().removeIf(other -> (other + ".").startsWith(path + "."));
        values.put(path, value);
        if (path.equals("work.release")) {
            values.remove("work.source");
        }
        if (path.startsWith("sweeps.gain.vary") || path.startsWith("clock.")) {
            values.put("sweeps.gain.over", "[x2]");
        }
        if (path.startsWith("people")) {
            staff("coding", values);
        }
        if (path.matches("people\\..*\\.(every|lasting)")) {
            values.putIfAbsent("people.seniors.interruptions.every", "6h");
            values.putIfAbsent("people.seniors.interruptions.lasting", "30m");
        }
        if (path.endsWith(".by") || path.matches(".*\\.(staff|own-work|approvals)")) {
            staff(path.endsWith(".by") ? "coding" : "review", values);
        }
        if (path.matches(".*overload\\.(time|catches)")) {
            values.put("stations.review.overload.above", "3");
        }
        quality(path, values);
        if (path.startsWith("wip-limits.")) {
            values.putIfAbsent("wip-limits.open.stations", "review");
            values.putIfAbsent("wip-limits.open.at-most", "3");
            values.putIfAbsent("wip-limits.open.holds", "coding");
        }
        if (path.endsWith(".replications-at-most")) {
            values.put("experiment.precision", "{throughput: 1%}");
        }
        if (path.endsWith(".filler")) {
            values.remove("work.kinds.fix.share");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((name, text) -> put(tree, List.of(name.split("\\.")), text));
        return yaml(tree, 0);
    }

    private static void quality(String path, Map<String, String> values) {
        if (path.endsWith(".beside")) {
            values.put("stations.ci.servers", "2");
            values.put("stations.ci.time", "25m");
        }
        if (path.startsWith("work.after-delivery.")) {
            values.putIfAbsent("work.after-delivery.returns-as", "fix");
        }
        if (path.contains(".conflicts.")) {
            values.putIfAbsent("stations.review.conflicts.per-open-part", "1%");
            values.putIfAbsent("stations.review.conflicts.resolve", "1h");
        }
        if (path.contains(".outages.")) {
            values.putIfAbsent("stations.review.outages.every", "80h");
            values.putIfAbsent("stations.review.outages.lasting", "3h");
        }
        if (path.contains(".waits-for-others.")) {
            values.putIfAbsent("stations.review.waits-for-others.chance", "10%");
            values.putIfAbsent("stations.review.waits-for-others.lasting", "2d");
        }
        if (path.matches(".*\\.batch\\.(size|wait-at-most)")) {
            values.putIfAbsent("stations.review.batch.size", "5");
            values.putIfAbsent("stations.review.batch.wait-at-most", "2d");
        }
        if (path.matches(".*\\.defects\\.(catches.*|fix.*|recheck)")) {
            values.putIfAbsent("stations.review.defects.catches", "50%");
            values.putIfAbsent("stations.review.defects.fixed-at", "coding");
            values.putIfAbsent("stations.review.defects.fix", "1h");
        }
    }

    private static void staff(String station, Map<String, String> values) {
        if (!values.containsKey("people")) {
            values.putIfAbsent("people.seniors.count", "3");
        }
        values.remove("stations." + station + ".servers");
        values.putIfAbsent("stations." + station + ".staff", "seniors");
    }

    private static String named(String key) {
        return key.replace("stations.*.beside", "stations.ci.beside")
                .replace("people.*", "people.seniors")
                .replace("wip-limits.*", "wip-limits.open")
                .replace("work.kinds.*", "work.kinds.fix")
                .replace("outcomes.*", "outcomes.back")
                .replace("stations.*", "stations.review")
                .replace("changes.*", "changes.ai")
                .replace("sweeps.*", "sweeps.gain")
                .replace("sizing.*", "sizing.few");
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, List<String> path, String value) {
        if (path.size() == 1) {
            tree.put(path.get(0), value);
        } else {
            Map<String, Object> inner = (Map<String, Object>)
                    tree.computeIfAbsent(path.get(0), name -> new LinkedHashMap<String, Object>());
            put(inner, path.subList(1, path.size()), value);
        }
    }

    private static String yaml(Map<String, Object> tree, int depth) {
        StringBuilder text = new StringBuilder();
        tree.forEach((key, value) -> {
            text.append("  ".repeat(depth)).append(key).append(':');
            if (value instanceof Map<?, ?>) {
                @SuppressWarnings("unchecked")
                Map<String, Object> inner = (Map<String, Object>) value;
                text.append('\n').append(yaml(inner, depth + 1));
            } else {
                text.append(' ').append(value).append('\n');
            }
        });
        return text.toString();
    }
}
