package io.throughline.plan.growth;

import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The WIP limits of a line to which items arrive, each with the line in which it is lifted. */
final class Limits {
    private final Line line;
    private final Map<String, UnaryOperator<Line>> lifts = new LinkedHashMap<>();

    private Limits(Line line) {
        this.line = line;
    }

    /**
     * How each limit is lifted, by its path. None where items are begun from a backlog, which limits only hold back,
     * or fillers would be begun without end.
     */
    static Map<String, UnaryOperator<Line>> of(Line line) {
        boolean endless = line.kinds().stream().anyMatch(Kind::filler)
                && line.stations().get(0).unlimited();
        Limits limits = new Limits(line);
        if (line.source() instanceof Source.Arrivals && !endless) {
            limits.collect();
        }
        return limits.lifts;
    }

    private void collect() {
        add("work.wip-limit", line.wipLimit(), l -> l.withWipLimit(Line.NO_LIMIT));
        for (Kind kind : line.kinds()) {
            add(
                    "work.kinds." + kind.name() + ".wip-limit",
                    kind.wipLimit(),
                    l -> l.with(kind.withWipLimit(Line.NO_LIMIT)));
        }
        for (StaffPool pool : line.people()) {
            add("people." + pool.name() + ".wip-limit", pool.wipLimit(), l -> l.with(pool.withWipLimit(Line.NO_LIMIT)));
        }
        for (Station it : line.stations()) {
            add(
                    "stations." + it.name() + ".wip-limit",
                    it.room().wipLimit(),
                    l -> l.with(it.withWipLimit(Line.NO_LIMIT)));
        }
        for (GroupLimit group : line.groupLimits()) {
            add(
                    "wip-limits." + group.name() + ".at-most",
                    group.atMost(),
                    l -> l.with(group.withAtMost(Line.NO_LIMIT)));
        }
    }

    private void add(String path, int limit, UnaryOperator<Line> lift) {
        if (limit != Line.NO_LIMIT) {
            lifts.put(path, lift);
        }
    }
}
