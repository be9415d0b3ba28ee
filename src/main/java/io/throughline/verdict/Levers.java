package io.throughline.verdict;

import io.throughline.model.line.Influence;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import io.throughline.verdict.Lever.Ends;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The levers of a line: each station's work, the WIP limits, the demand. What has no work, or is never visited, is
 * none.
 */
final class Levers {
    private static final double STEP = 1.1;
    private static final int LIFT = 10;

    private final Line line;
    private final List<Lever> levers = new ArrayList<>();

    private Levers(Line line) {
        this.line = line;
    }

    static List<Lever> of(Line line) {
        Levers all = new Levers(line);
        line.stations().stream().filter(all::worked).filter(all::visited).forEach(all::addWork);
        if (line.wipLimit() < Line.NO_LIMIT) {
            all.addLimit("work.wip-limit", line.wipLimit(), line::withWipLimit, Levers::withoutLimit);
        }
        line.kinds().stream().filter(kind -> kind.wipLimit() < Line.NO_LIMIT).forEach(all::addLimit);
        if (line.source() instanceof Source.Arrivals arrivals) {
            all.addDemand(arrivals);
        }
        return List.copyOf(all.levers);
    }

    private boolean worked(Station station) {
        return station.work().time().typical() > 0 || influenced(station, Influence.Aspect.TIME);
    }

    private boolean visited(Station station) {
        return station.visit().share() > 0
                || influenced(station, Influence.Aspect.SHARE)
                || line.stations().stream()
                        .flatMap(from -> from.outcomes().stream())
                        .anyMatch(outcome -> outcome.to().equals(station.name()));
    }

    private boolean influenced(Station station, Influence.Aspect aspect) {
        return line.influences().stream()
                .map(Influence::target)
                .anyMatch(
                        target -> target.aspect() == aspect && target.station().equals(station.name()));
    }

    private void addWork(Station station) {
        Lever.Kind kind = station.unlimited() ? Lever.Kind.DELAY : Lever.Kind.SERVERS;
        Line better = work(line, station.name(), 1 / STEP);
        Line worse = work(line, station.name(), STEP);
        Ends ends = new Ends(better, worse, STEP * STEP, false);
        levers.add(new Lever(station.name(), kind, ends, l -> work(l, station.name(), 1.0 / LIFT)));
    }

    private static Line work(Line line, String station, double factor) {
        return line.with(line.station(station).withWorkScaled(factor));
    }

    private void addDemand(Source.Arrivals arrivals) {
        Ends ends = new Ends(demand(line, arrivals, 1 / STEP), demand(line, arrivals, STEP), STEP * STEP, false);
        levers.add(new Lever("demand", Lever.Kind.DEMAND, ends, Levers::demandLifted));
    }

    private static Line demandLifted(Line line) {
        return line.source() instanceof Source.Arrivals arrivals ? demand(line, arrivals, 1.0 / LIFT) : line;
    }

    private static Line demand(Line line, Source.Arrivals arrivals, double factor) {
        return line.with(new Source.Arrivals(arrivals.every().scaled(factor)));
    }

    private void addLimit(Kind kind) {
        addLimit(
                "work.kinds." + kind.name() + ".wip-limit",
                kind.wipLimit(),
                limit -> line.with(kind.withWipLimit(limit)),
                l -> withoutLimit(l, kind.name()));
    }

    private void addLimit(String name, int limit, IntFunction<Line> with, UnaryOperator<Line> lift) {
        int more = more(limit);
        int fewer = fewer(limit);
        Ends ends = fewer < 1
                ? new Ends(with.apply(more), line, (double) more / limit, true)
                : new Ends(with.apply(more), with.apply(fewer), (double) more / fewer, false);
        levers.add(new Lever(name, Lever.Kind.LIMIT, ends, lift));
    }

    /** The next whole number at or beyond a tenth more. */
    static int more(int limit) {
        return (int) Math.min(Line.NO_LIMIT, Math.max(limit + 1L, (11L * limit + 9) / 10));
    }

    /** The next whole number at or beyond the limit ÷ 1.1; below 1 if there is none. */
    static int fewer(int limit) {
        return (int) Math.min(limit - 1L, 10L * limit / 11);
    }

    private static Line withoutLimit(Line other) {
        boolean filled =
                other.source() instanceof Source.Backlog backlog && backlog.release() == Source.Release.AT_ONCE;
        return other.withWipLimit(filled || endless(other) ? manyMore(other.wipLimit()) : Line.NO_LIMIT);
    }

    private static Line withoutLimit(Line other, String kind) {
        return other.kinds().stream()
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .map(k -> other.with(k.withWipLimit(endless(other) ? manyMore(k.wipLimit()) : Line.NO_LIMIT)))
                .orElseThrow();
    }

    /** Whether only limits keep the line from beginning items without end, at a first station that takes them all. */
    private static boolean endless(Line line) {
        boolean begins =
                line.source() instanceof Source.Backlog || line.kinds().stream().anyMatch(Kind::filler);
        return begins && line.stations().get(0).unlimited();
    }

    private static int manyMore(int limit) {
        return (int) Math.min(Line.NO_LIMIT, (long) LIFT * limit);
    }
}
