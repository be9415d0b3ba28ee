package io.throughline.scenario.refusal;

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

    private final Line line;
    private final List<Station> stations;
    private final int from;
    private final double[] visits;

    Traffic(Line line) {
        this.line = line;
        this.stations = line.stations();
        this.from = stations.stream()
                .map(Station::name)
                .toList()
                .indexOf(line.inflow().partsFrom());
        this.visits = visits();
    }

    /** Arrivals, services begun at all stations, and interruptions, in a tick, about. */
    double startsPerTick() {
        double items = items();
        double starts = line.source() instanceof Source.Arrivals ? items : 0;
        for (int i = 0; i < visits.length; i++) {
            starts += Math.min(items * visits[i] * parts(i), capacity(i));
        }
        return starts + interruptions();
    }

    private double interruptions() {
        return line.people().stream()
                .filter(pool -> pool.interruptions() != null)
                .mapToDouble(pool -> pool.count()
                        / Math.max(
                                1,
                                pool.interruptions().every().typical()
                                        + pool.interruptions().lasting().typical()))
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
            least = visits[i] > 0 ? Math.min(least, capacity(i) / (visits[i] * parts(i))) : least;
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
        return sum;
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
