package io.throughline.scenario.refusal;

import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Finds stations that lack the people whom their rules ask for, and pools without work. */
final class PeopleRefusals {
    private final Line line;
    private final List<Refusal> found = new ArrayList<>();

    private PeopleRefusals(Line line) {
        this.line = line;
    }

    static List<Refusal> of(Line line) {
        PeopleRefusals refusals = new PeopleRefusals(line);
        line.people().forEach(refusals::pool);
        line.stations().forEach(refusals::station);
        line.stations().forEach(station -> station.outcomes().forEach(o -> refusals.author(station, o)));
        return refusals.found;
    }

    private void refuse(Station station, String key, String what, String hint) {
        found.add(new Refusal("stations." + station.name() + "." + key, what, hint));
    }

    private void pool(StaffPool pool) {
        boolean used = line.stations().stream()
                .anyMatch(station -> station.capacity().staff().contains(pool.name()));
        if (!used) {
            found.add(
                    new Refusal("people." + pool.name(), "nobody uses this pool", "name it in the staff of a station"));
        }
    }

    private void station(Station station) {
        Station.Capacity capacity = station.capacity();
        if (station.staffed()) {
            enough(station, capacity);
            return;
        }
        String hint = "write staff: a pool of people, in place of servers";
        if (!capacity.ownWork()) {
            refuse(station, "own-work", "servers of a station's own can't be told apart", hint);
        }
        if (capacity.approvals() > 1) {
            refuse(station, "approvals", "servers of a station's own can't be told apart", hint);
        }
    }

    private void enough(Station station, Station.Capacity capacity) {
        int people = people(capacity);
        if (!capacity.ownWork() && people < 2) {
            String what = "nobody is left who may do it: its pools have 1 person";
            refuse(station, "own-work", what, "two people or more can do each other's work");
            return;
        }
        int needed = capacity.approvals() + (capacity.ownWork() ? 0 : 1);
        if (people < needed) {
            String whose = capacity.ownWork() ? "" : " and the author";
            String what = capacity.approvals() + " different people" + whose + " are needed, and its pools have ";
            refuse(station, "approvals", what + persons(people), "ask for fewer approvals, or more people");
        }
    }

    private int people(Station.Capacity capacity) {
        return capacity.staff().stream()
                .mapToInt(name -> line.pool(name).count())
                .sum();
    }

    private static String persons(int count) {
        return count + (count == 1 ? " person" : " people");
    }

    private void author(Station from, Outcome outcome) {
        if (!outcome.byAuthor()) {
            return;
        }
        String key = "outcomes." + outcome.name() + ".by";
        Station to = line.stations().stream()
                .filter(station -> station.name().equals(outcome.to()))
                .findFirst()
                .orElse(null);
        if (to == null) {
            refuse(from, key, "nobody works on what is " + outcome.to(), "delete it");
        } else if (!to.staffed()) {
            String what = to.name() + " has servers of its own, which can't be told apart";
            refuse(from, key, what, "give " + to.name() + " staff, or delete it");
        } else if (to.capacity().approvals() > 1) {
            refuse(to, "approvals", "what comes back by its author has one", "delete by: author, or the approvals");
        }
    }

    /** The pools whose list puts the first station of a backlog before another one. */
    static List<StaffPool> neverDone(Line line) {
        String first = line.stations().get(0).name();
        return line.people().stream()
                .filter(pool -> line.source() instanceof Source.Backlog)
                .filter(pool -> {
                    int place = pool.prefer().stations().indexOf(first);
                    return place >= 0 && place < pool.prefer().stations().size() - 1;
                })
                .toList();
    }
}
