package io.throughline.engine.part;

import java.util.Arrays;

/** A work item; the object serves another one when it has left. */
public final class Item {
    static final int NO_KIND = -1;

    /** Index of the kind; negative where no item is. */
    public int kind;
    /** Number within the kind, from 1. */
    public long number;
    /** The name as random numbers know it, of (kind, number). */
    public long key;
    /** The changes that touch it, as bits. */
    public long touched;
    /** When its flow time began. */
    public long begunAt;
    /** When it came inside. */
    public long enteredAt;
    /** How many arrived before it; of no meaning with a backlog. */
    public long arrival;
    /** How many parts it has. */
    public int parts;

    /** Whether it has come back: it was not given by the source. */
    public boolean returned;
    /** Whether a defect of it surfaces after delivery. */
    public boolean fails;

    private int inside;
    private int delivered;
    private int worked;
    private long workedSince;
    private long touchTime;
    private long firstLeadTime;
    private long[] leadTimes = new long[1];
    private int leads;

    void begin(int count) {
        parts = count;
        inside = count;
        delivered = 0;
        worked = 0;
        touchTime = 0;
        leads = 0;
        returned = false;
        fails = false;
    }

    /** Somebody begins to work on one of its parts. */
    public void workStarts(long now) {
        if (worked++ == 0) {
            workedSince = now;
        }
    }

    /** Somebody works on one of its parts no more. */
    public void workStops(long now) {
        if (--worked == 0) {
            touchTime += now - workedSince;
        }
    }

    /** The only part that it has is worked on for so many ticks, without a break. */
    public void worked(long ticks) {
        touchTime += ticks;
    }

    /** Ticks in which somebody worked on it; of meaning while nobody does. */
    public long touchTime() {
        return touchTime;
    }

    /** So many of its parts leave delivered. */
    public void delivered(int count) {
        inside -= count;
        delivered += count;
    }

    /** So many of its parts leave undelivered. */
    public void dropped(int count) {
        inside -= count;
    }

    /** Whether all its parts have left. */
    public boolean gone() {
        return inside == 0;
    }

    /** Whether any of its parts was delivered. */
    public boolean anyDelivered() {
        return delivered > 0;
    }

    /** Whether all its parts were delivered. */
    public boolean whole() {
        return delivered == parts;
    }

    /** The share of its parts that were delivered so far. */
    public double deliveredShare() {
        return (double) delivered / parts;
    }

    /** Keeps the lead time of one of its parts. */
    public void addLeadTime(long ticks) {
        if (leads == 0) {
            firstLeadTime = ticks;
        } else {
            addOther(ticks);
        }
        leads++;
    }

    private void addOther(long ticks) {
        if (leads > leadTimes.length) {
            leadTimes = Arrays.copyOf(leadTimes, 2 * leads);
        }
        leadTimes[leads - 1] = ticks;
    }

    /** How many lead times were kept. */
    public int leads() {
        return leads;
    }

    /** One of the lead times kept, from 0. */
    public long leadTime(int number) {
        return number == 0 ? firstLeadTime : leadTimes[number - 1];
    }
}
