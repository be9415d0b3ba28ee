package io.throughline.engine.floor;

import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.people.Person;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.station.StationRun;
import java.util.List;

/** What is inside a line while it runs: stations, the parts at them, and what goes on. Not thread-safe. */
public interface Inside {
    /** Services end before anything else of their moment, so that what they free can be chosen. */
    int RANK_SERVICE_ENDS = 0;

    /** The stations in the order of the line. */
    StationRun[] stations();

    /** The items inside and outside. */
    Items items();

    /** Nothing is inside, and nothing goes on. */
    void begin();

    /** The measured period begins. */
    void measure(long now);

    /** The event of a slot, that of an arrival excepted, happens now. */
    void happen(int slot, long now);

    /** Who is free starts what waits, until nothing more can be started. */
    void choose(long now);

    /**
     * An item that has come inside joins the first queue on its way.
     *
     * @param alone whether nothing else happens in this moment before free servers choose
     */
    void joinFirst(Item item, boolean alone, long now);

    /**
     * An item that has come inside is started at the first station without waiting.
     *
     * @param person who starts it; null for a server
     */
    void startFirst(Item item, Person person, long now);

    /** Whether the first station has room for a new item. */
    boolean admitsAtFirst();

    /** Whether the first station takes a new item, if anybody there is free. */
    boolean takesNewAtFirst();

    /** Whether a server of the first station finds nothing to start there, and a new item may begin. */
    boolean idleAtFirst();

    /** Whether something has changed since who is free last chose. */
    boolean undecided();

    /** Whether parts are inside, and nothing goes on. */
    boolean rests();

    /**
     * Whether what rests goes on by itself sooner or later.
     *
     * @param more whether more items may come inside
     */
    boolean goesOn(boolean more);

    /** All parts inside, with where each waits and what for. */
    List<String> whereabouts();

    /** What the pools did in the period that ends now. */
    List<PoolResult> people(long now, long period);

    /** Checks that the parts that wait, are worked on or can't move on are those that are inside. */
    void check(long now);

    /**
     * What it runs with.
     *
     * @param firstSlot of the events of services
     */
    record Setup(FutureEvents events, int firstSlot, Recording recording, Chronicle chronicle) {}
}
