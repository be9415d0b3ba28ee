package io.throughline.engine.result;

import java.util.List;

/**
 * How a replication went on, at chosen moments.
 *
 * @param moments their ticks
 * @param present items inside and outside, by moment
 * @param queues parts that wait, the mean since the moment before, at the first moment as at the second, by station and
 *     moment
 * @param reached items since the very start that came to each station or beyond it, then those delivered, by place and
 *     moment; items that were dropped are taken out again; empty where nobody followed
 * @param active in no particular order; empty where nobody followed
 */
public record Sightings(long[] moments, int[] present, double[][] queues, long[][] reached, List<ActivePeriod> active) {
    /** Copies the list. */
    public Sightings {
        active = List.copyOf(active);
    }

    /** A period in which one server of a station is at work without a break, as long as it gets. */
    public record ActivePeriod(int station, long from, long to) {
        /** Its length in ticks. */
        public long length() {
            return to - from;
        }
    }
}
