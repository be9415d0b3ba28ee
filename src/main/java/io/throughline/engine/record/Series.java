package io.throughline.engine.record;

import io.throughline.engine.journal.Follower;
import io.throughline.engine.record.Recording.Moments;
import io.throughline.engine.result.Sightings;
import io.throughline.engine.station.StationRun;
import java.util.List;

/** What is seen of the stations at chosen moments, between the events. Not thread-safe. */
public final class Series {
    public final Moments moments;

    private final Follower follower;
    private long[] ticks;
    private int[] present;
    private double[][] queues;
    /** Parts × ticks of waiting at each station up to the last moment. */
    private long[] areas;

    private long[][] reached;

    /** A series; {@code follower} is null where nobody follows the items. */
    public Series(Moments moments, Follower follower) {
        this.moments = moments;
        this.follower = follower;
    }

    /** Nothing is seen yet. */
    public void begin(int stations) {
        ticks = new long[moments.count()];
        present = new int[moments.count()];
        queues = new double[stations][moments.count()];
        areas = new long[stations];
        reached = new long[follower == null ? 0 : stations + 1][moments.count()];
        if (follower != null) {
            follower.begin();
        }
    }

    /** Looks at the stations after all that happened up to a moment. */
    public void look(int index, int inAll, StationRun[] stations) {
        ticks[index] = moments.at(index);
        present[index] = inAll;
        for (int s = 0; s < stations.length; s++) {
            see(index, stations[s]);
            areas[s] = stations[s].record.waitingArea(ticks[index]);
        }
        long[] counts = follower == null ? new long[0] : follower.reached();
        for (int place = 0; place < counts.length; place++) {
            reached[place][index] = counts[place];
        }
    }

    /** The mean number that waits since the moment before; the first moment is told with the second. */
    private void see(int index, StationRun station) {
        if (index > 0) {
            long area = station.record.waitingArea(ticks[index]) - areas[station.index];
            double[] queue = queues[station.index];
            queue[index] = (double) area / (ticks[index] - ticks[index - 1]);
            queue[0] = queue[1];
        }
    }

    /** All that was seen, up to the end. */
    public Sightings sightings(long end) {
        return new Sightings(ticks, present, queues, reached, follower == null ? List.of() : follower.active(end));
    }
}
