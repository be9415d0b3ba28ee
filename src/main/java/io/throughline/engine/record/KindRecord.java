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
        source = new Flow(recording);
        back = new Flow(recording);
        leadTimes = new Tally(recording.waits());
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
        (item.returned ? back : source).add(item, kind.worth(), now);
        for (int i = 0; i < item.leads() && !item.returned; i++) {
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
        private double value;
        private double firstValue;
        private double lastValue;

        Flow(Recording recording) {
            times = new Tally(recording.flowTimes());
            waiting = new Tally(recording.waits());
        }

        void restart() {
            times.restart();
            waiting.restart();
            count.restart();
            touch = 0;
            value = 0;
            firstValue = 0;
        }

        void mark(boolean first) {
            count.mark(first);
            firstValue = first ? value : firstValue;
            lastValue = value;
        }

        double value(boolean all) {
            return all ? value : lastValue - firstValue;
        }

        void add(Item item, Kind.Worth worth, long now) {
            long flow = now - item.begunAt;
            times.add(flow);
            count.add(1);
            waiting.add(flow - item.touchTime());
            touch += item.touchTime();
            value += worth.after(flow) * item.deliveredShare();
        }
    }
}
