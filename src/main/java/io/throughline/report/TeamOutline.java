package io.throughline.report;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.report.words.Format;
import io.throughline.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is assumed of people and limits, in plain words. */
final class TeamOutline {
    private final Function<Distribution, String> time;
    private final Format format;

    /** The words of laws and durations. */
    TeamOutline(Function<Distribution, String> time, Format format) {
        this.time = time;
        this.format = format;
    }

    String pool(StaffPool pool) {
        List<String> clauses = new ArrayList<>(List.of(Words.people(pool.count()), prefer(pool.prefer())));
        if (pool.switching() > 0) {
            clauses.add(duration(pool.switching()) + " to switch to another station");
        }
        if (pool.speed() != 1) {
            clauses.add("speed x" + Format.plain(pool.speed()));
        }
        if (pool.wipLimit() < Line.NO_LIMIT) {
            clauses.add("nobody starts a new part while " + pool.wipLimit() + " that they started are in the line");
        }
        if (pool.interruptions() != null) {
            clauses.add("interrupted for " + time.apply(pool.interruptions().lasting()) + "; from one interruption to "
                    + "the next " + time.apply(pool.interruptions().every()));
        }
        return "Pool " + pool.name() + ": " + String.join("; ", clauses) + ".";
    }

    private static String prefer(StaffPool.Prefer prefer) {
        return switch (prefer.order()) {
            case LISTED -> "they look for work at " + String.join(", then at ", prefer.stations());
            case OLDEST_FIRST -> "they take what belongs to the item begun first";
            case LONGEST_QUEUE -> "they go where most parts wait";
            case CLOSEST_TO_DONE -> "they look for work at the last station of the line first";
        };
    }

    static String group(GroupLimit group) {
        return "While " + group.atMost() + " parts or more are at " + Words.list(group.stations(), "and") + ", "
                + Words.list(group.holds(), "and") + " starts nothing new (" + group.name() + ").";
    }

    /** Who works at a station. */
    static String who(Station station) {
        if (station.staffed()) {
            return "people of " + String.join(", else of ", station.capacity().staff());
        }
        return station.unlimited() ? "unlimited servers" : Words.servers(station.servers());
    }

    /** How they work there, where it is not as at any station; a clause each. */
    String manner(Station station) {
        List<String> clauses = new ArrayList<>();
        if (!station.capacity().ownWork()) {
            clauses.add("nobody works on what they worked on just before");
        }
        if (station.capacity().approvals() > 1) {
            clauses.add(station.capacity().approvals() + " different people each do the work");
        }
        if (station.capacity().open() > 0) {
            clauses.add("open for the first " + duration(station.capacity().open()) + " of each day");
        }
        if (station.queue().pickup().typical() > 0) {
            clauses.add("a new part is noticed after a time, "
                    + time.apply(station.queue().pickup()));
        }
        if (station.work().overload().above() < Integer.MAX_VALUE) {
            clauses.add("work that starts while more than "
                    + station.work().overload().above() + " others wait takes x"
                    + Format.plain(station.work().overload().time()) + " the time");
        }
        if (station.room().wipLimit() < Line.NO_LIMIT) {
            clauses.add(
                    "room for " + station.room().wipLimit() + " parts, and while it is full " + full(station.room()));
        }
        return clauses.isEmpty() ? "" : "; " + String.join("; ", clauses);
    }

    private static String full(Station.Room room) {
        return room.releases()
                ? "who finished something for it goes on to other work"
                : "a server that finished something for it is blocked, people never are";
    }

    private String duration(long ticks) {
        return format.duration(Format.hours(ticks));
    }
}
