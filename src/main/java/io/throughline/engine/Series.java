package io.throughline.engine;

import io.throughline.engine.Recording.Moments;
import io.throughline.engine.journal.Follower;
import io.throughline.engine.result.Sightings;
import io.throughline.engine.station.StationRun;
import java.util.List;

/** What is seen of the stations at chosen moments, between the events. Not thread-safe. */
final class Series {
    final Moments moments;

    private final Follower follower;
    private long[] ticks;
    private int[][] queues;
    private long[][] reached;

    /** A series; {@code follower} is null where nobody follows the items. */
    Series(Moments moments, Follower follower) {
        this.moments = moments;
        this.follower = follower;
    }

    /** Nothing is seen yet. */
    void begin(int stations) {
        ticks = new long[moments.count()];
        queues = new int[stations][moments.count()];
        reached = new long[follower == null ? 0 : stations + 1][moments.count()];
        if (follower != null) {
            follower.begin();
        }
    }

    /** Looks at the stations after all that happened up to a moment. */
    void look(int index, StationRun[] stations) {
        ticks[index] = moments.at(index);
        for (int s = 0; s < stations.length; s++) {
            queues[s][index] = stations[s].record.waiting();
        }
        long[] counts = follower == null ? new long[0] : follower.reached();
        for (int place = 0; place < counts.length; place++) {
            reached[place][index] = counts[place];
        }
    }

    Sightings sightings(long end) {
        return new Sightings(ticks, queues, reached, follower == null ? List.of() : follower.active(end));
    }
}
