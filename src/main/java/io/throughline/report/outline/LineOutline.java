package io.throughline.report.outline;

import io.throughline.model.Clock;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.report.words.Format;
import io.throughline.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A line in plain words: its work, people, stations and limits. */
final class LineOutline {
    private final Line line;
    private final Format format;
    private final List<String> sentences = new ArrayList<>();

    private LineOutline(Line line, Format format) {
        this.line = line;
        this.format = format;
    }

    /** One sentence for each thing that is assumed. */
    static List<String> of(Line line, Clock clock) {
        LineOutline outline = new LineOutline(line, new Format(clock));
        outline.source();
        outline.parts();
        outline.kinds();
        outline.worth();
        line.people().forEach(outline::pool);
        line.stations().forEach(outline::station);
        line.groupLimits().forEach(outline::limit);
        return List.copyOf(outline.sentences);
    }

    private void source() {
        Station station = line.stations().get(0);
        String who = station.staffed() ? "somebody at " : "a server of ";
        if (line.source() instanceof Source.Arrivals arrivals) {
            sentences.add("New items arrive from outside; the time between two is " + time(arrivals.every()) + ".");
        } else if (line.source() instanceof Source.Backlog backlog && backlog.release() == Source.Release.AT_ONCE) {
            sentences.add("There is always a next item, and the line is kept filled to its WIP limit.");
        } else {
            sentences.add("There is always a next item; it begins when " + who + station.name() + " is free.");
        }
        sentences.add(
                line.wipLimit() == Line.NO_LIMIT
                        ? "Nothing limits how many items are in the line."
                        : "At most " + line.wipLimit() + " items are in the line.");
        sentences.add("The size of a part is " + Outline.law(line.size(), Format::plain) + ".");
    }

    private void parts() {
        Inflow inflow = line.inflow();
        boolean split = inflow.parts() != 1 || line.kinds().stream().anyMatch(kind -> kind.parts() != 1);
        if (split) {
            sentences.add("An item has " + Format.plain(inflow.parts()) + " parts on average, and one at least; from "
                    + inflow.partsFrom() + " on each goes by itself.");
        }
        sentences.add("Lead time begins when a part has passed " + inflow.leadFrom() + " for the first time.");
    }

    private void kinds() {
        double sum = line.kinds().stream()
                .filter(k -> !k.filler())
                .mapToDouble(Kind::share)
                .sum();
        for (Kind kind : line.kinds()) {
            String share = kind.filler() ? "begun only when nothing else can be" : Format.percent(kind.share() / sum);
            String parts = kind.parts() == 1 ? "" : ", parts x" + Format.plain(kind.parts());
            String limit = kind.wipLimit() == Line.NO_LIMIT ? "" : ", at most " + kind.wipLimit() + " in the line";
            String expedite =
                    kind.expedite() ? ", expedited: they go first and pre-empt other work, which goes on later" : "";
            sentences.add("Items of kind " + kind.name() + ": " + share + ", size x" + Format.plain(kind.size()) + parts
                    + ", priority " + kind.priority() + ", value " + Format.plain(kind.value()) + limit + expedite
                    + ".");
        }
    }

    /** What becomes of what is delivered. */
    private void worth() {
        Inflow inflow = line.inflow();
        if (inflow.useful() < 1) {
            sentences.add(Format.percent(inflow.useful()) + " of the value turns out to be worth it.");
        }
        for (Kind kind : line.kinds()) {
            if (Double.isFinite(kind.worth().halvesEvery())) {
                sentences.add("The value of a " + kind.name() + " halves with every "
                        + ticks(kind.worth().halvesEvery()) + " of its flow time.");
            }
        }
        Inflow.AfterDelivery after = inflow.afterDelivery();
        if (after != null) {
            sentences.add(Format.percent(after.surfaces()) + " of the defects that are delivered surface after a time, "
                    + time(after.after()) + "; each comes back as an item of kind " + after.returnsAs() + ".");
        }
    }

    private void pool(StaffPool pool) {
        String speed = pool.speed() == 1 ? "" : "; at " + Format.percent(pool.speed()) + " of the stations' pace";
        String switching = pool.switching() == 0 ? "" : "; " + ticks(pool.switching()) + " to switch stations";
        String limit = pool.wipLimit() == Line.NO_LIMIT
                ? ""
                : "; nobody begins a part while " + pool.wipLimit() + " that they began are in the line";
        String cost = pool.cost() == 0 ? "" : "; each costs " + Format.plain(pool.cost()) + " a week";
        String skill = factor(pool.skill().injects(), "defects that they inject")
                + factor(pool.skill().catches(), "share of defects that they find");
        sentences.add("Pool " + pool.name() + ": " + people(pool.count()) + "; " + prefer(pool.prefer()) + speed
                + switching + limit + skill + cost + ".");
        if (pool.interruptions() != null) {
            sentences.add("Each of the " + pool.name() + " is interrupted: the time between two is "
                    + time(pool.interruptions().every()) + ", the length of one is "
                    + time(pool.interruptions().lasting()) + ".");
        }
    }

    private static String factor(double factor, String of) {
        return factor == 1 ? "" : "; " + of + " x" + Format.plain(factor);
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }

    private static String prefer(StaffPool.Prefer prefer) {
        return switch (prefer.order()) {
            case LISTED -> "first what is to do at " + String.join(", then ", prefer.stations());
            case OLDEST_FIRST -> "first what belongs to the item begun first";
            case LONGEST_QUEUE -> "first where most parts wait";
            case CLOSEST_TO_DONE -> "first what is closest to done";
        };
    }

    private void station(Station station) {
        String work = ", service time "
                + time(station.work().time().scaled(station.work().factor()));
        String size = station.work().sizeExponent() == 0
                ? ", whatever the size"
                : ", times size^" + Format.plain(station.work().sizeExponent());
        sentences.add("Station " + station.name() + ": " + who(station) + work + size + queue(station.queue())
                + visit(station.visit()) + ".");
        rules(station);
        sentences.addAll(new PolicyOutline(station, this::ticks).sentences());
        station.outcomes().forEach(o -> sentences.add("After " + station.name() + ", " + outcome(o) + "."));
    }

    private static String who(Station station) {
        if (station.staffed()) {
            return "people of the "
                    + String.join(", then the ", station.capacity().staff());
        }
        return station.unlimited() ? "unlimited servers" : Words.servers(station.servers());
    }

    private static String queue(Station.Queue queue) {
        String discipline =
                switch (queue.discipline()) {
                    case FIFO -> "first come, first served";
                    case LIFO -> "last come, first served";
                    case SHORTEST -> "smallest first";
                };
        return "; " + discipline + (queue.reworkFirst() ? ", rework before new work" : "");
    }

    private static String visit(Station.Visit visit) {
        String share = visit.share() == 1 ? "" : "; " + Format.percent(visit.share()) + " of the parts come by";
        String only = visit.only().equals(Station.Only.ANY) ? "" : "; only parts of certain traits";
        String beside = visit.beside().isEmpty() ? "" : "; beside " + visit.beside() + ", at the same time";
        return share + only + beside;
    }

    /** What is asked of a station besides its work: who may do it, when, how soon and for how many. */
    private void rules(Station station) {
        List<String> rules = new ArrayList<>();
        Station.Capacity capacity = station.capacity();
        if (!capacity.ownWork()) {
            rules.add("nobody does what they worked on last before");
        }
        if (capacity.approvals() > 1) {
            rules.add(capacity.approvals() + " different people each do the work");
        }
        if (capacity.open() > 0) {
            rules.add("it works in the first " + ticks(capacity.open()) + " of each day");
        }
        if (!station.queue().pickup().equals(new Distribution.Constant(0))) {
            rules.add("a new part is noticed after a time, "
                    + time(station.queue().pickup()));
        }
        Station.Overload overload = station.work().overload();
        if (overload.time() != 1 || overload.catches() != 1) {
            rules.add("when more than " + overload.above() + " others wait, the work takes x"
                    + Format.plain(overload.time())
                    + (overload.catches() == 1 ? "" : " and finds x" + Format.plain(overload.catches())));
        }
        if (station.room().wipLimit() < Line.NO_LIMIT) {
            rules.add("at most " + station.room().wipLimit() + " parts are here; " + full(station));
        }
        if (!rules.isEmpty()) {
            sentences.add("At " + station.name() + ", " + String.join("; ", rules) + ".");
        }
    }

    private static String full(Station station) {
        return station.room().releases()
                ? "whoever has finished one for it is free meanwhile"
                : "a server before it that has finished one for it keeps it until there is room, people do not";
    }

    private static String outcome(Outcome outcome) {
        String chance = Format.percent(outcome.chance()) + " (" + outcome.name() + ") ";
        String author = outcome.byAuthor() ? " by who did it last" : "";
        String limit = outcome.atMost() == Line.NO_LIMIT ? "" : ", " + outcome.atMost() + " times at most";
        return switch (outcome.to()) {
            case Outcome.DROPPED -> chance + "are dropped" + limit;
            case Outcome.DELIVERED -> chance + "are delivered at once" + limit;
            default ->
                chance + "go to " + outcome.to() + ", work there x" + Format.plain(outcome.effort()) + author + limit;
        };
    }

    private void limit(GroupLimit limit) {
        sentences.add("Limit " + limit.name() + ": while " + limit.atMost() + " parts are at "
                + String.join(", ", limit.stations()) + ", nothing new starts at "
                + String.join(", ", limit.holds()) + ".");
    }

    private String ticks(double ticks) {
        return format.duration(Format.hours(ticks));
    }

    private String time(Distribution law) {
        return Outline.law(law, this::ticks);
    }
}
