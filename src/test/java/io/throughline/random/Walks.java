package io.throughline.random;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** The ways in which a simulation walks over the positions, each as a sequence of numbers. */
final class Walks {
    private static final long TIME = KeyedRandom.place("stations", "review", "time");
    private static final long FEATURE = KeyedRandom.place("kinds", "feature");
    private static final long FIX = KeyedRandom.place("kinds", "fix");

    private Walks() {}

    static Map<String, LongUnaryOperator> all(long seed) {
        Map<String, LongUnaryOperator> walks = new LinkedHashMap<>();
        walks.putAll(alongOneName(seed));
        walks.putAll(acrossNames(seed));
        walks.putAll(crossTerms(seed));
        return walks;
    }

    private static Map<String, LongUnaryOperator> alongOneName(long seed) {
        KeyedRandom random = new KeyedRandom(seed);
        return Map.of(
                "items", i -> random.at(TIME, KeyedRandom.item(FEATURE, i), 0).nextLong(),
                "items not mixed before", i -> random.at(TIME, i, 0).nextLong(),
                "items in steps of 2^32", i -> random.at(TIME, i << 32, 0).nextLong(),
                "visits", i -> random.at(TIME, FIX, i).nextLong(),
                "parts", i -> random.at(TIME, KeyedRandom.part(FIX, i), 0).nextLong(),
                "places not mixed before", i -> random.at(i, FIX, 0).nextLong(),
                "four numbers of each item",
                        i -> (i & 3) == 0
                                ? random.at(TIME, KeyedRandom.item(FIX, i >>> 2), 0)
                                        .nextLong()
                                : random.nextLong(),
                "one position's sequence", i -> i == 0 ? random.at(TIME, FIX, 0).nextLong() : random.nextLong());
    }

    private static Map<String, LongUnaryOperator> acrossNames(long seed) {
        KeyedRandom random = new KeyedRandom(seed);
        long[] places = new long[64];
        for (int i = 0; i < places.length; i++) {
            places[i] = KeyedRandom.place("stations", "s" + i, "time");
        }
        return Map.of(
                "stations, then items",
                        i -> random.at(places[(int) i & 63], KeyedRandom.item(FIX, i >>> 6), 0)
                                .nextLong(),
                "kinds, then items",
                        i -> random.at(TIME, KeyedRandom.item((i & 1) == 0 ? FIX : FEATURE, i >>> 1), 0)
                                .nextLong(),
                "visits, then items",
                        i -> random.at(TIME, KeyedRandom.item(FIX, i >>> 2), i & 3)
                                .nextLong(),
                "parts, then items",
                        i -> random.at(TIME, KeyedRandom.part(KeyedRandom.item(FIX, i >>> 2), i & 3), 0)
                                .nextLong(),
                "replications, then items",
                        i -> {
                            random.replication((int) i & 255);
                            return random.at(TIME, KeyedRandom.item(FIX, i >>> 8), 0)
                                    .nextLong();
                        },
                "replications",
                        i -> {
                            random.replication((int) i);
                            return random.at(TIME, FIX, 0).nextLong();
                        },
                "seeds", i -> new KeyedRandom(seed + i).at(TIME, FIX, 0).nextLong());
    }

    /** Sums over the corners of a square of positions: nothing of place and item may cancel. */
    private static Map<String, LongUnaryOperator> crossTerms(long seed) {
        KeyedRandom random = new KeyedRandom(seed);
        long other = KeyedRandom.place("stations", "coding", "time");
        return Map.of(
                "exclusive or over two places and two items",
                        i -> random.at(TIME, 2 * i, 0).nextLong()
                                ^ random.at(other, 2 * i, 0).nextLong()
                                ^ random.at(TIME, 2 * i + 1, 0).nextLong()
                                ^ random.at(other, 2 * i + 1, 0).nextLong(),
                "sum over two places and two items",
                        i -> random.at(TIME, 2 * i, 0).nextLong()
                                - random.at(other, 2 * i, 0).nextLong()
                                - random.at(TIME, 2 * i + 1, 0).nextLong()
                                + random.at(other, 2 * i + 1, 0).nextLong(),
                "difference of two replications",
                        i -> {
                            random.replication(0);
                            long one = random.at(TIME, i, 0).nextLong();
                            random.replication(1);
                            return one - random.at(TIME, i, 0).nextLong();
                        });
    }
}
