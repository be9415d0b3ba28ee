package io.throughline.stats.tally;

/** Counts over a period, and over the part of it that lies between two marks. Not thread-safe. */
public final class Counter {
    private long count;
    private long first;
    private long last;

    /** Counts so many more. */
    public void add(long more) {
        count += more;
    }

    /** Begins anew; that is the first mark too, until another one is set. */
    public void restart() {
        count = 0;
        first = 0;
    }

    /** Sets the first mark here, or the last one. */
    public void mark(boolean isFirst) {
        if (isFirst) {
            first = count;
        } else {
            last = count;
        }
    }

    /** What was counted since the restart. */
    public long count() {
        return count;
    }

    /** What was counted: all, or only between the marks. */
    public long counted(boolean all) {
        return all ? count : last - first;
    }
}
