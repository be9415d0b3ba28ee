package io.throughline.scenario.refusal;

import io.throughline.model.Clock;
import io.throughline.model.Warning;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Distribution.Inverted;
import io.throughline.model.law.Distribution.Scaled;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds lines that would stand still, never advance or never end; and lines that are probably not what was meant. */
public final class Refusals {
    private static final double MAX_STARTS = 1e9;
    private static final String FEWER = "inject less, find more before delivery, or let fewer surface";
    private static final double CERTAIN = 1 - 1e-9;

    private final Line line;
    private final List<Refusal> found = new ArrayList<>();

    private Refusals(Line line) {
        this.line = line;
    }

    /**
     * A reason not to run a line.
     *
     * @param path of what is to blame
     */
    public record Refusal(String path, String what, String hint) {}

    /** All reasons not to run a line; none if it can be run. */
    public static List<Refusal> of(Line line, Clock clock) {
        Refusals refusals = new Refusals(line);
        refusals.kinds();
        refusals.backlog();
        refusals.fillers();
        line.kinds().stream().filter(Kind::expedite).forEach(refusals::expedited);
        line.stations().forEach(refusals::chances);
        refusals.found.addAll(PeopleRefusals.of(line));
        refusals.found.addAll(LimitRefusals.of(line));
        refusals.found.addAll(BatchRefusals.of(line));
        refusals.found.addAll(BesideRefusals.of(line));
        refusals.found.addAll(WayRefusals.of(line));
        refusals.found.addAll(ConflictRefusals.of(line));
        if (refusals.found.isEmpty()) {
            refusals.loops();
            refusals.returns();
        }
        if (refusals.found.isEmpty()) {
            refusals.starts(clock);
        }
        return refusals.found;
    }

    private void refuse(String path, String what, String hint) {
        found.add(new Refusal(path, what, hint));
    }

    private Station first() {
        return line.stations().get(0);
    }

    private static String path(Station station, String key) {
        return "stations." + station.name() + "." + key;
    }

    private void kinds() {
        if (line.kinds().stream().allMatch(Kind::filler)) {
            refuse("work.kinds", "all kinds are fillers", "one kind at least comes from the source");
        } else if (!(line.kinds().stream().mapToDouble(Kind::share).sum() > 0)) {
            refuse("work.kinds", "the shares of all kinds are 0", "give one kind a share above 0");
        }
    }

    private void backlog() {
        if (!(line.source() instanceof Source.Backlog backlog)) {
            return;
        }
        boolean limited = line.wipLimit() < Line.NO_LIMIT;
        if (backlog.release() == Source.Release.AT_ONCE && !limited) {
            refuse("work.release", "at-once needs a wip-limit to fill the line to", "add work.wip-limit");
        } else if (first().unlimited() && !limited) {
            refuse(
                    path(first(), "servers"),
                    "a backlog would empty itself into unlimited servers",
                    "add work.wip-limit");
        }
        if (first().visit().share() < 1) {
            refuse(
                    path(first(), "share"),
                    "all items of a backlog pass its first station",
                    "put another station first");
        }
        if (!first().visit().only().equals(Station.Only.ANY)) {
            refuse(path(first(), "only"), "all items of a backlog pass its first station", "put another station first");
        }
    }

    private void fillers() {
        boolean endless = line.kinds().stream().anyMatch(k -> k.filler() && k.wipLimit() == Line.NO_LIMIT);
        if (endless && first().unlimited() && line.wipLimit() == Line.NO_LIMIT) {
            refuse("work.kinds", "fillers would be begun without end at unlimited servers", "add a wip-limit");
        }
    }

    private void expedited(Kind kind) {
        String path = "work.kinds." + kind.name();
        if (kind.filler()) {
            String what = "a filler is begun only when nothing else can be, and can't go before all else";
            refuse(path + ".expedite", what, "delete filler or expedite");
        }
        line.kinds().stream()
                .filter(other -> !other.expedite() && other.priority() > kind.priority())
                .findFirst()
                .ifPresent(other -> refuse(
                        path + ".expedite",
                        kind.name() + " would go before all else, and its priority is below that of " + other.name(),
                        "write priority: " + other.priority() + ", or more"));
    }

    private void chances(Station station) {
        double sum = station.outcomes().stream().mapToDouble(Outcome::chance).sum();
        if (sum > 2 - CERTAIN) {
            String what = "the chances add up to " + Math.round(100 * sum) + "%";
            refuse(path(station, "outcomes"), what, "they are shares of the services that end: 100% at most");
        }
    }

    private void loops() {
        Set<String> ending = new HashSet<>(List.of(Outcome.DROPPED, Outcome.DELIVERED));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = line.stations().size() - 1; i >= 0; i--) {
                Station station = line.stations().get(i);
                grown |= ends(i, ending) && ending.add(station.name());
            }
        }
        line.stations().stream()
                .filter(station ->
                        !ending.contains(station.name()) && station.visit().share() > 0)
                .findFirst()
                .ifPresent(station -> refuse(
                        path(station, "outcomes"),
                        "there is no way out: nothing that comes here is" + " ever delivered or dropped",
                        "add at-most, or lower the chance"));
    }

    private boolean ends(int index, Set<String> ending) {
        Station station = line.stations().get(index);
        boolean moves = station.outcomes().stream().anyMatch(o -> o.chance() > 0 && ending.contains(o.to()));
        return moves || passes(station) > 0 && ending.contains(next(index));
    }

    /** The chance of passing, in the end where an outcome may happen a few times only. */
    private static double passes(Station station) {
        double stays = station.outcomes().stream()
                .filter(o -> o.atMost() == Line.NO_LIMIT)
                .mapToDouble(Outcome::chance)
                .sum();
        return stays < CERTAIN ? 1 - stays : 0;
    }

    private String next(int index) {
        return line.stations().stream()
                .skip(index + 1L)
                .filter(station -> station.visit().share() > 0)
                .findFirst()
                .map(Station::name)
                .orElse(Outcome.DELIVERED);
    }

    private void returns() {
        boolean endless = line.stations().stream()
                .anyMatch(s -> s.unlimited() && s.visit().share() > 0);
        double again = Traffic.returns(line);
        if (again >= 1 && endless) {
            refuse("work.after-delivery", back(again) + ", and unlimited servers would let in all of them", FEWER);
        }
    }

    /** A warning where each item that comes back brings back one or more; none where it brings back less. */
    public static List<Warning> returnsWithoutEnd(Line line) {
        double again = Traffic.returns(line);
        return again < 1 ? List.of() : List.of(new Warning(back(again) + ", so that they take the line over", FEWER));
    }

    private static String back(double again) {
        return "each item that comes back brings back about " + Math.round(100 * again) / 100.0 + " more";
    }

    private void starts(Clock clock) {
        double count = new Traffic(line).startsPerTick() * clock.end();
        if (count > MAX_STARTS) {
            String what = "this makes about " + Math.round(count / 1e6) + " million " + counted() + " in a run";
            refuse("clock.horizon", what, "shorten clock.horizon, or mind the units: 30m is half an hour");
        }
    }

    private String counted() {
        boolean interrupted = line.people().stream().anyMatch(pool -> pool.interruptions() != null);
        boolean stopped = line.stations().stream().anyMatch(s -> s.capacity().outages() != null);
        boolean batches = line.stations().stream().anyMatch(s -> s.queue().batch() != null);
        String words = "arrivals, starts of work"
                + (interrupted ? ", interruptions" : "")
                + (stopped ? ", outages" : "")
                + (batches ? ", departures" : "");
        int last = words.lastIndexOf(", ");
        return words.substring(0, last) + " and" + words.substring(last + 1);
    }

    /** Whether nothing in the line varies, so that hardly anything ever waits. */
    public static boolean isConstant(Line line) {
        boolean arrivals = !(line.source() instanceof Source.Arrivals source) || isConstant(source.every());
        return arrivals
                && isConstant(line.size())
                && line.people().stream().allMatch(pool -> pool.interruptions() == null)
                && line.stations().stream().allMatch(Refusals::isConstant);
    }

    private static boolean isConstant(Station station) {
        boolean stops = station.capacity().outages() != null || station.work().others() != null;
        return !stops
                && isConstant(station.work().time())
                && isConstant(station.queue().pickup());
    }

    private static boolean isConstant(Distribution law) {
        return law instanceof Constant
                || law instanceof Scaled scaled && isConstant(scaled.law())
                || law instanceof Inverted inverted && isConstant(inverted.law());
    }

    /** Whether a variant's items are smaller than the baseline's and worth the same. */
    public static boolean isSmallerForFree(Line baseline, Line variant) {
        boolean smaller = work(variant) < work(baseline) * CERTAIN;
        return smaller && variant.kinds().equals(baseline.kinds());
    }

    /** The size of an item of any kind: of all its parts. */
    private static double work(Line line) {
        return line.size().typical() * Math.max(1, line.inflow().parts());
    }

    /** The pools whose list puts the first station of a backlog, where there is always work, before another one. */
    public static List<StaffPool> neverDone(Line line) {
        return PeopleRefusals.neverDone(line);
    }

    /** Whether items would have less than one part, so that there is more work in them than the file says. */
    public static boolean isLessThanOnePart(Line line) {
        boolean influenced = line.influences().stream()
                .anyMatch(i -> i.target().aspect() == Influence.Aspect.PARTS
                        || i.target().aspect() == Influence.Aspect.KIND_PARTS);
        return !influenced
                && line.kinds().stream().anyMatch(k -> k.parts() * line.inflow().parts() < CERTAIN);
    }

    /** Whether the variant changes sizes, and nothing in the line depends on them. */
    public static boolean isResizedForNothing(Line baseline, Line variant) {
        boolean resized = !variant.size().equals(baseline.size())
                || variant.influences().stream().anyMatch(i -> i.target().aspect() == Influence.Aspect.SIZE);
        return resized && variant.stations().stream().noneMatch(Refusals::looksAtSize);
    }

    private static boolean looksAtSize(Quality quality) {
        return quality.injectsExponent() != 0
                || quality.catching() != null && quality.catching().sizeExponent() != 0
                || quality.conflicts() != null && quality.conflicts().sizeExponent() != 0;
    }

    private static boolean looksAtSize(Station station) {
        Station.Only only = station.visit().only();
        return station.work().sizeExponent() != 0
                || looksAtSize(station.quality())
                || station.queue().discipline() == Station.Discipline.SHORTEST
                || Double.isFinite(only.sizeOver())
                || Double.isFinite(only.sizeUnder());
    }
}
