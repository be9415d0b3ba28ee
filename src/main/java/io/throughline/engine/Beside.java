package io.throughline.engine;

import io.throughline.engine.part.Part;
import io.throughline.engine.station.StationRun;

/**
 * How a part is at stations that stand side by side, and goes on when it is done at all of them. At the first one that
 * it comes by it is itself; at each other one a side of it stands for it, in the queue and in the service. Not
 * thread-safe.
 */
final class Beside {
    private final Floor floor;

    Beside(Floor floor) {
        this.floor = floor;
    }

    /** A part that has come to the first of its stations comes to the others at the same time. */
    void spread(Part part, long now) {
        StationRun first = floor.stations[part.at];
        part.undone = 1;
        for (int i = first.index + 1; i <= first.last; i++) {
            if (floor.stations[i].visitedBy(part)) {
                come(floor.parts.side(part), floor.stations[i], now);
            }
        }
    }

    private void come(Part side, StationRun station, long now) {
        side.at = station.index;
        side.whole.undone++;
        floor.inside.change(1, now);
        floor.doors.sideEnters(side, station);
        floor.join(side, station, now);
    }

    /** A part, or a side of it, has waited too long: it is dropped when it is done at the other stations. */
    void givesUp(Part side, StationRun station, long now) {
        side.whole.lost = true;
        done(side, station, now);
    }

    /** A part, or a side of it, is done at its station: it stays there until the part is done at all of them. */
    void done(Part side, StationRun station, long now) {
        Part part = side.whole;
        part.undone--;
        if (part.undone > 0) {
            station.record.finished(false, now);
        } else {
            gather(part, side, now);
            goOn(part, now);
        }
    }

    /** A part is at the first of its stations alone; {@code last} is where it was done last. */
    private void gather(Part part, Part last, long now) {
        for (Part each = part; each != null; each = each.side) {
            if (each != last) {
                floor.stations[each.at].record.movesOn(false, now);
            }
        }
        for (Part side = part.side; side != null; side = side.side) {
            part.takeBack(side);
            floor.inside.change(-1, now);
            floor.doors.sideLeaves(side, now);
        }
    }

    /** The first station, in the order of the line, that sends the part anywhere does so; else it is looked at. */
    private void goOn(Part part, long now) {
        if (part.lost) {
            floor.drop(part, now);
            return;
        }
        for (Part side = part; side != null; side = side.side) {
            StationRun station = floor.stations[side.at];
            part.coin = side.coin;
            int outcome = station.outcome(part);
            if (outcome != StationRun.PASSES) {
                floor.parts.endSides(part);
                floor.meet(part, station, outcome, now);
                return;
            }
        }
        floor.servicing.aftermath.look(part, floor.stations[part.at], now);
    }

    /** What was not yet looked at by a later one of the stations is looked at there; false if all have looked. */
    boolean lookOn(Part part, long now) {
        Part side = part.side;
        if (side == null) {
            return false;
        }
        StationRun station = floor.stations[side.at];
        part.visit = side.visit;
        part.hasty = side.hasty;
        floor.parts.endSide(part);
        floor.servicing.aftermath.look(part, station, now);
        return true;
    }
}
