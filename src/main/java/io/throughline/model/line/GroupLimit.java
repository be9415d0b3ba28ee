package io.throughline.model.line;

import java.util.List;

/**
 * A limit over several stations together.
 *
 * @param stations whose queues and work it counts
 * @param atMost parts there at most, 1 or more
 * @param holds the stations that start nothing new while the group is full
 */
public record GroupLimit(String name, List<String> stations, int atMost, List<String> holds) {
    /** Checks the limit and copies the lists. */
    public GroupLimit {
        if (atMost < 1 || stations.isEmpty() || holds.isEmpty()) {
            throw new IllegalArgumentException("limit " + name + " needs stations, a count and what it holds");
        }
        stations = List.copyOf(stations);
        holds = List.copyOf(holds);
    }

    /** The same limit with another count. */
    public GroupLimit withAtMost(int count) {
        return new GroupLimit(name, stations, count, holds);
    }
}
