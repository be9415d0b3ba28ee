package io.throughline.report.chart;

import java.util.List;

/**
 * Horizontal bars, one below the other.
 *
 * @param wide whether it takes the whole width of a page, or half of it
 * @param from start of the axis
 * @param to end of the axis
 * @param key what the tones mean; empty where there is one only
 */
public record Bars(String name, Labels labels, boolean wide, double from, double to, List<Row> rows, List<Key> key)
        implements Chart {
    /** Copies the lists. */
    public Bars {
        rows = List.copyOf(rows);
        key = List.copyOf(key);
    }

    /**
     * One bar.
     *
     * @param marked whether it is what the chart is about
     * @param low end of the interval; NaN for none
     * @param high end of the interval; NaN for none
     * @param figure written beside it; may be empty
     */
    public record Row(String label, boolean marked, List<Piece> pieces, double low, double high, String figure) {
        /** Copies the list. */
        public Row {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of a bar.
     *
     * @param label written on it where it is long enough, a name and its figure after a blank; may be empty
     */
    public record Piece(double from, double to, Tone tone, String label) {
        /** A piece with nothing written on it. */
        public Piece(double from, double to, Tone tone) {
            this(from, to, tone, "");
        }
    }

    /** What a tone means. */
    public record Key(Tone tone, String label) {}

    /** How strongly a piece speaks. */
    public enum Tone {
        /** What the chart is about, in a bar that is not. */
        ACCENT,
        /** The thing itself. */
        FULL,
        /** Some of it. */
        HALF,
        /** Next to nothing. */
        FAINT,
        /** Something in its way. */
        STOPPED,
        /** Out of order. */
        BROKEN,
        /** Not there. */
        AWAY
    }
}
