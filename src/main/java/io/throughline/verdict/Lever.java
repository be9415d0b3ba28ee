package io.throughline.verdict;

import io.throughline.model.line.Line;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something about a line that can be made better or worse by about a tenth.
 *
 * @param name the station for its work, else the path
 * @param people who do what it makes better: names of pools, or the station where it has servers of its own; empty
 *     where nobody does it
 * @param lift makes a line in which it holds nothing back any more
 */
record Lever(String name, Kind kind, List<String> people, Ends ends, UnaryOperator<Line> lift) {
    /** What is made better. */
    enum Kind {
        /** The work of a station with servers of its own. */
        SERVERS(true),
        /** The work of a station where people of pools do it. */
        STAFF(true),
        /** The work of a delay. */
        DELAY(true),
        /** The time before a part is noticed. */
        PICKUP(true),
        /** The interval of a train, or another time in which nobody works. */
        WAIT(true),
        /** The rate at which items arrive. */
        DEMAND(true),
        /** Places under a WIP limit. */
        LIMIT(false),
        /** The speed of a pool: not where, but who. */
        POOL(false);

        private final boolean time;

        Kind(boolean time) {
            this.time = time;
        }

        /** Whether it is a time, or a rate, that the elasticities of a line sum to 1 over. */
        boolean time() {
            return time;
        }
    }

    /** Keeps its own list. */
    Lever {
        people = List.copyOf(people);
    }

    /**
     * The lines at both ends of a lever.
     *
     * @param worse the line as it is where {@code oneSided}
     * @param ratio better over worse, as really applied
     */
    record Ends(Line better, Line worse, double ratio, boolean oneSided) {}
}
