package io.throughline.engine.journal;

/** What happens in one replication, event by event; the only observer of a run. */
@FunctionalInterface
public interface Journal {
    /** What can happen to an item. */
    enum Verb {
        /** It comes from outside. */
        ARRIVES,
        /** It may not come in yet. */
        WAITS_OUTSIDE,
        /** It is inside the line. */
        ENTERS,
        /** It joins the queue of a station. */
        JOINS,
        /** Its service begins. */
        STARTS,
        /** Its service ends. */
        ENDS,
        /** It leaves the line, done. */
        DELIVERED,
        /** It leaves the line, undone. */
        DROPPED
    }

    /**
     * Notes one event.
     *
     * @param station the station's name; empty where none is concerned
     * @param kind the item's kind
     * @param number the item's number within its kind, from 1
     */
    void note(long time, Verb verb, String station, String kind, long number);
}
