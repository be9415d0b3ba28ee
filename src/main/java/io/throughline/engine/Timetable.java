package io.throughline.engine;

import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.people.Person;
import io.throughline.engine.people.PoolRun;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.queue.Services;
import io.throughline.engine.station.StationRun;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Interruptions;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.ArrayList;
import java.util.List;

/** When stations open and close, and when people are interrupted: what stops services and lets them go on. */
final class Timetable {
    /** Interruptions begin and end when services have ended, before parts are noticed. */
    private static final int RANK_INTERRUPTIONS = 2;
    /** Stations open and close before items arrive. */
    private static final int RANK_HOURS = 5;

    private final long day;
    private final int firstSlot;
    private final List<StationRun> closing = new ArrayList<>();
    private final List<Interrupted> interrupted = new ArrayList<>();
    private final FutureEvents events;
    private final Floor floor;
    private final Servicing servicing;
    private final Services services;
    private final int firstService;
    private final Chronicle chronicle;

    /** How many events a line's timetable has. */
    static int slots(Line line) {
        long stations =
                line.stations().stream().filter(s -> s.capacity().open() > 0).count();
        int interrupted = line.people().stream()
                .filter(pool -> pool.interruptions() != null)
                .mapToInt(StaffPool::count)
                .sum();
        return (int) stations + interrupted;
    }

    /** A timetable whose events have the slots from 1 on, as many as {@link #slots} says. */
    Timetable(Clock clock, Floor floor, Floor.Setup setup, KeyedRandom random) {
        day = clock.day();
        firstSlot = 1;
        events = setup.events();
        chronicle = setup.chronicle();
        firstService = setup.firstSlot();
        this.floor = floor;
        servicing = floor.servicing;
        services = servicing.services;
        for (StationRun station : floor.stations) {
            if (station.opening > 0) {
                closing.add(station);
            }
        }
        PoolRun[] pools = servicing.staffing == null ? new PoolRun[0] : servicing.staffing.pools;
        for (PoolRun pool : pools) {
            for (Person person : pool.interruptions() == null ? new Person[0] : pool.people) {
                interrupted.add(new Interrupted(person, pool.interruptions(), random));
            }
        }
    }

    /** All stations are open, and nobody is interrupted. */
    void begin() {
        for (int i = 0; i < closing.size(); i++) {
            events.set(firstSlot + i, closing.get(i).opening, RANK_HOURS);
        }
        for (int i = 0; i < interrupted.size(); i++) {
            Interrupted it = interrupted.get(i);
            it.count = 0;
            events.set(firstSlot + closing.size() + i, it.untilNext(), RANK_INTERRUPTIONS);
        }
    }

    /** Whether all stations are open and nobody is interrupted. */
    boolean atWork() {
        return closing.stream().allMatch(station -> station.open)
                && interrupted.stream().noneMatch(it -> it.person.interrupted);
    }

    /** What stands in the timetable for now happens. */
    void happen(int slot, long now) {
        int place = slot - firstSlot;
        if (place < closing.size()) {
            StationRun station = closing.get(place);
            long next = station.open ? day - station.opening : station.opening;
            if (station.open) {
                close(station, now);
            } else {
                open(station, now);
            }
            events.set(slot, now + next, RANK_HOURS);
        } else {
            Interrupted it = interrupted.get(place - closing.size());
            long next = it.person.interrupted ? resume(it, now) : interrupt(it, now);
            events.set(slot, now + next, RANK_INTERRUPTIONS);
        }
    }

    private void close(StationRun station, long now) {
        station.open = false;
        for (int service = first(station); service != Services.NONE; service = services.next(station.index, service)) {
            if (!station.staffed) {
                stop(service, now);
            }
        }
        if (station.staffed) {
            giveUpAll(station, now);
        }
        station.record.close(now);
    }

    private void open(StationRun station, long now) {
        station.open = true;
        station.record.open(now);
        for (int service = first(station); service != Services.NONE; service = services.next(station.index, service)) {
            goOn(service, now);
        }
        servicing.changed(station);
    }

    private int first(StationRun station) {
        return services.next(station.index, Services.NONE);
    }

    private void stop(int service, long now) {
        Part part = floor.parts.get(services.part(service));
        services.time(service, services.time(service) - now);
        events.remove(firstService + service);
        part.item.workStops(now);
        chronicle.note(now, Verb.STOPS, floor.stations[part.at], part, who(service));
    }

    private void goOn(int service, long now) {
        Part part = floor.parts.get(services.part(service));
        services.time(service, services.time(service) + now);
        events.set(firstService + service, services.time(service), Servicing.RANK_SERVICE_ENDS);
        part.item.workStarts(now);
        chronicle.note(now, Verb.RESUMES, floor.stations[part.at], part, who(service));
    }

    /** Who does a service; null for a server. */
    private Person who(int service) {
        int person = services.person(service);
        return person == Services.NONE ? null : servicing.staffing.person(person);
    }

    /** People leave what they do at a station that closes, in the order in which they began it. */
    private void giveUpAll(StationRun station, long now) {
        for (int first = first(station); first != Services.NONE; first = first(station)) {
            giveUp(first, station, now);
        }
    }

    private void giveUp(int service, StationRun station, long now) {
        Part part = floor.parts.get(services.part(service));
        Person person = who(service);
        if (!person.interrupted) {
            stop(service, now);
        } else {
            events.remove(firstService + service);
        }
        double work = (services.time(service) - person.switchingLeft(now)) * person.pool.speed;
        services.end(service);
        servicing.staffing.giveUp(part, station, person, work, now);
    }

    private long interrupt(Interrupted it, long now) {
        Person person = it.person;
        if (person.service == Part.NONE) {
            person.pool.takes(person);
        } else {
            stop(person.service, now);
            stationOf(person).record.interrupted(reworks(person), now);
        }
        person.interrupts(now);
        return it.length();
    }

    private long resume(Interrupted it, long now) {
        Person person = it.person;
        person.resumes(now);
        if (person.service == Part.NONE) {
            servicing.staffing.frees(person);
        } else {
            stationOf(person).record.resumed(reworks(person), now);
            goOn(person.service, now);
        }
        return it.untilNext();
    }

    private boolean reworks(Person person) {
        return floor.parts.get(services.part(person.service)).reworking;
    }

    private StationRun stationOf(Person person) {
        return floor.stations[services.station(person.service)];
    }

    /** One person who is interrupted now and then. */
    private static final class Interrupted {
        private static final double LONGEST = 1L << 53;

        private final Person person;
        private final KeyedRandom random;
        private final Sampler every;
        private final Sampler lasting;
        private final long everyPlace;
        private final long lastingPlace;
        private long count;

        Interrupted(Person person, Interruptions law, KeyedRandom random) {
            this.person = person;
            this.random = random;
            every = Sampler.of(law.every(), random);
            lasting = Sampler.of(law.lasting(), random);
            everyPlace = KeyedRandom.place("people", person.pool.name(), "interruptions", "every");
            lastingPlace = KeyedRandom.place("people", person.pool.name(), "interruptions", "lasting");
        }

        long untilNext() {
            random.at(everyPlace, person.number, count);
            return ticks(every.next());
        }

        long length() {
            random.at(lastingPlace, person.number, count++);
            return ticks(lasting.next());
        }

        private static long ticks(double drawn) {
            return Math.max(1, (long) (Math.min(drawn, LONGEST) + 0.5));
        }
    }
}
