package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Intake;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Parts;
import io.throughline.engine.people.Person;
import io.throughline.engine.record.Recorder;
import io.throughline.engine.record.Recording;
import io.throughline.engine.station.OpenParts;
import io.throughline.engine.station.StationRecord;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import io.throughline.stats.tally.TimeWeighted;
import java.util.Arrays;
import java.util.List;

/** Where parts go: from station to station, back, apart, and out of the line. Not thread-safe. */
final class Floor {
    final Items items;
    final Parts parts;
    final Recorder recorder;
    final StationRun[] stations;
    final Doors doors;
    final Servicing servicing;
    final Beside beside = new Beside(this);

    private final OpenParts openParts;
    /** Null where nothing comes back. */
    final Escapes escapes;

    private final Intake intake;
    final Chronicle chronicle;
    private final int leadFrom;
    private final int partsFrom;
    private final boolean keepsWaits;
    /** Whether there is always room, and only one station to go to. */
    private final boolean direct;

    /** Parts inside, each counted at every station where it is. */
    final TimeWeighted inside = new TimeWeighted();

    private Part[] apart = new Part[2];

    Floor(Line line, KeyedRandom random, Recorder recorder, Intake intake, Inside.Setup setup) {
        this.recorder = recorder;
        this.intake = intake;
        chronicle = setup.chronicle();
        keepsWaits = setup.recording().waits() != Recording.Waits.NONE;
        items = new Items(line, random);
        parts = new Parts(line, items, random, keepsWaits);
        stations = new StationRun[line.stations().size()];
        Arrays.setAll(
                stations, i -> new StationRun(line, i, random, setup.recording().eachWait()));
        servicing = new Servicing(line, this, setup);
        openParts = new OpenParts(stations);
        escapes = Escapes.of(line, items, random, setup);
        doors = new Doors(line, this, chronicle);
        direct = doors.open && Arrays.stream(stations).noneMatch(s -> s.sideBySide);
        List<String> names = line.stations().stream().map(Station::name).toList();
        leadFrom = names.indexOf(line.inflow().leadFrom());
        partsFrom = names.indexOf(line.inflow().partsFrom());
    }

    /** Empties all stations. */
    void begin() {
        items.clear();
        parts.clear();
        doors.begin();
        inside.set(0);
        for (StationRun station : stations) {
            station.begin();
        }
        servicing.begin();
        if (escapes != null) {
            escapes.begin();
        }
    }

    /** The measured period begins. */
    void measure(long now) {
        inside.restart(now);
        doors.measure(now);
        for (StationRun station : stations) {
            station.record.measure(now);
        }
        servicing.measure(now);
    }

    /** An item that has come inside joins the first queue on its way. */
    void joinFirst(Item item, long now) {
        inside.change(1, now);
        pass(parts.begin(item), Part.NONE, false, now);
    }

    /**
     * An item that has come inside is started at the first station without waiting; it stands in the queue where more
     * people have to do a service. If it goes apart there, its other parts join the queue.
     *
     * @param person who starts it; null for a server
     */
    void startFirst(Item item, Person person, long now) {
        inside.change(1, now);
        Part part = parts.begin(item);
        int others = part.split || partsFrom > 0 ? 0 : divide(part, now) - 1;
        part.at = 0;
        doors.moved(Part.NONE, 0);
        stations[0].prepare(part);
        stations[0].record.takenAtOnce(true);
        if (stations[0].approvals(part) > 1) {
            stations[0].queue(part);
            servicing.changed(stations[0]);
        }
        if (stations[0].sideBySide) {
            beside.spread(part, now);
        }
        for (int i = 1; i <= others; i++) {
            pass(apart[i], Part.NONE, false, now);
        }
        servicing.startAtOnce(part, stations[0], person, now);
    }

    /** Whether a server of the first station finds nothing to start there, and a new item may begin. */
    boolean idleAtFirst() {
        return stations[0].free > 0 && takesNewAtFirst() && !servicing.undecided();
    }

    /** Whether the first station takes a new item, if anybody there is free. */
    boolean takesNewAtFirst() {
        return stations[0].takesNew() && doors.admitsAtFirst();
    }

    /** All parts inside, with where each waits and what for. */
    List<String> whereabouts() {
        return parts.inside().stream()
                .map(part -> chronicle.name(part) + " " + doors.whereabouts(part))
                .toList();
    }

    /** A part goes from a station to the next one that it comes by, or leaves. */
    void pass(Part part, int from, boolean mayHold, long now) {
        int end = part.split ? stations.length : partsFrom;
        int to = from + 1;
        while (to < end && !stations[to].visitedBy(part)) {
            to++;
        }
        if (part.split || to < partsFrom) {
            moveTo(part, to, mayHold, now);
            return;
        }
        int count = divide(part, now);
        for (int i = 0; i < count; i++) {
            pass(apart[i], partsFrom - 1, mayHold && i == count - 1, now);
        }
    }

    /** A part meets one of its station's outcomes. */
    void meet(Part part, StationRun station, int outcome, long now) {
        int target = station.target(outcome);
        if (target == StationRun.DROPPED) {
            drop(part, now);
        } else if (target <= station.index) {
            chronicle.note(now, Verb.SENT_BACK, station, part);
            Outcome told = station.told(outcome);
            part.sendBack(station.last, told.effort());
            part.assignee = told.byAuthor() ? part.hands.lastAt(target) : Part.NONE;
            moveTo(part, target, false, now);
        } else if (part.split || target < partsFrom || target == stations.length) {
            moveTo(part, target, false, now);
        } else {
            int count = divide(part, now);
            for (int i = 0; i < count; i++) {
                moveTo(apart[i], target, false, now);
            }
        }
    }

    /** Makes its own parts of what stood for them so far, and tells how many. */
    private int divide(Part first, long now) {
        int count = first.item.parts;
        if (count > apart.length) {
            apart = new Part[2 * count];
        }
        openParts.close(first);
        parts.split(first);
        apart[0] = first;
        for (int i = 1; i < count; i++) {
            apart[i] = parts.next(first, i + 1);
            servicing.countStarted(apart[i], 1);
        }
        parts.share(apart, count);
        for (int i = 0; i < count; i++) {
            openParts.open(apart[i]);
        }
        inside.change(count - 1, now);
        doors.add(first.at, count - 1);
        return count;
    }

    private void moveTo(Part part, int to, boolean mayHold, long now) {
        part.moveTo(to);
        if (to == stations.length) {
            deliver(part, now);
        } else if (direct) {
            part.at = to;
            join(part, stations[to], now);
        } else {
            doors.enter(part, stations[to], mayHold, now);
        }
    }

    /** A part joins the queue of a station. */
    void join(Part part, StationRun station, long now) {
        station.prepare(part);
        part.joinedAt = now;
        station.queue(part);
        station.record.joined(now);
        servicing.joined(part, station, now);
        chronicle.note(now, Verb.JOINS, station, part);
    }

    /** A station is passed; lead time begins with the first pass of one of them. */
    void passed(Part part, StationRun station, long now) {
        station.record.passed(true);
        openParts.passed(part, station);
        if (station.index == leadFrom) {
            part.leadFrom = now;
        }
    }

    private void deliver(Part part, long now) {
        Item item = part.item;
        if (keepsWaits) {
            for (StationRun station : stations) {
                station.record.delivered(part.visits(station.index), part.waited(station.index));
            }
        }
        int count = part.split ? 1 : item.parts;
        recorder.partsDelivered(count);
        if (part.leadFrom >= 0) {
            item.addLeadTime(now - part.leadFrom);
        }
        item.delivered(count);
        if (escapes != null) {
            escapes.delivered(part, servicing.services, now);
        }
        leave(part, Verb.PART_DELIVERED, now);
    }

    /** A part leaves undelivered. */
    void drop(Part part, long now) {
        part.item.dropped(part.split ? 1 : part.item.parts);
        leave(part, Verb.PART_DROPPED, now);
    }

    /** A part leaves, with its item if it is the last one, and the limits have room for another. */
    private void leave(Part part, Verb verb, long now) {
        Item item = part.item;
        if (item.gone()) {
            boolean delivered = item.anyDelivered();
            chronicle.note(now, delivered ? Verb.DELIVERED : Verb.DROPPED, null, part);
            recorder.left(item, now);
            intake.left(item.kind);
            items.end(item);
        } else {
            chronicle.note(now, verb, null, part);
        }
        inside.change(-1, now);
        servicing.countStarted(part, -1);
        openParts.close(part);
        parts.end(part);
        doors.left(part.at, now);
    }

    /** Checks that the parts that wait, are worked on or can't move on are those that are inside. */
    void check(long now) {
        long area = doors.waitingArea(now);
        for (StationRun station : stations) {
            area += station.record.partsArea(now);
        }
        StationRecord.conserved("waiting and work", inside.area(now), area);
    }
}
