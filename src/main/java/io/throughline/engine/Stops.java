package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Services;
import io.throughline.engine.people.Person;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.station.StationRun;

/** Services that stop and go on, or are given up. Not thread-safe. */
final class Stops {
    private final Floor floor;
    private final Servicing servicing;
    private final Services services;
    private final FutureEvents events;
    private final int firstService;
    private final Chronicle chronicle;

    Stops(Floor floor, Servicing servicing, Inside.Setup setup) {
        this.floor = floor;
        this.servicing = servicing;
        services = servicing.services;
        events = setup.events();
        firstService = setup.firstSlot();
        chronicle = setup.chronicle();
    }

    /** All services at a station that works no more stop, or go on where it works again. */
    void turn(StationRun station, long now) {
        for (int service = first(station); service != Services.NONE; service = services.next(station.index, service)) {
            if (station.staffed) {
                turn(service, who(service), station, now);
            } else if (station.open) {
                goOn(service, now);
            } else {
                stop(service, now);
            }
        }
    }

    /** People stay with what they do at a station that is down. */
    private void turn(int service, Person person, StationRun station, long now) {
        if (station.open) {
            person.goesOn(now);
            goOn(service, person, now);
        } else {
            stop(service, person, now);
            person.halts(now);
        }
    }

    private int first(StationRun station) {
        return services.next(station.index, Services.NONE);
    }

    /** Who does a service; null for a server. */
    private Person who(int service) {
        int person = services.person(service);
        return person == Services.NONE ? null : servicing.staffing.person(person);
    }

    /** A service stops. */
    void stop(int service, long now) {
        Part part = services.part(service);
        services.time(service, services.time(service) - now);
        events.remove(firstService + service);
        for (Part each = part; each != null; each = each.behind) {
            each.item.workStops(now);
        }
        chronicle.note(now, Verb.STOPS, floor.stations[part.at], part, who(service));
    }

    /** A service goes on. */
    void goOn(int service, long now) {
        Part part = services.part(service);
        services.time(service, services.time(service) + now);
        events.set(firstService + service, services.time(service), Inside.RANK_SERVICE_ENDS);
        for (Part each = part; each != null; each = each.behind) {
            each.item.workStarts(now);
        }
        chronicle.note(now, Verb.RESUMES, floor.stations[part.at], part, who(service));
    }

    /** People leave what they do at a station that closes, in the order in which they began it. */
    void giveUpAll(StationRun station, long now) {
        for (int first = first(station); first != Services.NONE; first = first(station)) {
            giveUp(first, station, now);
        }
        if (servicing.expediting != null) {
            servicing.expediting.giveUpAll(station, now);
        }
    }

    private void giveUp(int service, StationRun station, long now) {
        Part part = services.part(service);
        Person person = who(service);
        if (!person.kept()) {
            stop(service, now);
        }
        double work = (services.time(service) - person.switchingLeft(now)) * person.pool.speed;
        services.end(service);
        station.record.givenUp(person.kept(), part.reworking, now);
        person.stops(now);
        if (!person.interrupted) {
            servicing.staffing.frees(person);
        }
        leaveRest(part, station, person, work, now);
    }

    /** A person gives up a service that was laid aside. */
    void giveUpAside(Person person, StationRun station, long now) {
        int service = person.aside;
        Part part = services.part(service);
        double work = (services.time(service) - person.switchingAside()) * person.pool.speed;
        services.takeUp(service, station.index);
        services.end(service);
        station.record.givenUp(true, part.reworking, now);
        person.forgetsAside();
        if (person.service == Part.NONE && !person.interrupted) {
            servicing.staffing.frees(person);
        }
        leaveRest(part, station, person, work, now);
    }

    /** Somebody will do the work that is left of a service that was given up. */
    private void leaveRest(Part part, StationRun station, Person person, double work, long now) {
        boolean waiting = part.hands.begun() < station.approvals(part);
        part.services--;
        for (Part each = part; each != null; each = each.behind) {
            each.hands.givesUp(person.index, work);
        }
        servicing.batches.giveUp(part, station, now);
        if (part.services == 0) {
            servicing.delays.waitsAgain(part, station, now);
        } else {
            station.record.sideBySide(-1, now);
        }
        station.queueFirst(part, waiting);
        chronicle.note(now, Verb.GIVEN_UP, station, part, person);
    }

    /** A person's service stops, unless it is stopped already. */
    void stop(int service, Person person, long now) {
        if (!person.kept()) {
            stop(service, now);
            floor.stations[services.station(service)].record.interrupted(reworks(service), now);
        }
    }

    /** A person's service goes on, unless something else still keeps it stopped. */
    void goOn(int service, Person person, long now) {
        if (!person.kept()) {
            floor.stations[services.station(service)].record.resumed(reworks(service), now);
            goOn(service, now);
        }
    }

    private boolean reworks(int service) {
        return services.part(service).reworking;
    }
}
