package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Services;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.station.StationRun;

/**
 * What ends after a time though nobody works on it: a part is noticed, others answer, patience ends. Not thread-safe.
 */
final class Delays {
    /** Delays end when services have ended and interruptions have begun. */
    private static final int RANK_DELAYS = 3;

    private static final int NOTICE = 0;
    private static final int ANSWER = 1;
    private static final int PATIENCE = 2;

    private final Floor floor;
    private final Servicing servicing;
    private final Services services;
    private final FutureEvents events;
    private final int firstSlot;
    private final Chronicle chronicle;
    private Entrance entrance;

    Delays(Floor floor, Servicing servicing, Inside.Setup setup) {
        this.floor = floor;
        this.servicing = servicing;
        services = servicing.services;
        events = setup.events();
        firstSlot = setup.firstSlot();
        chronicle = setup.chronicle();
    }

    /** Where items come back from which a defect has surfaced. */
    void atEntrance(Entrance it) {
        entrance = it;
    }

    /** A part that waits is noticed after a time. */
    void notice(Part part, StationRun station, long delay, long now) {
        part.noticedAt = now + delay;
        part.notice = begin(NOTICE, part, station, part.noticedAt);
    }

    /** A part that has passed a station waits for others, outside any queue; false if nobody is asked. */
    boolean ask(Part part, StationRun station, long now) {
        long delay = station.times.asks ? station.times.untilAnswer(part) : 0;
        if (delay == 0) {
            return false;
        }
        station.record.finished(false, now);
        begin(ANSWER, part, station, now + delay);
        chronicle.note(now, Verb.ASKS, station, part);
        return true;
    }

    /** A part begins to wait in a queue; it gives up if that lasts too long. */
    void waits(Part part, StationRun station, long now) {
        if (station.patience > 0) {
            part.patience = begin(PATIENCE, part, station, now + station.patience);
        }
    }

    /** A part that somebody worked on waits for somebody else, and those behind it in its batch. */
    void waitsAgain(Part part, StationRun station, long now) {
        for (Part each = part; each != null; each = each.behind) {
            each.joinedAt = now;
            station.record.joined(now);
            waits(each, station, now);
        }
    }

    /** A part waits no more. */
    void waitsNoMore(Part part) {
        if (part.patience != Part.NONE) {
            cancel(part.patience);
            part.patience = Part.NONE;
        }
    }

    private void cancel(int delay) {
        services.end(delay);
        events.remove(firstSlot + delay);
    }

    /** Delays are told from services by a station's number below 0. */
    private int begin(int kind, Part part, StationRun station, long end) {
        int delay = services.begin(~(kind * floor.stations.length + station.index), part);
        events.set(firstSlot + delay, end, RANK_DELAYS);
        return delay;
    }

    /** A delay ends: of a part, or of an item that has left. */
    void end(int delay, int code, long now) {
        Part part = services.part(delay);
        services.end(delay);
        if (code == Escapes.SURFACES) {
            entrance.comeBack(floor.escapes.surfaced(delay), now);
        } else {
            end(code, part, now);
        }
    }

    private void end(int code, Part part, long now) {
        StationRun station = floor.stations[~code % floor.stations.length];
        switch (~code / floor.stations.length) {
            case NOTICE -> noticed(part, station, now);
            case ANSWER -> answered(part, station, now);
            default -> renege(part, station, now);
        }
    }

    private void noticed(Part part, StationRun station, long now) {
        part.notice = Part.NONE;
        chronicle.note(now, Verb.NOTICED, station, part);
        servicing.noticed(part, station, now);
    }

    private void answered(Part part, StationRun station, long now) {
        chronicle.note(now, Verb.ANSWERED, station, part);
        station.record.movesOn(false, now);
        servicing.aftermath.passOn(part, station, false, now);
    }

    /** A part has waited too long, noticed or not, and leaves the line. */
    private void renege(Part part, StationRun station, long now) {
        part.patience = Part.NONE;
        if (part.notice != Part.NONE) {
            cancel(part.notice);
        }
        if (station.platform == null) {
            station.line.remove(part.lane, station.line.placeOf(part.lane, part));
        } else {
            servicing.batches.remove(part, station);
        }
        station.record.taken(now - part.joinedAt, false, now);
        part.addWait(station.index, now - part.joinedAt);
        chronicle.note(now, Verb.RENEGES, station, part);
        if (station.sideBySide && part.errand == Part.NONE) {
            floor.beside.givesUp(part, station, now);
        } else {
            floor.drop(part, now);
        }
    }
}
