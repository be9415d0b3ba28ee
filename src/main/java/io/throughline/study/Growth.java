package io.throughline.study;

import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Station;
import io.throughline.study.kept.Packed;
import io.throughline.study.kept.Unpacked;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a replication grew, and where.
 *
 * @param perWeek items a week by which what is inside and outside grew
 * @param places the stations in order, then what is outside
 */
record Growth(double perWeek, double throughput, List<Place> places) {
    /** Copies the list. */
    Growth {
        places = List.copyOf(places);
    }

    /**
     * A queue and those who empty it.
     *
     * @param waiting parts or items a week by which the queue grew
     * @param through new parts or items a week that come through
     * @param busy share of the time in which it is worked at; outside, in which something waits
     * @param idle share of the time in which there is nothing to do; NaN of a delay, which has no servers
     */
    record Place(double waiting, double through, double busy, double idle) {
        private void pack(Packed to) {
            to.real(waiting);
            to.real(through);
            to.real(busy);
            to.real(idle);
        }

        private static Place unpacked(Unpacked from) {
            return new Place(from.real(), from.real(), from.real(), from.real());
        }
    }

    static Growth of(Replication replication, Clock clock) {
        Replication.Inside inside = replication.inside();
        long period = replication.window().period();
        double weeks = clock.weeks(replication.window().length());
        double throughput = Response.throughput(replication, clock);
        List<Place> places = new ArrayList<>();
        for (StationResult station : replication.stations()) {
            places.add(place(station, period, weeks));
        }
        int outside = inside.outsideAtEnd() - inside.outsideAtStart();
        double empty = (double) inside.outsideEmpty() / period;
        places.add(new Place(outside / weeks, throughput, 1 - empty, empty));
        int grown = inside.wipAtEnd() - inside.wipAtStart() + outside;
        return new Growth(grown / weeks, throughput, places);
    }

    /** People are never starved for a station, so there the time counts in which nothing waits, and the rest. */
    private static Place place(StationResult station, long period, double weeks) {
        boolean people = station.servers() == 0;
        double empty = (double) station.queue().empty() / period;
        return new Place(
                (station.queue().atEnd() - station.queue().atStart()) / weeks,
                station.firstPasses() / weeks,
                people ? 1 - empty : share(station, State.BUSY, period),
                people ? empty : share(station, State.STARVED, period));
    }

    void pack(Packed to) {
        to.real(perWeek);
        to.real(throughput);
        to.all(places, Place::pack);
    }

    static Growth unpacked(Unpacked from) {
        return new Growth(from.real(), from.real(), from.all(Place::unpacked));
    }

    /** The share of its servers' time that a station spends in a state; NaN for a delay. */
    static double share(StationResult station, State state, long period) {
        return station.servers() == Station.UNLIMITED
                ? Double.NaN
                : station.states()[state.ordinal()] / ((double) station.servers() * period);
    }
}
