package io.throughline.engine.people;

import io.throughline.engine.part.Part;
import io.throughline.model.line.Line;

/** One of the people of a pool. */
public final class Person {
    /** Its place among all people of the line. */
    public final int index;
    /** Its number in the pool, from 1. */
    public final int number;
    /** The pool that the person belongs to. */
    public final PoolRun pool;
    /** Since when there is nothing to do; of meaning only while free. */
    public long idleSince;
    /** Parts inside that the person started. */
    public int started;
    /** The service in hand; {@link Part#NONE} for none. */
    public int service;
    /** The service laid aside for the one in hand, to be taken up again; {@link Part#NONE} for none. */
    public int aside;
    /** Whether something of the person's own keeps the person from work on items. */
    public boolean interrupted;

    /** Whether the station of the service in hand is down. */
    private boolean halted;

    private int station;
    private int lastStation;
    private long since;
    private long switchingUntil;
    private long switchingLeft;
    private long switchingAside;

    Person(int index, int number, PoolRun pool) {
        this.index = index;
        this.number = number;
        this.pool = pool;
    }

    void begin() {
        idleSince = 0;
        started = 0;
        service = Part.NONE;
        aside = Part.NONE;
        interrupted = false;
        halted = false;
        lastStation = Part.NONE;
        since = 0;
    }

    /** Whether there is a limit to the parts inside that the person started. */
    public boolean limited() {
        return pool.wipLimit != Line.NO_LIMIT;
    }

    /** Whether the person may start a part that nobody has started. */
    public boolean mayStartNew() {
        return started < pool.wipLimit;
    }

    /** The ticks that the person needs before working at a station. */
    public long switching(int to) {
        return lastStation == Part.NONE || lastStation == to ? 0 : pool.switching;
    }

    /** Goes to work at a station. */
    public void starts(int at, int inHand, long now) {
        account(now);
        switchingUntil = now + switching(at);
        service = inHand;
        station = at;
        lastStation = at;
    }

    /** Has nothing in hand any more. */
    public void stops(long now) {
        account(now);
        service = Part.NONE;
        switchingLeft = 0;
        halted = false;
        idleSince = now;
    }

    /** Lays the work in hand aside for other work. */
    public void laysAside(long now) {
        account(now);
        switchingAside = switchingLeft(now);
        aside = service;
        service = Part.NONE;
        halted = false;
    }

    /** Takes up again, at its station, what was laid aside; after work elsewhere the person has to switch anew. */
    public void takesUp(int at, long now) {
        account(now);
        switchingUntil = now + switchingBack(at);
        service = aside;
        station = at;
        lastStation = at;
        forgetsAside();
    }

    /** Lays nothing aside any more. */
    public void forgetsAside() {
        aside = Part.NONE;
    }

    /** How much of what was laid aside was not yet begun because the person still switched, in ticks. */
    public long switchingAside() {
        return switchingAside;
    }

    /** The ticks that the person needs before what was laid aside at a station goes on. */
    public long switchingBack(int at) {
        return lastStation == at ? switchingAside : pool.switching;
    }

    /** Something keeps the person from work on items; work in hand stays in hand. */
    public void interrupts(long now) {
        account(now);
        switchingLeft = switchingLeft(now);
        interrupted = true;
    }

    /** The interruption is over. */
    public void resumes(long now) {
        account(now);
        interrupted = false;
        switchingUntil = now + switchingLeft;
        idleSince = now;
    }

    /** The station of the service in hand is down; work in hand stays in hand. */
    public void halts(long now) {
        account(now);
        switchingLeft = switchingLeft(now);
        halted = true;
    }

    /** The station of the service in hand is back. */
    public void goesOn(long now) {
        account(now);
        halted = false;
        switchingUntil = now + switchingLeft;
    }

    /** Whether the person is kept from work on items. */
    public boolean kept() {
        return interrupted || halted;
    }

    /** How much of the work in hand is not yet begun because the person still switches, in ticks. */
    public long switchingLeft(long now) {
        return kept() ? switchingLeft : Math.max(0, switchingUntil - now);
    }

    /** Notes what the person did since the last note. */
    void account(long now) {
        long from = since;
        since = now;
        if (kept()) {
            pool.interrupted += now - from;
        } else if (service == Part.NONE) {
            pool.idle += now - from;
        } else {
            long switched = Math.max(0, Math.min(now, switchingUntil) - from);
            pool.switched += switched;
            pool.work[station] += now - from - switched;
        }
    }
}
