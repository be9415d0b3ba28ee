package io.throughline.engine;

import io.throughline.engine.Items.Item;
import io.throughline.engine.Parts.Part;
import io.throughline.engine.journal.Journal;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.queue.Services;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.random.KeyedRandom;
import java.util.Arrays;
import java.util.List;

/** The stations with all that waits and is worked on there: how parts join, start, end and go on. Not thread-safe. */
final class Floor {
    /** Lead time starts when this station is first passed, or the first station where there is none of that name. */
    private static final String LEAD_FROM = "coding";

    /** Services end before anything else of their moment, so that what they free can be chosen. */
    private static final int RANK_SERVICE_ENDS = 0;

    final Items items;
    final Parts parts;
    final Recorder recorder;
    final StationRun[] stations;

    private final int firstSlot;
    private final FutureEvents events;
    private final Services services = new Services();
    private final Intake intake;
    private final Journal journal;
    private final int leadFrom;
    private final boolean keepsWaits;
    private final String[] kindNames;
    /** A bit of {@code changed} stands for so many stations in a row: one, unless the line has more than 64. */
    private final int stationsPerBit;

    private final long[] bits;
    private long changed;

    Floor(Line line, KeyedRandom random, Recorder recorder, Intake intake, Setup setup) {
        this.recorder = recorder;
        this.intake = intake;
        events = setup.events;
        firstSlot = setup.firstSlot;
        journal = setup.journal;
        keepsWaits = setup.recording.waits();
        items = new Items(line, random);
        parts = new Parts(line, items, random, keepsWaits);
        stationsPerBit = (line.stations().size() + Long.SIZE - 1) / Long.SIZE;
        bits = new long[line.stations().size()];
        Arrays.setAll(bits, i -> 1L << i / stationsPerBit);
        stations = new StationRun[line.stations().size()];
        Arrays.setAll(stations, i -> new StationRun(line, i, random, setup.recording));
        List<String> names = Arrays.stream(stations).map(s -> s.name).toList();
        leadFrom = Math.max(0, names.indexOf(LEAD_FROM));
        kindNames = line.kinds().stream().map(Kind::name).toArray(String[]::new);
    }

    /**
     * What the stations run with.
     *
     * @param firstSlot of the events of services
     * @param journal null where nobody reads it
     */
    record Setup(FutureEvents events, int firstSlot, Recording recording, Journal journal) {}

    /** Empties all stations. */
    void begin() {
        services.clear();
        items.clear();
        parts.clear();
        for (StationRun station : stations) {
            station.begin();
        }
    }

    /** The measured period begins. */
    void measure(long now) {
        for (StationRun station : stations) {
            station.record.measure(now);
        }
    }

    /** An item that has come inside joins the first queue on its way, as one part. */
    void joinFirst(Item item, long now) {
        pass(parts.begin(item, 1), -1, now);
    }

    /** An item that has come inside is started at the first station, as one part, without waiting. */
    void startFirst(Item item, long now) {
        Part part = parts.begin(item, 1);
        stations[0].prepare(part);
        stations[0].record.takenAtOnce();
        start(part, stations[0], 0, now);
    }

    /** Whether a server of the first station finds nothing to start. */
    boolean idleAtFirst() {
        return stations[0].free > 0 && stations[0].line.size() == 0;
    }

    /** A part goes from a station to the next one that it comes by, or leaves. */
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

    /** A part joins the queue of a station. */
    private void join(Part part, StationRun station, long now) {
        station.prepare(part);
        part.joinedAt = now;
        int lane = station.lane(part.item.kind, part.reworks(station.index));
        station.line.join(lane, part.index, part.size);
        station.record.joined(now);
        if (station.free > 0) {
            change(station);
        }
        note(now, Verb.JOINS, station, part.item);
    }

    private void change(StationRun station) {
        changed |= bits[station.index];
    }

    /** Free servers start what waits, last station first. */
    void choose(long now) {
        while (changed != 0) {
            int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(changed);
            changed ^= 1L << bit;
            int first = bit * stationsPerBit;
            for (int i = Math.min(first + stationsPerBit, stations.length) - 1; i >= first; i--) {
                startWaiting(stations[i], now);
            }
        }
    }

    private void startWaiting(StationRun station, long now) {
        while (station.free > 0 && station.line.size() > 0) {
            Part part = parts.get(station.line.takeFirst());
            long wait = now - part.joinedAt;
            station.record.taken(wait, part.visit == 0, now);
            start(part, station, wait, now);
        }
    }

    /** A free server starts the service of a part. */
    private void start(Part part, StationRun station, long wait, long now) {
        part.addWait(station.index, wait);
        station.free--;
        station.record.started(now);
        events.set(firstSlot + services.begin(station.index, part.index), now + part.ticks, RANK_SERVICE_ENDS);
        note(now, Verb.STARTS, station, part.item);
    }

    /** A service ends, its server is free, and its part goes on. */
    void complete(int slot, long now) {
        int service = slot - firstSlot;
        StationRun station = stations[services.station(service)];
        Part part = parts.get(services.part(service));
        services.end(service);
        part.item.touchTime += part.ticks;
        boolean firstPass = part.visit == 0;
        station.free++;
        station.record.ended(firstPass, now);
        if (station.line.size() > 0) {
            change(station);
        }
        note(now, Verb.ENDS, station, part.item);
        if (firstPass && station.index == leadFrom) {
            part.leadFrom = now;
        }
        route(part, station, now);
    }

    /** A part whose service has ended passes on, or meets one of the station's outcomes. */
    private void route(Part part, StationRun station, long now) {
        int outcome = station.outcome(part);
        if (outcome == StationRun.PASSES) {
            pass(part, station.index, now);
            return;
        }
        int target = station.target(outcome);
        if (target == StationRun.DROPPED) {
            drop(part, now);
            return;
        }
        if (target <= station.index) {
            part.sendBack(station.index, station.effort(outcome));
        }
        moveTo(part, target, now);
    }

    private void deliver(Part part, long now) {
        if (keepsWaits) {
            for (StationRun station : stations) {
                station.record.delivered(part.visits(station.index), part.waited(station.index));
            }
        }
        note(now, Verb.DELIVERED, null, part.item);
        recorder.delivered(part.item, part.leadFrom, now);
        leave(part);
    }

    private void drop(Part part, long now) {
        note(now, Verb.DROPPED, null, part.item);
        recorder.dropped(part.item, now);
        leave(part);
    }

    /** An item leaves with its only part, and the limits have room for another. */
    private void leave(Part part) {
        intake.left(part.item.kind);
        items.end(part.item);
        parts.end(part);
    }

    /** Parts × ticks of waiting and of work so far. */
    long partsArea(long now) {
        long area = 0;
        for (StationRun station : stations) {
            area += station.record.partsArea(now);
        }
        return area;
    }

    /** Tells the journal, if there is one; {@code station} may be null. */
    void note(long now, Verb verb, StationRun station, Item item) {
        if (journal != null) {
            String name = station == null ? "" : station.name;
            journal.note(now, verb, name, kindNames[item.kind], item.number);
        }
    }
}
