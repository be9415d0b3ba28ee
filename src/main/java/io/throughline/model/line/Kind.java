package io.throughline.model.line;

/**
 * A kind of work item.
 *
 * @param share weight among the kinds that the source chooses from, 0 or more; of no meaning for a filler
 * @param size factor on the size of its parts, above 0
 * @param parts factor on the number of its parts, above 0
 * @param priority a higher one goes first
 * @param worth of a delivered item
 * @param wipLimit items of this kind inside at most, 1 or more, {@link Line#NO_LIMIT} for none
 * @param filler begun only when nothing else can be
 * @param expedite whether it goes before all other kinds and pre-empts work on them, which goes on later
 */
public record Kind(
        String name,
        double share,
        double size,
        double parts,
        int priority,
        Worth worth,
        int wipLimit,
        boolean filler,
        boolean expedite) {
    /** Checks the ranges. */
    public Kind {
        if (!(share >= 0) || !(size > 0) || !(parts > 0) || wipLimit < 1) {
            throw new IllegalArgumentException("kind " + name + " is out of range");
        }
    }

    /**
     * What a delivered item is worth.
     *
     * @param value with no flow time
     * @param halvesEvery ticks of flow time in which it loses half of it, above 0; infinity for never
     */
    public record Worth(double value, double halvesEvery) {
        /** Checks the ranges. */
        public Worth {
            if (!Double.isFinite(value) || !(halvesEvery > 0)) {
                throw new IllegalArgumentException("a value is finite, and halves in a time above 0");
            }
        }

        /** What is left of it after so many ticks of flow time. */
        public double after(long flow) {
            return halvesEvery == Double.POSITIVE_INFINITY ? value : value * StrictMath.pow(0.5, flow / halvesEvery);
        }
    }

    /** A value that stays what it is. */
    public static Worth worth(double value) {
        return new Worth(value, Double.POSITIVE_INFINITY);
    }

    /** The value of a delivered item with no flow time. */
    public double value() {
        return worth.value;
    }

    /** Whether its items go before those of another kind: what is expedited first, then the higher priority. */
    public boolean goesBefore(Kind other) {
        return expedite == other.expedite ? priority > other.priority : expedite;
    }

    /** The one kind of a line whose file names none. */
    public static Kind only() {
        return new Kind("item", 1, 1, 1, 0, worth(1), Line.NO_LIMIT, false, false);
    }

    /** The same kind with another WIP limit. */
    public Kind withWipLimit(int limit) {
        return new Kind(name, share, size, parts, priority, worth, limit, filler, expedite);
    }
}
