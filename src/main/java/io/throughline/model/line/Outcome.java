package io.throughline.model.line;

/**
 * What may become of a service that ends, besides passing on.
 *
 * @param chance share of the services that end so, 0 to 1
 * @param to the name of a station, {@link #DROPPED} or {@link #DELIVERED}
 * @param effort factor on the service times of the rework, 0 or more
 * @param byAuthor whether the person who last worked on the part at {@code to} does the rework there
 * @param atMost times that it may happen to one part, {@link Line#NO_LIMIT} for any number; past that its share passes
 */
public record Outcome(String name, double chance, String to, double effort, boolean byAuthor, int atMost) {
    /** The target of an item that leaves undelivered. */
    public static final String DROPPED = "dropped";
    /** The target of an item that is delivered at once. */
    public static final String DELIVERED = "delivered";

    /** Checks the ranges. */
    public Outcome {
        if (!(chance >= 0 && chance <= 1) || !(effort >= 0) || atMost < 0) {
            throw new IllegalArgumentException("outcome " + name + " is out of range");
        }
    }
}
