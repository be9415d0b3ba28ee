package io.throughline.engine.station;

import io.throughline.engine.part.Part;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lanes of a queue: expedited kinds first, by the priority of the kind, then rework before new work where that goes
 * first. Parts whose service was given up have a lane before all others, and those not expedited before all others that
 * are not.
 */
final class Lanes {
    /** How many there are. */
    final int count;
    /** How many of them, the first ones, are those of expedited kinds. */
    final int urgent;

    private final boolean reworkFirst;
    private final boolean givesUp;
    /** For each kind, its first lane. */
    private final int[] firsts;

    /** The lanes of a station; {@code givesUp} says whether services may be given up. */
    Lanes(Line plan, boolean reworkFirst, boolean givesUp) {
        this.reworkFirst = reworkFirst;
        this.givesUp = givesUp;
        int perSort = reworkFirst ? 2 : 1;
        int expedited = sorts(plan.kinds().stream().filter(Kind::expedite));
        urgent = expedited == 0 ? 0 : expedited * perSort + (givesUp ? 1 : 0);
        count = sorts(plan.kinds().stream()) * perSort + (givesUp ? expedited > 0 ? 2 : 1 : 0);
        firsts = plan.kinds().stream()
                .mapToInt(kind -> {
                    int before = sorts(plan.kinds().stream().filter(other -> other.goesBefore(kind)));
                    int givenUp = !givesUp ? 0 : expedited > 0 && !kind.expedite() ? 2 : 1;
                    return before * perSort + givenUp;
                })
                .toArray();
    }

    /** Kinds of which none goes before the other are of one sort. */
    private static int sorts(Stream<Kind> kinds) {
        return (int) kinds.map(kind -> List.of(kind.expedite(), kind.priority()))
                .distinct()
                .count();
    }

    int of(Part part, boolean rework) {
        return count == 1 ? 0 : firsts[part.item.kind] + (rework || !reworkFirst ? 0 : 1);
    }

    /** The lane of a part whose service was given up. */
    int ofGivenUp(Part part) {
        return givesUp && !isUrgent(part) ? urgent : 0;
    }

    boolean isUrgent(Part part) {
        return firsts[part.item.kind] < urgent;
    }
}
