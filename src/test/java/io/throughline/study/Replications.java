package io.throughline.study;

import static io.throughline.Lines.ticks;

import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.stats.Sample;
import java.util.Arrays;
import java.util.List;

/** Replications made by hand: of a line with one kind and two stations, measured for one week of forty hours. */
final class Replications {
    static final long PERIOD = ticks(40);

    private Replications() {}

    /** The inside is that of nothing at the start and {@code wip} items at the end. */
    static Replication of(long delivered, int wip, StationResult... stations) {
        return of(delivered, new Replication.Inside(ticks(80), ticks(20), ticks(10), 0, wip, 0, 0), stations);
    }

    static Replication of(long delivered, Replication.Inside inside, StationResult... stations) {
        return of(delivered, inside, List.of(kind("item", false, 10, 20, 30)), stations);
    }

    static Replication of(
            long delivered, Replication.Inside inside, List<KindResult> kinds, StationResult... stations) {
        long[] quarters = {delivered, 0, 0, 0};
        return new Replication(
                0,
                new Replication.Window(ticks(10), ticks(10) + PERIOD, PERIOD, 0),
                new Replication.Items(7, delivered, quarters, 2, 3, 0),
                inside,
                new long[] {9},
                kinds,
                List.of(stations),
                List.of(),
                null);
    }

    /** Flow times in hours; half of each is waiting; lead time is the same as flow time. */
    static KindResult kind(String name, boolean filler, double... flowHours) {
        Sample flow = sample(flowHours);
        Sample wait = sample(Arrays.stream(flowHours).map(h -> h / 2).toArray());
        return new KindResult(
                name, filler, flow.count(), flow, wait, flow, flow.sum() / 2, 5, KindResult.Returned.NONE);
    }

    static Sample sample(double... hours) {
        long[] values = Arrays.stream(hours).mapToLong(h -> ticks(h)).toArray();
        return new Sample(values.length, Arrays.stream(values).sum(), values);
    }

    /** The same with what people did. */
    static Replication with(Replication replication, PoolResult... pools) {
        return new Replication(
                replication.number(),
                replication.window(),
                replication.items(),
                replication.inside(),
                replication.begun(),
                replication.kinds(),
                replication.stations(),
                List.of(pools),
                null);
    }

    /** A station where people are at work for so many hours; nothing waits there for a share of the time. */
    static StationResult staffed(String name, int queueAtEnd, double hours, double empty) {
        return new StationResult(
                name,
                0,
                new StationResult.Queue(ticks(120), 5, 0, queueAtEnd, Math.round(empty * PERIOD)),
                new StationResult.Waits(sample(1, 2, 3), sample(4), sample(), 6),
                new long[] {ticks(hours), 0, 0, 0, 0},
                8,
                10,
                0,
                4);
    }

    /** A station with two servers whose queue grows from 0; starved for a share of the time and busy for the rest. */
    static StationResult station(String name, int queueAtEnd, double starved) {
        return station(name, queueAtEnd, starved, 8);
    }

    /** The same, with so many parts that come through in the period. */
    static StationResult station(String name, int queueAtEnd, double starved, int through) {
        long servers = 2 * PERIOD;
        long idle = Math.round(starved * servers);
        return new StationResult(
                name,
                2,
                new StationResult.Queue(ticks(120), 5, 0, queueAtEnd, 0),
                new StationResult.Waits(sample(1, 2, 3), sample(4), sample(), 6),
                new long[] {servers - idle, 0, idle, 0, 0},
                through,
                10,
                0,
                0);
    }
}
