package io.throughline.engine.result;

import java.util.List;
import java.util.Locale;

/** Nothing can happen on a line any more while parts are inside; the message names them and what each waits for. */
public final class Standstill extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 10;

    /** A standstill that was told. */
    public Standstill(String told) {
        super(told);
    }

    /**
     * A standstill after so many hours.
     *
     * @param waiting each part that is inside, with what it waits for
     */
    public Standstill(double hours, List<String> waiting) {
        this(told(hours, waiting));
    }

    private static String told(double hours, List<String> waiting) {
        String more = waiting.size() > NAMED ? " and " + (waiting.size() - NAMED) + " more" : "";
        return String.format(
                Locale.ROOT,
                "the line stands still after %.1fh: nothing can happen any more, and %d %s inside: %s%s",
                hours,
                waiting.size(),
                waiting.size() == 1 ? "part is" : "parts are",
                String.join("; ", waiting.subList(0, Math.min(NAMED, waiting.size()))),
                more);
    }
}
