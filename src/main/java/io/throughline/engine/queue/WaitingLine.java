package io.throughline.engine.queue;

/**
 * The parts that wait at a station, in lanes: a part of an earlier lane goes before any of a later one. Inside a lane
 * the order is that of the {@link Order}; parts are taken from the front, or removed from the middle. Not thread-safe.
 */
public final class WaitingLine {
    /** Where in its lane a part that joins comes to stand. */
    public enum Order {
        /** Behind all. */
        LAST,
        /** Before all. */
        FIRST,
        /** Behind those of its own or a smaller size. */
        BY_SIZE
    }

    private final Order order;
    private final Lane[] lanes;
    private int size;

    /** An empty line with so many lanes. */
    public WaitingLine(Order order, int lanes) {
        this.order = order;
        this.lanes = new Lane[lanes];
        for (int i = 0; i < lanes; i++) {
            this.lanes[i] = new Lane();
        }
    }

    /** How many wait. */
    public int size() {
        return size;
    }

    /** How many lanes there are. */
    public int lanes() {
        return lanes.length;
    }

    /** The part at a place of a lane, from 0. */
    public int at(int lane, int place) {
        return lanes[lane].parts[lanes[lane].at(place)];
    }

    /** The place of a part in a lane; it must wait there. */
    public int placeOf(int lane, int part) {
        int place = 0;
        while (at(lane, place) != part) {
            place++;
        }
        return place;
    }

    /** Lets a part stand behind all of a lane, whatever the order. */
    public void joinLast(int lane, int part) {
        size++;
        lanes[lane].append(part);
    }

    /** How many wait in a lane. */
    public int size(int lane) {
        return lanes[lane].size;
    }

    /** The first part of a lane that is not empty. */
    public int first(int lane) {
        return lanes[lane].parts[lanes[lane].head];
    }

    /** Removes all. */
    public void clear() {
        for (Lane lane : lanes) {
            lane.size = 0;
        }
        size = 0;
    }

    /** Lets a part join a lane; its size counts only where the order is by size. */
    public void join(int lane, int part, double partSize) {
        size++;
        if (order == Order.LAST) {
            lanes[lane].append(part);
        } else {
            lanes[lane].insert(order == Order.FIRST ? 0 : lanes[lane].placeBySize(partSize), part, partSize);
        }
    }

    /** Takes the first part of the first lane that is not empty; some part must wait. */
    public int takeFirst() {
        int lane = 0;
        while (lanes[lane].size == 0) {
            lane++;
        }
        size--;
        return lanes[lane].takeFirst();
    }

    /** Puts another part in the place of one. */
    public void replace(int lane, int place, int part) {
        lanes[lane].parts[lanes[lane].at(place)] = part;
    }

    /** Removes the part at a place of a lane. */
    public int remove(int lane, int place) {
        size--;
        return lanes[lane].remove(place);
    }

    /** One lane: a ring of parts and their sizes, its length a power of two. */
    private static final class Lane {
        private static final int FIRST_LENGTH = 16;

        private int[] parts = new int[FIRST_LENGTH];
        private double[] sizes = new double[FIRST_LENGTH];
        private int head;
        private int size;

        void append(int part) {
            if (size == parts.length) {
                grow();
            }
            parts[at(size++)] = part;
        }

        int takeFirst() {
            int part = parts[head];
            head = at(1);
            size--;
            return part;
        }

        int placeBySize(double partSize) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sizes[at(middle)] <= partSize) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        void insert(int place, int part, double partSize) {
            if (size == parts.length) {
                grow();
            }
            int target = place == 0 && size > 0 ? openFront() : openBehind(place);
            parts[target] = part;
            sizes[target] = partSize;
            size++;
        }

        private int openFront() {
            head = at(-1);
            return head;
        }

        private int openBehind(int place) {
            for (int i = size; i > place; i--) {
                copy(i - 1, i);
            }
            return at(place);
        }

        int remove(int place) {
            int part = parts[at(place)];
            for (int i = place; i > 0; i--) {
                copy(i - 1, i);
            }
            head = at(1);
            size--;
            return part;
        }

        private void copy(int from, int to) {
            parts[at(to)] = parts[at(from)];
            sizes[at(to)] = sizes[at(from)];
        }

        private int at(int place) {
            return (head + place) & (parts.length - 1);
        }

        private void grow() {
            int[] oldParts = parts;
            double[] oldSizes = sizes;
            parts = new int[2 * oldParts.length];
            sizes = new double[2 * oldSizes.length];
            for (int i = 0; i < size; i++) {
                int from = (head + i) & (oldParts.length - 1);
                parts[i] = oldParts[from];
                sizes[i] = oldSizes[from];
            }
            head = 0;
        }
    }
}
