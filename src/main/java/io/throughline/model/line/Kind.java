package io.throughline.model.line;

/**
 * A kind of work item.
 *
 * @param share weight among the kinds that the source chooses from, 0 or more; of no meaning for a filler
 * @param size factor on the size of its parts, above 0
 * @param parts factor on the number of its parts, above 0
 * @param priority a higher one goes first
 * @param value of a delivered item
 * @param wipLimit items of this kind inside at most, 1 or more, {@link Line#NO_LIMIT} for none
 * @param filler begun only when nothing else can be
 */
public record Kind(
        String name,
        double share,
        double size,
        double parts,
        int priority,
        double value,
        int wipLimit,
        boolean filler) {
    /** Checks the ranges. */
    public Kind {
        if (!(share >= 0) || !(size > 0) || !(parts > 0) || !Double.isFinite(value) || wipLimit < 1) {
            throw new IllegalArgumentException("kind " + name + " is out of range");
        }
    }

    /** The one kind of a line whose file names none. */
    public static Kind only() {
        return new Kind("item", 1, 1, 1, 0, 1, Line.NO_LIMIT, false);
    }

    /** The same kind with another WIP limit. */
    public Kind withWipLimit(int limit) {
        return new Kind(name, share, size, parts, priority, value, limit, filler);
    }
}
