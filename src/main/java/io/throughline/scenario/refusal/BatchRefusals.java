package io.throughline.scenario.refusal;

import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Finds batches that could wait for ever, and rules that say nothing of a batch. */
final class BatchRefusals {
    private final Line line;
    private final List<String> order;
    private final List<Refusal> found = new ArrayList<>();

    private BatchRefusals(Line line) {
        this.line = line;
        this.order = line.stations().stream().map(Station::name).toList();
    }

    static List<Refusal> of(Line line) {
        BatchRefusals refusals = new BatchRefusals(line);
        line.stations().stream().filter(s -> s.queue().batch() != null).forEach(refusals::batch);
        return refusals.found;
    }

    private void refuse(Station station, String key, String what, String hint) {
        found.add(new Refusal("stations." + station.name() + "." + key, what, hint));
    }

    private void batch(Station station) {
        boolean begins = order.indexOf(station.name()) == 0 && line.source() instanceof Source.Backlog;
        if (begins) {
            refuse(station, "batch", "a backlog would let in items without end", "put another station first");
        }
        of(station, "size-exponent", station.work().sizeExponent() != 0);
        of(station, "approvals", station.capacity().approvals() > 1);
        of(station, "own-work", !station.capacity().ownWork());
        of(station, "conflicts", station.quality().conflicts() != null);
        Station.Batch batch = station.queue().batch();
        if (batch.every() == 0 && batch.waitAtMost() == 0) {
            limits(station, batch.size());
        }
    }

    private void of(Station station, String key, boolean asked) {
        if (asked) {
            String what = "there is none in a batch, whose one service is of many parts";
            refuse(station, key, what, "delete it, or the batch");
        }
    }

    private void limits(Station station, int size) {
        limit(station, size, station.room().wipLimit(), "the station has room for");
        limit(station, size, parts(station, line.wipLimit()), "work.wip-limit lets in");
        limit(station, size, ofKinds(station), "the limits of the kinds let in");
        limit(station, size, ofPeople(), "the limits per person let in");
        for (GroupLimit group : line.groupLimits()) {
            boolean counted = group.stations().contains(station.name());
            limit(station, size, counted ? group.atMost() : Line.NO_LIMIT, "wip-limits." + group.name() + " lets in");
        }
    }

    private void limit(Station station, int size, double most, String whose) {
        if (size > most) {
            String what = size + " are needed, and " + whose + " " + (long) most + ": it could wait for ever";
            refuse(station, "batch.size", what, "write fewer, or batch.wait-at-most too");
        }
    }

    /** The parts that so many items have at a station at least, if none leaves the line before the others. */
    private double parts(Station station, int items) {
        boolean split = order.indexOf(line.inflow().partsFrom()) <= order.indexOf(station.name());
        double least = line.kinds().stream().mapToDouble(Kind::parts).min().orElse(1)
                * line.inflow().parts();
        double each = split ? Math.max(1, StrictMath.floor(least)) : 1;
        return items == Line.NO_LIMIT ? Line.NO_LIMIT : items * each;
    }

    private double ofKinds(Station station) {
        boolean endless = line.kinds().stream().anyMatch(k -> k.wipLimit() == Line.NO_LIMIT);
        int items = line.kinds().stream().mapToInt(Kind::wipLimit).sum();
        return endless ? Line.NO_LIMIT : parts(station, items);
    }

    /** What people of the first station may have started and not done, where all of them have a limit. */
    private double ofPeople() {
        List<StaffPool> pools = line.stations().get(0).capacity().staff().stream()
                .map(line::pool)
                .toList();
        boolean later = order.indexOf(line.inflow().partsFrom()) > 0;
        boolean endless = later || pools.isEmpty() || pools.stream().anyMatch(pool -> pool.wipLimit() == Line.NO_LIMIT);
        return endless
                ? Line.NO_LIMIT
                : pools.stream()
                        .mapToDouble(pool -> (double) pool.count() * pool.wipLimit())
                        .sum();
    }
}
