package io.throughline.stats.tally;

import io.throughline.stats.Sample;
import java.util.Arrays;

/** Counts and sums durations within a run, and keeps each where asked to. Not thread-safe. */
public final class Tally {
    private static final int FIRST_CAPACITY = 256;

    /** 1 where each value is kept, else 0. */
    private final int kept;

    private long count;
    private long sum;
    private long[] values;
    private int size;

    /** An empty tally; {@code keep} says whether each value is kept, at 8 bytes each. */
    public Tally(boolean keep) {
        kept = keep ? 1 : 0;
        values = new long[keep ? FIRST_CAPACITY : 0];
    }

    /** Counts one duration, in ticks. */
    public void add(long ticks) {
        addIf(true, ticks);
    }

    /** Counts one duration, in ticks, or leaves it; whichever it is, no branch is taken where none is kept. */
    public void addIf(boolean counts, long ticks) {
        int one = counts ? 1 : 0;
        count += one;
        sum += counts ? ticks : 0;
        // one question, not two: the compiler would take it that the first has the same answer in all replications
        if ((kept & one) != 0) {
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
        return new Sample(count, sum, kept == 0 ? null : Arrays.copyOf(values, size));
    }
}
