package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.people.Person;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.station.Platform;
import io.throughline.engine.station.StationRun;

/**
 * How parts gather, leave together, are served as one and go on one by one. The first part of a batch stands for it in
 * the queue and in the service; the others are behind it. Not thread-safe.
 */
final class Batches {
    /** Batches leave when all has come that comes in a moment. */
    private static final int RANK_LEAVES = 9;
    /** A departure is noted when all has happened that happens with it. */
    private static final int RANK_NOTED = 10;

    private final Floor floor;
    private final Servicing servicing;
    private final FutureEvents events;
    private final Chronicle chronicle;

    Batches(Floor floor, Servicing servicing, Inside.Setup setup) {
        this.floor = floor;
        this.servicing = servicing;
        events = setup.events();
        chronicle = setup.chronicle();
    }

    /** The first departures are pending. */
    void begin() {
        for (StationRun station : floor.stations) {
            if (station.platform != null && station.platform.every > 0) {
                events.set(station.platform.slot, station.platform.every, RANK_LEAVES);
            }
        }
    }

    /** Whether parts leave sooner or later that wait for others. */
    boolean leave() {
        boolean leave = false;
        for (StationRun station : floor.stations) {
            leave |= station.platform != null && station.platform.leavesAlone();
        }
        return leave;
    }

    /** Whether parts wait for others. */
    boolean gather() {
        boolean gather = false;
        for (StationRun station : floor.stations) {
            gather |= station.platform != null && station.platform.waits();
        }
        return gather;
    }

    /** A part that has been noticed waits for others. */
    void gather(Part part, StationRun station, long now) {
        station.platform.join(part);
        await(station.platform, now);
    }

    private void await(Platform platform, long now) {
        long time = platform.full() ? now : platform.waitsUntil();
        if (platform.every == 0 && time < Long.MAX_VALUE) {
            events.set(platform.slot, Math.max(now, time), RANK_LEAVES);
        }
    }

    /** It is time for a batch to leave. */
    void leave(StationRun station, long now) {
        Platform platform = station.platform;
        if (platform.every > 0) {
            events.set(platform.slot, now + platform.every, RANK_LEAVES);
            leaveIf(platform.waits(), station, now);
            return;
        }
        while (platform.full()) {
            leaveIf(true, station, now);
        }
        leaveIf(platform.waitsUntil() <= now, station, now);
        await(platform, now);
    }

    private void leaveIf(boolean time, StationRun station, long now) {
        if (time) {
            long number = station.platform.number(now);
            Part first = station.platform.leave();
            station.prepareBatch(first, number);
            station.queueBatch(first);
            servicing.changed(station);
        }
    }

    /** Those behind the first part of a batch are served with it. */
    void start(Part first, StationRun station, long now) {
        for (Part each = first.behind; each != null; each = each.behind) {
            each.services++;
            each.starter = each.starter == Part.NONE ? Part.A_SERVER : each.starter;
            each.hasty = first.hasty;
            each.item.workStarts(now);
            station.record.sideBySide(-1, now);
            chronicle.note(now, Verb.STARTS_TOGETHER, station, each);
        }
    }

    /** The service of a batch has ended, for those behind its first part too. */
    void end(Part first, StationRun station, long now) {
        for (Part each = first.behind; each != null; each = each.behind) {
            each.services--;
            each.item.workStops(now);
            station.record.sideBySide(1, now);
        }
    }

    /** The service of a batch, in which nobody works any more, is given up, for those behind its first part too. */
    void giveUp(Part first, StationRun station, long now) {
        for (Part each = first.behind; each != null; each = each.behind) {
            each.services--;
            station.record.sideBySide(1, now);
        }
    }

    /** The parts of a batch whose service has ended go on, in their order; one of them holds the server at most. */
    void finish(Part first, StationRun station, Person person, long now) {
        if (station.platform.noteSlot != Part.NONE) {
            events.set(station.platform.noteSlot, now, RANK_NOTED);
        }
        station.platform.ends();
        Part each = first;
        while (each != null) {
            Part next = each.behind;
            each.behind = null;
            if (each != first) {
                chronicle.note(now, Verb.ENDS_TOGETHER, station, each);
            }
            servicing.aftermath.of(each, station, person, now);
            each = next;
        }
    }

    /** A part waits for others no more, or its batch goes without it. */
    void remove(Part part, StationRun station) {
        if (station.platform.remove(part)) {
            return;
        }
        for (int lane = 0; lane < station.line.lanes(); lane++) {
            for (int place = 0; place < station.line.size(lane); place++) {
                removeFrom(lane, place, part, station);
            }
        }
    }

    private void removeFrom(int lane, int place, Part part, StationRun station) {
        Part first = station.line.at(lane, place);
        if (first == part) {
            removeFirst(lane, place, part, station);
            return;
        }
        Part before = first;
        while (before.behind != null && before.behind != part) {
            before = before.behind;
        }
        if (before.behind == part) {
            before.behind = part.behind;
            part.behind = null;
        }
    }

    private void removeFirst(int lane, int place, Part part, StationRun station) {
        Part next = part.behind;
        part.behind = null;
        if (next == null) {
            station.line.remove(lane, place);
        } else {
            next.lane = lane;
            next.work = part.work;
            station.line.replace(lane, place, next);
        }
    }
}
