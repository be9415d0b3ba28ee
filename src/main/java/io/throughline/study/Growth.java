package io.throughline.study;

import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Station;
import java.util.List;

/**
 * How much a replication grew, and where. The places are the stations in order, then what is outside.
 *
 * @param perWeek items a week by which what is inside and outside grew
 * @param waiting parts or items a week by which each place's queue grew
 * @param idle share of the time in which each place has nothing to do
 */
record Growth(double perWeek, double throughput, double[] waiting, double[] idle) {

    static Growth of(Replication replication, Clock clock) {
        List<StationResult> stations = replication.stations();
        Replication.Inside inside = replication.inside();
        long period = replication.window().period();
        double weeks = clock.weeks(period);
        double[] waiting = new double[stations.size() + 1];
        double[] idle = new double[stations.size() + 1];
        for (int i = 0; i < stations.size(); i++) {
            StationResult station = stations.get(i);
            waiting[i] = (station.queue().atEnd() - station.queue().atStart()) / weeks;
            idle[i] = idle(station, period);
        }
        int outside = inside.outsideAtEnd() - inside.outsideAtStart();
        waiting[stations.size()] = outside / weeks;
        idle[stations.size()] = (double) inside.outsideEmpty() / period;
        int grown = inside.wipAtEnd() - inside.wipAtStart() + outside;
        return new Growth(grown / weeks, Response.throughput(replication, clock), waiting, idle);
    }

    /** People are never starved for a station, so there the time counts in which nothing waits. */
    private static double idle(StationResult station, long period) {
        return station.servers() == 0
                ? (double) station.queue().empty() / period
                : share(station, State.STARVED, period);
    }

    /** The share of its servers' time that a station spends in a state; NaN for a delay. */
    static double share(StationResult station, State state, long period) {
        return station.servers() == Station.UNLIMITED
                ? Double.NaN
                : station.states()[state.ordinal()] / ((double) station.servers() * period);
    }
}
