package io.throughline.scenario.refusal;

import io.throughline.model.line.Gathering;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
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
        if (Gathering.waits(station)) {
            limits(station, station.queue().batch());
        }
    }

    private void of(Station station, String key, boolean asked) {
        if (asked) {
            String what = "there is none in a batch, whose one service is of many parts";
            refuse(station, key, what, "delete it, or the batch");
        }
    }

    private void limits(Station station, Station.Batch batch) {
        for (Gathering gathering : Gathering.at(line, station)) {
            if (gathering.isBelow(batch)) {
                String what = batch.size() + " are needed, and " + gathering.whose() + " " + (long) gathering.parts()
                        + ": it could wait for ever";
                refuse(station, "batch.size", what, "write fewer, or batch.wait-at-most too");
            }
        }
    }
}
