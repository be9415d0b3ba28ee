package io.throughline.engine;

import io.throughline.engine.queue.Pool;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Line.Touch;
import io.throughline.random.KeyedRandom;
import java.util.List;

/** The items that are inside or wait outside. Not thread-safe. */
final class Items {
    private static final int NO_KIND = -1;
    /** The time of coming inside of an item that has not. */
    private static final long OUTSIDE = Long.MAX_VALUE;

    private final KeyedRandom random;
    private final long[] kindPlaces;
    private final double[] kindSizes;
    private final Influenced[] kindInfluences;
    private final List<Touch> touches;
    private final long[] touchPlaces;
    private final Pool<Item> pool = new Pool<>(Item::new);

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
    }

    /** A work item; the object serves another one when it has left. */
    static final class Item {
        /** Its place in the pool. */
        final int index;
        /** Index of the kind; negative where no item is. */
        int kind;
        /** Number within the kind, from 1. */
        long number;
        /** The name as random numbers know it, of (kind, number). */
        long key;
        /** The changes that touch it, as bits. */
        long touched;
        /** When its flow time began. */
        long begunAt;
        /** When it came inside. */
        long enteredAt;
        /** How many arrived before it; of no meaning with a backlog. */
        long arrival;
        /** Ticks in which somebody worked on it. */
        long touchTime;

        Item(int index) {
            this.index = index;
        }
    }

    /** Forgets all items. */
    void clear() {
        for (int index = 0; index < pool.size(); index++) {
            pool.get(index).kind = NO_KIND;
        }
        pool.giveAll();
    }

    /** The item at a place of the pool. */
    Item get(int index) {
        return pool.get(index);
    }

    /** Begins the item of that name; its flow time begins now, outside. */
    Item begin(int kind, long number, long now) {
        Item item = pool.take();
        item.kind = kind;
        item.number = number;
        item.key = KeyedRandom.item(kindPlaces[kind], number);
        item.touched = touchPlaces.length == 0 ? 0 : touchedBy(item.key);
        item.begunAt = now;
        item.enteredAt = OUTSIDE;
        item.touchTime = 0;
        return item;
    }

    private long touchedBy(long key) {
        long mask = 0;
        for (int i = 0; i < touchPlaces.length; i++) {
            double share = touches.get(i).share();
            if (share >= 1 || random.at(touchPlaces[i], key, 0).nextDouble() < share) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    /** The factor of the item's kind on the size of its parts. */
    double sizeFactor(Item item) {
        return kindInfluences[item.kind].number(kindSizes[item.kind], item.touched);
    }

    /** Lets go of an item that has left. */
    void end(Item item) {
        item.kind = NO_KIND;
        pool.give(item.index);
    }

    /** The time inside, from a moment on, of all items that are inside now. */
    long timeInside(long from, long now) {
        long sum = 0;
        for (int index = 0; index < pool.size(); index++) {
            Item item = pool.get(index);
            if (item.kind != NO_KIND && item.enteredAt != OUTSIDE) {
                sum += now - Math.max(item.enteredAt, from);
            }
        }
        return sum;
    }
}
