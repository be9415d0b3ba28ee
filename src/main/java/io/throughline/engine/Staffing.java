package io.throughline.engine;

import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.people.Look;
import io.throughline.engine.people.Person;
import io.throughline.engine.people.PoolRun;
import io.throughline.engine.people.Rights;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.station.ServiceTimes;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import java.util.Arrays;
import java.util.List;

/** Who does what: free people choose among what they may start. Not thread-safe. */
final class Staffing {
    final PoolRun[] pools;

    private final Person[] people;
    private final Floor floor;
    private final Servicing servicing;
    private final Look look;
    private final Chronicle chronicle;
    private boolean changed;
    private Person chosen;
    /** The part that is chosen; null for a new item of the backlog. */
    private Part part;

    private int station;
    private int place;
    private Entrance entrance;

    Staffing(Line line, Floor floor, Servicing servicing, Chronicle chronicle) {
        this.chronicle = chronicle;
        this.floor = floor;
        this.servicing = servicing;
        pools = new PoolRun[line.people().size()];
        int first = 0;
        for (int i = 0; i < pools.length; i++) {
            StaffPool pool = line.people().get(i);
            pools[i] = new PoolRun(line, pool, first);
            first += pool.count();
        }
        people = Arrays.stream(pools).flatMap(p -> Arrays.stream(p.people)).toArray(Person[]::new);
        look = new Look(floor.stations, new Rights(floor.stations, people));
    }

    /** People begin new items at an entrance; those of a backlog whenever they choose to. */
    void atEntrance(Entrance it) {
        entrance = it;
        if (it.whenFree()) {
            look.atBacklog(it::mayBegin);
        }
    }

    /** All are free. */
    void begin() {
        changed = true;
        for (PoolRun pool : pools) {
            pool.begin();
        }
    }

    /** The measured period begins. */
    void measure(long now) {
        for (PoolRun pool : pools) {
            pool.measure(now);
        }
    }

    /** What the pools did since then. */
    List<PoolResult> results(long now, long period) {
        return Arrays.stream(pools).map(pool -> pool.result(now, period)).toList();
    }

    /** A person by the place among all people. */
    Person person(int index) {
        return people[index];
    }

    /** Someone has nothing in hand any more; who laid something aside is free only for what is more urgent. */
    void frees(Person person) {
        if (person.aside == Part.NONE) {
            person.pool.frees(person);
        }
        changed = true;
    }

    /** Something may have become startable. */
    void changed() {
        changed = true;
    }

    /** Whether something has changed since free people last chose. */
    boolean undecided() {
        return changed;
    }

    /**
     * While somebody who is free may start something: of the first choices of all who are free, the one whose pool
     * stands earliest in the staff of that station is made, then the later station, then who has been idle for longest,
     * then the pool's order in the file.
     */
    void choose(long now) {
        while (changed) {
            changed = false;
            if (servicing.expediting != null) {
                servicing.expediting.choose(now);
            }
            if (!changed) {
                startNext(now);
            }
        }
    }

    /** Those who are free start what is urgent. */
    void startUrgent(long now) {
        look.urgent = true;
        boolean found = true;
        while (found) {
            found = startNext(now);
        }
        look.urgent = false;
    }

    private boolean startNext(long now) {
        boolean found = find(now);
        if (found) {
            changed = true;
            start(now);
        }
        return found;
    }

    private boolean find(long now) {
        chosen = null;
        for (PoolRun pool : pools) {
            look.different = true;
            for (int i = 0; i < pool.free() && look.different; i++) {
                consider(pool.free(i), now);
            }
        }
        return chosen != null;
    }

    private void consider(Person person, long now) {
        if (look.by(person, now) && goesBefore(person)) {
            chosen = person;
            station = look.station;
            part = look.part;
            place = look.place;
        }
    }

    private boolean goesBefore(Person person) {
        if (chosen == null) {
            return true;
        }
        int rank = person.pool.ranks[look.station];
        int best = chosen.pool.ranks[station];
        if (rank != best || look.station != station) {
            return rank != best ? rank < best : look.station > station;
        }
        return person.idleSince < chosen.idleSince;
    }

    private void start(long now) {
        if (part != null && Aftermath.meetsConflict(part, floor.stations[station])) {
            leave(part, floor.stations[station], place, now);
            return;
        }
        chosen.pool.takes(chosen);
        if (part == null) {
            entrance.beginBy(chosen, now);
        } else {
            take(part, place, chosen, now);
        }
    }

    /** Whether a person has the right to start a service on a part that waits. */
    boolean may(Person person, Part waiting) {
        return look.may(person, waiting);
    }

    /** A person takes a part from a place of a station's queue; it stays there if more people have to do a service. */
    void take(Part part, int place, Person person, long now) {
        StationRun station = floor.stations[part.at];
        if (part.hands.begun() + 1 == station.approvals(part)) {
            station.line.remove(part.lane, place);
        }
        if (part.services == 0) {
            servicing.taken(part, station, StationRun.isFirst(part), now);
        } else {
            station.record.sideBySide(1, now);
        }
        serve(part, station, person, now);
    }

    /** A part leaves a queue unserved, for where its conflict is resolved. */
    void leave(Part part, StationRun station, int place, long now) {
        station.line.remove(part.lane, place);
        servicing.leave(part, station, now);
    }

    /** A person starts a part that waits in no queue. */
    void serve(Part part, StationRun station, Person person, long now) {
        if (!part.hands.rests()) {
            part.hasty = station.times.hastens(station.record.waiting());
        }
        double work = workLeft(part, station);
        takeInHand(part, person);
        for (Part each = part.behind; each != null; each = each.behind) {
            if (each.hands.rests()) {
                each.hands.takeRest();
            }
            takeInHand(each, person);
        }
        long end = now + person.switching(station.index) + ServiceTimes.ticks(work / person.pool.speed);
        Aftermath.noteResolving(part, station, person.pool.speed);
        int service = servicing.services.begin(station.index, part);
        servicing.services.by(service, person.index, end);
        person.starts(station.index, service, now);
        servicing.begin(service, part, station, end, now);
        chronicle.note(now, Verb.STARTS, station, part, person);
        servicing.batches.start(part, station, now);
    }

    private static void takeInHand(Part part, Person person) {
        part.hands.begins(person.index);
        part.assignee = Part.NONE;
        if (part.starter == Part.NONE) {
            part.startedBy(person.index);
            person.started++;
        }
    }

    private static double workLeft(Part part, StationRun station) {
        if (part.hands.rests()) {
            return part.hands.takeRest();
        }
        int approval = part.hands.begun();
        double work = approval == 0 ? part.work : station.times.work(part, approval);
        return work * station.times.haste(station.record.waiting());
    }

    /** A service ends by the person of that number. */
    void ends(Part part, StationRun station, int index, long now) {
        Person person = people[index];
        chronicle.note(now, Verb.ENDS, station, part, person);
        for (Part each = part; each != null; each = each.behind) {
            each.hands.ends(person.index, station.index);
        }
        person.stops(now);
        frees(person);
        if (part.hands.approved() == station.approvals(part)) {
            servicing.finish(part, station, person, now);
        } else if (part.services == 0) {
            servicing.delays.waitsAgain(part, station, now);
        } else {
            station.record.sideBySide(-1, now);
        }
    }

    /** Someone who finds nothing else to do and may start something new at the first station; null if nobody does. */
    Person idleAtFirst() {
        Person idle = null;
        for (PoolRun pool : pools) {
            Person person = pool.ranks[0] < Integer.MAX_VALUE ? pool.idleForNew() : null;
            idle = person != null && (idle == null || longerIdle(person, idle)) ? person : idle;
        }
        return idle;
    }

    private static boolean longerIdle(Person person, Person other) {
        int rank = person.pool.ranks[0];
        int best = other.pool.ranks[0];
        return rank != best ? rank < best : person.idleSince < other.idleSince;
    }
}
