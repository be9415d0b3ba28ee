package io.throughline.bench;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The yardstick: pipeline-5 written by hand for this line alone, with the same statistics. No scenario, no names, no
 * effects, no limits: what a fast loop costs when it need not be general.
 */
final class HandWritten {
    private static final double[] MEANS = {2.88, 1.53, 1.575, 0.75, 0.5};
    private static final int[] SERVERS = {4, 2, 2, 1, 1};
    private static final double[] BACK = {0, 0.2, 0.1, 0, 0};
    private static final double BETWEEN_ARRIVALS = 1.25;

    private final Draws draws;
    private final int scale;
    private final double[] pending;
    private final int[] itemAt;
    private final int[] stationAt;
    private final int[] firstSlot = new int[MEANS.length];
    private final int[] idle = new int[MEANS.length];
    private final int[][] free = new int[MEANS.length][];
    private final Ring[] queues = new Ring[MEANS.length];
    private final double[] queueArea = new double[MEANS.length];
    private final double[] busyArea = new double[MEANS.length];
    private final Items items = new Items();
    private double[] flowTimes = new double[1024];
    private int delivered;
    private double now;

    /** The line with arrivals and servers times {@code scale}. */
    HandWritten(int scale, Draws draws) {
        this.draws = draws;
        this.scale = scale;
        int slots = 1 + scale * Arrays.stream(SERVERS).sum();
        pending = new double[slots];
        itemAt = new int[slots];
        stationAt = new int[slots];
    }

    /** Where the random numbers come from. */
    interface Draws {
        double exponential(long item, int station, int visit);

        double coin(long item, int station, int visit);
    }

    /** One generator whose numbers are taken as they come. */
    static final class Sequential implements Draws {
        private final UniformRandomProvider random = new XoShiRo256PlusPlus(new long[] {1, 2, 3, 4});
        private final ZigguratSampler.Exponential exponential = ZigguratSampler.Exponential.of(random);

        @Override
        public double exponential(long item, int station, int visit) {
            return exponential.sample();
        }

        @Override
        public double coin(long item, int station, int visit) {
            return random.nextDouble();
        }
    }

    /** Runs until so many items are delivered; returns their mean flow time in hours. */
    double run(int wanted) {
        reset();
        while (delivered < wanted) {
            int slot = 0;
            double next = pending[0];
            for (int i = 1; i < pending.length; i++) {
                if (pending[i] < next) {
                    next = pending[i];
                    slot = i;
                }
            }
            now = next;
            if (slot == 0) {
                arrive();
            } else {
                complete(slot);
            }
        }
        double sum = 0;
        for (int i = 0; i < delivered; i++) {
            sum += flowTimes[i];
        }
        return sum / delivered;
    }

    private void reset() {
        Arrays.fill(pending, Double.POSITIVE_INFINITY);
        int slot = 1;
        for (int station = 0; station < MEANS.length; station++) {
            firstSlot[station] = slot;
            idle[station] = SERVERS[station] * scale;
            free[station] = new int[idle[station]];
            for (int i = 0; i < idle[station]; i++) {
                stationAt[slot] = station;
                free[station][i] = slot++;
            }
            queues[station] = new Ring();
            queueArea[station] = 0;
            busyArea[station] = 0;
        }
        items.reset();
        delivered = 0;
        now = 0;
        pending[0] = draws.exponential(0, -1, 0) * BETWEEN_ARRIVALS / scale;
    }

    private void arrive() {
        int item = items.begin(now);
        pending[0] = now + draws.exponential(items.number[item], -1, 0) * BETWEEN_ARRIVALS / scale;
        join(item, 0);
    }

    private void join(int item, int station) {
        if (idle[station] > 0) {
            start(item, station);
        } else {
            queueArea[station] -= now;
            queues[station].add(item);
        }
    }

    private void start(int item, int station) {
        int slot = free[station][--idle[station]];
        busyArea[station] -= now;
        itemAt[slot] = item;
        int visit = items.visits[item * MEANS.length + station]++;
        pending[slot] = now + draws.exponential(items.number[item], station, visit) * MEANS[station];
    }

    private void complete(int slot) {
        int station = stationAt[slot];
        int item = itemAt[slot];
        pending[slot] = Double.POSITIVE_INFINITY;
        busyArea[station] += now;
        free[station][idle[station]++] = slot;
        route(item, station);
        if (idle[station] > 0 && queues[station].size > 0) {
            queueArea[station] += now;
            start(queues[station].take(), station);
        }
    }

    private void route(int item, int station) {
        if (BACK[station] > 0) {
            int visit = items.visits[item * MEANS.length + station];
            if (draws.coin(items.number[item], station, visit) < BACK[station]) {
                join(item, 0);
                return;
            }
        }
        if (station + 1 < MEANS.length) {
            join(item, station + 1);
        } else {
            deliver(item);
        }
    }

    private void deliver(int item) {
        if (delivered == flowTimes.length) {
            flowTimes = Arrays.copyOf(flowTimes, 2 * delivered);
        }
        flowTimes[delivered++] = now - items.arrived[item];
        items.end(item);
    }

    /** The items inside. */
    private static final class Items {
        double[] arrived = new double[64];
        long[] number = new long[64];
        int[] visits = new int[64 * MEANS.length];
        int[] free = new int[64];
        int freeCount;
        long begun;

        void reset() {
            freeCount = 0;
            begun = 0;
            for (int i = free.length - 1; i >= 0; i--) {
                free[freeCount++] = i;
            }
        }

        int begin(double now) {
            if (freeCount == 0) {
                grow();
            }
            int item = free[--freeCount];
            arrived[item] = now;
            number[item] = ++begun;
            Arrays.fill(visits, item * MEANS.length, (item + 1) * MEANS.length, 0);
            return item;
        }

        void end(int item) {
            free[freeCount++] = item;
        }

        private void grow() {
            int capacity = free.length;
            arrived = Arrays.copyOf(arrived, 2 * capacity);
            number = Arrays.copyOf(number, 2 * capacity);
            visits = Arrays.copyOf(visits, 2 * capacity * MEANS.length);
            free = new int[2 * capacity];
            for (int i = 2 * capacity - 1; i >= capacity; i--) {
                free[freeCount++] = i;
            }
        }
    }

    /** A queue. */
    private static final class Ring {
        int[] items = new int[16];
        int head;
        int size;

        void add(int item) {
            if (size == items.length) {
                int[] larger = new int[2 * size];
                for (int i = 0; i < size; i++) {
                    larger[i] = items[(head + i) & (size - 1)];
                }
                items = larger;
                head = 0;
            }
            items[(head + size++) & (items.length - 1)] = item;
        }

        int take() {
            int item = items[head];
            head = (head + 1) & (items.length - 1);
            size--;
            return item;
        }
    }
}
