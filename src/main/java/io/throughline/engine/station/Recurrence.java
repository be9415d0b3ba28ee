package io.throughline.engine.station;

import io.throughline.model.law.Distribution;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What comes again and again and lasts for a while each time: an outage of a station, or what keeps a person from work
 * on items. The time between runs from the end of one to the start of the next. Not thread-safe.
 */
public final class Recurrence {
    private static final double LONGEST = 1L << 53;

    private final KeyedRandom random;
    private final Sampler every;
    private final Sampler lasting;
    private final long everyPlace;
    private final long lastingPlace;
    private final int number;
    private long count;

    /**
     * What comes by these laws.
     *
     * @param number of the one to whom it happens, among those of the same place
     * @param place by which random numbers are named
     */
    public Recurrence(Distribution every, Distribution lasting, KeyedRandom random, int number, String... place) {
        this.random = random;
        this.number = number;
        this.every = Sampler.of(every, random);
        this.lasting = Sampler.of(lasting, random);
        everyPlace = KeyedRandom.place(with(place, "every"));
        lastingPlace = KeyedRandom.place(with(place, "lasting"));
    }

    private static String[] with(String[] place, String last) {
        return Stream.concat(Arrays.stream(place), Stream.of(last)).toArray(String[]::new);
    }

    /** None has come yet. */
    public void begin() {
        count = 0;
    }

    /** The ticks until the next one comes. */
    public long untilNext() {
        random.at(everyPlace, number, count);
        return ticks(every.next());
    }

    /** The ticks that the one that comes now lasts. */
    public long length() {
        random.at(lastingPlace, number, count++);
        return ticks(lasting.next());
    }

    private static long ticks(double drawn) {
        return Math.max(1, (long) (Math.min(drawn, LONGEST) + 0.5));
    }
}
