package io.throughline.verdict;

import io.throughline.model.line.Gathering;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import io.throughline.verdict.Lever.Ends;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The WIP limits of a line as levers: of the line, of kinds, of stations, of groups of stations. */
final class Limits {
    private static final int LIFT = 10;

    private final Line line;
    private final Predicate<Line> stands;
    private final List<Lever> levers = new ArrayList<>();

    private Limits(Line line, Predicate<Line> stands) {
        this.line = line;
        this.stands = stands;
    }

    /**
     * Those that are there; of the stations, those among the given ones.
     *
     * @param stands whether a line with fewer places stands still: such a limit can only be raised
     */
    static List<Lever> of(Line line, List<Station> stations, Predicate<Line> stands) {
        Limits limits = new Limits(line, stands);
        limits.add("work.wip-limit", Line::wipLimit, Line::withWipLimit);
        line.kinds().forEach(kind -> limits.addKind(kind.name()));
        stations.forEach(station -> limits.addStation(station.name()));
        line.groupLimits().forEach(group -> limits.addGroup(group.name()));
        return List.copyOf(limits.levers);
    }

    private void addKind(String kind) {
        add(
                "work.kinds." + kind + ".wip-limit",
                l -> kind(l, kind).wipLimit(),
                (l, limit) -> l.with(kind(l, kind).withWipLimit(limit)));
    }

    private static Kind kind(Line line, String name) {
        return line.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void addStation(String name) {
        add(
                "stations." + name + ".wip-limit",
                l -> l.station(name).room().wipLimit(),
                (l, limit) -> l.with(l.station(name).withWipLimit(limit)));
    }

    private void addGroup(String name) {
        add(
                "wip-limits." + name + ".at-most",
                l -> l.groupLimit(name).atMost(),
                (l, limit) -> l.with(l.groupLimit(name).withAtMost(limit)));
    }

    private void add(String name, ToIntFunction<Line> read, BiFunction<Line, Integer, Line> with) {
        int limit = read.applyAsInt(line);
        if (limit == Line.NO_LIMIT) {
            return;
        }
        int more = more(limit);
        int fewer = fewer(limit);
        Line better = with.apply(line, more);
        Ends ends = fewer < 1 || standsStill(with.apply(line, fewer))
                ? new Ends(better, line, (double) more / limit, true)
                : new Ends(better, with.apply(line, fewer), (double) more / fewer, false);
        boolean whole = name.equals("work.wip-limit");
        levers.add(new Lever(
                name, Lever.Kind.LIMIT, List.of(), ends, l -> with.apply(l, lifted(l, read.applyAsInt(l), whole))));
    }

    private boolean standsStill(Line lower) {
        return Gathering.tooFew(lower) || stands.test(lower);
    }

    /** The next whole number at or beyond a tenth more. */
    static int more(int limit) {
        return (int) Math.min(Line.NO_LIMIT, Math.max(limit + 1L, (11L * limit + 9) / 10));
    }

    /** The next whole number at or beyond the limit ÷ 1.1; below 1 if there is none. */
    static int fewer(int limit) {
        return (int) Math.min(limit - 1L, 10L * limit / 11);
    }

    /** None, or ten times as many where the line would begin items without end. */
    private static int lifted(Line line, int limit, boolean whole) {
        boolean filled = line.source() instanceof Source.Backlog backlog && backlog.release() == Source.Release.AT_ONCE;
        return whole && filled || endless(line) ? (int) Math.min(Line.NO_LIMIT, (long) LIFT * limit) : Line.NO_LIMIT;
    }

    /** Whether only limits keep the line from beginning items without end, at a first station that takes them all. */
    private static boolean endless(Line line) {
        boolean begins =
                line.source() instanceof Source.Backlog || line.kinds().stream().anyMatch(Kind::filler);
        return begins && line.stations().get(0).unlimited();
    }
}
