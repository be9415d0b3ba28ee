package io.throughline.stats.tally;

import io.throughline.stats.Sample;
import java.util.Arrays;

/** Counts and sums durations within a run, and keeps each where asked to. Not thread-safe. */
public final class Tally {
    private static final int FIRST_CAPACITY = 256;

    private long count;
    private long sum;
    private long[] values;
    private int size;

    /** An empty tally; {@code keep} says whether each value is kept, at 8 bytes each. */
    public Tally(boolean keep) {
        values = keep ? new long[FIRST_CAPACITY] : null;
    }

    /** Counts one duration, in ticks. */
    public void add(long ticks) {
        addIf(true, ticks);
    }

    /** Counts one duration, in ticks, or leaves it; whichever it is, no branch is taken where none is kept. */
    public void addIf(boolean counts, long ticks) {
        count += counts ? 1 : 0;
        sum += counts ? ticks : 0;
        if (values != null && counts) {
            keep(ticks);
        }
    }

    private void keep(long ticks) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = ticks;
    }

    /** Forgets all that was counted. */
    public void restart() {
        count = 0;
        sum = 0;
        size = 0;
    }

    /** What was counted so far. */
    public Sample sample() {
        return new Sample(count, sum, values == null ? null : Arrays.copyOf(values, size));
    }
}
