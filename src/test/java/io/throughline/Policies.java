package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Station;
import io.throughline.model.line.Station.Batch;
import io.throughline.model.line.Station.Capacity;
import io.throughline.model.line.Station.Outages;
import io.throughline.model.line.Station.Queue;
import io.throughline.model.line.Station.WaitsForOthers;
import io.throughline.model.line.Station.Work;

/** Gives stations of tests batches, outages, waits for others and an end of patience. */
public final class Policies {
    private Policies() {}

    /** A train at these times, for as many as wait. */
    public static Station train(Station station, double everyHours) {
        return train(station, everyHours, Integer.MAX_VALUE);
    }

    /** A train at these times for so many at most. */
    public static Station train(Station station, double everyHours, int size) {
        return batch(station, new Batch(Lines.ticks(everyHours), size, 0));
    }

    /** Batches of so many; the oldest part waits for no longer than that, where the time is above 0. */
    public static Station batch(Station station, int size, double waitAtMostHours) {
        return batch(station, new Batch(0, size, Lines.ticks(waitAtMostHours)));
    }

    private static Station batch(Station station, Batch batch) {
        Queue it = station.queue();
        return with(station, new Queue(it.discipline(), it.reworkFirst(), it.pickup(), it.givesUpAfter(), batch));
    }

    /** Parts give up after so long a wait. */
    public static Station givesUp(Station station, double afterHours) {
        Queue it = station.queue();
        long ticks = Lines.ticks(afterHours);
        return with(station, new Queue(it.discipline(), it.reworkFirst(), it.pickup(), ticks, it.batch()));
    }

    /** Parts that are new have to be noticed first. */
    public static Station pickup(Station station, Distribution time) {
        Queue it = station.queue();
        return with(station, new Queue(it.discipline(), it.reworkFirst(), time, it.givesUpAfter(), it.batch()));
    }

    private static Station with(Station it, Queue queue) {
        return new Station(
                it.name(), it.capacity(), it.work(), queue, it.visit(), it.room(), it.quality(), it.outcomes());
    }

    /** Outages by these laws. */
    public static Station outages(Station it, Distribution every, Distribution lasting) {
        Capacity was = it.capacity();
        return with(
                it,
                new Capacity(
                        was.servers(),
                        was.staff(),
                        was.ownWork(),
                        was.approvals(),
                        was.open(),
                        new Outages(every, lasting),
                        was.cost()));
    }

    /** The station works in the first hours of each day only. */
    public static Station open(Station it, double hours) {
        Capacity was = it.capacity();
        return with(
                it,
                new Capacity(
                        was.servers(),
                        was.staff(),
                        was.ownWork(),
                        was.approvals(),
                        Lines.ticks(hours),
                        was.outages(),
                        was.cost()));
    }

    /** The same station where others work, or at other times. */
    public static Station with(Station it, Capacity capacity) {
        return new Station(
                it.name(), capacity, it.work(), it.queue(), it.visit(), it.room(), it.quality(), it.outcomes());
    }

    /** Parts may have to wait for others after a service. */
    public static Station asks(Station it, double chance, Distribution lasting) {
        Work was = it.work();
        Work work = new Work(
                was.time(), was.sizeExponent(), was.factor(), was.overload(), new WaitsForOthers(chance, lasting));
        return new Station(
                it.name(), it.capacity(), work, it.queue(), it.visit(), it.room(), it.quality(), it.outcomes());
    }

    /** Parts are there at the same time as at another station. */
    public static Station beside(Station it, String other) {
        Station.Visit visit = new Station.Visit(it.visit().share(), it.visit().only(), other);
        return new Station(
                it.name(), it.capacity(), it.work(), it.queue(), visit, it.room(), it.quality(), it.outcomes());
    }

    /** No part comes by. */
    public static Station skipped(Station it) {
        Station.Visit visit = new Station.Visit(0, it.visit().only(), it.visit().beside());
        return new Station(
                it.name(), it.capacity(), it.work(), it.queue(), visit, it.room(), it.quality(), it.outcomes());
    }

    /** The server before it is free while something waits for room. */
    public static Station releasing(Station it) {
        Station.Room room = new Station.Room(it.room().wipLimit(), true);
        return new Station(
                it.name(), it.capacity(), it.work(), it.queue(), it.visit(), room, it.quality(), it.outcomes());
    }
}
