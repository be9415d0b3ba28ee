package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.people.Person;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.station.StationRun;
import io.throughline.model.Clock;
import io.throughline.random.KeyedRandom;
import java.util.List;

/** The floor of any line, with its timetable. Not thread-safe. */
final class AnyFloor implements Inside {
    private final Floor floor;
    private final Servicing servicing;
    private final Timetable timetable;
    private final int firstService;

    /** A floor that works by the timetable of a clock. */
    AnyFloor(Floor floor, Clock clock, KeyedRandom random, Setup setup) {
        this.floor = floor;
        servicing = floor.servicing;
        timetable = new Timetable(clock, floor, setup, random);
        firstService = setup.firstSlot();
    }

    /** Who works at the first station; null for servers. */
    Staffing staffingAtFirst() {
        return floor.stations[0].staffed ? servicing.staffing : null;
    }

    /** New items, and those that come back, come in by an entrance. */
    void opens(Entrance entrance) {
        servicing.delays.atEntrance(entrance);
        if (floor.stations[0].staffed) {
            servicing.staffing.atEntrance(entrance);
        }
    }

    @Override
    public StationRun[] stations() {
        return floor.stations;
    }

    @Override
    public Items items() {
        return floor.items;
    }

    @Override
    public void begin() {
        floor.begin();
        timetable.begin();
    }

    @Override
    public void measure(long now) {
        floor.measure(now);
    }

    @Override
    public void happen(int slot, long now) {
        if (slot >= firstService) {
            servicing.complete(slot, now);
        } else {
            timetable.happen(slot, now);
        }
    }

    @Override
    public void choose(long now) {
        servicing.choose(now);
    }

    @Override
    public void joinFirst(Item item, boolean alone, long now) {
        floor.joinFirst(item, now);
    }

    @Override
    public void startFirst(Item item, Person person, long now) {
        floor.startFirst(item, person, now);
    }

    @Override
    public boolean admitsAtFirst() {
        return floor.doors.admitsAtFirst();
    }

    @Override
    public boolean takesNewAtFirst() {
        return floor.takesNewAtFirst();
    }

    @Override
    public boolean idleAtFirst() {
        return floor.idleAtFirst();
    }

    @Override
    public boolean undecided() {
        return servicing.undecided();
    }

    @Override
    public boolean rests() {
        return servicing.services.none() && floor.parts.count() > 0;
    }

    /** Stations will open, people will come back, or batches will leave. */
    @Override
    public boolean goesOn(boolean more) {
        return !timetable.atWork() || servicing.batches.leave() || servicing.batches.gather() && more;
    }

    @Override
    public List<String> whereabouts() {
        return floor.whereabouts();
    }

    @Override
    public List<PoolResult> people(long now, long period) {
        return servicing.people(now, period);
    }

    @Override
    public void check(long now) {
        floor.check(now);
    }
}
