package io.throughline.engine.floor;

import io.throughline.engine.part.Intake;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Parts;
import io.throughline.engine.people.Person;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.record.Recorder;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.station.ServiceTimes;
import io.throughline.engine.station.StationRecord;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Line;
import io.throughline.random.KeyedRandom;
import io.throughline.stats.tally.TimeWeighted;
import java.util.Arrays;
import java.util.List;

/**
 * The floor of a plain line: servers serve parts one by one, and nothing else is to be thought of. It does what any
 * floor would do, with the same stations, parts and records, in less time: docs/decisions/0006 has how much. Not
 * thread-safe.
 */
public final class PlainFloor implements Inside {
    private static final int FIRST_CAPACITY = 8;

    private final Items items;
    private final Parts parts;
    private final Recorder recorder;
    private final Intake intake;
    private final StationRun[] stations;
    private final FutureEvents events;
    private final int firstSlot;
    /** The parts that are served, each in the slot of its service. */
    private Part[] served = new Part[FIRST_CAPACITY];
    /** The slots of no service. */
    private int[] free = new int[FIRST_CAPACITY];

    private int freeCount;
    private final int leadFrom;
    private final boolean keepsWaits;
    private final TimeWeighted inside = new TimeWeighted();
    /** The stations, as bits, where a part waits and a server is free. */
    private long changed;

    /** The floor of a line that is {@link Plain}. */
    public PlainFloor(Line line, KeyedRandom random, Recorder recorder, Intake intake, Setup setup) {
        this.recorder = recorder;
        this.intake = intake;
        events = setup.events();
        firstSlot = setup.firstSlot();
        keepsWaits = setup.recording().waits() != Recording.Waits.NONE;
        items = new Items(line, random);
        parts = new Parts(line, items, random, keepsWaits);
        stations = new StationRun[line.stations().size()];
        Arrays.setAll(
                stations, i -> new StationRun(line, i, random, setup.recording().eachWait()));
        leadFrom = line.stations().indexOf(line.station(line.inflow().leadFrom()));
    }

    @Override
    public StationRun[] stations() {
        return stations;
    }

    @Override
    public Items items() {
        return items;
    }

    @Override
    public void begin() {
        items.clear();
        parts.clear();
        freeCount = 0;
        release(0, served.length);
        inside.set(0);
        changed = 0;
        for (StationRun station : stations) {
            station.begin();
        }
    }

    @Override
    public void measure(long now) {
        inside.restart(now);
        for (StationRun station : stations) {
            station.record.measure(now);
        }
    }

    @Override
    public void joinFirst(Item item, long now) {
        inside.change(1, now);
        pass(parts.begin(item), Part.NONE, now);
    }

    @Override
    public void startFirst(Item item, Person person, long now) {
        inside.change(1, now);
        Part part = parts.begin(item);
        part.at = 0;
        stations[0].prepare(part);
        stations[0].record.takenAtOnce();
        serve(part, stations[0], now);
    }

    private void pass(Part part, int from, long now) {
        int to = from + 1;
        while (to < stations.length && !stations[to].visitedBy(part)) {
            to++;
        }
        moveTo(part, to, now);
    }

    private void moveTo(Part part, int to, long now) {
        part.moveTo(to);
        if (to == stations.length) {
            deliver(part, now);
        } else {
            join(part, stations[to], now);
        }
    }

    private void join(Part part, StationRun station, long now) {
        part.at = station.index;
        station.prepare(part);
        part.joinedAt = now;
        station.queue(part);
        station.record.joined(now);
        changed |= station.free > 0 ? 1L << station.index : 0;
    }

    @Override
    public void choose(long now) {
        while (changed != 0) {
            int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(changed);
            changed ^= 1L << last;
            StationRun station = stations[last];
            do {
                take(station.line.takeFirst(), station, now);
            } while (Math.min(station.free, station.line.size()) > 0);
        }
    }

    private void take(Part part, StationRun station, long now) {
        long wait = now - part.joinedAt;
        station.record.taken(wait, part.visit == 0, now);
        part.addWait(station.index, wait);
        serve(part, station, now);
    }

    private void serve(Part part, StationRun station, long now) {
        station.free--;
        int service = begin(part);
        part.item.workStarts(now);
        part.reworking = part.reworks(station.index);
        station.record.started(part.reworking, now);
        events.set(firstSlot + service, now + ServiceTimes.ticks(part.work), RANK_SERVICE_ENDS);
    }

    private int begin(Part part) {
        if (freeCount == 0) {
            grow();
        }
        int service = free[--freeCount];
        served[service] = part;
        return service;
    }

    private void grow() {
        int from = served.length;
        served = Arrays.copyOf(served, 2 * from);
        free = Arrays.copyOf(free, 2 * from);
        release(from, 2 * from);
    }

    private void release(int from, int to) {
        for (int service = to - 1; service >= from; service--) {
            free[freeCount++] = service;
        }
    }

    /** A service ends. */
    @Override
    public void happen(int slot, long now) {
        Part part = served[slot - firstSlot];
        free[freeCount++] = slot - firstSlot;
        StationRun station = stations[part.at];
        part.item.workStops(now);
        station.record.ended(part.reworking, now);
        station.free++;
        changed |= station.line.size() > 0 ? 1L << station.index : 0;
        if (part.visit == 0) {
            passed(part, station, now);
        }
        int outcome = station.outcome(part);
        if (outcome == StationRun.PASSES) {
            pass(part, station.index, now);
        } else {
            meet(part, station, outcome, now);
        }
    }

    private void passed(Part part, StationRun station, long now) {
        station.record.passed();
        if (station.index == leadFrom) {
            part.leadFrom = now;
        }
    }

    private void meet(Part part, StationRun station, int outcome, long now) {
        int target = station.target(outcome);
        if (target == StationRun.DROPPED) {
            part.item.dropped(1);
            leave(part, now);
            return;
        }
        if (target <= station.index) {
            part.sendBack(station.index, station.told(outcome).effort());
        }
        moveTo(part, target, now);
    }

    private void deliver(Part part, long now) {
        for (int i = 0; keepsWaits && i < stations.length; i++) {
            stations[i].record.delivered(part.visits(i), part.waited(i));
        }
        recorder.partsDelivered(1);
        if (part.leadFrom >= 0) {
            part.item.addLeadTime(now - part.leadFrom);
        }
        part.item.delivered(1);
        leave(part, now);
    }

    private void leave(Part part, long now) {
        Item item = part.item;
        recorder.left(item, now);
        intake.left(item.kind);
        items.end(item);
        inside.change(-1, now);
        parts.end(part);
    }

    @Override
    public boolean admitsAtFirst() {
        return true;
    }

    @Override
    public boolean takesNewAtFirst() {
        return true;
    }

    @Override
    public boolean idleAtFirst() {
        return stations[0].free > 0 && changed == 0;
    }

    @Override
    public boolean undecided() {
        return changed != 0;
    }

    /** Where parts wait for servers alone, some are at work. */
    @Override
    public boolean rests() {
        return false;
    }

    @Override
    public boolean goesOn(boolean more) {
        return true;
    }

    @Override
    public List<String> whereabouts() {
        return List.of();
    }

    @Override
    public List<PoolResult> people(long now, long period) {
        return List.of();
    }

    @Override
    public void check(long now) {
        long area = 0;
        for (StationRun station : stations) {
            area += station.record.partsArea(now);
        }
        StationRecord.conserved("waiting and work", inside.area(now), area);
    }
}
