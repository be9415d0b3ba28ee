package io.throughline.engine.part;

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
    /** The first lane, of most lines the only one. */
    private final Lane first;

    private int size;

    /** An empty line with so many lanes. */
    public WaitingLine(Order order, int lanes) {
        this.order = order;
        this.lanes = new Lane[lanes];
        for (int i = 0; i < lanes; i++) {
            this.lanes[i] = new Lane();
        }
        first = this.lanes[0];
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
    public Part at(int lane, int place) {
        return lanes[lane].parts[lanes[lane].at(place)];
    }

    /** The place of a part in a lane; it must wait there. */
    public int placeOf(int lane, Part part) {
        int place = 0;
        while (at(lane, place) != part) {
            place++;
        }
        return place;
    }

    /** Lets a part stand behind all of a lane, whatever the order. */
    public void joinLast(int lane, Part part) {
        size++;
        lanes[lane].append(part);
    }

    /** How many wait in a lane. */
    public int size(int lane) {
        return lanes[lane].size;
    }

    /** The first part of a lane that is not empty. */
    public Part first(int lane) {
        return lanes[lane].parts[lanes[lane].head];
    }

    /** Removes all. */
    public void clear() {
        for (Lane lane : lanes) {
            lane.size = 0;
        }
        size = 0;
    }

    /** Lets a part join a lane. */
    public void join(int lane, Part part) {
        size++;
        if (order == Order.LAST) {
            (lane == 0 ? first : lanes[lane]).append(part);
        } else {
            lanes[lane].insert(order == Order.FIRST ? 0 : lanes[lane].placeBySize(part.size), part);
        }
    }

    /** Takes the first part of the first lane that is not empty; some part must wait. */
    public Part takeFirst() {
        size--;
        return first.size > 0 ? first.takeFirst() : takeBehindFirst();
    }

    private Part takeBehindFirst() {
        int lane = 1;
        while (lanes[lane].size == 0) {
            lane++;
        }
        return lanes[lane].takeFirst();
    }

    /** Puts another part in the place of one. */
    public void replace(int lane, int place, Part part) {
        lanes[lane].parts[lanes[lane].at(place)] = part;
    }

    /** Removes the part at a place of a lane. */
    public Part remove(int lane, int place) {
        size--;
        return lanes[lane].remove(place);
    }

    /** One lane: a ring of parts, its length a power of two. */
    private static final class Lane {
        private static final int FIRST_LENGTH = 16;

        private Part[] parts = new Part[FIRST_LENGTH];
        private int head;
        private int size;

        void append(Part part) {
            if (size == parts.length) {
                grow();
            }
            parts[at(size++)] = part;
        }

        Part takeFirst() {
            Part part = parts[head];
            head = at(1);
            size--;
            return part;
        }

        int placeBySize(double partSize) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (parts[at(middle)].size <= partSize) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        void insert(int place, Part part) {
            if (size == parts.length) {
                grow();
            }
            int target = place == 0 && size > 0 ? openFront() : openBehind(place);
            parts[target] = part;
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

        Part remove(int place) {
            Part part = parts[at(place)];
            for (int i = place; i > 0; i--) {
                copy(i - 1, i);
            }
            head = at(1);
            size--;
            return part;
        }

        private void copy(int from, int to) {
            parts[at(to)] = parts[at(from)];
        }

        private int at(int place) {
            return (head + place) & (parts.length - 1);
        }

        private void grow() {
            Part[] old = parts;
            parts = new Part[2 * old.length];
            for (int i = 0; i < size; i++) {
                parts[i] = old[(head + i) & (old.length - 1)];
            }
            head = 0;
        }
    }
}
