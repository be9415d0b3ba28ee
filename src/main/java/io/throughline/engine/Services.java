package io.throughline.engine;

import java.util.Arrays;

/** The services in progress: each is a record of its own, so that it can be stopped and resumed. Not thread-safe. */
final class Services {
    private static final int FIRST_CAPACITY = 8;

    /** The station where it is done. */
    StationRun[] station = new StationRun[FIRST_CAPACITY];
    /** The part that it is done on. */
    int[] part = new int[FIRST_CAPACITY];
    /** How long it takes, in ticks. */
    long[] ticks = new long[FIRST_CAPACITY];

    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;

    /** Forgets all services. */
    void clear() {
        freeCount = 0;
        release(0, part.length);
    }

    private void release(int from, int to) {
        for (int service = to - 1; service >= from; service--) {
            free[freeCount++] = service;
        }
    }

    /** Begins a service; its number is free for another when it has ended. */
    int begin(StationRun at, int ofPart, long takes) {
        if (freeCount == 0) {
            grow();
        }
        int service = free[--freeCount];
        station[service] = at;
        part[service] = ofPart;
        ticks[service] = takes;
        return service;
    }

    /** Lets go of a service that has ended. */
    void end(int service) {
        free[freeCount++] = service;
    }

    private void grow() {
        int capacity = part.length;
        station = Arrays.copyOf(station, 2 * capacity);
        part = Arrays.copyOf(part, 2 * capacity);
        ticks = Arrays.copyOf(ticks, 2 * capacity);
        free = Arrays.copyOf(free, 2 * capacity);
        release(capacity, 2 * capacity);
    }
}
