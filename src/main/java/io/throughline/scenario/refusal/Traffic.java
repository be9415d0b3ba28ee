package io.throughline.scenario.refusal;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rough count of the work in a line, from means alone: the traffic equations of an open network (Jackson 1957), and
 * no station faster than its servers.
 */
final class Traffic {
    private static final int ROUNDS = 1000;
    private static final double SMALL = 1e-9;
    private static final double LEAST = 1e-12;

    private final Line line;
    private final List<Station> stations;
    private final int from;
    /** Of one part of each kind. */
    private final List<Escapes> escapes;

    private final double shares;
    private final double[] visits;

    Traffic(Line line) {
        this.line = line;
        this.stations = line.stations();
        this.from = stations.stream()
                .map(Station::name)
                .toList()
                .indexOf(line.inflow().partsFrom());
        this.escapes =
                line.kinds().stream().map(kind -> new Escapes(line, kind)).toList();
        this.shares = line.kinds().stream().mapToDouble(Kind::share).sum();
        this.visits = visits();
    }

    /** Arrivals, services begun at all stations, and interruptions, in a tick, about. */
    double startsPerTick() {
        double begun = items();
        double items = begun * again();
        double starts = line.source() instanceof Source.Arrivals ? begun : 0;
        for (int i = 0; i < visits.length; i++) {
            starts += Math.min(items * visits[i] * parts(i), capacity(i));
        }
        return starts + interruptions() + stops();
    }

    /** Outages that begin, and departures, in a tick. */
    private double stops() {
        double stops = 0;
        for (Station station : stations) {
            Station.Outages outages = station.capacity().outages();
            Station.Batch batch = station.queue().batch();
            stops += outages == null ? 0 : 1 / length(outages.every(), outages.lasting());
            stops += batch == null || batch.every() == 0 ? 0 : 1.0 / batch.every();
        }
        return stops;
    }

    private static double length(Distribution every, Distribution lasting) {
        return Math.max(1, every.typical() + lasting.typical());
    }

    private double interruptions() {
        return line.people().stream()
                .filter(pool -> pool.interruptions() != null)
                .mapToDouble(pool -> pool.count()
                        / length(
                                pool.interruptions().every(),
                                pool.interruptions().lasting()))
                .sum();
    }

    private double items() {
        if (line.source() instanceof Source.Arrivals arrivals) {
            return 1 / Math.max(1, arrivals.every().typical());
        }
        if (line.wipLimit() == Line.NO_LIMIT) {
            return capacity(0) / parts(0);
        }
        double inside = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < visits.length; i++) {
            inside += visits[i] * time(i);
            boolean single = stations.get(i).queue().batch() == null;
            least = single && visits[i] > 0 ? Math.min(least, capacity(i) / (visits[i] * parts(i))) : least;
        }
        return Math.min(least, line.wipLimit() / Math.max(1, inside));
    }

    private double time(int index) {
        Station.Work work = stations.get(index).work();
        return Math.max(1, work.time().typical() * work.factor());
    }

    private double capacity(int index) {
        Station station = stations.get(index);
        if (station.unlimited()) {
            return Double.POSITIVE_INFINITY;
        }
        double people = station.capacity().staff().stream()
                .map(line::pool)
                .mapToDouble(pool -> pool.count() * Math.max(1, pool.speed()))
                .sum();
        return (station.servers() + people) / time(index);
    }

    /** How many parts of an item come by a station, services for each counted. */
    private double parts(int index) {
        double mean = line.kinds().stream().mapToDouble(Kind::parts).max().orElse(1)
                * line.inflow().parts();
        boolean split = from <= index;
        return (split ? Math.max(1, mean) : 1) * stations.get(index).capacity().approvals();
    }

    /** Visits of an item to each station: new flow is pushed through until it has left. */
    private double[] visits() {
        Map<String, Integer> index = new HashMap<>();
        stations.forEach(station -> index.put(station.name(), index.size()));
        double[] sum = new double[stations.size()];
        double[] flow = new double[stations.size()];
        flow[0] = 1;
        double moving = 1;
        for (int round = 0; round < ROUNDS && moving > SMALL; round++) {
            double[] next = new double[flow.length];
            moving = 0;
            for (int i = 0; i < flow.length; i++) {
                moving += push(i, flow, sum, next, index);
            }
            flow = next;
        }
        mend(index, sum);
        return sum;
    }

    /** Adds the visits in which parts are mended, and those in which they are looked at again. */
    private void mend(Map<String, Integer> index, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            double sent = mended(i);
            if (sent > 0) {
                sum[i] += sent;
                sum[index.get(stations.get(i).quality().catching().fixedAt())] += sent;
            }
        }
    }

    private double mended(int index) {
        double sum = 0;
        for (int kind = 0; kind < escapes.size(); kind++) {
            sum += weight(line.kinds().get(kind)) * escapes.get(kind).mended[index];
        }
        return sum;
    }

    /** The share of a kind among the items that the source lets go; fillers count as one kind more. */
    private double weight(Kind kind) {
        return kind.filler() ? 1 : kind.share() / shares;
    }

    /** How many items there are of one that the source lets go, with all that comes back of it. */
    private double again() {
        double back = line.kinds().stream()
                .filter(kind -> !kind.filler())
                .mapToDouble(kind -> weight(kind)
                        * Math.max(1, kind.parts() * line.inflow().parts())
                        * new Escapes(line, kind).returns())
                .sum();
        return back == 0 ? 1 : 1 + back / Math.max(LEAST, 1 - returns(line));
    }

    /** How many items come back of one that came back itself: from 1 on there is no end of them. */
    static double returns(Line line) {
        return line.inflow().afterDelivery() == null
                ? 0
                : line.kinds().stream()
                        .filter(kind ->
                                kind.name().equals(line.inflow().afterDelivery().returnsAs()))
                        .mapToDouble(kind -> new Escapes(line, kind).returns())
                        .sum();
    }

    private double push(int i, double[] flow, double[] sum, double[] next, Map<String, Integer> index) {
        Station station = stations.get(i);
        double coming = flow[i] * station.visit().share();
        sum[i] += coming;
        double passing = flow[i];
        for (Outcome outcome : station.outcomes()) {
            double sent = coming * outcome.chance();
            passing -= sent;
            next[index.getOrDefault(outcome.to(), 0)] += index.containsKey(outcome.to()) ? sent : 0;
        }
        if (i + 1 < next.length) {
            next[i + 1] += passing;
        }
        return flow[i];
    }
}
