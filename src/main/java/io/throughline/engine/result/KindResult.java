package io.throughline.engine.result;

import io.throughline.stats.Sample;

/**
 * What was measured of the delivered items of one kind.
 *
 * <p>What comes back is counted by itself; all else is of the items that the source gave.
 *
 * @param delivered how many, over the window of the rates
 * @param flowTime from begun or arrived to delivered
 * @param waiting the part of it in which nobody works on the item, the items in the same order
 * @param leadTime from the first pass of the lead-from station to delivered, of those that passed it
 * @param touch ticks in which somebody worked on them
 * @param value delivered, over the window of the rates
 * @param returned the items that had come back
 */
public record KindResult(
        String kind,
        boolean filler,
        long delivered,
        Sample flowTime,
        Sample waiting,
        Sample leadTime,
        long touch,
        double value,
        Returned returned) {
    /** The part of it in which somebody works on the item: flow time − waiting, of each item. */
    public Sample touchTime() {
        return worked(flowTime, waiting);
    }

    private static Sample worked(Sample flowTime, Sample waiting) {
        boolean kept = flowTime.values() != null && waiting.values() != null;
        long[] worked = kept ? flowTime.values().clone() : null;
        for (int i = 0; kept && i < worked.length; i++) {
            worked[i] -= waiting.values()[i];
        }
        return new Sample(flowTime.count(), flowTime.sum() - waiting.sum(), worked);
    }

    /**
     * What was measured of the delivered items that had come back.
     *
     * @param delivered how many, over the window of the rates
     * @param flowTime from coming back to delivered
     * @param waiting the part of it in which nobody works on the item
     * @param value delivered, over the window of the rates
     */
    public record Returned(long delivered, Sample flowTime, Sample waiting, double value) {
        /** Nothing had come back. */
        public static final Returned NONE = new Returned(0, Sample.NONE, Sample.NONE, 0);

        /** The part of flow time in which somebody works on the item. */
        public Sample touchTime() {
            return worked(flowTime, waiting);
        }
    }
}
