package io.throughline.engine.result;

import java.util.List;

/**
 * What one replication measured, over (end of warm-up, end of horizon] unless said otherwise. Counts, but those by
 * quarter and those of samples, are taken over the window, and levels at its ends.
 *
 * @param number of the replication, from 0
 * @param window of the rates
 * @param items counts of items
 * @param inside integrals and levels of what is inside and outside
 * @param begun items of each kind begun since the very start, in the order of the kinds
 * @param kinds in file order
 * @param stations in the order of the line
 * @param pools in file order
 * @param sightings what was seen at chosen moments; null unless asked for
 */
public record Replication(
        int number,
        Window window,
        Items items,
        Inside inside,
        long[] begun,
        List<KindResult> kinds,
        List<StationResult> stations,
        List<PoolResult> pools,
        Sightings sightings) {

    /**
     * Over which rates are counted.
     *
     * @param from tick at which it begins
     * @param to tick at which it ends
     * @param period length of the measured period, in ticks
     * @param departures of the last train between which they are counted; 0 for the whole period
     */
    public record Window(long from, long to, long period, int departures) {
        /** Whether it is the whole period. */
        public boolean whole() {
            return departures == 0;
        }

        /** Its length in ticks. */
        public long length() {
            return to - from;
        }
    }

    /**
     * Counts of items.
     *
     * @param started that began or arrived
     * @param delivered that came from the source, fillers not counted
     * @param deliveredByQuarter the same in four equal parts of the period
     * @param dropped that left undelivered
     * @param parts of items of any kind that were delivered
     * @param failing delivered items of any kind of which a defect surfaces
     */
    public record Items(
            long started, long delivered, long[] deliveredByQuarter, long dropped, long parts, long failing) {}

    /**
     * What is inside the line, and what waits outside.
     *
     * @param wipArea integral of the number inside, items × ticks
     * @param outsideArea integral of the number waiting outside
     * @param outsideEmpty ticks in which nothing waits outside
     * @param wipAtStart number inside at the start of the window
     * @param wipAtEnd number inside at its end
     * @param outsideAtStart number outside at the start of the window
     * @param outsideAtEnd number outside at its end
     */
    public record Inside(
            long wipArea,
            long outsideArea,
            long outsideEmpty,
            int wipAtStart,
            int wipAtEnd,
            int outsideAtStart,
            int outsideAtEnd) {}
}
