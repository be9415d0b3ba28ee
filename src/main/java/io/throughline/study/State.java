package io.throughline.study;

/**
 * Whether a variant has settled.
 *
 * @param kind steady, filling or growing
 * @param perWeek items a week by which what is inside and outside grew
 * @param where the station whose queue grows most, or {@code outside}
 */
public record State(Kind kind, double perWeek, String where) {
    /** The three states. */
    public enum Kind {
        /** No growth is shown. */
        STEADY,
        /** It still rose, but the line is not shown to be overloaded. */
        FILLING,
        /** It rises for ever. */
        GROWS
    }
}
