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
    private final Items items;
    private final Parts parts;
    private final Recorder recorder;
    private final Intake intake;
    private final StationRun[] stations;
    private final Way way;
    private final FutureEvents events;
    private final int firstSlot;
    private final Served served = new Served();
    private final int leadFrom;
    /** Stations at which a delivered part's waits count, all or none: a bound, no question (see Tally). */
    private final int counted;

    private final TimeWeighted inside = new TimeWeighted();
    /** The stations, as bits, where a part waits and a server is free. */
    private long changed;

    /** The floor of a line that is {@link Plain}. */
    public PlainFloor(Line line, KeyedRandom random, Recorder recorder, Intake intake, Setup setup) {
        this.recorder = recorder;
        this.intake = intake;
        events = setup.events();
        firstSlot = setup.firstSlot();
        boolean keepsWaits = setup.recording().waits() != Recording.Waits.NONE;
        counted = keepsWaits ? line.stations().size() : 0;
        items = new Items(line, random);
        parts = new Parts(line, items, random, keepsWaits);
        stations = new StationRun[line.stations().size()];
        Arrays.setAll(
                stations, i -> new StationRun(line, i, random, setup.recording().eachWait()));
        way = new Way(stations);
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
        served.clear();
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
    public void joinFirst(Item item, boolean alone, long now) {
        inside.change(1, now);
        Part part = parts.begin(item);
        move(part, way.next(part, Part.NONE), alone && changed == 0, now);
    }

    @Override
    public void startFirst(Item item, Person person, long now) {
        inside.change(1, now);
        Part part = parts.begin(item);
        part.at = 0;
        stations[0].prepare(part);
        stations[0].record.takenAtOnce(true);
        start(part, stations[0], now);
    }

    private void move(Part part, int to, boolean alone, long now) {
        if (to == StationRun.DROPPED) {
            part.item.dropped(1);
            leave(part, now);
            return;
        }
        part.moveTo(to);
        if (to == stations.length) {
            deliver(part, now);
        } else {
            join(part, stations[to], alone, now);
        }
    }

    /** Joins a station; where nothing else happens in this moment, a free server takes the part at once. */
    private void join(Part part, StationRun station, boolean alone, long now) {
        part.at = station.index;
        station.prepare(part);
        if (alone && station.free > 0) {
            station.record.takenAtOnce(part.visit == 0);
            start(part, station, now);
            return;
        }
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
                start(take(station, now), station, now);
            } while (Math.min(station.free, station.line.size()) > 0);
        }
    }

    private Part take(StationRun station, long now) {
        Part part = station.line.takeFirst();
        long wait = now - part.joinedAt;
        station.record.taken(wait, part.visit == 0, now);
        part.addWait(station.index, wait);
        return part;
    }

    private void start(Part part, StationRun station, long now) {
        station.free--;
        part.reworking = part.reworks(station.index);
        station.record.started(part.reworking, now);
        serve(part, served.begin(part), now);
    }

    private void serve(Part part, int service, long now) {
        long ticks = ServiceTimes.ticks(part.work);
        part.item.worked(ticks);
        events.set(firstSlot + service, now + ticks, RANK_SERVICE_ENDS);
    }

    /**
     * A service ends. Where nothing else happens in this moment, who is free chooses at once, the later station first.
     */
    @Override
    public void happen(int slot, long now) {
        int service = slot - firstSlot;
        Part part = served.at(service);
        StationRun station = stations[part.at];
        boolean reworked = part.reworking;
        passed(part, station, now);
        int to = way.after(part, station);
        boolean alone = changed == 0 && to != station.index && events.nextTime() != now;
        if (to > station.index) {
            move(part, to, alone, now);
            end(station, service, reworked, alone, now);
        } else {
            end(station, service, reworked, alone, now);
            move(part, to, alone, now);
        }
    }

    private void passed(Part part, StationRun station, long now) {
        boolean first = part.visit == 0;
        station.record.passed(first);
        part.leadFrom = first & station.index == leadFrom ? now : part.leadFrom;
    }

    private void end(StationRun station, int service, boolean reworked, boolean alone, long now) {
        if (alone && station.line.size() > 0) {
            Part part = take(station, now);
            part.reworking = part.reworks(station.index);
            station.record.goesOn(reworked, part.reworking, now);
            served.replace(service, part);
            serve(part, service, now);
            return;
        }
        served.end(service);
        station.record.ended(reworked, now);
        station.free++;
        changed |= station.line.size() > 0 ? 1L << station.index : 0;
    }

    private void deliver(Part part, long now) {
        for (int i = 0; i < counted; i++) {
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
