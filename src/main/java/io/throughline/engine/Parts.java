package io.throughline.engine;

import io.throughline.model.Influence.Aspect;
import io.throughline.model.Influence.Target;
import io.throughline.model.Line;
import io.throughline.model.law.Distribution;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.Arrays;

/** The parts of items: what is served, sent back and passed on; parallel arrays with a free list. Not thread-safe. */
final class Parts {
    private static final int FIRST_CAPACITY = 64;
    private static final int NO_REWORK = -1;

    /** The item that it is a part of. */
    int[] item = new int[FIRST_CAPACITY];
    /** The name as random numbers know it, of (item, part). */
    long[] key = new long[FIRST_CAPACITY];
    /** Relative size. */
    double[] size = new double[FIRST_CAPACITY];
    /** Factor on the service times of its rework. */
    double[] effort = new double[FIRST_CAPACITY];
    /** The farthest station of its rework; negative outside rework. */
    int[] reworkUntil = new int[FIRST_CAPACITY];
    /** When it joined the queue that it waits in. */
    long[] joinedAt = new long[FIRST_CAPACITY];
    /** When it had first passed the station that lead time starts from; negative before. */
    long[] leadFrom = new long[FIRST_CAPACITY];

    private final Items items;
    private final KeyedRandom random;
    private final Sampler sizeLaw;
    private final Influenced sizeInfluence;
    private final boolean constantSize;
    private final long sizePlace = KeyedRandom.place("work", "size");
    private final int stations;
    private final int outcomes;
    private final boolean keepsWaits;
    private int[] visits;
    private long[] waited;
    private int[] taken;
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int capacity = FIRST_CAPACITY;

    Parts(Line line, Items items, KeyedRandom random, boolean keepsWaits) {
        this.items = items;
        this.random = random;
        sizeLaw = Sampler.of(line.size(), random);
        sizeInfluence = new Influenced(line, new Target(Aspect.SIZE, "", ""), random);
        constantSize = line.size() instanceof Distribution.Constant && sizeInfluence.none();
        stations = line.stations().size();
        outcomes = line.stations().stream().mapToInt(s -> s.outcomes().size()).sum();
        visits = new int[stations * capacity];
        this.keepsWaits = keepsWaits;
        waited = new long[keepsWaits ? stations * capacity : 0];
        taken = new int[outcomes * capacity];
        clear();
    }

    /** Forgets all parts. */
    void clear() {
        freeCount = 0;
        for (int part = capacity - 1; part >= 0; part--) {
            free[freeCount++] = part;
        }
    }

    /** Begins a part of an item. */
    int begin(int ofItem, long number) {
        if (freeCount == 0) {
            grow();
        }
        int part = free[--freeCount];
        item[part] = ofItem;
        key[part] = KeyedRandom.part(items.key[ofItem], number);
        size[part] = (constantSize ? sizeLaw.next() : drawSize(part, items.touched[ofItem])) * items.sizeFactor(ofItem);
        endRework(part);
        leadFrom[part] = -1;
        Arrays.fill(visits, part * stations, (part + 1) * stations, 0);
        if (keepsWaits) {
            Arrays.fill(waited, part * stations, (part + 1) * stations, 0);
        }
        Arrays.fill(taken, part * outcomes, (part + 1) * outcomes, 0);
        return part;
    }

    private double drawSize(int part, long touched) {
        random.at(sizePlace, key[part], 0);
        return sizeInfluence.number(sizeInfluence.law(sizeLaw, touched).next(), touched);
    }

    /** Lets go of a part that has left. */
    void end(int part) {
        free[freeCount++] = part;
    }

    /** The changes that touch the part's item, as bits. */
    long touched(int part) {
        return items.touched[item[part]];
    }

    /** How often its service at a station has started. */
    int visits(int part, int station) {
        return visits[part * stations + station];
    }

    /** Counts a start at a station after so long a wait. */
    void visit(int part, int station, long wait) {
        visits[part * stations + station]++;
        if (keepsWaits) {
            waited[part * stations + station] += wait;
        }
    }

    /** The sum of its waits at a station; only where waits are kept. */
    long waited(int part, int station) {
        return waited[part * stations + station];
    }

    /** Counts one more time that an outcome would befall the part; false if that is more than it may. */
    boolean take(int part, int outcome, int atMost) {
        return atMost == Line.NO_LIMIT || ++taken[part * outcomes + outcome] <= atMost;
    }

    /** Whether a pass of a station is rework. */
    boolean reworks(int part, int station) {
        return station <= reworkUntil[part];
    }

    /** Begins or widens the part's rework, sent back by a station. */
    void sendBack(int part, int sender, double withEffort) {
        reworkUntil[part] = Math.max(reworkUntil[part], sender);
        effort[part] = withEffort;
    }

    /** Ends the part's rework if the next station lies beyond it. */
    void moveTo(int part, int station) {
        if (station > reworkUntil[part]) {
            endRework(part);
        }
    }

    private void endRework(int part) {
        reworkUntil[part] = NO_REWORK;
        effort[part] = 1;
    }

    private void grow() {
        int larger = 2 * capacity;
        item = Arrays.copyOf(item, larger);
        key = Arrays.copyOf(key, larger);
        size = Arrays.copyOf(size, larger);
        effort = Arrays.copyOf(effort, larger);
        reworkUntil = Arrays.copyOf(reworkUntil, larger);
        joinedAt = Arrays.copyOf(joinedAt, larger);
        leadFrom = Arrays.copyOf(leadFrom, larger);
        visits = Arrays.copyOf(visits, larger * stations);
        waited = Arrays.copyOf(waited, keepsWaits ? larger * stations : 0);
        taken = Arrays.copyOf(taken, larger * outcomes);
        free = Arrays.copyOf(free, larger);
        for (int part = larger - 1; part >= capacity; part--) {
            free[freeCount++] = part;
        }
        capacity = larger;
    }
}
