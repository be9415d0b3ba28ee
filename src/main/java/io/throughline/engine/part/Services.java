package io.throughline.engine.part;

import java.util.Arrays;

/**
 * What goes on and ends at a time of its own: services, each a record of its own so that it can be stopped and resumed,
 * and delays of parts that nobody works on. Not thread-safe.
 */
public final class Services {
    /** No part, or nobody. */
    public static final int NONE = -1;

    /** Where a service is done that is laid aside. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private static final int FIRST_CAPACITY = 8;

    private int[] stations = new int[FIRST_CAPACITY];
    private Part[] parts = new Part[FIRST_CAPACITY];
    private int[] people = new int[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private long[] orders = new long[FIRST_CAPACITY];
    private long noted;
    private int laidAside;
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;

    /** Forgets all services. */
    public void clear() {
        freeCount = 0;
        laidAside = 0;
        Arrays.fill(parts, null);
        release(0, parts.length);
    }

    private void release(int from, int to) {
        for (int service = to - 1; service >= from; service--) {
            free[freeCount++] = service;
        }
    }

    /** Begins a service at a station on a part; its number is free for another when it has ended. */
    public int begin(int station, Part part) {
        if (freeCount == 0) {
            grow();
        }
        int service = free[--freeCount];
        stations[service] = station;
        parts[service] = part;
        return service;
    }

    /** Notes who does a service, and when it will end. */
    public void by(int service, int person, long end) {
        people[service] = person;
        times[service] = end;
        orders[service] = noted++;
    }

    /** How many were noted before a service. */
    public long order(int service) {
        return orders[service];
    }

    /** Lets a service rest, at no station, until it is taken up again. */
    public void layAside(int service) {
        stations[service] = NOWHERE;
        laidAside++;
    }

    /** Takes up a service that was laid aside, at the station where it was done. */
    public void takeUp(int service, int station) {
        stations[service] = station;
        laidAside--;
    }

    /** The station where a service is done. */
    public int station(int service) {
        return stations[service];
    }

    /** The part that a service is done on; null where no service has that number. */
    public Part part(int service) {
        return parts[service];
    }

    /** Who does a service; only where that was noted. */
    public int person(int service) {
        return people[service];
    }

    /** When a service will end, or how long it will last when it goes on; only where that was noted. */
    public long time(int service) {
        return times[service];
    }

    /** Notes when a service will end, or how long it will last when it goes on. */
    public void time(int service, long ticks) {
        times[service] = ticks;
    }

    /** The service at a station that was noted next after one, or first of all; {@link #NONE} if there is none. */
    public int next(int station, int after) {
        long from = after == NONE ? 0 : orders[after] + 1;
        int next = NONE;
        for (int service = 0; service < parts.length; service++) {
            boolean here = parts[service] != null && stations[service] == station && orders[service] >= from;
            if (here && (next == NONE || orders[service] < orders[next])) {
                next = service;
            }
        }
        return next;
    }

    /** Whether nothing goes on; what is laid aside does not. */
    public boolean none() {
        return freeCount + laidAside == parts.length;
    }

    /** Lets go of a service that has ended. */
    public void end(int service) {
        parts[service] = null;
        free[freeCount++] = service;
    }

    private void grow() {
        int capacity = parts.length;
        stations = Arrays.copyOf(stations, 2 * capacity);
        parts = Arrays.copyOf(parts, 2 * capacity);
        people = Arrays.copyOf(people, 2 * capacity);
        times = Arrays.copyOf(times, 2 * capacity);
        orders = Arrays.copyOf(orders, 2 * capacity);
        free = Arrays.copyOf(free, 2 * capacity);
        release(capacity, 2 * capacity);
    }
}
