package io.throughline.scenario.line;

import io.throughline.model.line.Station;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;
import java.util.Collection;
import java.util.List;

/** Reads who works at a station, and when. */
final class CapacityReader {
    private final Fields station;
    private final Collection<String> pools;
    private final Observations observations;

    /**
     * Reads one station.
     *
     * @param pools names of the pools in the file
     */
    CapacityReader(Fields station, Collection<String> pools, Observations observations) {
        this.station = station;
        this.pools = pools;
        this.observations = observations;
    }

    Station.Capacity read() {
        List<String> staff = Names.distinct(station, "staff", pools, List.of());
        Found servers = station.find("servers");
        boolean ownWork = station.yes("own-work", true);
        int approvals = (int) station.number("approvals", Quantity.COUNT, 1);
        if (isStaffed(servers)) {
            String hint = staff.isEmpty() ? "" : "change people." + staff.get(0) + ".count";
            for (Effect effect : station.amounts(servers)) {
                station.problem(servers, effect, effect.words() + ": people of a pool work here", hint);
            }
            return capacity(staff.isEmpty() ? 1 : 0, staff, ownWork, approvals);
        }
        return capacity(servers(servers), List.of(), ownWork, approvals);
    }

    private Station.Capacity capacity(int servers, List<String> staff, boolean ownWork, int approvals) {
        Station.Outages outages = new FlowReader(station, observations).outages();
        return new Station.Capacity(servers, staff, ownWork, approvals, open(), outages, cost(servers));
    }

    /** The cost of one server; what staff replaces costs nothing. */
    private double cost(int servers) {
        double cost = station.number("cost", Quantity.COST, 0);
        if (cost > 0 && servers == Station.UNLIMITED) {
            refuseCost("unlimited servers can't be counted", "write how many servers there are");
        } else if (cost > 0 && servers == 0 && !station.has("servers")) {
            refuseCost("people of a pool work here", "write people.NAME.cost");
        }
        return servers > 0 && servers < Station.UNLIMITED ? cost : 0;
    }

    private void refuseCost(String what, String hint) {
        String path = station.pathOf("cost");
        station.problems().add(station.binding().place(path), path, what, hint);
    }

    /** Whether pools do the work; an effect that names the one takes the place of the other. */
    private boolean isStaffed(Found servers) {
        boolean staffed = station.has("staff") || station.replaced("staff");
        boolean both = staffed && !servers.absent();
        if (both && station.replaced("staff") == station.replaced("servers")) {
            station.problem(servers, "there is staff too", "write servers for people of its own, or staff for pools");
        }
        return staffed && !(both && station.replaced("servers"));
    }

    private int servers(Found found) {
        if (!found.absent() && found.node().words().equals("unlimited")) {
            station.replacedOnly(found);
            return Station.UNLIMITED;
        }
        if (found.absent()) {
            station.problem(found, "is missing", "write servers: 2, or staff: a pool of people");
            return 1;
        }
        return (int) station.number("servers", Quantity.COUNT, Fields.REQUIRED);
    }

    private long open() {
        double ticks = station.number("open", Quantity.OPENING, Fields.NONE);
        long day = station.binding().units().unit("d");
        String path = station.pathOf("open");
        if (ticks != Fields.NONE && ticks > day) {
            station.problems()
                    .add(station.binding().place(path), path, "is longer than a day", "a day is as long as clock.day");
        }
        return ticks < day ? (long) ticks : 0;
    }
}
