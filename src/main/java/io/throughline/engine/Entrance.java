package io.throughline.engine;

import io.throughline.engine.Items.Item;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.queue.FutureEvents;

/** How new items come in: they arrive, wait outside, or are begun from the backlog. Not thread-safe. */
final class Entrance {
    /** Items arrive when all of the moment has ended. */
    private static final int RANK_ARRIVES = 8;

    private final int slot;
    private final FutureEvents events;
    private final Intake intake;
    private final Floor floor;
    private final Items items;
    private final Recorder recorder;

    /** An entrance whose arrivals are the events of a slot. */
    Entrance(int slot, FutureEvents events, Intake intake, Floor floor) {
        this.slot = slot;
        this.events = events;
        this.intake = intake;
        this.floor = floor;
        items = floor.items;
        recorder = floor.recorder;
    }

    /** Nothing has come yet; the first arrival is pending. */
    void begin() {
        intake.begin();
        if (intake.arrivals) {
            events.set(slot, intake.untilNextArrival(), RANK_ARRIVES);
        }
    }

    /** An item comes from outside: inside if the limits have room, else it waits. */
    void arrive(long now) {
        int kind = intake.arrivingKind();
        Item item = items.begin(kind, intake.nextNumber(kind), now);
        item.arrival = intake.arrivals();
        recorder.started();
        floor.note(now, Verb.ARRIVES, null, item);
        if (intake.open(kind)) {
            enter(item, now);
            floor.joinFirst(item, now);
        } else {
            waitOutside(kind, item, now);
        }
        events.set(slot, now + intake.untilNextArrival(), RANK_ARRIVES);
    }

    private void waitOutside(int kind, Item item, long now) {
        intake.waitOutside(kind, item.index);
        recorder.waitsOutside(now);
        floor.note(now, Verb.WAITS_OUTSIDE, null, item);
    }

    private void enter(Item item, long now) {
        intake.entered(item.kind);
        recorder.entered(now);
        item.enteredAt = now;
        floor.note(now, Verb.ENTERS, null, item);
    }

    /** Begins what may begin; true if something joined a queue, so that servers choose again. */
    boolean choose(long now) {
        if (intake.passive) {
            return false;
        }
        boolean joined = intake.arrivals ? takeFromOutside(now) : intake.atOnce && release(now);
        if (joined) {
            return true;
        }
        if (!intake.arrivals && !intake.atOnce) {
            beginWhereFree(now);
        }
        beginFillers(now);
        return false;
    }

    private boolean takeFromOutside(long now) {
        boolean took = false;
        for (int next = intake.takeFromOutside(items); next != Intake.NONE; next = intake.takeFromOutside(items)) {
            Item item = items.get(next);
            recorder.tookFromOutside(now);
            enter(item, now);
            floor.joinFirst(item, now);
            took = true;
        }
        return took;
    }

    private boolean release(long now) {
        boolean released = false;
        for (int kind = intake.nextKind(); kind != Intake.NONE; kind = intake.nextKind()) {
            floor.joinFirst(begin(kind, now), now);
            released = true;
        }
        return released;
    }

    private void beginWhereFree(long now) {
        int kind = floor.idleAtFirst() ? intake.nextKind() : Intake.NONE;
        while (kind != Intake.NONE) {
            floor.startFirst(begin(kind, now), now);
            kind = floor.idleAtFirst() ? intake.nextKind() : Intake.NONE;
        }
    }

    private void beginFillers(long now) {
        int kind = intake.hasFillers && floor.idleAtFirst() ? intake.nextFiller() : Intake.NONE;
        while (kind != Intake.NONE) {
            floor.startFirst(begin(kind, now), now);
            kind = floor.idleAtFirst() ? intake.nextFiller() : Intake.NONE;
        }
    }

    private Item begin(int kind, long now) {
        Item item = items.begin(kind, intake.nextNumber(kind), now);
        recorder.started();
        enter(item, now);
        return item;
    }
}
