package io.throughline.engine.station;

import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;

/** The lanes of a queue: by the priority of the kind, then rework before new work where that goes first. */
final class Lanes {
    /** How many there are. */
    final int count;

    private final int perPriority;
    /** For each kind, how many priorities go before its own. */
    private final int[] ranks;

    Lanes(Line plan, boolean reworkFirst) {
        perPriority = reworkFirst ? 2 : 1;
        ranks = plan.kinds().stream().mapToInt(kind -> rank(plan, kind)).toArray();
        count = (int) plan.kinds().stream().mapToInt(Kind::priority).distinct().count() * perPriority;
    }

    private static int rank(Line plan, Kind kind) {
        return (int) plan.kinds().stream()
                .mapToInt(Kind::priority)
                .filter(p -> p > kind.priority())
                .distinct()
                .count();
    }

    int of(int kind, boolean rework) {
        return count == 1 ? 0 : perPriority * ranks[kind] + (rework || perPriority == 1 ? 0 : 1);
    }
}
