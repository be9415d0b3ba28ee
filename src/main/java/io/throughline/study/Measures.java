package io.throughline.study;

import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.KindResult.Returned;
import io.throughline.engine.result.PoolResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.stats.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The one list of measures: each writer, path and page of the docs takes them from here. */
public final class Measures {
    private static final double[] PERCENTS = {50, 85, 95};

    private final Clock clock;
    private final List<Measure> measures = new ArrayList<>();

    private Measures(Clock clock) {
        this.clock = clock;
    }

    /** The measures of a line, in the order in which they are written; the same for all variants of a file. */
    public static List<Measure> of(Line line, Clock clock) {
        Measures list = new Measures(clock);
        list.addLine(line.stations().size() - 1);
        if (!line.kinds().equals(List.of(Kind.only()))) {
            for (int k = 0; k < line.kinds().size(); k++) {
                list.addKind("kinds." + line.kinds().get(k).name(), k);
            }
        }
        for (int s = 0; s < line.stations().size(); s++) {
            list.addStation(line.stations().get(s), s);
        }
        for (int p = 0; p < line.people().size(); p++) {
            list.addPool("people." + line.people().get(p).name(), p, line.stations());
        }
        return List.copyOf(list.measures);
    }

    private void addLine(int last) {
        addRate("throughput", "items/week", r -> r.items().delivered());
        addRate(
                "failure-demand",
                "items/week",
                r -> sum(r, kind -> kind.returned().delivered()));
        addRate("parts", "parts/week", r -> r.items().parts());
        add("value", "value/week", r -> perWeek(r, value(r)));
        addDurations("flow-time", r -> joined(r, KindResult::flowTime));
        addDurations("lead-time", r -> joined(r, KindResult::leadTime));
        add("flow-efficiency", "share", Measures::flowEfficiency);
        addRate("started", "items/week", r -> r.items().started());
        addRate("dropped", "items/week", r -> r.items().dropped());
        add("wip-growth", "items/week", r -> Growth.of(r, clock).perWeek());
        add("wip", "items", r -> (double) r.inside().wipArea() / r.window().period());
        add(
                "outside",
                "items",
                r -> (double) r.inside().outsideArea() / r.window().period());
        add("rework", "share", Measures::rework);
        addRate("deployments", "services/week", r -> r.stations().get(last).services());
        add("change-failure", "share", Measures::changeFailure);
        addDurations(
                "restore", r -> joined(r.kinds().stream().map(k -> k.returned().flowTime())));
    }

    private void addKind(String prefix, int k) {
        addRate(prefix + ".throughput", "items/week", r -> delivered(r.kinds().get(k)));
        addDurations(prefix + ".flow-time", r -> all(r.kinds().get(k), KindResult::flowTime, Returned::flowTime));
        addDurations(prefix + ".wait", r -> all(r.kinds().get(k), KindResult::waiting, Returned::waiting));
        add(prefix + ".value", "value/week", r -> perWeek(r, value(r.kinds().get(k))));
    }

    private void addStation(Station of, int s) {
        String prefix = "stations." + of.name();
        Function<Replication, StationResult> station = r -> r.stations().get(s);
        add(
                prefix + ".queue.mean",
                "parts",
                r -> (double) station.apply(r).queue().area() / r.window().period());
        add(prefix + ".queue.max", "parts", r -> station.apply(r).queue().max());
        addDurations(prefix + ".first-wait", r -> station.apply(r).waits().first());
        addDurations(prefix + ".wait", r -> station.apply(r).waits().each());
        addDurations(prefix + ".wait-per-part", r -> station.apply(r).waits().perPart());
        add(prefix + ".visits", "visits/part", r -> visitsPerPart(r, station.apply(r)));
        addRate(prefix + ".throughput", "parts/week", r -> station.apply(r).firstPasses());
        addRate(prefix + ".services", "services/week", r -> station.apply(r).services());
        addRate(prefix + ".beyond-limit", "parts/week", r -> station.apply(r).beyondLimit());
        if (of.staffed()) {
            add(prefix + ".staffed", "people", r -> staffed(r, s));
        } else {
            addStates(prefix, s);
        }
    }

    private void addStates(String prefix, int s) {
        addShare(prefix + ".utilisation", s, State.BUSY);
        addShare(prefix + ".blocked", s, State.BLOCKED);
        addShare(prefix + ".starved", s, State.STARVED);
        addShare(prefix + ".down", s, State.DOWN);
        addShare(prefix + ".off", s, State.OFF);
    }

    /** The week of a pool; it may work at any station with staff, as variants differ in who does what. */
    private void addPool(String prefix, int p, List<Station> stations) {
        addWeek(prefix + ".utilisation", p, pool -> LongStream.of(pool.work()).sum() + pool.switching());
        for (int s = 0; s < stations.size(); s++) {
            int station = s;
            if (stations.get(s).staffed()) {
                addWeek(prefix + ".at." + stations.get(s).name(), p, pool -> pool.work()[station]);
            }
        }
        addWeek(prefix + ".switching", p, PoolResult::switching);
        addWeek(prefix + ".interrupted", p, PoolResult::interrupted);
        addWeek(prefix + ".idle", p, PoolResult::idle);
        addWeek(prefix + ".off", p, PoolResult::off);
    }

    private void addWeek(String name, int p, ToLongFunction<PoolResult> ticks) {
        add(name, "share", r -> {
            PoolResult pool = r.pools().get(p);
            return ticks.applyAsLong(pool) / ((double) pool.count() * r.window().period());
        });
    }

    private void add(String name, String unit, ToDoubleFunction<Replication> read) {
        measures.add(new Measure(name, unit, null, read));
    }

    private void addRate(String name, String unit, ToLongFunction<Replication> count) {
        add(name, unit, r -> perWeek(r, count.applyAsLong(r)));
    }

    private void addShare(String name, int s, State state) {
        add(
                name,
                "share",
                r -> Growth.share(r.stations().get(s), state, r.window().period()));
    }

    private void addDurations(String prefix, Function<Replication, Sample> sample) {
        measures.add(new Measure(
                prefix + ".mean", "h", sample, r -> hours(sample.apply(r).mean())));
        for (double percent : PERCENTS) {
            measures.add(new Measure(
                    prefix + ".p" + (int) percent,
                    "h",
                    sample,
                    r -> hours(sample.apply(r).quantile(percent / 100))));
        }
    }

    /** The same statistic of the time worked on an item, for a measure of flow time; null for any other. */
    public static Measure work(Line line, Clock clock, String measure) {
        Measures list = new Measures(clock);
        list.addDurations("flow-time", r -> joined(r, KindResult::touchTime));
        for (int k = 0; k < line.kinds().size(); k++) {
            int kind = k;
            String prefix = "kinds." + line.kinds().get(k).name() + ".flow-time";
            list.addDurations(prefix, r -> all(r.kinds().get(kind), KindResult::touchTime, Returned::touchTime));
        }
        return list.measures.stream()
                .filter(m -> m.name().equals(measure))
                .map(m -> new Measure(m.name() + " work", m.unit(), m.sample(), m.read()))
                .findFirst()
                .orElse(null);
    }

    private double perWeek(Replication replication, double count) {
        return count / clock.weeks(replication.window().length());
    }

    private static double hours(double ticks) {
        return ticks / Clock.HOUR;
    }

    private static double staffed(Replication replication, int s) {
        long busy = replication.stations().get(s).states()[State.BUSY.ordinal()];
        return (double) busy / replication.window().period();
    }

    private static double visitsPerPart(Replication replication, StationResult station) {
        long parts = replication.items().parts();
        return parts == 0 ? Double.NaN : (double) station.waits().visits() / parts;
    }

    private static double flowEfficiency(Replication replication) {
        long flow = joined(replication, KindResult::flowTime).sum();
        long touch = fromSource(replication).mapToLong(KindResult::touch).sum();
        return flow == 0 ? Double.NaN : (double) touch / flow;
    }

    /** Delivered items of a kind, those included that had come back. */
    private static long delivered(KindResult kind) {
        return kind.delivered() + kind.returned().delivered();
    }

    /** The value of all that was delivered. */
    static double value(Replication replication) {
        return replication.kinds().stream().mapToDouble(Measures::value).sum();
    }

    private static double value(KindResult kind) {
        return kind.value() + kind.returned().value();
    }

    /** A sample of all of them. */
    private static Sample all(KindResult kind, Function<KindResult, Sample> own, Function<Returned, Sample> back) {
        return kind.returned().flowTime().count() == 0
                ? own.apply(kind)
                : joined(Stream.of(own.apply(kind), back.apply(kind.returned())));
    }

    private static long sum(Replication replication, ToLongFunction<KindResult> of) {
        return replication.kinds().stream().mapToLong(of).sum();
    }

    private static double changeFailure(Replication replication) {
        long delivered = sum(replication, Measures::delivered);
        return delivered == 0 ? Double.NaN : (double) replication.items().failing() / delivered;
    }

    /** The share of the work done that is rework; a delay is no work. */
    private static double rework(Replication replication) {
        List<StationResult> working = replication.stations().stream()
                .filter(station -> station.servers() != Station.UNLIMITED)
                .toList();
        long busy = working.stream()
                .mapToLong(station -> station.states()[State.BUSY.ordinal()])
                .sum();
        long rework = working.stream().mapToLong(StationResult::rework).sum();
        return busy == 0 ? Double.NaN : (double) rework / busy;
    }

    /** Each delivered item's flow time in ticks, fillers left out. */
    static long[] flowTimes(Replication replication) {
        return joined(replication, KindResult::flowTime).values();
    }

    /** One sample of all kinds but the fillers. */
    static Sample joined(Replication replication, Function<KindResult, Sample> of) {
        return joined(fromSource(replication).map(of));
    }

    private static Sample joined(Stream<Sample> of) {
        List<Sample> samples = of.toList();
        if (samples.size() == 1) {
            return samples.get(0);
        }
        long count = samples.stream().mapToLong(Sample::count).sum();
        long sum = samples.stream().mapToLong(Sample::sum).sum();
        Predicate<Sample> kept = sample -> sample.values() != null;
        return new Sample(count, sum, samples.stream().allMatch(kept) ? values(samples) : null);
    }

    private static Stream<KindResult> fromSource(Replication replication) {
        return replication.kinds().stream().filter(kind -> !kind.filler());
    }

    private static long[] values(List<Sample> samples) {
        return samples.stream()
                .flatMapToLong(sample -> Arrays.stream(sample.values()))
                .toArray();
    }
}
