package io.throughline.scenario.line;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.binding.LawReader;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;

/** Reads how parts are gathered at a station, and what stops it or keeps them. */
final class FlowReader {
    private final Fields station;
    private final Observations observations;

    /** Reads one station. */
    FlowReader(Fields station, Observations observations) {
        this.station = station;
        this.observations = observations;
    }

    /** How parts are gathered; null for one by one. */
    Station.Batch batch() {
        Found found = station.findWhole("batch");
        if (found.absent()) {
            return null;
        }
        int before = station.problems().count();
        Fields batch = station.inside(found).known("stations.*.batch");
        double every = batch.number("every", Quantity.PERIOD, Fields.NONE);
        double size = batch.number("size", Quantity.COUNT, Fields.NONE);
        double wait = batch.number("wait-at-most", Quantity.PERIOD, Fields.NONE);
        if (every == Fields.NONE && size == Fields.NONE && station.problems().count() == before) {
            batch.problem(found, "has neither every nor size", "write every: 1w, or size: 5");
        }
        if (every != Fields.NONE && wait != Fields.NONE) {
            String path = batch.pathOf("wait-at-most");
            String what = "with every, nothing waits longer than until the next departure";
            batch.problems().add(batch.binding().place(path), path, what, "write every, or size and wait-at-most");
        }
        int most = size == Fields.NONE ? Line.NO_LIMIT : (int) size;
        return new Station.Batch(ticks(every), most, ticks(wait));
    }

    /** Ticks after which a part that waits is dropped; 0 for never. */
    long givesUpAfter() {
        return ticks(station.number("gives-up-after", Quantity.PERIOD, Fields.NONE));
    }

    private static long ticks(double number) {
        return number == Fields.NONE ? 0 : (long) number;
    }

    /** What stops all servers; null for nothing. */
    Station.Outages outages() {
        Found found = station.findWhole("outages");
        if (found.absent()) {
            return null;
        }
        Fields outages = station.inside(found).known("stations.*.outages");
        Distribution every = durations(outages).read("every", null);
        if (!(every.typical() > 0)) {
            String path = outages.pathOf("every");
            outages.problems()
                    .add(outages.binding().place(path), path, "nothing would ever work here", "write a time above 0");
        }
        return new Station.Outages(every, durations(outages).read("lasting", null));
    }

    /** From whom an answer may be needed; null for nobody. */
    Station.WaitsForOthers others() {
        Found found = station.findWhole("waits-for-others");
        if (found.absent()) {
            return null;
        }
        Fields others = station.inside(found).known("stations.*.waits-for-others");
        double chance = others.number("chance", Quantity.SHARE, Fields.REQUIRED);
        return new Station.WaitsForOthers(chance, durations(others).read("lasting", null));
    }

    private LawReader durations(Fields fields) {
        return new LawReader(fields, Quantity.DURATION, observations);
    }
}
