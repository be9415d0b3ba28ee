package io.throughline.engine.queue;

import java.util.Arrays;

/**
 * The pending events, at most one for each slot, in the total order (time, rank, set up first). A tournament tree over
 * the slots (Knuth 1998, section 5.4.1): the root names the next event; setting, changing or removing one replays only
 * the matches on its way to the root. Not thread-safe.
 */
public final class FutureEvents {
    /** The time of an event that is not pending. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int RANK_SHIFT = 58;
    private static final int FIRST_SLOTS = 8;

    private int slots;
    private long[] times;
    private long[] orders;
    private int[] winners;
    private long sequence;

    /** No event is pending. */
    public FutureEvents() {
        allocate(FIRST_SLOTS);
        clear();
    }

    /** Removes all events. */
    public void clear() {
        Arrays.fill(times, NEVER);
        sequence = 0;
        replayAll();
    }

    /** The time of the next event, {@link #NEVER} if there is none. */
    public long nextTime() {
        return times[winners[1]];
    }

    /** The slot of the next event. */
    public int nextSlot() {
        return winners[1];
    }

    /** The time of a slot's event, {@link #NEVER} if it has none. */
    public long time(int slot) {
        return slot < slots ? times[slot] : NEVER;
    }

    /**
     * Sets the event of a slot, in place of the one that it may have.
     *
     * @param rank among events of one moment, 0 (first) to 15
     */
    public void set(int slot, long time, int rank) {
        if (slot >= slots) {
            grow(slot);
        }
        times[slot] = time;
        orders[slot] = ((long) rank << RANK_SHIFT) | sequence++;
        replay(slot);
    }

    /** Removes the event of a slot. */
    public void remove(int slot) {
        times[slot] = NEVER;
        replay(slot);
    }

    private void grow(int slot) {
        long[] oldTimes = times;
        long[] oldOrders = orders;
        allocate(Integer.highestOneBit(slot) << 1);
        Arrays.fill(times, NEVER);
        System.arraycopy(oldTimes, 0, times, 0, oldTimes.length);
        System.arraycopy(oldOrders, 0, orders, 0, oldOrders.length);
        replayAll();
    }

    private void allocate(int count) {
        slots = count;
        times = new long[count];
        orders = new long[count];
        winners = new int[2 * count];
        for (int slot = 0; slot < count; slot++) {
            winners[count + slot] = slot;
        }
    }

    private void replayAll() {
        for (int match = slots - 1; match >= 1; match--) {
            winners[match] = winner(match);
        }
    }

    private void replay(int slot) {
        for (int match = (slot + slots) >> 1; match >= 1; match >>= 1) {
            winners[match] = winner(match);
        }
    }

    private int winner(int match) {
        int left = winners[2 * match];
        int right = winners[2 * match + 1];
        long leftTime = times[left];
        long rightTime = times[right];
        if (leftTime == rightTime) {
            return orders[left] <= orders[right] ? left : right;
        }
        return leftTime < rightTime ? left : right;
    }
}
