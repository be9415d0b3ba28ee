package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.part.Part;
import io.throughline.engine.people.Person;
import io.throughline.engine.people.PoolRun;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.record.Departures;
import io.throughline.engine.station.Platform;
import io.throughline.engine.station.Recurrence;
import io.throughline.engine.station.StationRun;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Interruptions;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * When stations open and close, have outages, when batches leave, and when people are interrupted: what stops services
 * and lets them go on. Not thread-safe.
 */
final class Timetable {
    /** Outages begin and end when services have ended, before interruptions. */
    private static final int RANK_OUTAGES = 1;
    /** Interruptions begin and end when services have ended, before parts are noticed. */
    private static final int RANK_INTERRUPTIONS = 2;
    /** Stations open and close before items arrive. */
    private static final int RANK_HOURS = 5;

    private final long day;
    private final int firstSlot;
    private final List<StationRun> closing = new ArrayList<>();
    private final List<StationRun> failing = new ArrayList<>();
    private final List<StationRun> gathering = new ArrayList<>();
    private final List<Interrupted> interrupted = new ArrayList<>();
    private final FutureEvents events;
    private final Floor floor;
    private final Servicing servicing;
    private final Stops stops;

    /** How many events a line's timetable has. */
    static int slots(Line line) {
        int stations = 0;
        for (Station station : line.stations()) {
            stations += station.capacity().open() > 0 ? 1 : 0;
            stations += station.capacity().outages() != null ? 1 : 0;
            stations += station.queue().batch() != null ? 1 : 0;
        }
        int interrupted = line.people().stream()
                .filter(pool -> pool.interruptions() != null)
                .mapToInt(StaffPool::count)
                .sum();
        return stations + interrupted + (Departures.of(line) == Departures.NONE ? 0 : 1);
    }

    /** A timetable whose events have the slots from 1 on, as many as {@link #slots} says. */
    Timetable(Clock clock, Floor floor, Inside.Setup setup, KeyedRandom random) {
        day = clock.day();
        firstSlot = 1;
        events = setup.events();
        this.floor = floor;
        servicing = floor.servicing;
        stops = servicing.stops;
        for (StationRun station : floor.stations) {
            add(station);
        }
        PoolRun[] pools = servicing.staffing == null ? new PoolRun[0] : servicing.staffing.pools;
        for (PoolRun pool : pools) {
            for (Person person : pool.interruptions() == null ? new Person[0] : pool.people) {
                interrupted.add(Interrupted.of(person, pool.interruptions(), random));
            }
        }
        giveSlots();
    }

    private void giveSlots() {
        Platform last = null;
        int slot = firstSlot + closing.size() + failing.size();
        for (StationRun station : gathering) {
            station.platform.slot = slot++;
            last = station.platform.every > 0 ? station.platform : last;
        }
        if (last != null) {
            last.noteSlot = slot + interrupted.size();
        }
    }

    private void add(StationRun station) {
        if (station.opening > 0) {
            closing.add(station);
        }
        if (station.outages != null) {
            failing.add(station);
        }
        if (station.platform != null) {
            gathering.add(station);
        }
    }

    /** All stations work, and nobody is interrupted. */
    void begin() {
        int slot = firstSlot;
        for (StationRun station : closing) {
            events.set(slot++, station.opening, RANK_HOURS);
        }
        for (StationRun station : failing) {
            events.set(slot++, station.outages.untilNext(), RANK_OUTAGES);
        }
        slot += gathering.size();
        for (Interrupted it : interrupted) {
            it.recurrence.begin();
            events.set(slot++, it.recurrence.untilNext(), RANK_INTERRUPTIONS);
        }
    }

    /** Whether all stations work and nobody is interrupted. */
    boolean atWork() {
        int kept = 0;
        for (StationRun station : floor.stations) {
            kept += station.open ? 0 : 1;
        }
        for (int i = 0; i < interrupted.size(); i++) {
            kept += interrupted.get(i).person.interrupted ? 1 : 0;
        }
        return kept == 0;
    }

    /** What stands in the timetable for now happens. */
    void happen(int slot, long now) {
        int place = slot - firstSlot;
        if (place < closing.size()) {
            StationRun station = closing.get(place);
            turn(station, !station.opened, station.down, now);
            events.set(slot, now + (station.opened ? station.opening : day - station.opening), RANK_HOURS);
            return;
        }
        place -= closing.size();
        if (place < failing.size()) {
            StationRun station = failing.get(place);
            turn(station, station.opened, !station.down, now);
            long next = station.down ? station.outages.length() : station.outages.untilNext();
            events.set(slot, now + next, RANK_OUTAGES);
            return;
        }
        place -= failing.size();
        if (place < gathering.size()) {
            servicing.batches.leave(gathering.get(place), now);
            return;
        }
        place -= gathering.size();
        if (place < interrupted.size()) {
            Interrupted it = interrupted.get(place);
            long next = it.person.interrupted ? resume(it, now) : interrupt(it, now);
            events.set(slot, now + next, RANK_INTERRUPTIONS);
        } else {
            noteDeparture(now);
        }
    }

    private void noteDeparture(long now) {
        boolean first = floor.recorder.departed(now);
        for (StationRun station : floor.stations) {
            station.record.mark(first);
        }
    }

    /** A station opens or closes, goes down or comes back. */
    private void turn(StationRun station, boolean opened, boolean down, long now) {
        boolean worked = station.open;
        boolean closes = station.opened && !opened;
        station.turn(opened, down);
        station.record.turn(opened, down, now);
        if (closes && station.staffed) {
            stops.giveUpAll(station, now);
        } else if (worked != station.open) {
            stops.turn(station, now);
        }
        if (station.open) {
            servicing.changed(station);
        }
    }

    private long interrupt(Interrupted it, long now) {
        Person person = it.person;
        if (person.service != Part.NONE) {
            stops.stop(person.service, person, now);
        } else if (person.aside == Part.NONE) {
            person.pool.takes(person);
        }
        person.interrupts(now);
        return it.recurrence.length();
    }

    private long resume(Interrupted it, long now) {
        Person person = it.person;
        person.resumes(now);
        if (person.service == Part.NONE) {
            servicing.staffing.frees(person);
        } else {
            stops.goOn(person.service, person, now);
            if (servicing.expediting != null) {
                servicing.staffing.changed();
            }
        }
        return it.recurrence.untilNext();
    }

    /** One person who is interrupted now and then. */
    private record Interrupted(Person person, Recurrence recurrence) {
        static Interrupted of(Person person, Interruptions law, KeyedRandom random) {
            String pool = person.pool.name();
            return new Interrupted(
                    person,
                    new Recurrence(law.every(), law.lasting(), random, person.number, "people", pool, "interruptions"));
        }
    }
}
