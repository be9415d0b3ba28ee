package io.throughline.engine.station;

import java.util.Arrays;

/** At which stations something may have become startable; one bit stands for one station, or for a few. */
public final class Changes {
    private final int stations;
    /** One, unless the line has more than 64 stations. */
    private final int stationsPerBit;

    private final long[] bits;
    private long changed;

    /** Nothing has changed at so many stations. */
    public Changes(int stations) {
        this.stations = stations;
        stationsPerBit = (stations + Long.SIZE - 1) / Long.SIZE;
        bits = new long[stations];
        Arrays.setAll(bits, i -> 1L << i / stationsPerBit);
    }

    /** Nothing has changed. */
    public void clear() {
        changed = 0;
    }

    /** Something has changed at a station, if so. */
    public void note(boolean so, int station) {
        changed |= so ? bits[station] : 0;
    }

    /** Whether something has changed. */
    public boolean any() {
        return changed != 0;
    }

    /** Takes back what was noted last in the line: the first of a few stations, to be looked at from the last one. */
    public int takeLast() {
        int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(changed);
        changed ^= 1L << bit;
        return bit * stationsPerBit;
    }

    /** One beyond the last of the few stations that begin with one taken. */
    public int end(int first) {
        return Math.min(first + stationsPerBit, stations);
    }
}
