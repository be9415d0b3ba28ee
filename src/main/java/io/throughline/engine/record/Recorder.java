package io.throughline.engine.record;

import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.KindResult.Returned;
import io.throughline.engine.result.Replication;
import io.throughline.engine.station.StationRecord;
import io.throughline.model.Clock;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.stats.Tally;
import io.throughline.stats.TimeWeighted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is measured of the items, and how much is inside and outside. Not thread-safe. */
public final class Recorder {
    private static final int QUARTERS = 4;

    private final Clock clock;
    private final OfKind[] kinds;
    private final TimeWeighted wip = new TimeWeighted();
    private final TimeWeighted outside = new TimeWeighted();
    private final TimeWeighted emptyOutside = new TimeWeighted();
    private final long[] deliveredByQuarter = new long[QUARTERS];
    private int wipAtStart;
    private int outsideAtStart;
    private long started;
    private long cameBack;
    private long failing;
    private long delivered;
    private long left;
    private long dropped;
    private long parts;
    private long timeInside;

    /** Nothing is measured yet. */
    public Recorder(Line line, Clock clock, Recording recording) {
        this.clock = clock;
        kinds = line.kinds().stream()
                .map(k -> new OfKind(k, line.inflow().useful(), recording))
                .toArray(OfKind[]::new);
    }

    /** Nothing is inside or outside. */
    public void begin() {
        wip.set(0);
        outside.set(0);
        emptyOutside.set(1);
        measure(0);
    }

    /** The measured period begins. */
    public void measure(long now) {
        wip.restart(now);
        outside.restart(now);
        emptyOutside.restart(now);
        Arrays.fill(deliveredByQuarter, 0);
        wipAtStart = wip.value();
        outsideAtStart = outside.value();
        started = 0;
        cameBack = 0;
        failing = 0;
        delivered = 0;
        left = 0;
        dropped = 0;
        parts = 0;
        timeInside = 0;
        for (OfKind kind : kinds) {
            kind.restart();
        }
    }

    /** An item comes back. */
    public void cameBack() {
        cameBack++;
    }

    /** The flow time of a new item begins. */
    public void started() {
        started++;
    }

    /** An item comes inside. */
    public void entered(long now) {
        wip.change(1, now);
    }

    /** An item begins to wait outside. */
    public void waitsOutside(long now) {
        outside.change(1, now);
        if (outside.value() == 1) {
            emptyOutside.change(-1, now);
        }
    }

    /** An item waits outside no more. */
    public void tookFromOutside(long now) {
        outside.change(-1, now);
        if (outside.value() == 0) {
            emptyOutside.change(1, now);
        }
    }

    /** So many parts leave delivered. */
    public void partsDelivered(int count) {
        parts += count;
    }

    /** An item leaves with its last part: delivered, unless all its parts were dropped. */
    public void left(Item item, long now) {
        if (item.deliveredShare() > 0) {
            delivered(item, now);
        } else {
            dropped++;
        }
        wip.change(-1, now);
        left++;
        timeInside += now - Math.max(item.enteredAt, clock.warmUp());
    }

    private void delivered(Item item, long now) {
        OfKind kind = kinds[item.kind];
        kind.delivered(item, now);
        failing += item.fails ? 1 : 0;
        if (!kind.kind.filler() && !item.returned) {
            delivered++;
            countInQuarter(now);
        }
    }

    private void countInQuarter(long now) {
        long since = now - clock.warmUp() - 1;
        if (since >= 0) {
            deliveredByQuarter[(int) (since * QUARTERS / clock.horizon())]++;
        }
    }

    /** Items inside and outside now. */
    public int present() {
        return wip.value() + outside.value();
    }

    /** Checks that items and their time inside are conserved over the period that ends now. */
    public void check(Items items, long now) {
        long atStart = (long) wipAtStart + outsideAtStart;
        long atEnd = (long) wip.value() + outside.value();
        StationRecord.conserved("the number of items", atStart + started + cameBack, left + atEnd);
        StationRecord.conserved("time inside", wip.area(now), timeInside + items.timeInside(clock.warmUp(), now));
    }

    /** Counts of items in the period so far. */
    public Replication.Items items() {
        return new Replication.Items(started, delivered, deliveredByQuarter.clone(), dropped, parts, failing);
    }

    /** What was inside and outside in the period that ends now. */
    public Replication.Inside inside(long now) {
        return new Replication.Inside(
                wip.area(now),
                outside.area(now),
                emptyOutside.area(now),
                wipAtStart,
                wip.value(),
                outsideAtStart,
                outside.value());
    }

    /** What was measured of each kind, in file order. */
    public List<KindResult> kinds() {
        List<KindResult> results = new ArrayList<>();
        for (OfKind kind : kinds) {
            results.add(kind.result());
        }
        return results;
    }

    /** What is measured of one kind. */
    private static final class OfKind {
        private final Kind kind;
        private final double useful;
        private final Flow source;
        private final Flow back;
        private final Tally leadTimes;

        OfKind(Kind kind, double useful, Recording recording) {
            this.kind = kind;
            this.useful = useful;
            source = new Flow(recording);
            back = new Flow(recording);
            leadTimes = new Tally(recording.waits());
        }

        void restart() {
            source.restart();
            back.restart();
            leadTimes.restart();
        }

        void delivered(Item item, long now) {
            (item.returned ? back : source).add(item, kind.worth(), now);
            for (int i = 0; i < item.leads() && !item.returned; i++) {
                leadTimes.add(item.leadTime(i));
            }
        }

        KindResult result() {
            Returned returned = new Returned(back.times.sample(), back.waiting.sample(), back.value * useful);
            return new KindResult(
                    kind.name(),
                    kind.filler(),
                    source.times.sample(),
                    source.waiting.sample(),
                    leadTimes.sample(),
                    source.touch,
                    source.value * useful,
                    returned);
        }
    }

    /** The flow of delivered items. */
    private static final class Flow {
        private final Tally times;
        private final Tally waiting;
        private long touch;
        private double value;

        Flow(Recording recording) {
            times = new Tally(recording.flowTimes());
            waiting = new Tally(recording.waits());
        }

        void restart() {
            times.restart();
            waiting.restart();
            touch = 0;
            value = 0;
        }

        void add(Item item, Kind.Worth worth, long now) {
            long flow = now - item.begunAt;
            times.add(flow);
            waiting.add(flow - item.touchTime());
            touch += item.touchTime();
            value += worth.after(flow) * item.deliveredShare();
        }
    }
}
