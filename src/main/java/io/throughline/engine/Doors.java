package io.throughline.engine;

import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.station.Platform;
import io.throughline.engine.station.Rooms;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Line;
import io.throughline.stats.tally.TimeWeighted;

/** How parts enter stations, and wait for room where limits leave none. Not thread-safe. */
final class Doors {
    /** Whether there is always room. */
    final boolean open;

    private final Floor floor;
    private final Rooms rooms;
    private final Chronicle chronicle;
    /** Parts that wait for room at the first station on their way, before the line. */
    private final TimeWeighted before = new TimeWeighted();

    Doors(Line line, Floor floor, Chronicle chronicle) {
        this.floor = floor;
        this.chronicle = chronicle;
        rooms = new Rooms(line, floor.stations);
        open = rooms.endless;
    }

    /** Nobody is inside. */
    void begin() {
        rooms.begin();
        before.set(0);
    }

    /** The measured period begins. */
    void measure(long now) {
        before.restart(now);
    }

    /** Parts × ticks of waiting before the line. */
    long waitingArea(long now) {
        return before.area(now);
    }

    /** Whether the first station has room for a new part. */
    boolean admitsAtFirst() {
        return open || rooms.admits(0);
    }

    /** The station where a part waits for room; empty if it waits for none. */
    String waitsFor(Part part) {
        for (StationRun station : floor.stations) {
            if (rooms.blocks(part, station.index)) {
                return station.name;
            }
        }
        return "";
    }

    /**
     * A part enters a station; for the first time only if there is room. What is sent back does not wait for room, not
     * even where it was never before: two parts could wait for the room that the other one takes.
     */
    void enter(Part part, StationRun station, boolean mayHold, long now) {
        int to = station.index;
        if (to > part.at && part.visits(to) == 0 && !rooms.admits(to)) {
            block(part, station, mayHold, now);
            return;
        }
        if (part.at != to && rooms.full(to)) {
            station.record.beyondLimit();
        }
        takeRoom(part, station, now);
    }

    /** A part enters a station on an errand, or comes back from one: it does not wait for room. */
    void enterAgain(Part part, StationRun station, long now) {
        if (open) {
            part.at = station.index;
            floor.join(part, station, now);
            return;
        }
        if (part.at != station.index && rooms.full(station.index)) {
            station.record.beyondLimit();
        }
        takeRoom(part, station, now);
    }

    private void takeRoom(Part part, StationRun station, long now) {
        int from = part.at;
        moved(from, station.index);
        part.at = station.index;
        floor.join(part, station, now);
        admit(from, now);
    }

    /** A part moves from one station, or from before the line, to another. */
    void moved(int from, int to) {
        if (!open) {
            rooms.move(from, to);
        }
    }

    /** So many parts more stand where one stood for them. */
    void add(int station, int parts) {
        if (!open) {
            rooms.add(station, parts);
        }
    }

    /** A part has left the line from a station. */
    void left(int station, long now) {
        if (!open) {
            rooms.move(station, Part.NONE);
            admit(station, now);
        }
    }

    /** A part has to wait for room, where it is, with the server that has finished it or without. */
    private void block(Part part, StationRun station, boolean mayHold, long now) {
        rooms.block(part, station.index);
        chronicle.note(now, Verb.BLOCKED, station, part);
        if (part.at == Part.NONE) {
            before.change(1, now);
            return;
        }
        StationRun from = floor.stations[part.at];
        part.holdsServer = mayHold && !from.staffed && !station.told().room().releases();
        boolean another = part.holdsServer && (from.platform == null || holdsAnother(from.platform, part));
        from.record.finished(another, now);
        if (another) {
            from.free--;
        }
    }

    /** The one server of a batch is held for the last of its parts that can't move on. */
    private static boolean holdsAnother(Platform platform, Part part) {
        Part before = platform.holder;
        platform.holder = part;
        boolean another = before == null || !before.holdsServer;
        if (!another) {
            before.holdsServer = false;
        }
        return another;
    }

    /** Where a part has gone, those that wait for room may enter. */
    private void admit(int station, long now) {
        if (station == Part.NONE) {
            return;
        }
        floor.servicing.hasRoom();
        for (int next = rooms.takeAdmitted(station); next != Part.NONE; next = rooms.takeAdmitted(station)) {
            Part part = floor.parts.get(next);
            unblock(part, now);
            takeRoom(part, floor.stations[station], now);
        }
    }

    private void unblock(Part part, long now) {
        if (part.at == Part.NONE) {
            before.change(-1, now);
            return;
        }
        StationRun from = floor.stations[part.at];
        from.record.movesOn(part.holdsServer, now);
        if (part.holdsServer) {
            from.free++;
            floor.servicing.changed(from);
        }
        part.holdsServer = false;
    }
}
