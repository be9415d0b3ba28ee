package io.throughline.stats.tally;

/** How high a number is at the ends of a period, and of the part of it that lies between two marks. Not thread-safe. */
public final class Level {
    private final TimeWeighted number;
    private int atStart;
    private int first;
    private int last;

    /** The level of a number. */
    public Level(TimeWeighted number) {
        this.number = number;
    }

    /** The period begins here; that is the first mark too, until another one is set. */
    public void restart() {
        atStart = number.value();
        first = atStart;
    }

    /** Sets the first mark here, or the last one. */
    public void mark(boolean isFirst) {
        if (isFirst) {
            first = number.value();
        } else {
            last = number.value();
        }
    }

    /** At the start of the period, or at the first mark. */
    public int first(boolean all) {
        return all ? atStart : first;
    }

    /** Now, or at the last mark. */
    public int last(boolean all) {
        return all ? number.value() : last;
    }
}
