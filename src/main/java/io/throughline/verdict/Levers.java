package io.throughline.verdict;

import io.throughline.model.Yield;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.verdict.Lever.Ends;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The levers of a line. Where: each station's work, the time until it is noticed, the times of batches, the lengths of
 * outages and of waits for others, the WIP limits, the demand. Who: the speed of each pool. What has no work, or is
 * never visited, is none.
 */
final class Levers {
    private static final double STEP = 1.1;
    private static final int LIFT = 10;

    /** A train is a lever only where it departs so often in the period at its worse end too. */
    private static final int FEWEST_DEPARTURES = 5;

    private final Line line;
    private final List<Station> visited;
    private final List<Lever> levers = new ArrayList<>();

    private Levers(Line line) {
        this.line = line;
        visited = line.stations().stream().filter(this::visited).toList();
    }

    /** Where a line can be made better, measured over so many ticks. */
    static List<Lever> of(Line line, long period) {
        return of(line, period, lower -> false);
    }

    /** The same; it is asked whether a line with fewer places under a limit stands still. */
    static List<Lever> of(Line line, long period, Predicate<Line> stands) {
        Levers all = new Levers(line);
        all.visited.stream().filter(all::worked).forEach(all::addWork);
        all.visited.stream().filter(all::delayed).forEach(all::addPickup);
        all.visited.forEach(station -> all.addWaits(station, period));
        all.levers.addAll(Limits.of(line, all.visited, stands));
        if (line.source() instanceof Source.Arrivals) {
            all.add("demand", Lever.Kind.DEMAND, List.of(), Levers::demand);
        }
        return List.copyOf(all.levers);
    }

    /** Who can be made faster: pools that have work to do. */
    static List<Lever> people(Line line) {
        Levers all = new Levers(line);
        line.people().stream().filter(all::busy).forEach(all::addPool);
        return List.copyOf(all.levers);
    }

    /** What takes time in a line, measured over so many ticks, and is no lever. */
    static List<String> untested(Line line, Yield by, long period) {
        List<String> names = new ArrayList<>();
        for (Station station : new Levers(line).visited) {
            if (train(station) && !departsOften(station, period)) {
                names.add("the interval of " + station.name());
            }
        }
        if (line.people().stream().anyMatch(pool -> pool.switching() > 0)) {
            names.add("switching");
        }
        if (line.people().stream().anyMatch(pool -> pool.interruptions() != null)) {
            names.add("interruptions");
        }
        if (line.stations().stream().anyMatch(station -> station.capacity().open() > 0)) {
            names.add("opening hours");
        }
        boolean halves = line.kinds().stream().anyMatch(kind -> kind.worth().halvesEvery() < Double.POSITIVE_INFINITY);
        if (by == Yield.VALUE && halves) {
            names.add("the halving of value");
        }
        return names;
    }

    private boolean busy(StaffPool pool) {
        return visited.stream()
                .filter(this::worked)
                .anyMatch(station -> station.capacity().staff().contains(pool.name()));
    }

    private boolean worked(Station station) {
        return station.work().time().typical() > 0 || influenced(station, Influence.Aspect.TIME);
    }

    private boolean delayed(Station station) {
        return station.queue().pickup().typical() > 0 || influenced(station, Influence.Aspect.PICKUP);
    }

    private boolean visited(Station station) {
        return station.visit().share() > 0
                || influenced(station, Influence.Aspect.SHARE)
                || line.stations().stream()
                        .flatMap(from -> from.outcomes().stream())
                        .anyMatch(outcome -> outcome.to().equals(station.name()));
    }

    private boolean influenced(Station station, Influence.Aspect aspect) {
        return line.influences().stream().anyMatch(influence -> on(influence, station.name(), aspect));
    }

    private static boolean on(Influence influence, String station, Influence.Aspect aspect) {
        return influence.target().aspect() == aspect
                && influence.target().station().equals(station);
    }

    private void addWork(Station station) {
        String name = station.name();
        BiFunction<Line, Double, Line> scaled =
                (l, factor) -> l.with(l.station(name).withWorkScaled(factor));
        if (station.staffed()) {
            add(name, Lever.Kind.STAFF, station.capacity().staff(), scaled);
        } else if (station.unlimited()) {
            add(name, Lever.Kind.DELAY, List.of(), scaled);
        } else {
            add(name, Lever.Kind.SERVERS, List.of(name), scaled);
        }
    }

    private void addWaits(Station station, long period) {
        Station.Batch batch = station.queue().batch();
        if (train(station) && departsOften(station, period)) {
            addWait(station, "batch.every", it -> it::withBatchScaled);
        }
        if (batch != null && batch.every() == 0 && batch.waitAtMost() > 0) {
            addWait(station, "batch.wait-at-most", it -> it::withBatchScaled);
        }
        Station.Outages outages = station.capacity().outages();
        if (outages != null && outages.lasting().typical() > 0) {
            addWait(station, "outages.lasting", it -> it::withOutagesScaled);
        }
        Station.WaitsForOthers others = station.work().others();
        if (others != null && others.chance() > 0 && others.lasting().typical() > 0) {
            addWait(station, "waits-for-others.lasting", it -> it::withAnswersScaled);
        }
    }

    private static boolean train(Station station) {
        return station.queue().batch() != null && station.queue().batch().every() > 0;
    }

    private static boolean departsOften(Station train, long period) {
        return period >= FEWEST_DEPARTURES * STEP * train.queue().batch().every();
    }

    private void addWait(Station station, String path, Function<Station, DoubleFunction<Station>> scaled) {
        add(
                "stations." + station.name() + "." + path,
                Lever.Kind.WAIT,
                List.of(),
                (l, factor) -> l.with(scaled.apply(l.station(station.name())).apply(factor)));
    }

    private void addPickup(Station station) {
        add(
                "stations." + station.name() + ".pickup",
                Lever.Kind.PICKUP,
                List.of(),
                (l, factor) -> pickup(l, station.name(), factor));
    }

    /** The laws that changes put in its place are scaled too. */
    private static Line pickup(Line line, String station, double factor) {
        List<Influence> scaled = line.influences().stream()
                .map(i -> on(i, station, Influence.Aspect.PICKUP) && i.law() != null ? scaled(i, factor) : i)
                .toList();
        return line.with(line.station(station).withPickupScaled(factor)).with(line.touches(), scaled);
    }

    private static Influence scaled(Influence it, double factor) {
        Distribution law = it.law().scaled(factor);
        return new Influence(it.change(), it.target(), it.operation(), it.value(), law);
    }

    private void addPool(StaffPool pool) {
        add("people." + pool.name() + ".speed", Lever.Kind.POOL, List.of(pool.name()), (l, factor) -> {
            StaffPool it = l.pool(pool.name());
            return l.with(it.withSpeed(it.speed() / factor));
        });
    }

    private static Line demand(Line line, double factor) {
        return line.source() instanceof Source.Arrivals arrivals
                ? line.with(new Source.Arrivals(arrivals.every().scaled(factor)))
                : line;
    }

    /** A lever on times: a tenth less of them is better. */
    private void add(String name, Lever.Kind kind, List<String> people, BiFunction<Line, Double, Line> times) {
        Ends ends = new Ends(times.apply(line, 1 / STEP), times.apply(line, STEP), STEP * STEP, false);
        levers.add(new Lever(name, kind, people, ends, l -> times.apply(l, 1.0 / LIFT)));
    }
}
