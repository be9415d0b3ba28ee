package io.throughline.engine.part;

import io.throughline.engine.queue.Pool;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Line.Touch;
import io.throughline.random.KeyedRandom;
import java.util.List;

/** The items that are inside or wait outside. Not thread-safe. */
public final class Items {
    /** The time of coming inside of an item that has not. */
    private static final long OUTSIDE = Long.MAX_VALUE;

    private final KeyedRandom random;
    private final long[] kindPlaces;
    private final double[] kindSizes;
    private final Influenced[] sizeInfluences;
    private final Counts counts;
    private final List<Touch> touches;
    private final long[] touchPlaces;
    private final Pool<Item> pool = new Pool<>(Item::new);

    /** No item. */
    public Items(Line line, KeyedRandom random) {
        this.random = random;
        List<Kind> kinds = line.kinds();
        kindPlaces = kinds.stream()
                .mapToLong(k -> KeyedRandom.place("kinds", k.name()))
                .toArray();
        kindSizes = kinds.stream().mapToDouble(Kind::size).toArray();
        sizeInfluences = Influenced.ofKinds(line, Aspect.KIND_SIZE, random);
        counts = new Counts(line, random);
        touches = line.touches();
        touchPlaces = touches.stream()
                .mapToLong(t -> KeyedRandom.place("changes", t.change(), "touches"))
                .toArray();
    }

    /** Forgets all items. */
    public void clear() {
        for (Item item : pool.all()) {
            item.kind = Item.NO_KIND;
        }
        pool.giveAll();
    }

    /** Begins the item of that name; its flow time begins now, outside. */
    public Item begin(int kind, long number, long now) {
        Item item = pool.take();
        item.kind = kind;
        item.number = number;
        item.key = KeyedRandom.item(kindPlaces[kind], number);
        item.touched = touchPlaces.length == 0 ? 0 : touchedBy(item.key);
        item.begunAt = now;
        item.enteredAt = OUTSIDE;
        item.begin(counts.of(item));
        return item;
    }

    /** An item of one part that will come back, of a name of its own; its flow time has not begun. */
    public Item comesBack(int kind, long number, long key) {
        Item item = pool.take();
        item.kind = kind;
        item.number = number;
        item.key = key;
        item.touched = touchPlaces.length == 0 ? 0 : touchedBy(key);
        item.enteredAt = OUTSIDE;
        item.begin(1);
        item.returned = true;
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
        return sizeInfluences[item.kind].number(kindSizes[item.kind], item.touched);
    }

    /** Lets go of an item that has left. */
    public void end(Item item) {
        item.kind = Item.NO_KIND;
        pool.give(item);
    }

    /** The time inside, from a moment on, of all items that are inside now. */
    public long timeInside(long from, long now) {
        long sum = 0;
        for (Item item : pool.all()) {
            if (item.kind != Item.NO_KIND && item.enteredAt != OUTSIDE) {
                sum += now - Math.max(item.enteredAt, from);
            }
        }
        return sum;
    }

    /** How many parts items have. */
    private static final class Counts {
        private final KeyedRandom random;
        private final long place = KeyedRandom.place("work", "parts");
        private final double mean;
        private final Influenced meanInfluence;
        private final double[] factors;
        private final Influenced[] factorInfluences;
        private final boolean alwaysOne;

        Counts(Line line, KeyedRandom random) {
            this.random = random;
            mean = line.inflow().parts();
            meanInfluence = new Influenced(line, new Target(Aspect.PARTS, "", ""), random);
            factors = line.kinds().stream().mapToDouble(Kind::parts).toArray();
            factorInfluences = Influenced.ofKinds(line, Aspect.KIND_PARTS, random);
            boolean influenced = line.influences().stream()
                    .map(i -> i.target().aspect())
                    .anyMatch(a -> a == Aspect.PARTS || a == Aspect.KIND_PARTS);
            alwaysOne = !influenced && line.kinds().stream().allMatch(k -> mean * k.parts() <= 1);
        }

        int of(Item item) {
            if (alwaysOne) {
                return 1;
            }
            double parts = meanInfluence.number(mean, item.touched)
                    * factorInfluences[item.kind].number(factors[item.kind], item.touched);
            int whole = (int) parts;
            boolean oneMore = parts > whole && random.at(place, item.key, 0).nextDouble() < parts - whole;
            return Math.max(1, whole + (oneMore ? 1 : 0));
        }
    }
}
