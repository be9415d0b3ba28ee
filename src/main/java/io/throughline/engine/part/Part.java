package io.throughline.engine.part;

import io.throughline.model.line.Line;
import io.throughline.random.Powers;
import java.util.Arrays;

/**
 * A part of an item: what is served, sent back and passed on; the object serves another one when it has left. Until the
 * item is split into its parts, one part stands for all of them.
 */
public final class Part {
    /** Nobody, no station, no number. */
    public static final int NONE = -1;

    /** In place of a person: a server. */
    public static final int A_SERVER = -2;

    /** The errand of being mended. */
    public static final int FIX = 1;
    /** The errand of being looked at again. */
    public static final int RECHECK = 2;
    /** The errand of a conflict being resolved elsewhere. */
    public static final int RESOLVE = 3;

    /** The part itself; of a side of a part, which stands for it at one more station, that part. */
    public Part whole;
    /** The next side of the same part, at a later station; null for none. */
    public Part side;
    /** At how many of the stations side by side the part is not done. */
    public int undone;
    /** Whether it has given up at one of them. */
    public boolean lost;
    /** The station that it waits to enter. */
    public int enters;
    /** The item that it is a part of. */
    public Item item;
    /** Its number in the item, from 1. */
    public int number;
    /** The name as random numbers know it, of (item, part). */
    public long key;
    /** Relative size; that of all parts together before they are split. */
    public double size;
    /** Whether it goes by itself: always, where the item has but one part. */
    public boolean split;
    /** The station whose room it takes; {@link #NONE} before the first one. */
    public int at;
    /** When it began to wait in the queue that it waits in. */
    public long joinedAt;
    /** When it is noticed, at the queue that it waits in. */
    public long noticedAt;
    /** The lane of the queue that it waits in. */
    public int lane;
    /** How long its next service takes, in ticks, not rounded, at the pace of the station. */
    public double work;
    /** The part behind it in the batch in which both are served; null for none. */
    public Part behind;
    /** The delay after which it is noticed; {@link #NONE} for none. */
    public int notice;
    /** The delay after which it waits no more; {@link #NONE} for none. */
    public int patience;
    /** The coin that decides among the outcomes of its next service. */
    public double coin;
    /** When it had first passed the station that lead time starts from; negative before. */
    public long leadFrom;
    /** How often it had joined the station, where it is now, before. */
    public int visit;
    /** Services on it that go on, or are interrupted. */
    public int services;
    /** Whether it has finished at its station and waits for room at the next one while a server is held for it. */
    public boolean holdsServer;
    /** Its service, if a server does it that may be stopped. */
    public int service;
    /** Which of the servers that are held for batches it holds, if it was in one. */
    public int heldBy;
    /** The service that the server laid aside which is held for it; {@link #NONE} for none. */
    public int laidAside;
    /** The person who alone may do its next service; {@link #NONE} for anyone. */
    public int assignee;
    /** The person who did its very first service; {@link #A_SERVER} for a server, {@link #NONE} before. */
    public int starter;
    /** The defects that it has. */
    public int defects;
    /** Why it is where it is: one of the errands, {@link #NONE} for its own sake. */
    public int errand;
    /** The station that sent it on its errand, and that it comes back to. */
    public int errandFor;
    /** The work of its errand, in ticks and not rounded, before the factors of the station. */
    public double errandWork;
    /** Whether it comes back from an errand to the queue that it waits in. */
    public boolean comesBack;
    /** Whether its service was begun in haste. */
    public boolean hasty;
    /** Whether its service is rework. */
    public boolean reworking;
    /** How much of its next service resolves a conflict, in ticks and not rounded. */
    public double resolving;
    /** Whether it has passed a station. */
    public boolean begun;
    /** The stations with conflicts for which it counts as open, as bits. */
    public long openAt;
    /** The stations with conflicts at which it was seen whether it has one, as bits. */
    public long conflictsSeen;
    /** What people did on it; null in a line without people. */
    public final Hands hands;

    /** Factor on the service times of its rework. */
    double effort;

    private final Powers powers = new Powers();
    private final int stations;
    /** Of each station; in a line with errands behind them, how many were to be mended or to resolve a conflict. */
    private final int[] visits;

    private int reworkUntil;
    /** By station; one sum that nobody reads where waits are not kept. */
    private final long[] waited;

    private final int[] taken;

    Part(Shape shape) {
        stations = shape.stations;
        visits = new int[shape.errands ? 2 * stations : stations];
        waited = new long[shape.keepsWaits ? stations : 1];
        taken = new int[shape.outcomes];
        hands = shape.people ? new Hands(shape.stations, shape.approvals) : null;
    }

    /** What a part has to keep; it counts how often outcomes befell it, and has so many approvals at a station. */
    record Shape(int stations, int outcomes, int approvals, boolean keepsWaits, boolean people, boolean errands) {}

    void begin() {
        at = NONE;
        visit = 0;
        services = 0;
        holdsServer = false;
        behind = null;
        notice = NONE;
        patience = NONE;
        noticedAt = 0;
        leadFrom = NONE;
        assignee = NONE;
        starter = NONE;
        defects = 0;
        errand = NONE;
        comesBack = false;
        begun = false;
        resolving = 0;
        openAt = 0;
        conflictsSeen = 0;
        reworkUntil = NONE;
        standAlone();
        Arrays.fill(visits, 0);
        Arrays.fill(taken, 0);
        Arrays.fill(waited, 0);
        if (hands != null) {
            hands.begin();
        }
    }

    /** Takes over what happened to the part that stood for it. */
    void goOnFrom(Part before) {
        at = before.at;
        leadFrom = before.leadFrom;
        begun = before.begun;
        starter = before.starter;
        conflictsSeen = before.conflictsSeen;
        reworkUntil = before.reworkUntil;
        effort = before.effort;
        System.arraycopy(before.visits, 0, visits, 0, visits.length);
        System.arraycopy(before.taken, 0, taken, 0, taken.length);
        System.arraycopy(before.waited, 0, waited, 0, waited.length);
        if (hands != null) {
            hands.goOnFrom(before.hands);
        }
    }

    private void standAlone() {
        whole = this;
        side = null;
        undone = 0;
        lost = false;
    }

    /** Becomes a side of a part, as the part is now, without its defects. */
    void standFor(Part part) {
        begin();
        whole = part;
        item = part.item;
        number = part.number;
        key = part.key;
        size = part.size;
        split = part.split;
        goOnFrom(part);
    }

    /** Takes back what happened to a side of it at its station. */
    public void takeBack(Part from) {
        visits[from.at] = from.visits[from.at];
        defects += from.defects;
        conflictsSeen |= from.conflictsSeen;
        waited[sum(from.at)] = from.waited[sum(from.at)];
        if (hands != null) {
            hands.takeBack(from.hands, from.at);
        }
    }

    /** Its size raised to an exponent. */
    public double sizeTo(double exponent) {
        return powers.of(size, exponent);
    }

    /** Somebody does a service on it, its very first one perhaps: a person, or {@link #A_SERVER}. */
    public void startedBy(int who) {
        for (Part each = starter == NONE ? whole : null; each != null; each = each.side) {
            each.starter = who;
        }
    }

    /** Counts a visit of a station. */
    public void visit(int station) {
        visit = visits[station]++;
    }

    /** Its visit of a station that it has joined is an errand, and no pass; gives the work of the errand. */
    public double visitOnErrand(int station) {
        visits[stations + station]++;
        return errandWork;
    }

    /** Whether it was never at a station, but on errands. */
    public boolean isNewAt(int station) {
        return visits[station] == errands(station);
    }

    /** Whether its visit of a station that it has joined, no errand, is its first pass. */
    public boolean passesFirst(int station) {
        return visit == errands(station);
    }

    private int errands(int station) {
        return visits.length > stations ? visits[stations + station] : 0;
    }

    /** Takes back the visit of a station at which it was not served. */
    public void unvisit(int station) {
        visits[station]--;
    }

    /** How often it has joined a station. */
    public int visits(int station) {
        return visits[station];
    }

    /** Counts a start at a station after so long a wait. */
    public void addWait(int station, long wait) {
        waited[sum(station)] += wait;
    }

    private int sum(int station) {
        return Math.min(station, waited.length - 1);
    }

    /** The sum of its waits at a station; only where waits are kept. */
    public long waited(int station) {
        return waited[station];
    }

    /** Counts one more time that an outcome would befall the part; false if that is more than it may. */
    public boolean take(int outcome, int atMost) {
        return atMost == Line.NO_LIMIT || ++taken[outcome] <= atMost;
    }

    /** Whether a pass of a station is rework. */
    public boolean reworks(int station) {
        return station <= reworkUntil || errand != NONE;
    }

    /** The factor of its rework on a service at a station that it has joined. */
    public double effort(int station) {
        return station <= reworkUntil && !passesFirst(station) ? effort : 1;
    }

    /** Begins or widens the part's rework, sent back by a station. */
    public void sendBack(int sender, double withEffort) {
        reworkUntil = Math.max(reworkUntil, sender);
        effort = withEffort;
    }

    /** Ends the part's rework if the next station lies beyond it. */
    public void moveTo(int station) {
        comesBack = false;
        reworkUntil = station > reworkUntil ? NONE : reworkUntil;
    }
}
