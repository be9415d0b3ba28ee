package io.throughline.report.words;

import io.throughline.model.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changes do, in words. */
public final class Effects {
    private static final Pattern TIME = Pattern.compile("stations\\.([^.]+)\\.(?:time|work)");
    private static final Pattern SERVERS = Pattern.compile("stations\\.([^.]+)\\.servers");
    private static final Pattern APPROVALS = Pattern.compile("stations\\.([^.]+)\\.approvals");
    private static final Pattern PEOPLE = Pattern.compile("people\\.([^.]+)\\.count");
    private static final Pattern OF_POOL = Pattern.compile("people\\.([^.]+)\\.(speed|switching)");
    private static final Pattern STAFF = Pattern.compile("stations\\.([^.]+)\\.staff");
    private static final Pattern OPEN = Pattern.compile("stations\\.([^.]+)\\.open");
    private static final Pattern CHANCE = Pattern.compile("stations\\.([^.]+)\\.outcomes\\.([^.]+)\\.chance");
    private static final Pattern DEFECTS = Pattern.compile("stations\\.([^.]+)\\.defects\\.(injects|catches)");
    private static final Pattern HASTE = Pattern.compile("stations\\.([^.]+)\\.overload\\.above");
    private static final Pattern FASTER = Pattern.compile("[0-9.]+% (?:faster|slower)");
    private static final Pattern FACTOR = Pattern.compile("x([0-9.]+)");
    private static final Pattern PERCENT = Pattern.compile("([0-9.]+%) (more|less)");
    private static final Pattern COUNT = Pattern.compile("([0-9]+) (more|fewer)");

    private Effects() {}

    /** What a variant changes: "coding gets 40% faster and review has 2 more servers". */
    public static String of(Variant variant) {
        Map<String, List<String>> paced = new LinkedHashMap<>();
        for (Variant.Effect effect : variant.effects()) {
            Matcher time = TIME.matcher(effect.path());
            boolean joins = time.matches() && FASTER.matcher(effect.words()).matches();
            String clause = (joins ? effect.words() : effect(effect.path(), effect.words())) + share(effect);
            paced.computeIfAbsent(clause, key -> new ArrayList<>()).add(joins ? time.group(1) : "");
        }
        List<String> clauses = new ArrayList<>();
        paced.forEach((clause, stations) -> clauses.add(together(stations, clause)));
        return Words.list(clauses, "and");
    }

    /** Stations of which the same is said, in one clause. */
    private static String together(List<String> stations, String clause) {
        return stations.contains("")
                ? clause
                : Words.list(stations, "and") + (stations.size() > 1 ? " get " : " gets ") + clause;
    }

    private static String effect(String path, String words) {
        Matcher time = TIME.matcher(path);
        Matcher servers = SERVERS.matcher(path);
        Matcher people = PEOPLE.matcher(path);
        if (time.matches()) {
            return time(time.group(1), words);
        }
        if (servers.matches()) {
            return has(servers.group(1) + " has ", words, "server", "servers");
        }
        Matcher approvals = APPROVALS.matcher(path);
        if (approvals.matches()) {
            return has(approvals.group(1) + " needs ", words, "approval", "approvals");
        }
        return people.matches()
                ? has("the " + people.group(1) + " have ", words, "person", "people")
                : path.equals("work.size") ? size(words) : ofStation(path, words);
    }

    private static String ofStation(String path, String words) {
        String taken = words.equals("none") ? Removals.of(path) : "";
        if (!taken.isEmpty()) {
            return taken;
        }
        String policy = FlowPolicies.of(path, words);
        if (!policy.isEmpty()) {
            return policy;
        }
        Matcher staff = STAFF.matcher(path);
        Matcher open = OPEN.matcher(path);
        if (staff.matches()) {
            List<String> pools = List.of(words.replaceAll("[\\[\\]\\s]", "").split(","));
            return staff.group(1) + " is done by "
                    + Words.list(pools.stream().map(pool -> "the " + pool).toList(), "and");
        }
        if (open.matches()) {
            return open.group(1) + (words.equals("always") ? " is always open" : " is open " + words);
        }
        Matcher haste = HASTE.matcher(path);
        Matcher defects = DEFECTS.matcher(path);
        return haste.matches() && words.matches("[0-9]+")
                ? haste.group(1) + " is in haste when more than " + words + " wait"
                : defects.matches() ? defects(defects, words) : value(path) + " is " + words;
    }

    private static String defects(Matcher what, String words) {
        String subject = what.group(1) + " " + what.group(2) + " ";
        return PERCENT.matcher(words).matches() ? subject + words + " defects" : "what " + subject + "is " + words;
    }

    private static String value(String path) {
        Matcher pool = OF_POOL.matcher(path);
        Matcher chance = CHANCE.matcher(path);
        if (path.equals("work.source.rate")) {
            return "the rate of arrivals";
        }
        if (chance.matches()) {
            return "the chance of " + chance.group(2) + " at " + chance.group(1);
        }
        return pool.matches() ? "the " + pool.group(2) + " of the " + pool.group(1) : Words.lever(path);
    }

    private static String size(String words) {
        Matcher percent = PERCENT.matcher(words);
        return percent.matches()
                ? "parts are " + percent.group(1) + (percent.group(2).equals("more") ? " larger" : " smaller")
                : "the size of parts is " + words;
    }

    private static String time(String station, String words) {
        Matcher factor = FACTOR.matcher(words);
        if (factor.matches()) {
            return station + " takes " + factor.group(1) + " times as long";
        }
        return words.endsWith("more") || words.endsWith("less")
                ? station + " takes " + words + " time"
                : station + " takes " + words;
    }

    private static String has(String who, String words, String one, String many) {
        Matcher factor = FACTOR.matcher(words);
        if (factor.matches()) {
            return who + factor.group(1) + " times as many " + many;
        }
        Matcher count = COUNT.matcher(words);
        boolean single = words.equals("1") || count.matches() && count.group(1).equals("1");
        return who + words + " " + (single ? one : many);
    }

    private static String share(Variant.Effect effect) {
        return effect.share() < 1 ? " for " + Format.percent(effect.share()) + " of the items" : "";
    }
}
