package io.throughline.verdict;

import io.throughline.model.line.Line;
import java.util.function.UnaryOperator;

/**
 * Something about a line that can be made better or worse by about a tenth.
 *
 * @param name the station for its work, else the path
 * @param lift makes a line in which it holds nothing back any more
 */
record Lever(String name, Kind kind, Ends ends, UnaryOperator<Line> lift) {
    /** What is made better. */
    enum Kind {
        /** The work of a station with servers of its own. */
        SERVERS,
        /** The work of a delay. */
        DELAY,
        /** The rate at which items arrive. */
        DEMAND,
        /** Places under a WIP limit. */
        LIMIT
    }

    /**
     * The lines at both ends of a lever.
     *
     * @param worse the line as it is where {@code oneSided}
     * @param ratio better over worse, as really applied
     */
    record Ends(Line better, Line worse, double ratio, boolean oneSided) {}
}
