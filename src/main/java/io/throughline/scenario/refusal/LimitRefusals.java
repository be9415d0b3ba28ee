package io.throughline.scenario.refusal;

import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds limits over several stations that would stop what they count: a part that waits for a held station can't leave
 * the group by itself, so a full group would stay full.
 */
final class LimitRefusals {
    private final Line line;
    private final List<String> order;
    private final List<Refusal> found = new ArrayList<>();

    private LimitRefusals(Line line) {
        this.line = line;
        this.order = line.stations().stream().map(Station::name).toList();
    }

    static List<Refusal> of(Line line) {
        LimitRefusals refusals = new LimitRefusals(line);
        line.groupLimits().forEach(refusals::limit);
        return refusals.found;
    }

    private void limit(GroupLimit limit) {
        for (String held : limit.holds()) {
            limit.stations().stream()
                    .filter(counted -> place(counted) <= place(held))
                    .filter(counted -> place(counted) < place(held) || !isStartOfSingleParts(held))
                    .findFirst()
                    .ifPresent(counted -> refuse(limit, held, counted));
        }
    }

    /** Stations side by side have one place: a part is at all of them. */
    private int place(String station) {
        return line.firstBeside(order.indexOf(station));
    }

    private void refuse(GroupLimit limit, String held, String counted) {
        String what = place(counted) == place(held)
                ? "what waits for " + held + " is counted, so that a full group would stay full"
                : held + " comes after " + counted + ", so that a full group could stay full";
        found.add(new Refusal(
                "wip-limits." + limit.name() + ".holds", what, "hold a station before those that are counted"));
    }

    /** Whether a station begins the items of a backlog, so that nothing new ever waits there. */
    private boolean isStartOfSingleParts(String station) {
        boolean begins = line.source() instanceof Source.Backlog backlog
                && backlog.release() == Source.Release.WHEN_FREE
                && order.indexOf(station) == 0;
        double parts = line.kinds().stream().mapToDouble(Kind::parts).max().orElse(1)
                * line.inflow().parts();
        return begins && (parts <= 1 || !line.inflow().partsFrom().equals(station));
    }
}
