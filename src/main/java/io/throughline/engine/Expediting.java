package io.throughline.engine;

import io.throughline.engine.part.Part;
import io.throughline.engine.part.Services;
import io.throughline.engine.part.WaitingLine;
import io.throughline.engine.people.Person;
import io.throughline.engine.people.PoolRun;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import java.util.Arrays;
import java.util.List;

/**
 * What is urgent is started before all else. Where nobody is free for it, it pre-empts other work: that of the lowest
 * kind, and of this what was started last. Who was pre-empted lays the work aside, and takes it up again before any
 * other work that is not urgent. Not thread-safe.
 */
final class Expediting {
    private static final int FIRST_CAPACITY = 8;

    private final Floor floor;
    private final Servicing servicing;
    private final Services services;
    private final Stops stops;
    private final Staffing staffing;
    /** For each kind, how many kinds its work is pre-empted before. */
    private final int[] ranks;
    /** For each station, the parts whose services were laid aside by servers that are free for them again. */
    private final WaitingLine[] returned;
    /** For each service, the one that its server laid aside for it. */
    private int[] beneath = new int[FIRST_CAPACITY];

    private Expediting(Line line, Floor floor, Servicing servicing) {
        this.floor = floor;
        this.servicing = servicing;
        services = servicing.services;
        stops = servicing.stops;
        staffing = servicing.staffing;
        ranks = line.kinds().stream().mapToInt(kind -> rank(line.kinds(), kind)).toArray();
        returned = new WaitingLine[line.stations().size()];
        Arrays.setAll(returned, i -> new WaitingLine(WaitingLine.Order.LAST, 1));
    }

    /** What pre-empts work on a line; null where nothing does. */
    static Expediting of(Line line, Floor floor, Servicing servicing) {
        return line.kinds().stream().anyMatch(Kind::expedite) ? new Expediting(line, floor, servicing) : null;
    }

    /** Fillers are pre-empted before all others. */
    private static int rank(List<Kind> kinds, Kind kind) {
        return (int) kinds.stream()
                .filter(other -> kind.filler() == other.filler() ? kind.goesBefore(other) : other.filler())
                .count();
    }

    /** Nothing is laid aside. */
    void begin() {
        Arrays.fill(beneath, Part.NONE);
        for (WaitingLine line : returned) {
            line.clear();
        }
    }

    /** Servers of a station start what is urgent; then those that are free go on with what they laid aside. */
    void choose(StationRun station, long now) {
        int lane = 0;
        while (lane < station.urgentLanes) {
            int place = station.startable(lane, 0, now);
            lane = place == Part.NONE ? lane + 1 : start(station, lane, place, now);
        }
        WaitingLine line = returned[station.index];
        while (line.size() > 0) {
            takeUp(line.takeFirst().service, station, now);
        }
    }

    /** A server starts what is urgent, if any can; the lane to look at next: the first where others have come. */
    private int start(StationRun station, int lane, int place, long now) {
        boolean free = station.free > returned[station.index].size();
        int lower = free ? Part.NONE : lowest(station);
        if (!free && lower == Part.NONE) {
            return station.urgentLanes;
        }
        Part part = station.line.remove(lane, place);
        if (free) {
            return servicing.take(part, station, now) ? lane : 0;
        }
        if (Aftermath.meetsConflict(part, station)) {
            servicing.leave(part, station, now);
            return 0;
        }
        layAside(lower, station, now);
        servicing.taken(part, station, part.visit == 0, now);
        put(servicing.serve(part, station, now), lower);
        return lane;
    }

    /** Of the services that may be pre-empted at a station of servers, the one to be; {@link Part#NONE} for none. */
    private int lowest(StationRun station) {
        int lowest = Part.NONE;
        WaitingLine line = returned[station.index];
        for (int place = 0; place < line.size(); place++) {
            lowest = lower(line.at(0, place).service, lowest);
        }
        for (int it = services.next(station.index, Part.NONE); it != Part.NONE; it = services.next(station.index, it)) {
            lowest = mayRest(it) ? lower(it, lowest) : lowest;
        }
        return lowest;
    }

    /** Whether a service is done on one part that is not urgent itself. */
    private boolean mayRest(int service) {
        Part part = part(service);
        StationRun station = floor.stations[part.at];
        return station.platform == null && !station.isUrgent(part);
    }

    /** Of two services, the second of which may be {@link Part#NONE}, the one that is pre-empted first. */
    private int lower(int one, int other) {
        if (other == Part.NONE) {
            return one;
        }
        int difference = rank(one) - rank(other);
        boolean lower = difference < 0 || difference == 0 && services.order(one) > services.order(other);
        return lower ? one : other;
    }

    private int rank(int service) {
        return ranks[part(service).item.kind];
    }

    private void layAside(int service, StationRun station, long now) {
        WaitingLine line = returned[station.index];
        for (int place = 0; place < line.size(); place++) {
            if (line.at(0, place).service == service) {
                line.remove(0, place);
                return;
            }
        }
        Part part = part(service);
        stops.stop(service, now);
        services.layAside(service);
        station.record.laidAside(part.reworking, now);
        station.free++;
    }

    private void takeUp(int service, StationRun station, long now) {
        Part part = part(service);
        station.free--;
        services.takeUp(service, station.index);
        station.record.takenUp(part.reworking, now);
        stops.goOn(service, now);
    }

    private void put(int service, int laidAside) {
        if (service >= beneath.length) {
            int from = beneath.length;
            beneath = Arrays.copyOf(beneath, 2 * service);
            Arrays.fill(beneath, from, beneath.length, Part.NONE);
        }
        beneath[service] = laidAside;
    }

    /** A server has ended a service; for what it laid aside it is free, unless it is held for the part. */
    void finish(int service, Part part, StationRun station, long now) {
        if (service < beneath.length && beneath[service] != Part.NONE) {
            station.laidAside = beneath[service];
            beneath[service] = Part.NONE;
        }
        servicing.finish(part, station, null, now);
        if (station.laidAside != Part.NONE) {
            returns(station.laidAside, station);
            station.laidAside = Part.NONE;
        }
    }

    /** A server is free for what it laid aside. */
    void returns(int service, StationRun station) {
        returned[station.index].joinLast(0, part(service));
        servicing.changed(station);
    }

    /** People who are free start what is urgent, or another is pre-empted for it; who was takes up the work again. */
    void choose(long now) {
        staffing.startUrgent(now);
        if (preemptsAny(now)) {
            staffing.changed();
        }
        for (PoolRun pool : staffing.pools) {
            for (int i = 0; i < pool.people.length && !staffing.undecided(); i++) {
                takeUp(pool.people[i], now);
            }
        }
    }

    private boolean preemptsAny(long now) {
        boolean any = false;
        for (int i = floor.stations.length - 1; i >= 0; i--) {
            StationRun station = floor.stations[i];
            for (int lane = 0; lane < station.urgentLanes && station.staffed && station.open; lane++) {
                any = any || preempts(station, lane, now);
            }
        }
        return any;
    }

    private boolean preempts(StationRun station, int lane, long now) {
        int place = station.startable(lane, 0, now);
        Person person = null;
        while (place != Part.NONE && person == null) {
            person = lowest(station.line.at(lane, place), station);
            place = person == null ? station.startable(lane, place + 1, now) : place;
        }
        if (person != null) {
            preempt(person, station.line.at(lane, place), place, now);
        }
        return person != null;
    }

    private void preempt(Person person, Part part, int place, long now) {
        StationRun station = floor.stations[part.at];
        if (Aftermath.meetsConflict(part, station)) {
            staffing.leave(part, station, place, now);
        } else {
            layAside(person, now);
            staffing.take(part, place, person, now);
        }
    }

    /** Of the people who may do a service on a part that waits, the one to be pre-empted; null for nobody. */
    private Person lowest(Part part, StationRun station) {
        Person lowest = null;
        for (PoolRun pool : staffing.pools) {
            boolean staffs = pool.ranks[station.index] < Integer.MAX_VALUE;
            for (int i = 0; staffs && i < pool.people.length; i++) {
                Person person = pool.people[i];
                lowest = mayLeave(person, part) && goesBefore(person, lowest) ? person : lowest;
            }
        }
        return lowest;
    }

    private boolean mayLeave(Person person, Part forPart) {
        int service = atHand(person);
        return service != Part.NONE && !person.interrupted && mayRest(service) && staffing.may(person, forPart);
    }

    private boolean goesBefore(Person person, Person other) {
        return other == null || lower(atHand(person), atHand(other)) == atHand(person);
    }

    /** What a person does, or else what the person laid aside; {@link Part#NONE} for neither. */
    private static int atHand(Person person) {
        return person.service != Part.NONE ? person.service : person.aside;
    }

    private void layAside(Person person, long now) {
        if (person.service != Part.NONE) {
            stops.stop(person.service, person, now);
            services.layAside(person.service);
            person.laysAside(now);
        }
    }

    private void takeUp(Person person, long now) {
        if (person.aside == Part.NONE || person.service != Part.NONE || person.interrupted) {
            return;
        }
        int service = person.aside;
        StationRun station = floor.stations[part(service).at];
        services.takeUp(service, station.index);
        services.time(service, services.time(service) - person.switchingAside() + person.switchingBack(station.index));
        person.takesUp(station.index, now);
        if (station.open) {
            stops.goOn(service, person, now);
        } else {
            person.halts(now);
        }
    }

    /** People give up what they laid aside at a station that closes. */
    void giveUpAll(StationRun station, long now) {
        for (PoolRun pool : staffing.pools) {
            for (Person person : pool.people) {
                giveUp(person, station, now);
            }
        }
    }

    private void giveUp(Person person, StationRun station, long now) {
        if (person.aside != Part.NONE && part(person.aside).at == station.index) {
            stops.giveUpAside(person, station, now);
        }
    }

    private Part part(int service) {
        return services.part(service);
    }
}
