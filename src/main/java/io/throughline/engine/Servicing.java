package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Services;
import io.throughline.engine.people.Person;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.station.Changes;
import io.throughline.engine.station.ServiceTimes;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Line;
import java.util.List;

/** How services start, stop, go on and end, by servers and by people. Not thread-safe. */
final class Servicing {
    final Services services = new Services();
    final Batches batches;
    final Delays delays;
    /** Null in a line without people. */
    final Staffing staffing;

    final Aftermath aftermath;
    final Stops stops;
    /** Null in a line without expedited kinds. */
    final Expediting expediting;

    private final Floor floor;
    private final FutureEvents events;
    private final int firstSlot;
    private final Chronicle chronicle;
    private final Changes changes;

    Servicing(Line line, Floor floor, Inside.Setup setup) {
        this.floor = floor;
        aftermath = new Aftermath(floor);
        events = setup.events();
        firstSlot = setup.firstSlot();
        chronicle = setup.chronicle();
        changes = new Changes(line.stations().size());
        batches = new Batches(floor, this, setup);
        delays = new Delays(floor, this, setup);
        staffing = line.people().isEmpty() ? null : new Staffing(line, floor, this, chronicle);
        stops = new Stops(floor, this, setup);
        expediting = Expediting.of(line, floor, this);
    }

    /** Nothing goes on. */
    void begin() {
        services.clear();
        changes.clear();
        batches.begin();
        if (expediting != null) {
            expediting.begin();
        }
        if (staffing != null) {
            staffing.begin();
        }
    }

    /** The measured period begins. */
    void measure(long now) {
        if (staffing != null) {
            staffing.measure(now);
        }
    }

    /** What the pools did in the period that ends now. */
    List<PoolResult> people(long now, long period) {
        return staffing == null ? List.of() : staffing.results(now, period);
    }

    /** A part has joined the queue of a station; a new one may have to be noticed first. */
    void joined(Part part, StationRun station, long now) {
        part.noticedAt = now;
        if (station.plain) {
            changes.note(station.free > 0, station.index);
            return;
        }
        if (part.hands != null) {
            part.hands.join();
        }
        long delay = station.times.picksUp && part.visit == 0 && !part.comesBack ? station.times.untilNoticed(part) : 0;
        if (delay > 0) {
            delays.notice(part, station, delay, now);
        } else if (station.staffed || station.free > 0 || station.expedites || station.platform != null) {
            noticed(part, station, now);
        }
        delays.waits(part, station, now);
    }

    /** A part that waits has been noticed: it may be startable, or joins others that are served with it. */
    void noticed(Part part, StationRun station, long now) {
        if (station.platform == null) {
            changed(station);
        } else {
            batches.gather(part, station, now);
        }
    }

    /** Something may be startable at a station. */
    void changed(StationRun station) {
        if (station.staffed) {
            staffing.changed();
        } else {
            changes.note(true, station.index);
        }
    }

    /** Limits have room for more; what they held may be startable anywhere. */
    void hasRoom() {
        for (StationRun station : floor.stations) {
            changed(station);
        }
    }

    /** Free servers start what waits, last station first, then free people do; again while people give servers work. */
    void choose(long now) {
        do {
            chooseServers(now);
            if (staffing != null) {
                staffing.choose(now);
            }
        } while (changes.any());
    }

    private void chooseServers(long now) {
        while (changes.any()) {
            int first = changes.takeLast();
            for (int i = changes.end(first) - 1; i >= first; i--) {
                startWaiting(floor.stations[i], now);
            }
        }
    }

    /** Whether something has changed since free servers and people last chose. */
    boolean undecided() {
        return changes.any() || staffing != null && staffing.undecided();
    }

    private void startWaiting(StationRun station, long now) {
        if (station.plain) {
            while (station.free > 0 && station.line.size() > 0) {
                takePlain(station.line.takeFirst(), station, now);
            }
        } else if (station.open && !station.staffed) {
            if (station.expedites) {
                expediting.choose(station, now);
            }
            startNoticed(station, now);
        }
    }

    /** A free server takes a part at a station where nothing else is to be thought of. */
    private void takePlain(Part part, StationRun station, long now) {
        long wait = now - part.joinedAt;
        station.record.taken(wait, part.visit == 0, now);
        part.addWait(station.index, wait);
        station.free--;
        int service = services.begin(station.index, part);
        begin(service, part, station, now + ServiceTimes.ticks(part.work), now);
        chronicle.note(now, Verb.STARTS, station, part);
    }

    private void startNoticed(StationRun station, long now) {
        for (int lane = 0; lane < station.line.lanes(); lane++) {
            int place = station.free > 0 ? station.startable(lane, 0, now) : Part.NONE;
            while (place != Part.NONE) {
                boolean taken = take(station.line.remove(lane, place), station, now);
                lane = taken ? lane : 0;
                place = station.free > 0 ? station.startable(lane, taken ? place : 0, now) : Part.NONE;
            }
        }
    }

    /** A free server takes a part that waits; false if it leaves with a conflict, and others may have come instead. */
    boolean take(Part part, StationRun station, long now) {
        if (Aftermath.meetsConflict(part, station)) {
            leave(part, station, now);
            return false;
        }
        taken(part, station, part.visit == 0, now);
        serve(part, station, now);
        return true;
    }

    /** A part that waits leaves unserved, for where its conflict is resolved. */
    void leave(Part part, StationRun station, long now) {
        taken(part, station, false, now);
        aftermath.resolveElsewhere(part, station, now);
    }

    /** A part waits no more, nor do those behind it in its batch. */
    void taken(Part part, StationRun station, boolean first, long now) {
        waitEnds(part, station, first, now);
        for (Part each = part.behind; each != null; each = each.behind) {
            waitEnds(each, station, StationRun.isFirst(each), now);
        }
    }

    private void waitEnds(Part part, StationRun station, boolean first, long now) {
        long wait = now - part.joinedAt;
        station.record.taken(wait, first, now);
        part.addWait(station.index, wait);
        delays.waitsNoMore(part);
    }

    /** Somebody who is free starts a part that has not waited; {@code person} is null for a server. */
    void startAtOnce(Part part, StationRun station, Person person, long now) {
        if (person == null) {
            serve(part, station, now);
            return;
        }
        part.hands.join();
        staffing.serve(part, station, person, now);
    }

    /** A free server starts a part, in a service of the number given back. */
    int serve(Part part, StationRun station, long now) {
        station.free--;
        part.startedBy(Part.A_SERVER);
        if (station.sideBySide && staffing != null) {
            staffing.changed();
        }
        part.hasty = station.times.hastens(station.record.waiting());
        long end = now + ServiceTimes.ticks(part.work * station.times.haste(station.record.waiting()));
        Aftermath.noteResolving(part, station, 1);
        int service = services.begin(station.index, part);
        if (station.stops || station.expedites) {
            services.by(service, Part.NONE, end);
            part.service = service;
        }
        begin(service, part, station, end, now);
        chronicle.note(now, Verb.STARTS, station, part);
        batches.start(part, station, now);
        return service;
    }

    /** A service begins that was given its number. */
    void begin(int service, Part part, StationRun station, long end, long now) {
        part.services++;
        part.item.workStarts(now);
        part.reworking = part.reworks(station.index);
        station.record.started(part.reworking, now);
        events.set(firstSlot + service, end, Inside.RANK_SERVICE_ENDS);
    }

    /** A service ends, or a part is noticed. */
    void complete(int slot, long now) {
        int service = slot - firstSlot;
        int at = services.station(service);
        if (at < 0) {
            delays.end(service, at, now);
            return;
        }
        Part part = services.part(service);
        services.end(service);
        StationRun station = floor.stations[at];
        part.services--;
        part.item.workStops(now);
        station.record.ended(part.reworking, now);
        if (!station.plain) {
            batches.end(part, station, now);
        }
        if (station.staffed) {
            staffing.ends(part, station, services.person(service), now);
        } else {
            station.free++;
            changes.note(station.line.size() > 0, at);
            chronicle.note(now, Verb.ENDS, station, part);
            if (station.expedites) {
                expediting.finish(service, part, station, now);
            } else {
                finish(part, station, null, now);
            }
        }
    }

    /** So many more parts are inside, or fewer, that were started by who started this one; limits may have room. */
    void countStarted(Part part, int more) {
        if (part.starter >= 0) {
            staffing.person(part.starter).started += more;
        }
        if (staffing != null) {
            staffing.changed();
        }
    }

    /** The services of a part's visit have ended, those of all its batch; {@code person} is null for a server. */
    void finish(Part part, StationRun station, Person person, long now) {
        if (station.platform == null) {
            aftermath.of(part, station, person, now);
        } else {
            batches.finish(part, station, person, now);
        }
    }
}
