package io.throughline.model;

import java.util.Locale;

/** What a line is judged by: its verdict, its gains and the order of its variants. */
public enum Yield {
    /** The items that it delivers. */
    THROUGHPUT,
    /** Their value. */
    VALUE;

    /** The name of the measure. */
    public String measure() {
        return name().toLowerCase(Locale.ROOT);
    }
}
