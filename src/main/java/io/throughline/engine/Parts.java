package io.throughline.engine;

import io.throughline.engine.Items.Item;
import io.throughline.engine.queue.Pool;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.Arrays;
import java.util.List;

/** The parts of items: what is served, sent back and passed on. Not thread-safe. */
final class Parts {
    private static final int NO_REWORK = -1;
    private static final long NOT_YET = -1;

    private final Items items;
    private final KeyedRandom random;
    private final Sampler sizeLaw;
    private final Influenced sizeInfluence;
    private final boolean constantSize;
    private final long sizePlace = KeyedRandom.place("work", "size");
    private final Pool<Part> pool;

    /** No part; {@code keepsWaits} says whether a part's waits are summed up by station. */
    Parts(Line line, Items items, KeyedRandom random, boolean keepsWaits) {
        this.items = items;
        this.random = random;
        sizeLaw = Sampler.of(line.size(), random);
        sizeInfluence = new Influenced(line, new Target(Aspect.SIZE, "", ""), random);
        constantSize = line.size() instanceof Distribution.Constant && sizeInfluence.none();
        int stations = line.stations().size();
        int outcomes = outcomesToCount(line);
        pool = new Pool<>(index -> new Part(index, stations, outcomes, keepsWaits));
    }

    /** All outcomes of the line where one of them has a limit, else none. */
    private static int outcomesToCount(Line line) {
        List<Outcome> outcomes =
                line.stations().stream().flatMap(s -> s.outcomes().stream()).toList();
        return outcomes.stream().allMatch(o -> o.atMost() == Line.NO_LIMIT) ? 0 : outcomes.size();
    }

    /** A part of an item; the object serves another one when it has left. */
    static final class Part {
        /** Its place in the pool. */
        final int index;
        /** The item that it is a part of. */
        Item item;
        /** The name as random numbers know it, of (item, part). */
        long key;
        /** Relative size. */
        double size;
        /** Factor on the service times of its rework. */
        double effort;
        /** When it joined the queue that it waits in. */
        long joinedAt;
        /** How long its next service takes. */
        long ticks;
        /** The coin that decides among the outcomes of its next service. */
        double coin;
        /** When it had first passed the station that lead time starts from; negative before. */
        long leadFrom;
        /** How often it had joined the station, where it is now, before. */
        int visit;

        private final int[] visits;
        private int reworkUntil;
        private final long[] waited;
        private final int[] taken;

        private Part(int index, int stations, int outcomes, boolean keepsWaits) {
            this.index = index;
            visits = new int[stations];
            waited = keepsWaits ? new long[stations] : null;
            taken = new int[outcomes];
        }

        private void begin() {
            visit = 0;
            endRework();
            leadFrom = NOT_YET;
            Arrays.fill(visits, 0);
            Arrays.fill(taken, 0);
            if (waited != null) {
                Arrays.fill(waited, 0);
            }
        }

        /** Counts a visit of a station. */
        void visit(int station) {
            visit = visits[station]++;
        }

        /** How often it has joined a station. */
        int visits(int station) {
            return visits[station];
        }

        /** Counts a start at a station after so long a wait. */
        void addWait(int station, long wait) {
            if (waited != null) {
                waited[station] += wait;
            }
        }

        /** The sum of its waits at a station; only where waits are kept. */
        long waited(int station) {
            return waited[station];
        }

        /** Counts one more time that an outcome would befall the part; false if that is more than it may. */
        boolean take(int outcome, int atMost) {
            return atMost == Line.NO_LIMIT || ++taken[outcome] <= atMost;
        }

        /** Whether a pass of a station is rework. */
        boolean reworks(int station) {
            return station <= reworkUntil;
        }

        /** Begins or widens the part's rework, sent back by a station. */
        void sendBack(int sender, double withEffort) {
            reworkUntil = Math.max(reworkUntil, sender);
            effort = withEffort;
        }

        /** Ends the part's rework if the next station lies beyond it. */
        void moveTo(int station) {
            if (station > reworkUntil) {
                endRework();
            }
        }

        private void endRework() {
            reworkUntil = NO_REWORK;
            effort = 1;
        }
    }

    /** Forgets all parts. */
    void clear() {
        pool.giveAll();
    }

    /** The part at a place of the pool. */
    Part get(int index) {
        return pool.get(index);
    }

    /** Begins a part of an item, by its number among them. */
    Part begin(Item item, long number) {
        Part part = pool.take();
        part.begin();
        part.item = item;
        part.key = KeyedRandom.part(item.key, number);
        part.size = (constantSize ? sizeLaw.next() : drawSize(part, item.touched)) * items.sizeFactor(item);
        return part;
    }

    private double drawSize(Part part, long touched) {
        random.at(sizePlace, part.key, 0);
        return sizeInfluence.number(sizeInfluence.law(sizeLaw, touched).next(), touched);
    }

    /** Lets go of a part that has left. */
    void end(Part part) {
        pool.give(part.index);
    }
}
