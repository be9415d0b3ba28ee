package io.throughline.engine.station;

import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.line.Station;
import io.throughline.stats.tally.Counter;
import io.throughline.stats.tally.Level;
import io.throughline.stats.tally.Tally;
import io.throughline.stats.tally.TimeWeighted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What is measured at one station. Not thread-safe. */
public final class StationRecord {
    private final Station station;
    private final boolean staffed;
    private final TimeWeighted queue = new TimeWeighted();
    private final TimeWeighted empty = new TimeWeighted();
    private final TimeWeighted finished = new TimeWeighted();

    private final TimeWeighted stopped = new TimeWeighted();
    private final TimeWeighted extra = new TimeWeighted();
    private final TimeWeighted rework = new TimeWeighted();
    private final TimeWeighted busy = new TimeWeighted();
    private final TimeWeighted starved = new TimeWeighted();
    private final TimeWeighted blocked = new TimeWeighted();
    private final TimeWeighted off = new TimeWeighted();
    private final TimeWeighted down = new TimeWeighted();
    private final List<TimeWeighted> levels = List.of(queue, finished, stopped, extra, rework);
    private final Map<State, TimeWeighted> states = new EnumMap<>(
            Map.of(State.BUSY, busy, State.STARVED, starved, State.BLOCKED, blocked, State.OFF, off, State.DOWN, down));
    /** What servers without work are at: starved, off or down. */
    private TimeWeighted resting = starved;

    private final Tally waits;
    private final Tally firstWaits;
    private final Tally waitsPerPart;
    private int stoppedRework;
    private long resolving;
    private final Counter visits = new Counter();
    private final Counter services = new Counter();
    private final Counter firstPasses = new Counter();
    private final Counter beyondLimit = new Counter();
    private final List<Counter> counters = List.of(visits, services, firstPasses, beyondLimit);
    private final Level level = new Level(queue);
    private int longest;
    private long changedAt;

    StationRecord(Station station, boolean eachWait) {
        this.station = station;
        staffed = station.staffed();
        waits = new Tally(eachWait);
        firstWaits = new Tally(eachWait);
        waitsPerPart = new Tally(eachWait);
    }

    /** All servers are free, and nobody waits. */
    void begin() {
        levels.forEach(it -> it.set(0));
        empty.set(1);
        resting = starved;
        states.values().forEach(state -> state.set(0));
        starved.set(station.unlimited() ? 0 : station.servers());
        measure(0);
    }

    /** The measured period begins. */
    public void measure(long now) {
        levels.forEach(it -> it.restart(now));
        empty.restart(now);
        states.values().forEach(state -> state.restart(now));
        waits.restart();
        firstWaits.restart();
        waitsPerPart.restart();
        counters.forEach(Counter::restart);
        resolving = 0;
        level.restart();
        longest = queue.value();
        changedAt = now;
    }

    /** How many parts wait. */
    public int waiting() {
        return queue.value();
    }

    /** Parts × ticks of waiting so far. */
    public long waitingArea(long now) {
        return queue.area(now);
    }

    /** A part joins the queue. */
    public void joined(long now) {
        noteLongest(now);
        queue.change(1, now);
        if (staffed && queue.value() == 1) {
            empty.change(-1, now);
        }
    }

    /** A part that has waited so long is taken from the queue. */
    public void taken(long wait, boolean first, long now) {
        noteLongest(now);
        queue.change(-1, now);
        if (staffed && queue.value() == 0) {
            empty.change(1, now);
        }
        waits.add(wait);
        firstWaits.addIf(first, wait);
    }

    /** A queue counts as long as it stays for a while, not only within one moment. */
    private void noteLongest(long now) {
        if (now != changedAt) {
            changedAt = now;
            longest = Math.max(longest, queue.value());
        }
    }

    /** A service starts with a part that has not waited in the queue; its first one here, or not. */
    public void takenAtOnce(boolean first) {
        waits.add(0);
        firstWaits.addIf(first, 0);
    }

    /** A server, or a person, goes to work. */
    public void started(boolean isRework, long now) {
        starved.change(-1, now);
        busy.change(1, now);
        rework.change(isRework ? 1 : 0, now);
    }

    /** A server, or a person, has ended a service. */
    public void ended(boolean isRework, long now) {
        services.add(1);
        leaves(isRework, now);
    }

    /** A server has ended a service, and begins the next one. */
    public void goesOn(boolean wasRework, boolean isRework, long now) {
        services.add(1);
        rework.change((isRework ? 1 : 0) - (wasRework ? 1 : 0), now);
    }

    /** A server lays a part aside to work on another one. */
    public void laidAside(boolean isRework, long now) {
        finished.change(1, now);
        leaves(isRework, now);
    }

    /** A server takes up a part that was laid aside. */
    public void takenUp(boolean isRework, long now) {
        finished.change(-1, now);
        started(isRework, now);
    }

    private void leaves(boolean isRework, long now) {
        busy.change(-1, now);
        starved.change(1, now);
        rework.change(isRework ? -1 : 0, now);
    }

    /** So many more services than parts go on: several people work on one part, or one works on several. */
    public void sideBySide(int by, long now) {
        extra.change(by, now);
    }

    /** So much of a service that starts resolves a conflict, which is rework. */
    public void resolves(long ticks) {
        resolving += ticks;
    }

    /** A part has passed, for the first time or not. */
    public void passed(boolean first) {
        firstPasses.add(first ? 1 : 0);
    }

    /** A person at work here is stopped. */
    public void interrupted(boolean isRework, long now) {
        busy.change(-1, now);
        stopped.change(1, now);
        rework.change(isRework ? -1 : 0, now);
    }

    /** A person who was interrupted here goes on. */
    public void resumed(boolean isRework, long now) {
        stopped.change(-1, now);
        busy.change(1, now);
        rework.change(isRework ? 1 : 0, now);
    }

    /** A service is given up: by a person who was interrupted in it, or who was at work. */
    public void givenUp(boolean inInterruption, boolean isRework, long now) {
        rework.change(isRework && !inInterruption ? -1 : 0, now);
        (inInterruption ? stopped : busy).change(-1, now);
        starved.change(1, now);
    }

    /** A part is finished and can't move on; a server is held for it, or none. */
    public void finished(boolean held, long now) {
        finished.change(1, now);
        if (held && !station.unlimited()) {
            resting.change(-1, now);
            blocked.change(1, now);
        }
    }

    /** A part that was finished moves on, and the server that was held for it is free, if there was one. */
    public void movesOn(boolean held, long now) {
        finished.change(-1, now);
        if (held && !station.unlimited()) {
            blocked.change(-1, now);
            resting.change(1, now);
        }
    }

    /** It opens or closes, goes down or comes back; the servers stop with what they work on, or go on. */
    public void turn(boolean opened, boolean inOutage, long now) {
        TimeWeighted before = resting;
        resting = !opened ? off : inOutage ? down : starved;
        if (staffed || resting == before) {
            return;
        }
        int idle = before.value();
        if (before == starved) {
            idle += busy.value();
            stopped.change(busy.value(), now);
            busy.change(-busy.value(), now);
            stoppedRework = rework.value();
            rework.change(-stoppedRework, now);
        } else if (resting == starved) {
            idle -= stopped.value();
            rework.change(stoppedRework, now);
            busy.change(stopped.value(), now);
            stopped.change(-stopped.value(), now);
        }
        before.change(-before.value(), now);
        resting.change(idle, now);
    }

    /** A part comes back though there is no room. */
    public void beyondLimit() {
        beyondLimit.add(1);
    }

    /** A part that came by so often, and waited so long in all, is delivered. */
    public void delivered(int times, long wait) {
        visits.add(times);
        if (times > 0) {
            waitsPerPart.add(wait);
        }
    }

    /** Parts × ticks of waiting and of work so far, of what is finished and can't move on too. */
    public long partsArea(long now) {
        return queue.area(now) + busy.area(now) + stopped.area(now) - extra.area(now) + finished.area(now);
    }

    /** The window of the rates begins here, or ends. */
    public void mark(boolean first) {
        counters.forEach(counter -> counter.mark(first));
        level.mark(first);
    }

    /** What was measured since the period began; {@code all} says whether rates are counted over all of it. */
    public StationResult result(long now, long period, boolean all) {
        noteLongest(now);
        long[] ticks = states.values().stream().mapToLong(s -> s.area(now)).toArray();
        if (station.unlimited() || staffed) {
            ticks[State.STARVED.ordinal()] = 0;
        } else {
            long expected = station.servers() * period;
            conserved(
                    "server time at " + station.name(),
                    expected,
                    LongStream.of(ticks).sum());
        }
        return new StationResult(
                station.name(),
                station.servers(),
                new StationResult.Queue(queue.area(now), longest, level.first(all), level.last(all), empty.area(now)),
                new StationResult.Waits(
                        waits.sample(), firstWaits.sample(), waitsPerPart.sample(), visits.counted(all)),
                ticks,
                firstPasses.counted(all),
                services.counted(all),
                rework.area(now) + resolving,
                beyondLimit.counted(all));
    }

    /** Fails, as an error of ours, if two ways of counting the same thing differ. */
    public static void conserved(String what, long expected, long counted) {
        if (expected != counted) {
            throw new IllegalStateException(
                    what + " is not conserved: " + counted + " where " + expected + " was expected");
        }
    }
}
