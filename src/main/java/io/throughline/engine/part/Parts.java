package io.throughline.engine.part;

import io.throughline.engine.part.Part.Shape;
import io.throughline.engine.queue.Pool;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.List;

/** The parts that are inside. Not thread-safe. */
public final class Parts {
    private final Items items;
    private final KeyedRandom random;
    private final Sampler sizeLaw;
    private final Influenced sizeInfluence;
    private final boolean constantSize;
    private final long sizePlace = KeyedRandom.place("work", "size");
    private final long lotPlace = KeyedRandom.place("work", "parts", "defects");
    private final Pool<Part> pool;
    private int count;

    /** No part; {@code keepsWaits} says whether a part's waits are summed up by station. */
    public Parts(Line line, Items items, KeyedRandom random, boolean keepsWaits) {
        this.items = items;
        this.random = random;
        sizeLaw = Sampler.of(line.size(), random);
        sizeInfluence = new Influenced(line, new Target(Aspect.SIZE, "", ""), random);
        constantSize = line.size() instanceof Distribution.Constant && sizeInfluence.none();
        int approvals = line.stations().stream()
                .mapToInt(s -> s.capacity().approvals())
                .max()
                .orElse(1);
        boolean people = !line.people().isEmpty();
        Shape shape =
                new Shape(line.stations().size(), outcomesToCount(line), approvals, keepsWaits, people, errands(line));
        pool = new Pool<>(() -> new Part(shape));
    }

    /** Whether parts are sent somewhere to be mended, or to resolve a conflict. */
    private static boolean errands(Line line) {
        return line.stations().stream().map(Station::quality).anyMatch(Parts::sendsOnErrands);
    }

    private static boolean sendsOnErrands(Quality quality) {
        Quality.Conflicts conflicts = quality.conflicts();
        return quality.catching() != null
                || conflicts != null && !conflicts.at().isEmpty();
    }

    /** All outcomes of the line where one of them has a limit, else none. */
    private static int outcomesToCount(Line line) {
        List<Outcome> outcomes =
                line.stations().stream().flatMap(s -> s.outcomes().stream()).toList();
        return outcomes.stream().allMatch(o -> o.atMost() == Line.NO_LIMIT) ? 0 : outcomes.size();
    }

    /** Forgets all parts. */
    public void clear() {
        for (Part part : pool.all()) {
            part.item = null;
        }
        pool.giveAll();
        count = 0;
    }

    /** How many are inside, an item that is not split counted as one. */
    public int count() {
        return count;
    }

    /** All that are inside. */
    public List<Part> inside() {
        return pool.all().stream()
                .filter(part -> part.item != null && part.whole == part)
                .toList();
    }

    /** Begins the part that stands for an item until it is split. */
    public Part begin(Item item) {
        Part part = make(item, 1);
        part.split = item.parts == 1;
        for (int number = 2; number <= item.parts; number++) {
            part.size += size(item, KeyedRandom.part(item.key, number));
        }
        return part;
    }

    /** Makes the part that stands for an item the first one of its own. */
    public void split(Part first) {
        first.split = true;
        first.size = size(first.item, first.key);
    }

    /** Begins another part of an item, after what happened to the part that stood for it. */
    public Part next(Part first, int number) {
        Part part = make(first.item, number);
        part.split = true;
        part.goOnFrom(first);
        return part;
    }

    /** Lets the defects of the first of so many parts fall to all of them by lot. */
    public void share(Part[] apart, int count) {
        int defects = apart[0].defects;
        apart[0].defects = 0;
        random.at(lotPlace, apart[0].item.key, 0);
        for (int i = 0; i < defects; i++) {
            apart[(int) (random.nextDouble() * count)].defects++;
        }
    }

    private Part make(Item item, int number) {
        Part part = pool.take();
        part.begin();
        part.item = item;
        part.number = number;
        part.key = KeyedRandom.part(item.key, number);
        part.size = size(item, part.key);
        count++;
        return part;
    }

    private double size(Item item, long key) {
        return (constantSize ? sizeLaw.next() : drawSize(key, item.touched)) * items.sizeFactor(item);
    }

    private double drawSize(long key, long touched) {
        random.at(sizePlace, key, 0);
        return sizeInfluence.number(sizeInfluence.law(sizeLaw, touched).next(), touched);
    }

    /** A side of a part, the last of its sides. */
    public Part side(Part part) {
        Part side = pool.take();
        side.standFor(part);
        Part last = part;
        while (last.side != null) {
            last = last.side;
        }
        last.side = side;
        return side;
    }

    /** Lets go of the first of a part's sides. */
    public void endSide(Part part) {
        Part side = part.side;
        part.side = side.side;
        side.item = null;
        pool.give(side);
    }

    /** Lets go of all sides of a part. */
    public void endSides(Part part) {
        while (part.side != null) {
            endSide(part);
        }
    }

    /** Lets go of a part that has left, and of its sides. */
    public void end(Part part) {
        endSides(part);
        part.item = null;
        pool.give(part);
        count--;
    }
}
