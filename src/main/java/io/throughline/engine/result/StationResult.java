package io.throughline.engine.result;

import io.throughline.stats.Sample;

/**
 * What was measured at one station.
 *
 * @param servers {@link io.throughline.model.line.Station#UNLIMITED} for a delay, 0 where pools do the work
 * @param queue what waited
 * @param waits how long it waited
 * @param states ticks of its servers in each state, by {@link State#ordinal()}; they add to servers × period; for
 *     unlimited servers and for people only BUSY is counted
 * @param firstPasses services that ended, of parts that had not passed before
 * @param services all services that ended
 * @param rework ticks of work that was rework
 * @param beyondLimit parts that came back while the station had no room
 */
public record StationResult(
        String station,
        int servers,
        Queue queue,
        Waits waits,
        long[] states,
        long firstPasses,
        long services,
        long rework,
        long beyondLimit) {

    /** What the servers of a station can be at. */
    public enum State {
        /** Working on something. */
        BUSY,
        /** Holding something finished that cannot move on. */
        BLOCKED,
        /** Nothing to do. */
        STARVED,
        /** Out of order. */
        DOWN,
        /** Not at work. */
        OFF
    }

    /**
     * The parts that waited.
     *
     * @param area integral over the period, in parts × ticks
     * @param max at any moment of the period
     * @param atStart how many at the start of the window of the rates
     * @param atEnd how many at its end
     * @param empty ticks in which nothing waits
     */
    public record Queue(long area, int max, int atStart, int atEnd, long empty) {}

    /**
     * The waits that ended, and what the visits of delivered parts add up to.
     *
     * @param each per joining of the queue
     * @param first per part, to its first start here
     * @param perPart per delivered part that came by, over all its visits
     * @param visits of delivered parts, all of them
     */
    public record Waits(Sample each, Sample first, Sample perPart, long visits) {}
}
