package io.throughline.engine.station;

import io.throughline.engine.part.Part;
import io.throughline.engine.part.WaitingLine;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;

/** A station while the line runs: who waits, how long a service takes, and how it ends. Not thread-safe. */
public final class StationRun {
    /** The service ends without an outcome. */
    public static final int PASSES = Endings.PASSES;
    /** The target of an item that leaves undelivered; one that is delivered goes beyond the last station. */
    public static final int DROPPED = -1;

    /** Its place in the line, from 0. */
    public final int index;
    /** The first station that stands side by side with it, in the order of the line; itself where it stands alone. */
    public final int first;
    /** The last one. */
    public final int last;
    /** Its name. */
    public final String name;
    /**
     * Who waits, and those who wait for another approval while somebody works on them; where parts are served together,
     * the first part of each batch that waits.
     */
    public final WaitingLine line;
    /** What is measured here. */
    public final StationRecord record;
    /** How long work takes here. */
    public final ServiceTimes times;
    /** Where parts gather that are served together; null where they are served one by one. */
    public final Platform platform;
    /** What stops the station; null for nothing. */
    public final Recurrence outages;
    /** Ticks of one unbroken wait after which a part is dropped; 0 for any time. */
    public final long patience;
    /** Whether people of pools do the work. */
    public final boolean staffed;
    /** Whether any server may start any part at any time, and nothing else is to be thought of. */
    public final boolean plain;
    /** Whether people may work here on what they worked on before; they always may on a batch. */
    public final boolean ownWork;
    /** Ticks at the start of each day in which the station works; 0 for always. */
    public final long opening;
    /** Whether parts stand at other stations at the same time. */
    public final boolean sideBySide;
    /** Whether a part that passes goes on at once. */
    public final boolean straight;
    /** Whether it stops at times, with all that is worked on. */
    public final boolean stops;
    /** Servers that have nothing to do. */
    public int free;
    /** Whether it works now: it is opened, and not down. */
    public boolean open;
    /** Whether it is inside its hours. */
    public boolean opened;
    /** Whether there is an outage. */
    public boolean down;
    /** How many full limits keep it from starting anything new. */
    public int holds;
    /** How many lanes, the first ones, are of what pre-empts other work; batches never do. */
    public final int urgentLanes;
    /** Whether there are expedited kinds. */
    public final boolean expedites;
    /** The service that the server which has just ended another one laid aside; {@link Part#NONE} for none. */
    public int laidAside;

    /** The defects that parts get and lose here; null for none. */
    public final Defects defects;
    /** The conflicts of parts that come here; null for none. */
    public final Conflicts conflicts;

    private final Station station;
    private final Visiting visiting;
    private final Endings endings;
    private final int approvals;
    private final Lanes lanes;

    /**
     * A station of a line.
     *
     * @param eachWait whether each wait is kept
     */
    public StationRun(Line plan, int index, KeyedRandom random, boolean eachWait) {
        this.index = index;
        station = plan.stations().get(index);
        first = plan.firstBeside(index);
        last = plan.lastBeside(index);
        name = station.name();
        staffed = station.staffed();
        approvals = station.capacity().approvals();
        boolean batches = station.queue().batch() != null;
        ownWork = station.capacity().ownWork() || batches;
        opening = station.capacity().open();
        outages = outages(random);
        stops = opening > 0 || outages != null;
        patience = station.queue().givesUpAfter();
        boolean givesUp = staffed && opening > 0;
        lanes = new Lanes(plan, station.queue().reworkFirst(), givesUp && !batches);
        platform = batches ? new Platform(station.queue().batch(), waiting(lanes.count)) : null;
        expedites = lanes.urgent > 0;
        urgentLanes = batches ? 0 : lanes.urgent;
        line = batches ? new WaitingLine(WaitingLine.Order.LAST, givesUp ? 2 : 1) : waiting(lanes.count);
        record = new StationRecord(station, eachWait);
        times = new ServiceTimes(plan, index, random);
        sideBySide = first < last;
        straight = !sideBySide && !times.asks;
        visiting = new Visiting(plan, station, random);
        endings = new Endings(plan, index, random);
        defects = Defects.of(plan, station, random);
        conflicts = batches ? null : Conflicts.of(plan, station, random);
        plain = plan.people().isEmpty() && conflicts == null && platform == null && patience == 0 && anyTime(plan);
    }

    /** Whether any part may be started at any time, and takes as long as at any other. */
    private boolean anyTime(Line plan) {
        boolean held = plan.groupLimits().stream().anyMatch(g -> g.holds().contains(name));
        return !stops
                && !expedites
                && !times.picksUp
                && !held
                && station.work().overload().equals(Station.Overload.NEVER);
    }

    private Recurrence outages(KeyedRandom random) {
        Station.Outages law = station.capacity().outages();
        return law == null ? null : new Recurrence(law.every(), law.lasting(), random, 0, "stations", name, "outages");
    }

    private WaitingLine waiting(int count) {
        WaitingLine.Order order =
                switch (station.queue().discipline()) {
                    case FIFO -> WaitingLine.Order.LAST;
                    case LIFO -> WaitingLine.Order.FIRST;
                    case SHORTEST -> WaitingLine.Order.BY_SIZE;
                };
        return new WaitingLine(order, count);
    }

    /** Empties the station. */
    public void begin() {
        free = station.servers();
        turn(true, false);
        holds = 0;
        if (conflicts != null) {
            conflicts.open = 0;
        }
        line.clear();
        if (platform != null) {
            platform.begin();
        }
        if (outages != null) {
            outages.begin();
        }
        laidAside = Part.NONE;
        record.begin();
    }

    /** It opens or closes, goes down or comes back. */
    public void turn(boolean inHours, boolean inOutage) {
        opened = inHours;
        down = inOutage;
        open = inHours && !inOutage;
    }

    /**
     * Lets a part wait: by the priority of its kind, then rework before new work where that goes first. Where parts are
     * served together it joins them when it has been noticed.
     */
    public void queue(Part part) {
        part.lane = lanes.of(part, part.reworks(index) || part.comesBack);
        if (platform == null) {
            line.join(part.lane, part);
        }
    }

    /** Whether a part pre-empts other work, and is not pre-empted. */
    public boolean isUrgent(Part part) {
        return lanes.isUrgent(part);
    }

    /** Lets a batch wait, for which a part stands, behind all other batches. */
    public void queueBatch(Part first) {
        first.lane = line.lanes() - 1;
        line.joinLast(first.lane, first);
    }

    /**
     * Lets a part whose service was given up wait before all others, or before all that is not urgent, behind those to
     * which the same happened.
     */
    public void queueFirst(Part part, boolean waits) {
        if (waits) {
            line.remove(part.lane, line.placeOf(part.lane, part));
        }
        part.lane = lanes.ofGivenUp(part);
        line.joinLast(part.lane, part);
    }

    /** Whether a part comes by when the station is next on its way. */
    public boolean visitedBy(Part part) {
        return visiting.by(part);
    }

    /**
     * Counts the part's visit as it joins, and draws what its service will need. The draws are the same at any later
     * moment; taken now, nothing waits for them when a server is free or the service ends.
     */
    public void prepare(Part part) {
        part.visit(index);
        part.work = part.errand == Part.NONE ? times.work(part) : errandWork(part);
        endings.prepare(part);
    }

    private double errandWork(Part part) {
        return part.errand == Part.RECHECK
                ? times.firstPass(part, 0) * defects.recheck()
                : part.visitOnErrand(index) * times.factor(part);
    }

    /** How many different people each have to do a service on a part: one only on an errand. */
    public int approvals(Part part) {
        return part.errand == Part.NONE ? approvals : 1;
    }

    /** Draws what the one service of a batch will need, for which a part stands. */
    public void prepareBatch(Part first, long number) {
        first.work = times.batchWork(number, first.item.touched);
    }

    /** The work of all services of a part's first pass, in ticks and not rounded, without effort. */
    public double firstPasses(Part part) {
        double work = 0;
        for (int approval = 0; approval < approvals; approval++) {
            work += times.firstPass(part, approval);
        }
        return work;
    }

    /** The first place of a lane, from one on, with a part that any server may start. */
    public int startable(int lane, int from, long now) {
        for (int place = from; place < line.size(lane); place++) {
            if (startable(line.at(lane, place), now)) {
                return place;
            }
        }
        return Part.NONE;
    }

    /** Whether a part that waits may be started now by somebody who may start anything. */
    public boolean startable(Part part, long now) {
        return part.noticedAt <= now && (holds == 0 || !isNew(part));
    }

    /** Whether a service of the part, or of one of its batch, would be its first one here. */
    private static boolean isNew(Part part) {
        boolean any = false;
        for (Part each = part; each != null; each = each.behind) {
            any |= each.errand == Part.NONE && each.services == 0 && isFirst(each);
        }
        return any;
    }

    /** Whether nobody has begun a service of the part here yet. */
    public static boolean isFirst(Part part) {
        return part.visit == 0 && (part.hands == null || !part.hands.begunHere());
    }

    /** Whether a new part may be started that has not waited. */
    public boolean takesNew() {
        return open && holds == 0 && platform == null;
    }

    /** Which outcome a service that ends has for the part: an index into the file's outcomes, or {@link #PASSES}. */
    public int outcome(Part part) {
        return endings.of(part);
    }

    /** Where an outcome sends to: the index of a station, one beyond the last, or {@link #DROPPED}. */
    public int target(int outcome) {
        return endings.target(outcome);
    }

    /** What the file says of an outcome. */
    public Outcome told(int outcome) {
        return station.outcomes().get(outcome);
    }

    /** What the file says of the station. */
    public Station told() {
        return station;
    }
}
