package io.throughline.engine.queue;

import java.util.Arrays;

/**
 * The pending events, at most one for each slot, in the total order (time, rank, set up first). A tournament tree over
 * the slots (Knuth 1998, section 5.4.1) whose nodes hold time and slot in one number: the root is the next event;
 * setting or removing one replays only the matches on its way to the root, without a branch. Events that share a moment
 * are rare and are put in order when they are taken. Not thread-safe.
 */
public final class FutureEvents {
    /** No event: shifted to a time, it is still after the last tick. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int RANK_SHIFT = 58;
    private static final int FIRST_BITS = 3;

    private final long last;
    private int slotBits;
    private int slots;
    private long[] matches;
    private long[] orders;
    private long sequence;

    /**
     * No event is pending.
     *
     * @param last tick that matters; events after it are kept in no particular order
     */
    public FutureEvents(long last) {
        this.last = last;
        allocate(FIRST_BITS);
    }

    /** Removes all events. */
    public void clear() {
        sequence = 0;
        Arrays.fill(matches, NEVER);
    }

    /** The time of the next event; some time after the last tick that matters if there is none up to it. */
    public long nextTime() {
        return timeOf(matches[1]);
    }

    private long timeOf(long match) {
        return match >> slotBits;
    }

    /**
     * Sets the event of a slot, in place of the one that it may have.
     *
     * @param rank among events of one moment, 0 (first) to 31
     */
    public void set(int slot, long time, int rank) {
        if (slot >= slots) {
            grow(slot);
        }
        orders[slot] = ((long) rank << RANK_SHIFT) | sequence++;
        replay(slot, time > last ? NEVER : (time << slotBits) | slot);
    }

    /** Takes back the event of a slot, if it has one. */
    public void remove(int slot) {
        if (slot < slots) {
            replay(slot, NEVER);
        }
    }

    /** Takes the next event: its slot has none any more. There must be one. */
    public int take() {
        long next = matches[1];
        int slot = (int) next & (slots - 1);
        replay(slot, NEVER);
        return (matches[1] ^ next) >>> slotBits == 0 ? takeFirstOf(slot, next) : slot;
    }

    /** Of several events at the moment of one that was taken, takes the first one instead. */
    private int takeFirstOf(int taken, long next) {
        long time = timeOf(next);
        int first = taken;
        for (int slot = 0; slot < slots; slot++) {
            if (timeOf(matches[slots + slot]) == time && orders[slot] < orders[first]) {
                first = slot;
            }
        }
        if (first != taken) {
            replay(taken, next);
            replay(first, NEVER);
        }
        return first;
    }

    private void replay(int slot, long entry) {
        int match = slots + slot;
        long winner = entry;
        matches[match] = winner;
        while (match > 1) {
            winner = Math.min(winner, matches[match ^ 1]);
            match >>= 1;
            matches[match] = winner;
        }
    }

    private void allocate(int bits) {
        if (last >= NEVER >> bits) {
            throw new IllegalStateException("too many pending events for a run of " + last + " ticks");
        }
        slotBits = bits;
        slots = 1 << bits;
        matches = new long[2 * slots];
        orders = new long[slots];
        Arrays.fill(matches, NEVER);
    }

    private void grow(int slot) {
        long[] old = matches;
        long[] oldOrders = orders;
        int oldSlots = slots;
        int oldBits = slotBits;
        allocate(Integer.SIZE - Integer.numberOfLeadingZeros(slot));
        System.arraycopy(oldOrders, 0, orders, 0, oldSlots);
        for (int i = 0; i < oldSlots; i++) {
            long entry = old[oldSlots + i];
            replay(i, entry == NEVER ? NEVER : (entry >> oldBits << slotBits) | i);
        }
    }
}
