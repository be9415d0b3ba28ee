package io.throughline.engine.journal;

/** What happens in one replication, event by event; the only observer of a run. */
@FunctionalInterface
public interface Journal {
    /** What can happen to an item, or to a part of one. */
    enum Verb {
        /** It comes from outside. */
        ARRIVES,
        /** It may not come in yet. */
        WAITS_OUTSIDE,
        /** It is inside the line. */
        ENTERS,
        /** It joins the queue of a station. */
        JOINS,
        /** It has been noticed where it waits. */
        NOTICED,
        /** Its service begins. */
        STARTS,
        /** It is served together with the part told before, by the same server or person. */
        STARTS_TOGETHER,
        /** Its service stops, and will go on; that of those served together with it too. */
        STOPS,
        /** Its service goes on. */
        RESUMES,
        /** Its service is given up, and somebody will do the rest. */
        GIVEN_UP,
        /** Its service ends. */
        ENDS,
        /** The service that it shared with others ends. */
        ENDS_TOGETHER,
        /** An outcome of the station sends it back, or has it done once more. */
        SENT_BACK,
        /** Defects are found in it, and it goes to be mended. */
        FOUND,
        /** It has waited for too long, and gives up. */
        RENEGES,
        /** It waits for others, outside any queue. */
        ASKS,
        /** Others have answered. */
        ANSWERED,
        /** It has to wait for room at a station. */
        BLOCKED,
        /** One of several parts leaves the line, done. */
        PART_DELIVERED,
        /** One of several parts leaves the line, undone. */
        PART_DROPPED,
        /** It leaves the line, done. */
        DELIVERED,
        /** It leaves the line, undone. */
        DROPPED
    }

    /**
     * One event.
     *
     * @param time tick of the clock
     * @param station the station's name; empty where none is concerned
     * @param person who does it, as pool and number; empty for servers and where nobody is concerned
     * @param kind the item's kind
     * @param number the item's number within its kind, from 1
     * @param part the part's number in its item, from 1
     * @param parts how many parts the item has
     */
    record Event(long time, Verb verb, String station, String person, String kind, long number, int part, int parts) {}

    /** Notes one event. */
    void note(Event event);
}
