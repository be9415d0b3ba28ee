package io.throughline.engine.draws;

import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Parts;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.random.KeyedRandom;
import java.util.List;

/**
 * What those who do the work feel of a change, from the draws alone: the work of the first passes of the same items at
 * the same stations in two lines. Nothing is simulated, so queues play no part. Not thread-safe.
 */
public final class FirstPasses {
    private final Side before;
    private final Side after;

    /** Two lines with the same kinds and stations; the seed is that of the runs. */
    public FirstPasses(Line before, Line after, long seed) {
        this.before = new Side(before, seed);
        this.after = new Side(after, seed);
    }

    /**
     * How many times as much work the first passes are before as after: Σ draw × size^exponent × factors over the items
     * that come by in both lines. Fillers are left out.
     *
     * @param replication whose draws are taken
     * @param begun how many items of each kind, the first ones
     * @param stations names of the stations whose work counts
     * @return above 0; NaN if no item comes by
     */
    public double ratio(int replication, long[] begun, List<String> stations) {
        before.random.replication(replication);
        after.random.replication(replication);
        int[] at = stations.stream().mapToInt(before::indexOf).toArray();
        double[] sums = new double[2];
        for (int kind = 0; kind < begun.length; kind++) {
            for (long number = 1; number <= begun[kind] && !before.filler(kind); number++) {
                add(kind, number, at, sums);
            }
        }
        return sums[1] > 0 ? sums[0] / sums[1] : Double.NaN;
    }

    private void add(int kind, long number, int[] at, double[] sums) {
        before.begin(kind, number, at);
        after.begin(kind, number, at);
        for (int i = 0; i < at.length; i++) {
            if (before.work[i] > 0 && after.work[i] > 0) {
                sums[0] += before.work[i];
                sums[1] += after.work[i];
            }
        }
    }

    /** One of the two lines. */
    private static final class Side {
        private final KeyedRandom random;
        private final Line line;
        private final Items items;
        private final Parts parts;
        private final StationRun[] stations;
        private final int partsFrom;
        /** The work of the item's first passes at each of the stations asked for. */
        private double[] work = new double[0];

        Side(Line line, long seed) {
            this.line = line;
            random = new KeyedRandom(seed);
            items = new Items(line, random);
            parts = new Parts(line, items, random, false);
            stations = new StationRun[line.stations().size()];
            for (int i = 0; i < stations.length; i++) {
                stations[i] = new StationRun(line, i, random, false);
            }
            partsFrom = indexOf(line.inflow().partsFrom());
        }

        private int indexOf(String station) {
            return line.stations().indexOf(line.station(station));
        }

        boolean filler(int kind) {
            Kind which = line.kinds().get(kind);
            return which.filler();
        }

        /** Adds up the work of an item: as one before it goes apart, part by part from there on. */
        void begin(int kind, long number, int[] at) {
            work = new double[at.length];
            Item item = items.begin(kind, number, 0);
            Part first = parts.begin(item);
            add(first, at, 0, first.split ? stations.length : partsFrom);
            if (!first.split) {
                parts.split(first);
                add(first, at, partsFrom, stations.length);
                for (int i = 2; i <= item.parts; i++) {
                    Part part = parts.next(first, i);
                    add(part, at, partsFrom, stations.length);
                    parts.end(part);
                }
            }
            parts.end(first);
            items.end(item);
        }

        /** Adds the work of a part at those of the stations that lie between two places. */
        private void add(Part part, int[] at, int from, int to) {
            for (int i = 0; i < at.length; i++) {
                StationRun station = stations[at[i]];
                if (at[i] >= from && at[i] < to && station.visitedBy(part)) {
                    work[i] += station.firstPasses(part);
                }
            }
        }
    }
}
