package io.throughline.scenario.problem;

import io.throughline.scenario.yaml.Place;

/**
 * One thing that is wrong with a scenario.
 *
 * @param file the name of the file, or {@code --set}
 * @param line counted from 1
 * @param column counted from 1
 * @param path the keys joined by dots; empty for the file as a whole
 * @param what is wrong, the value first
 * @param hint what to do about it; empty if there is no advice
 * @param source the line of the file
 */
public record Problem(String file, int line, int column, String path, String what, String hint, String source) {
    private static final int WIDTH = 160;
    private static final int LEAD = 60;

    /** A problem at a place. */
    public static Problem at(Place place, String path, String what, String hint) {
        return new Problem(place.file(), place.line(), place.column(), path, what, hint, place.text());
    }

    /** Where it stands. */
    public Place place() {
        return new Place(file, line, column, source);
    }

    /** The same problem said in other words. */
    Problem with(String words) {
        return at(place(), path, words, hint);
    }

    /** The problem as compilers write it: place and fault, then the line with a caret and the advice. */
    public String text() {
        String subject = path.isEmpty() ? "" : path + ": ";
        String head = file + ":" + line + ":" + column + ": error: " + printable(subject + what);
        int points = source.codePointCount(0, source.length());
        int caret = source.offsetByCodePoints(0, Math.min(points, column - 1));
        int from = source.length() > WIDTH ? Math.max(0, caret - LEAD) : 0;
        String shown = source.substring(from, Math.min(source.length(), from + WIDTH));
        String indent = source.substring(from, caret).replaceAll("[^\t]", " ");
        String advice = hint.isEmpty() ? "" : "  " + printable(hint);
        return head + "\n  " + printable(shown) + "\n  " + indent + "^" + advice;
    }

    private static String printable(String text) {
        String oneLine = text.replaceAll("[\\p{Cntrl}&&[^\t]]", "?");
        return oneLine.length() <= 2 * WIDTH ? oneLine : oneLine.substring(0, 2 * WIDTH) + "...";
    }
}
