package io.throughline.plan.growth;

import io.throughline.stats.Estimate;
import java.util.List;

/**
 * What takes the gap between what is started and what is delivered, in a line that grows.
 *
 * @param what of a line it is: {@link #REWORK} and {@link #FAILURE_DEMAND}, the limits by their paths, or the fillers
 *     by their names; empty for a queue
 * @param without items a week by which the line would grow without it; null for a queue
 */
public record Gap(Taker taker, List<String> what, Estimate without) {
    /** What is sent back, mended, looked at again or resolved. */
    public static final String REWORK = "rework";
    /** Defects that escaped, and come back as new work. */
    public static final String FAILURE_DEMAND = "failure demand";

    /** A queue in front of those who have more to do than they can. */
    public static final Gap QUEUE = new Gap(Taker.QUEUE, List.of(), null);

    /** Copies the list. */
    public Gap {
        what = List.copyOf(what);
    }

    /** Those that can take a gap. */
    public enum Taker {
        /** A growing queue: it is not shown to be one of the others. */
        QUEUE,
        /** What comes back: most of the growth would not be there without it. */
        REWORK,
        /** Fillers, which nobody needs: most of the growth would not be there with one of each kind at a time. */
        FILLERS,
        /** Limits: most of the growth would not be there without them, so somebody is idle under them. */
        LIMIT
    }
}
