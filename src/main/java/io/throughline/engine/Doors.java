package io.throughline.engine;

import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
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
        boolean admits = true;
        for (int i = 0; i <= floor.stations[0].last && !open; i++) {
            admits &= !rooms.refuses(i, rooms.awaited(0));
        }
        return admits;
    }

    /** Where a part is that nobody works on, and what it waits for. */
    String whereabouts(Part part) {
        String room = waitsFor(part);
        if (part.at == Part.NONE) {
            return "waits for room at " + room;
        }
        String at = "at " + floor.stations[part.at].name;
        for (Part side = part.undone > 0 ? part.side : null; side != null; side = side.side) {
            at += " and " + floor.stations[side.at].name;
        }
        return room.isEmpty() ? "waits " + at : "is done " + at + " and waits for room at " + room;
    }

    /** The station where a part waits for room; empty if it waits for none. */
    private String waitsFor(Part part) {
        for (StationRun station : floor.stations) {
            if (rooms.blocks(part, station.index)) {
                StationRun full = full(part, floor.stations[part.enters], false);
                return full == null ? station.name : full.name;
            }
        }
        return "";
    }

    /**
     * A part enters a station, and those beside it; for the first time only if there is room. What is sent back does
     * not wait for room, not even where it was never before: two parts could wait for the room that the other one
     * takes.
     */
    void enter(Part part, StationRun station, boolean mayHold, long now) {
        boolean waits = !open && station.index > part.at;
        StationRun full = waits ? full(part, station, rooms.awaited(station.first)) : null;
        if (full == null) {
            enterAgain(part, station, now);
        } else {
            block(part, station, full, now);
            hold(part, mayHold && !full.told().room().releases(), now);
        }
    }

    /** The first of a station and those beside it that a part would come to for the first time, and may not. */
    private StationRun full(Part part, StationRun station, boolean othersWait) {
        for (int i = station.index; i <= station.last; i++) {
            StationRun each = floor.stations[i];
            boolean isNew = part.visits(i) == 0 && (each == station || each.visitedBy(part));
            if (isNew && rooms.refuses(i, othersWait)) {
                return each;
            }
        }
        return null;
    }

    /** A part enters a station without waiting for room, as on an errand, or coming back from one. */
    void enterAgain(Part part, StationRun station, long now) {
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
        if (station.sideBySide && part.errand == Part.NONE) {
            floor.beside.spread(part, now);
        }
        admit(from, now);
    }

    /** A side of a part enters its station, with the part. */
    void sideEnters(Part side, StationRun station) {
        if (!open) {
            if (rooms.full(station.index)) {
                station.record.beyondLimit();
            }
            rooms.side(side, 1);
        }
    }

    /** A side of a part leaves its station. */
    void sideLeaves(Part side, long now) {
        if (!open) {
            rooms.side(side, -1);
            admit(side.at, now);
        }
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

    /** A part has to wait for room, where it is. */
    private void block(Part part, StationRun station, StationRun full, long now) {
        rooms.block(part, station.first);
        part.enters = station.index;
        chronicle.note(now, Verb.BLOCKED, full, part);
    }

    /** The server that has finished a part which waits for room is held, or not. */
    private void hold(Part part, boolean held, long now) {
        if (part.at == Part.NONE) {
            before.change(1, now);
            return;
        }
        StationRun from = floor.stations[part.at];
        part.holdsServer = held && !from.staffed;
        boolean another = part.holdsServer && (from.platform == null || from.platform.hold(part));
        from.record.finished(another, now);
        if (another) {
            from.free--;
        }
        if (part.holdsServer) {
            part.laidAside = from.laidAside;
            from.laidAside = Part.NONE;
        }
    }

    /** Where a part has gone, those that wait for room may enter. */
    private void admit(int station, long now) {
        if (station == Part.NONE || open) {
            return;
        }
        floor.servicing.hasRoom();
        int first = floor.stations[station].first;
        for (Part part = admitted(first); part != null; part = admitted(first)) {
            unblock(part, now);
            takeRoom(part, floor.stations[part.enters], now);
        }
    }

    /** Takes the part that has waited longest for a station and those beside it, if there is room; else null. */
    private Part admitted(int first) {
        if (!rooms.awaited(first)) {
            return null;
        }
        Part part = rooms.longestBlocked(first);
        if (full(part, floor.stations[part.enters], false) != null) {
            return null;
        }
        rooms.admit(first);
        return part;
    }

    private void unblock(Part part, long now) {
        if (part.at == Part.NONE) {
            before.change(-1, now);
            return;
        }
        StationRun from = floor.stations[part.at];
        boolean frees = part.holdsServer && (from.platform == null || from.platform.release(part));
        from.record.movesOn(frees, now);
        if (frees) {
            from.free++;
            floor.servicing.changed(from);
            if (part.laidAside != Part.NONE) {
                floor.servicing.expediting.returns(part.laidAside, from);
            }
        }
        part.holdsServer = false;
    }
}
