package io.throughline.engine.record;

/**
 * What a replication keeps besides its sums.
 *
 * @param flowTimes each delivered item's flow time, for percentiles
 * @param waits what of the ended waits, of what a part's visits add up to, and of lead times
 * @param moments at which the queues are looked at; null for none
 * @param followed whether the items are followed too: how far they have come, and when each server was at work; it
 *     asks for moments, and slows the run down
 */
public record Recording(boolean flowTimes, Waits waits, Moments moments, boolean followed) {
    /** What is kept of waits. */
    public enum Waits {
        /** Those of each joining, summed up; nothing by part or item. */
        NONE,
        /** All, summed up: enough for means. */
        SUMS,
        /** Each of them, for percentiles. */
        EACH
    }

    /** Sums only: enough for rates, utilisations and the means of what is counted by station. */
    public static final Recording SUMS = new Recording(false, false);
    /** Everything that measures take. */
    public static final Recording ALL = new Recording(true, true);

    /** Checks that there are moments where items are followed. */
    public Recording {
        if (followed && moments == null) {
            throw new IllegalArgumentException("items are followed from moment to moment: give moments");
        }
    }

    /** No moments, and nobody follows. */
    public Recording(boolean flowTimes, boolean waits) {
        this(flowTimes, waits ? Waits.EACH : Waits.NONE, null, false);
    }

    /** Whether each wait is kept. */
    public boolean eachWait() {
        return waits == Waits.EACH;
    }

    /**
     * Moments at equal distances, the ends among them.
     *
     * @param from tick of the first one, the end of the warm-up or later
     * @param to tick of the last one, not after the end of the run
     * @param count 2 or more
     */
    public record Moments(long from, long to, int count) {
        /** Checks their order. */
        public Moments {
            if (count < 2 || to <= from) {
                throw new IllegalArgumentException("moments need an end after their start, and two of them");
            }
        }

        /** The tick of a moment, by its number from 0. */
        public long at(int index) {
            return from + Math.round((double) (to - from) * index / (count - 1));
        }
    }
}
