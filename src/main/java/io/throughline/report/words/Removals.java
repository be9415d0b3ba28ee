package io.throughline.report.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What it means, in a clause, that a limit or a block is taken away. */
final class Removals {
    private static final Map<Pattern, String> CLAUSES = new LinkedHashMap<>();

    static {
        clause("work\\.wip-limit", "the line has no WIP limit");
        clause("work\\.after-delivery", "no defect comes back");
        clause("work\\.kinds\\.([^.]+)\\.halves-every", "the value of $1 stays as it is");
        clause("(?:work\\.kinds|stations)\\.([^.]+)\\.wip-limit", "$1 has no WIP limit");
        clause("people\\.([^.]+)\\.wip-limit", "the $1 have no WIP limit");
        clause("wip-limits\\.([^.]+)\\.at-most", "there is no limit $1");
        clause("people\\.([^.]+)\\.interruptions", "nothing interrupts the $1");
        clause("stations\\.([^.]+)\\.pickup", "$1 notices at once what comes");
        clause("stations\\.([^.]+)\\.overload", "$1 is never in haste");
        clause("stations\\.([^.]+)\\.only", "$1 takes items whatever they are");
        clause("stations\\.([^.]+)\\.beside", "$1 comes after the stations before it");
        clause("stations\\.([^.]+)\\.batch", "$1 serves parts one by one");
        clause("stations\\.([^.]+)\\.batch\\.wait-at-most", "a batch of $1 waits until it is full");
        clause("stations\\.([^.]+)\\.defects", "$1 neither injects nor finds defects");
        clause("stations\\.([^.]+)\\.conflicts", "$1 has no conflicts");
        clause("stations\\.([^.]+)\\.outages", "$1 has no outages");
        clause("stations\\.([^.]+)\\.waits-for-others", "$1 waits for nobody outside");
        clause("stations\\.([^.]+)\\.gives-up-after", "nothing at $1 gives up");
        clause("stations\\.([^.]+)\\.outcomes\\.([^.]+)\\.at-most", "$2 at $1 may happen any number of times");
    }

    private Removals() {}

    private static void clause(String path, String words) {
        CLAUSES.put(Pattern.compile(path), words);
    }

    /** The clause; empty of what can't be taken away. */
    static String of(String path) {
        return CLAUSES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .findFirst()
                .map(entry -> entry.getKey().matcher(path).replaceFirst(entry.getValue()))
                .orElse("");
    }
}
