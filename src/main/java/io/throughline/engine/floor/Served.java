package io.throughline.engine.floor;

import io.throughline.engine.part.Part;
import java.util.Arrays;

/** The parts that are served, each in the slot of its service. Not thread-safe. */
final class Served {
    private static final int FIRST_CAPACITY = 8;

    private Part[] parts = new Part[FIRST_CAPACITY];
    /** The slots of no service. */
    private int[] free = new int[FIRST_CAPACITY];

    private int freeCount;

    void clear() {
        freeCount = 0;
        release(0);
    }

    private void release(int from) {
        for (int service = parts.length - 1; service >= from; service--) {
            free[freeCount++] = service;
        }
    }

    Part at(int service) {
        return parts[service];
    }

    /** A service begins: its slot. */
    int begin(Part part) {
        if (freeCount == 0) {
            grow();
        }
        int service = free[--freeCount];
        parts[service] = part;
        return service;
    }

    private void grow() {
        int from = parts.length;
        parts = Arrays.copyOf(parts, 2 * from);
        free = Arrays.copyOf(free, 2 * from);
        release(from);
    }

    /** A service of another part begins in the slot of one that has ended. */
    void replace(int service, Part part) {
        parts[service] = part;
    }

    void end(int service) {
        free[freeCount++] = service;
    }
}
