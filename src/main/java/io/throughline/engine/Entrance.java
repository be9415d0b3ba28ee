package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Intake;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.people.Person;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.record.Recorder;

/** How new items come in: they arrive, wait outside, or are begun from the backlog. Not thread-safe. */
final class Entrance {
    /** Items arrive when all of the moment has ended. */
    static final int RANK_ARRIVES = 8;
    /** The slot of the event of an arrival. */
    static final int SLOT = 0;

    private final FutureEvents events;
    private final Intake intake;
    private final Inside inside;
    private final Items items;
    private final Recorder recorder;
    private final Chronicle chronicle;
    /** Null where servers work at the first station. */
    private final Staffing staffing;

    /** The way in; {@code staffing} is null where servers work at the first station. */
    Entrance(Inside inside, Intake intake, Recorder recorder, Inside.Setup setup, Staffing staffing) {
        this.inside = inside;
        this.intake = intake;
        this.recorder = recorder;
        this.staffing = staffing;
        items = inside.items();
        events = setup.events();
        chronicle = setup.chronicle();
    }

    /** Whether items are begun from a backlog when somebody is free for them. */
    boolean whenFree() {
        return !intake.arrivals && !intake.atOnce;
    }

    /** Nothing has come yet; the first arrival is pending. */
    void begin() {
        intake.begin();
        if (intake.arrivals) {
            events.set(SLOT, intake.untilNextArrival(), RANK_ARRIVES);
        }
    }

    /** An item comes from outside: inside if the limits have room, else it waits. */
    void arrive(long now) {
        int kind = intake.arrivingKind();
        Item item = items.begin(kind, intake.nextNumber(kind), now);
        item.arrival = intake.arrivals();
        recorder.started();
        long next = now + intake.untilNextArrival();
        chronicle.note(now, Verb.ARRIVES, item);
        if (intake.open(kind)) {
            enter(item, now);
            inside.joinFirst(item, next != now && events.nextTime() != now, now);
        } else {
            waitOutside(item, now);
        }
        events.set(SLOT, next, RANK_ARRIVES);
    }

    /** An item comes back: no limit holds it. */
    void comeBack(Item item, long now) {
        item.begunAt = now;
        recorder.cameBack();
        chronicle.note(now, Verb.ARRIVES, item);
        enter(item, now);
        inside.joinFirst(item, false, now);
    }

    private void waitOutside(Item item, long now) {
        intake.waitOutside(item);
        recorder.waitsOutside(now);
        chronicle.note(now, Verb.WAITS_OUTSIDE, item);
    }

    private void enter(Item item, long now) {
        intake.entered(item.kind);
        recorder.entered(now);
        item.enteredAt = now;
        chronicle.note(now, Verb.ENTERS, item);
    }

    /** Whether an item may still come inside from outside. */
    boolean expects() {
        return intake.arrivals && intake.admitsAny() && inside.admitsAtFirst();
    }

    /** Begins what may begin; true if something joined a queue, so that servers and people choose again. */
    boolean choose(long now) {
        if (intake.passive) {
            return false;
        }
        boolean joined = intake.arrivals ? takeFromOutside(now) : intake.atOnce && release(now);
        if (joined) {
            return true;
        }
        if (whenFree() && staffing == null) {
            beginWhereFree(now);
        }
        return inside.undecided() || intake.hasFillers && beginFiller(now);
    }

    private boolean takeFromOutside(long now) {
        boolean took = false;
        for (Item item = intake.takeFromOutside(); item != null; item = intake.takeFromOutside()) {
            recorder.tookFromOutside(now);
            enter(item, now);
            inside.joinFirst(item, false, now);
            took = true;
        }
        return took;
    }

    private boolean release(long now) {
        boolean released = false;
        for (int kind = nextReleased(); kind != Intake.NONE; kind = nextReleased()) {
            inside.joinFirst(begin(kind, now), false, now);
            released = true;
        }
        return released;
    }

    private int nextReleased() {
        return inside.admitsAtFirst() ? intake.nextKind() : Intake.NONE;
    }

    private void beginWhereFree(long now) {
        int kind = inside.idleAtFirst() ? intake.nextKind() : Intake.NONE;
        while (kind != Intake.NONE) {
            inside.startFirst(begin(kind, now), null, now);
            kind = inside.idleAtFirst() ? intake.nextKind() : Intake.NONE;
        }
    }

    /** Whether somebody who is free at the first station may begin a new item of the backlog. */
    boolean mayBegin() {
        return inside.takesNewAtFirst() && intake.hasNextKind();
    }

    /** Somebody begins a new item of the backlog. */
    void beginBy(Person person, long now) {
        inside.startFirst(begin(intake.nextKind(), now), person, now);
    }

    private boolean beginFiller(long now) {
        Person person = staffing == null ? null : staffing.idleAtFirst();
        boolean idle = staffing == null ? inside.idleAtFirst() : person != null && inside.takesNewAtFirst();
        int kind = idle ? intake.nextFiller() : Intake.NONE;
        if (kind == Intake.NONE) {
            return false;
        }
        if (person != null) {
            person.pool.takes(person);
        }
        inside.startFirst(begin(kind, now), person, now);
        return true;
    }

    private Item begin(int kind, long now) {
        Item item = items.begin(kind, intake.nextNumber(kind), now);
        recorder.started();
        enter(item, now);
        return item;
    }
}
