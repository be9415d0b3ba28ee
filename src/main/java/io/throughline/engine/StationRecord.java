package io.throughline.engine;

import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.line.Station;
import io.throughline.stats.Tally;
import io.throughline.stats.TimeWeighted;
import java.util.EnumMap;
import java.util.stream.LongStream;

/** What is measured at one station. Not thread-safe. */
final class StationRecord {
    private final Station station;
    private final TimeWeighted queue = new TimeWeighted();
    private final TimeWeighted busy = new TimeWeighted();
    private final TimeWeighted starved = new TimeWeighted();
    private final EnumMap<State, TimeWeighted> states = new EnumMap<>(State.class);
    private final Tally waits;
    private final Tally firstWaits;
    private final Tally waitsPerPart;
    private long visits;
    private long services;
    private long firstPasses;
    private int longest;
    private long changedAt;
    private int queueAtStart;

    StationRecord(Station station, boolean keepsWaits) {
        this.station = station;
        waits = new Tally(keepsWaits);
        firstWaits = new Tally(keepsWaits);
        waitsPerPart = new Tally(keepsWaits);
        for (State state : State.values()) {
            states.put(state, new TimeWeighted());
        }
        states.put(State.BUSY, busy);
        states.put(State.STARVED, starved);
    }

    /** All servers are free, and nobody waits. */
    void begin() {
        queue.set(0);
        states.values().forEach(state -> state.set(0));
        starved.set(station.unlimited() ? 0 : station.servers());
        measure(0);
    }

    /** The measured period begins. */
    void measure(long now) {
        queue.restart(now);
        states.values().forEach(state -> state.restart(now));
        waits.restart();
        firstWaits.restart();
        waitsPerPart.restart();
        visits = 0;
        services = 0;
        firstPasses = 0;
        queueAtStart = queue.value();
        longest = queueAtStart;
        changedAt = now;
    }

    /** A part joins the queue. */
    void joined(long now) {
        noteLongest(now);
        queue.change(1, now);
    }

    /** A part that has waited so long is taken from the queue. */
    void taken(long wait, boolean first, long now) {
        noteLongest(now);
        queue.change(-1, now);
        waits.add(wait);
        if (first) {
            firstWaits.add(wait);
        }
    }

    /** A queue counts as long as it stays for a while, not only within one moment. */
    private void noteLongest(long now) {
        if (now != changedAt) {
            changedAt = now;
            longest = Math.max(longest, queue.value());
        }
    }

    /** A service starts with a part that has not waited in the queue. */
    void takenAtOnce() {
        waits.add(0);
        firstWaits.add(0);
    }

    /** A server goes to work. */
    void started(long now) {
        starved.change(-1, now);
        busy.change(1, now);
    }

    /** A service ends and its server is free. */
    void ended(boolean first, long now) {
        busy.change(-1, now);
        starved.change(1, now);
        services++;
        if (first) {
            firstPasses++;
        }
    }

    /** A part that came by so often, and waited so long in all, is delivered. */
    void delivered(int times, long wait) {
        visits += times;
        if (times > 0) {
            waitsPerPart.add(wait);
        }
    }

    /** Parts × ticks of waiting and of work so far. */
    long partsArea(long now) {
        return queue.area(now) + busy.area(now);
    }

    /** What was measured since the period began. */
    StationResult result(long now, long period) {
        noteLongest(now);
        long[] ticks = states.values().stream().mapToLong(s -> s.area(now)).toArray();
        long sum = LongStream.of(ticks).sum();
        long expected = station.unlimited() ? 0 : station.servers() * period;
        Recorder.conserved("server time at " + station.name(), expected, sum);
        if (station.unlimited()) {
            ticks[State.STARVED.ordinal()] = 0;
        }
        return new StationResult(
                station.name(),
                station.servers(),
                new StationResult.Queue(queue.area(now), longest, queueAtStart, queue.value(), 0),
                new StationResult.Waits(waits.sample(), firstWaits.sample(), waitsPerPart.sample(), visits),
                ticks,
                firstPasses,
                services,
                0);
    }
}
