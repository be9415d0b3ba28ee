package io.throughline.stats.tally;

/**
 * A whole number that changes over time, with its exact integral. A change by d at time t adds −d·t to the sum, and the
 * integral up to T is that sum plus value·T: no rounding, and nothing to remember between changes. Not thread-safe.
 */
public final class TimeWeighted {
    private int value;
    private long sum;

    /** The number now. */
    public int value() {
        return value;
    }

    /** Changes the number at a moment. */
    public void change(int by, long now) {
        value += by;
        sum -= by * now;
    }

    /** Begins the integral anew; the number stays. */
    public void restart(long now) {
        sum = -value * now;
    }

    /** Sets the number, and begins the integral anew at time 0. */
    public void set(int level) {
        value = level;
        sum = 0;
    }

    /** The integral since the last restart, in units × ticks. */
    public long area(long now) {
        return sum + value * now;
    }
}
