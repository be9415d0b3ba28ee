package io.throughline.engine.record;

import io.throughline.engine.part.Item;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.KindResult.Returned;
import io.throughline.model.line.Kind;
import io.throughline.stats.tally.Counter;
import io.throughline.stats.tally.Tally;

/** What is measured of one kind of items. Not thread-safe. */
final class KindRecord {
    final Kind kind;
    private final double useful;
    private final Flow source;
    private final Flow back;
    private final Tally leadTimes;

    KindRecord(Kind kind, double useful, Recording recording) {
        this.kind = kind;
        this.useful = useful;
        source = new Flow(kind.value(), recording);
        back = new Flow(kind.value(), recording);
        leadTimes = new Tally(recording.eachWait());
    }

    void restart() {
        source.restart();
        back.restart();
        leadTimes.restart();
    }

    void mark(boolean first) {
        source.mark(first);
        back.mark(first);
    }

    void delivered(Item item, long now) {
        (item.returned ? back : source).deliver(item, kind.worth(), now);
        if (item.leads() > 0 && !item.returned) {
            leadTimes.add(item.leadTime(0));
            addOthers(item);
        }
    }

    private void addOthers(Item item) {
        for (int i = 1; i < item.leads(); i++) {
            leadTimes.add(item.leadTime(i));
        }
    }

    KindResult result(boolean all) {
        Returned returned = new Returned(
                back.count.counted(all), back.times.sample(), back.waiting.sample(), back.value(all) * useful);
        return new KindResult(
                kind.name(),
                kind.filler(),
                source.count.counted(all),
                source.times.sample(),
                source.waiting.sample(),
                leadTimes.sample(),
                source.touch,
                source.value(all) * useful,
                returned);
    }

    /** The flow of delivered items. */
    private static final class Flow {
        private final Tally times;
        private final Tally waiting;
        private final Counter count = new Counter();
        private long touch;
        private final double each;
        private long whole;
        private double partial;
        private double firstValue;
        private double lastValue;

        Flow(double each, Recording recording) {
            this.each = each;
            times = new Tally(recording.flowTimes());
            waiting = new Tally(recording.eachWait());
        }

        void restart() {
            times.restart();
            waiting.restart();
            count.restart();
            touch = 0;
            whole = 0;
            partial = 0;
            firstValue = 0;
        }

        void mark(boolean first) {
            count.mark(first);
            firstValue = first ? value() : firstValue;
            lastValue = value();
        }

        double value(boolean all) {
            return all ? value() : lastValue - firstValue;
        }

        private double value() {
            return whole * each + partial;
        }

        private void add(Item item, Kind.Worth worth, long flow) {
            if (item.whole() && worth.halvesEvery() == Double.POSITIVE_INFINITY) {
                whole++;
            } else {
                partial += worth.after(flow) * item.deliveredShare();
            }
        }

        void deliver(Item item, Kind.Worth worth, long now) {
            long flow = now - item.begunAt;
            times.add(flow);
            count.add(1);
            waiting.add(flow - item.touchTime());
            touch += item.touchTime();
            add(item, worth, flow);
        }
    }
}
