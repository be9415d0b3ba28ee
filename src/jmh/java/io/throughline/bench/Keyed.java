package io.throughline.bench;

import io.throughline.random.KeyedRandom;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Draws that are a pure function of item, station and visit, as the engine's are. */
final class Keyed implements HandWritten.Draws {
    private final KeyedRandom random = new KeyedRandom(1);
    private final ZigguratSampler.Exponential exponential = ZigguratSampler.Exponential.of(random);
    private final long source = KeyedRandom.place("work", "source");
    private final long kind = KeyedRandom.place("kinds", "item");
    private final long[] times = places("time");
    private final long[] coins = places("outcome");

    private static long[] places(String purpose) {
        long[] places = new long[5];
        for (int i = 0; i < places.length; i++) {
            places[i] = KeyedRandom.place("stations", "s" + i, purpose);
        }
        return places;
    }

    @Override
    public double exponential(long item, int station, int visit) {
        random.at(station < 0 ? source : times[station], KeyedRandom.item(kind, item), visit);
        return exponential.sample();
    }

    @Override
    public double coin(long item, int station, int visit) {
        return random.at(coins[station], KeyedRandom.item(kind, item), visit).nextDouble();
    }
}
