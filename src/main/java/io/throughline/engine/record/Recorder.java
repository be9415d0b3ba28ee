package io.throughline.engine.record;

import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Replication.Window;
import io.throughline.engine.station.StationRecord;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.stats.tally.Counter;
import io.throughline.stats.tally.Level;
import io.throughline.stats.tally.TimeWeighted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is measured of the items, and how much is inside and outside. Not thread-safe. */
public final class Recorder {
    private static final int QUARTERS = 4;

    private final Clock clock;
    private final KindRecord[] kinds;
    private final TimeWeighted wip = new TimeWeighted();
    private final TimeWeighted outside = new TimeWeighted();
    private final TimeWeighted emptyOutside = new TimeWeighted();
    private final long[] deliveredByQuarter = new long[QUARTERS];
    private final Counter started = new Counter();
    private long cameBack;
    private final Counter failing = new Counter();
    private final Counter delivered = new Counter();
    private long left;
    private final Counter dropped = new Counter();
    private final Counter parts = new Counter();
    private final List<Counter> counters = List.of(started, delivered, dropped, parts, failing);
    private final Level inLine = new Level(wip);
    private final Level before = new Level(outside);
    private final Departures departures;
    private long timeInside;

    /** Nothing is measured yet. */
    public Recorder(Line line, Clock clock, Recording recording) {
        this.clock = clock;
        departures = new Departures(clock);
        kinds = line.kinds().stream()
                .map(k -> new KindRecord(k, line.inflow().useful(), recording))
                .toArray(KindRecord[]::new);
    }

    /** Nothing is inside or outside. */
    public void begin() {
        wip.set(0);
        outside.set(0);
        emptyOutside.set(1);
        departures.begin();
        measure(0);
    }

    /** The measured period begins. */
    public void measure(long now) {
        wip.restart(now);
        outside.restart(now);
        emptyOutside.restart(now);
        Arrays.fill(deliveredByQuarter, 0);
        inLine.restart();
        before.restart();
        counters.forEach(Counter::restart);
        cameBack = 0;
        left = 0;
        timeInside = 0;
        for (KindRecord kind : kinds) {
            kind.restart();
        }
    }

    /** An item comes back. */
    public void cameBack() {
        cameBack++;
    }

    /** The flow time of a new item begins. */
    public void started() {
        started.add(1);
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
        parts.add(count);
    }

    /** An item leaves with its last part: delivered, unless all its parts were dropped. */
    public void left(Item item, long now) {
        if (item.anyDelivered()) {
            delivered(item, now);
        } else {
            dropped.add(1);
        }
        wip.change(-1, now);
        left++;
        timeInside += now - Math.max(item.enteredAt, clock.warmUp());
    }

    private void delivered(Item item, long now) {
        KindRecord kind = kinds[item.kind];
        kind.delivered(item, now);
        failing.add(item.fails ? 1 : 0);
        if (!kind.kind.filler() && !item.returned) {
            delivered.add(1);
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
        long atStart = (long) inLine.first(true) + before.first(true);
        long atEnd = (long) wip.value() + outside.value();
        StationRecord.conserved("the number of items", atStart + started.count() + cameBack, left + atEnd);
        StationRecord.conserved("time inside", wip.area(now), timeInside + items.timeInside(clock.warmUp(), now));
    }

    /** A train has departed: its service has ended; true up to the first time in the period. */
    public boolean departed(long now) {
        boolean first = departures.note(now);
        counters.forEach(counter -> counter.mark(first));
        inLine.mark(first);
        before.mark(first);
        for (KindRecord kind : kinds) {
            kind.mark(first);
        }
        return first;
    }

    /** Over which rates are counted. */
    public Window window() {
        return departures.window();
    }

    /** What was counted of the items. */
    public Replication.Items items() {
        boolean all = window().whole();
        return new Replication.Items(
                started.counted(all),
                delivered.counted(all),
                deliveredByQuarter.clone(),
                dropped.counted(all),
                parts.counted(all),
                failing.counted(all));
    }

    /** What is inside and outside, and was at the ends of the window. */
    public Replication.Inside inside(long now) {
        boolean all = window().whole();
        return new Replication.Inside(
                wip.area(now),
                outside.area(now),
                emptyOutside.area(now),
                inLine.first(all),
                inLine.last(all),
                before.first(all),
                before.last(all));
    }

    /** What was measured of each kind. */
    public List<KindResult> kinds() {
        boolean all = window().whole();
        List<KindResult> results = new ArrayList<>();
        for (KindRecord kind : kinds) {
            results.add(kind.result(all));
        }
        return results;
    }
}
