package io.throughline.engine;

import io.throughline.model.Influence.Aspect;
import io.throughline.model.Influence.Target;
import io.throughline.model.Kind;
import io.throughline.model.Line;
import io.throughline.model.Line.Touch;
import io.throughline.random.KeyedRandom;
import java.util.Arrays;
import java.util.List;

/** The items that are inside or wait outside, as parallel arrays with a free list. Not thread-safe. */
final class Items {
    private static final int FIRST_CAPACITY = 64;
    private static final int NONE = -1;
    /** The time of coming inside of an item that has not. */
    static final long OUTSIDE = Long.MAX_VALUE;

    /** Index of the kind; negative where no item is. */
    int[] kind = new int[FIRST_CAPACITY];
    /** Number within the kind, from 1. */
    long[] number = new long[FIRST_CAPACITY];
    /** The name as random numbers know it, of (kind, number). */
    long[] key = new long[FIRST_CAPACITY];
    /** The changes that touch it, as bits. */
    long[] touched = new long[FIRST_CAPACITY];
    /** When its flow time began. */
    long[] begunAt = new long[FIRST_CAPACITY];
    /** When it came inside. */
    long[] enteredAt = new long[FIRST_CAPACITY];
    /** How many arrived before it; of no meaning with a backlog. */
    long[] arrival = new long[FIRST_CAPACITY];
    /** Ticks in which somebody worked on it. */
    long[] touchTime = new long[FIRST_CAPACITY];

    private final KeyedRandom random;
    private final long[] kindPlaces;
    private final double[] kindSizes;
    private final Influenced[] kindInfluences;
    private final List<Touch> touches;
    private final long[] touchPlaces;
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int capacity;

    Items(Line line, KeyedRandom random) {
        this.random = random;
        List<Kind> kinds = line.kinds();
        kindPlaces = kinds.stream()
                .mapToLong(k -> KeyedRandom.place("kinds", k.name()))
                .toArray();
        kindSizes = kinds.stream().mapToDouble(Kind::size).toArray();
        kindInfluences = kinds.stream()
                .map(k -> new Influenced(line, new Target(Aspect.KIND_SIZE, "", k.name()), random))
                .toArray(Influenced[]::new);
        touches = line.touches();
        touchPlaces = touches.stream()
                .mapToLong(t -> KeyedRandom.place("changes", t.change(), "touches"))
                .toArray();
        clear();
    }

    /** Forgets all items. */
    void clear() {
        capacity = kind.length;
        Arrays.fill(kind, NONE);
        freeCount = 0;
        for (int item = capacity - 1; item >= 0; item--) {
            free[freeCount++] = item;
        }
    }

    /** Begins the item of that name; its flow time begins now. */
    int begin(int ofKind, long itsNumber, long now) {
        if (freeCount == 0) {
            grow();
        }
        int item = free[--freeCount];
        kind[item] = ofKind;
        number[item] = itsNumber;
        key[item] = KeyedRandom.item(kindPlaces[ofKind], itsNumber);
        touched[item] = touchedBy(key[item]);
        begunAt[item] = now;
        enteredAt[item] = now;
        touchTime[item] = 0;
        return item;
    }

    private long touchedBy(long itemKey) {
        long mask = 0;
        for (int i = 0; i < touchPlaces.length; i++) {
            double share = touches.get(i).share();
            if (share >= 1 || random.at(touchPlaces[i], itemKey, 0).nextDouble() < share) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    /** The factor of the item's kind on the size of its parts. */
    double sizeFactor(int item) {
        return kindInfluences[kind[item]].number(kindSizes[kind[item]], touched[item]);
    }

    /** Lets go of an item that has left. */
    void end(int item) {
        kind[item] = NONE;
        free[freeCount++] = item;
    }

    /** The time inside, from a moment on, of all items that came inside; those outside have not. */
    long timeInside(long from, long now) {
        long sum = 0;
        for (int item = 0; item < capacity; item++) {
            if (kind[item] != NONE && enteredAt[item] != OUTSIDE) {
                sum += now - Math.max(enteredAt[item], from);
            }
        }
        return sum;
    }

    private void grow() {
        int larger = 2 * capacity;
        kind = Arrays.copyOf(kind, larger);
        Arrays.fill(kind, capacity, larger, NONE);
        number = Arrays.copyOf(number, larger);
        key = Arrays.copyOf(key, larger);
        touched = Arrays.copyOf(touched, larger);
        begunAt = Arrays.copyOf(begunAt, larger);
        enteredAt = Arrays.copyOf(enteredAt, larger);
        arrival = Arrays.copyOf(arrival, larger);
        touchTime = Arrays.copyOf(touchTime, larger);
        free = Arrays.copyOf(free, larger);
        for (int item = larger - 1; item >= capacity; item--) {
            free[freeCount++] = item;
        }
        capacity = larger;
    }
}
