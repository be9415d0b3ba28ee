package io.throughline.engine;

import io.throughline.engine.Parts.Part;
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
        double[] sums = new double[2];
        for (int kind = 0; kind < begun.length; kind++) {
            for (long number = 1; number <= begun[kind] && !before.filler(kind); number++) {
                add(kind, number, stations, sums);
            }
        }
        return sums[1] > 0 ? sums[0] / sums[1] : Double.NaN;
    }

    private void add(int kind, long number, List<String> stations, double[] sums) {
        before.begin(kind, number);
        after.begin(kind, number);
        for (String station : stations) {
            double work = before.work(station);
            double changed = after.work(station);
            if (work > 0 && changed > 0) {
                sums[0] += work;
                sums[1] += changed;
            }
        }
        before.end();
        after.end();
    }

    /** One of the two lines. */
    private static final class Side {
        private final KeyedRandom random;
        private final Line line;
        private final Items items;
        private final Parts parts;
        private final StationRun[] stations;
        private Part part;

        Side(Line line, long seed) {
            this.line = line;
            random = new KeyedRandom(seed);
            items = new Items(line, random);
            parts = new Parts(line, items, random, false);
            stations = new StationRun[line.stations().size()];
            for (int i = 0; i < stations.length; i++) {
                stations[i] = new StationRun(line, i, random, Recording.SUMS);
            }
        }

        boolean filler(int kind) {
            Kind which = line.kinds().get(kind);
            return which.filler();
        }

        void begin(int kind, long number) {
            part = parts.begin(items.begin(kind, number, 0), 1);
        }

        /** The work of the first pass at a station; 0 if the part does not come by. */
        double work(String station) {
            StationRun run = stations[line.stations().indexOf(line.station(station))];
            return run.visitedBy(part) ? run.firstPassTime(part) : 0;
        }

        void end() {
            items.end(part.item);
            parts.end(part);
        }
    }
}
