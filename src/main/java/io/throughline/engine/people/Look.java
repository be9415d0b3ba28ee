package io.throughline.engine.people;

import io.throughline.engine.part.Part;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.StaffPool.Order;
import java.util.function.BooleanSupplier;

/** What a free person would start first. Not thread-safe. */
public final class Look {
    /** The station of the choice. */
    public int station;
    /** The part chosen; null for a new item of the backlog. */
    public Part part;
    /** The part's place in its lane. */
    public int place;
    /** Whether only what pre-empts other work is looked at. */
    public boolean urgent;
    /** Whether somebody else of the same pool may have found another part, or none. */
    public boolean different;

    private final StationRun[] stations;
    private final Rights rights;
    /** Whether an item of the backlog may be begun; null where people begin none. */
    private BooleanSupplier mayBegin;

    /** A look at stations by people with rights there. */
    public Look(StationRun[] stations, Rights rights) {
        this.stations = stations;
        this.rights = rights;
    }

    /** New items of the backlog are begun by people, whenever one may be. */
    public void atBacklog(BooleanSupplier whenever) {
        mayBegin = whenever;
    }

    /** Finds what a person would start first; false if there is nothing. */
    public boolean by(Person person, long now) {
        different = false;
        return person.pool.order == Order.OLDEST_FIRST || person.pool.order == Order.LONGEST_QUEUE
                ? compare(person, now)
                : takeFirst(person, now);
    }

    private boolean takeFirst(Person person, long now) {
        for (int at : person.pool.stations) {
            if (find(person, at, now) || at == 0 && findNew(person)) {
                return true;
            }
        }
        return false;
    }

    /** Compares the first parts of all stations; later stations come first, so ties are theirs. */
    private boolean compare(Person person, long now) {
        Part best = null;
        int bestPlace = 0;
        for (int at : person.pool.stations) {
            if (find(person, at, now) && (best == null || before(person.pool.order, part, best))) {
                best = part;
                bestPlace = place;
            }
        }
        if (best == null) {
            return person.pool.ranks[0] < Integer.MAX_VALUE && findNew(person);
        }
        part = best;
        place = bestPlace;
        station = best.at;
        return true;
    }

    private boolean before(Order order, Part one, Part other) {
        return order == Order.OLDEST_FIRST ? one.item.begunAt < other.item.begunAt : waiting(one) > waiting(other);
    }

    private int waiting(Part one) {
        return stations[one.at].record.waiting();
    }

    private boolean findNew(Person person) {
        if (mayBegin == null || urgent || !mayBegin.getAsBoolean()) {
            return false;
        }
        different |= person.limited();
        part = null;
        station = 0;
        return person.mayStartNew();
    }

    private boolean find(Person person, int at, long now) {
        StationRun run = stations[at];
        if (run.line.size() == 0 || !run.open) {
            return false;
        }
        boolean found = false;
        int lanes = urgent ? run.urgentLanes : run.line.lanes();
        for (int lane = 0; lane < lanes && !found; lane++) {
            found = findIn(person, run, lane, now);
        }
        return found;
    }

    private boolean findIn(Person person, StationRun run, int lane, long now) {
        for (int i = 0; i < run.line.size(lane); i++) {
            if (findAt(person, run.line.at(lane, i), run, now)) {
                place = i;
                return true;
            }
        }
        return false;
    }

    /** Whether a person has the right to start a service on a part at the station where it waits. */
    public boolean may(Person person, Part waiting) {
        return rights.may(person, waiting, waiting.at);
    }

    private boolean findAt(Person person, Part waiting, StationRun run, long now) {
        if (!run.startable(waiting, now)) {
            return false;
        }
        different |= rights.differ(person, waiting, run);
        if (!rights.may(person, waiting, run.index)) {
            return false;
        }
        station = run.index;
        part = waiting;
        return true;
    }
}
