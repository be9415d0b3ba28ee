package io.throughline.engine.queue;

import java.util.Arrays;

/** The services in progress: each is a record of its own, so that it can be stopped and resumed. Not thread-safe. */
public final class Services {
    private static final int FIRST_CAPACITY = 8;

    private int[] stations = new int[FIRST_CAPACITY];
    private int[] parts = new int[FIRST_CAPACITY];
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;

    /** Forgets all services. */
    public void clear() {
        freeCount = 0;
        release(0, parts.length);
    }

    private void release(int from, int to) {
        for (int service = to - 1; service >= from; service--) {
            free[freeCount++] = service;
        }
    }

    /** Begins a service at a station on a part; its number is free for another when it has ended. */
    public int begin(int station, int part) {
        if (freeCount == 0) {
            grow();
        }
        int service = free[--freeCount];
        stations[service] = station;
        parts[service] = part;
        return service;
    }

    /** The station where a service is done. */
    public int station(int service) {
        return stations[service];
    }

    /** The part that a service is done on. */
    public int part(int service) {
        return parts[service];
    }

    /** Lets go of a service that has ended. */
    public void end(int service) {
        free[freeCount++] = service;
    }

    private void grow() {
        int capacity = parts.length;
        stations = Arrays.copyOf(stations, 2 * capacity);
        parts = Arrays.copyOf(parts, 2 * capacity);
        free = Arrays.copyOf(free, 2 * capacity);
        release(capacity, 2 * capacity);
    }
}
