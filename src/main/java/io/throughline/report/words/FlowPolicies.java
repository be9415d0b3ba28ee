package io.throughline.report.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a word of flow policy means in a clause: who goes first, where people look, what stands beside what. */
final class FlowPolicies {
    private static final Pattern PREFER = Pattern.compile("people\\.([^.]+)\\.prefer");
    private static final Pattern KIND = Pattern.compile("work\\.kinds\\.([^.]+)\\.(expedite|priority)");
    private static final Pattern STATION =
            Pattern.compile("stations\\.([^.]+)\\.(queue|beside|own-work|rework-first|batch\\.size)");

    private FlowPolicies() {}

    /** The clause; empty where there is none. */
    static String of(String path, String words) {
        Matcher prefer = PREFER.matcher(path);
        if (prefer.matches()) {
            return "the " + prefer.group(1) + " " + preferring(words);
        }
        Matcher kind = KIND.matcher(path);
        if (kind.matches()) {
            return ofKind(kind.group(1), kind.group(2), words);
        }
        Matcher station = STATION.matcher(path);
        return station.matches() ? ofStation(station.group(1), station.group(2), words) : "";
    }

    private static String preferring(String words) {
        return switch (words) {
            case "oldest-first" -> "take what is oldest first";
            case "longest-queue" -> "look first where most waits";
            case "closest-to-done" -> "take first what is closest to done";
            default -> "look first at " + words.replaceAll("[\\[\\]]", "").replace(", ", ", then at ");
        };
    }

    private static String ofKind(String name, String key, String words) {
        if (key.equals("priority")) {
            return "the priority of " + name + " is " + words;
        }
        return name + (yes(words) ? " is expedited: it interrupts other work" : " interrupts no other work");
    }

    private static String ofStation(String name, String key, String words) {
        return switch (key) {
            case "beside" -> name + " stands beside " + words;
            case "batch.size" -> "the batch size of " + name + " is " + words;
            case "own-work" ->
                yes(words)
                        ? "at " + name + " people may do their own work"
                        : "at " + name + " nobody does their own work";
            case "rework-first" -> "at " + name + (yes(words) ? " rework goes first" : " rework waits its turn");
            default ->
                name
                        + switch (words) {
                            case "lifo" -> " takes what came last first";
                            case "shortest" -> " takes the smallest first";
                            default -> " takes what came first first";
                        };
        };
    }

    private static boolean yes(String words) {
        return words.equals("yes") || words.equals("true");
    }
}
