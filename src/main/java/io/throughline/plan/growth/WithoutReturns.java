package io.throughline.plan.growth;

import io.throughline.model.line.Inflow;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A line in which nothing comes back: no rework, and no failure demand. */
final class WithoutReturns {
    private static final Set<Aspect> FLAWS = EnumSet.of(Aspect.INJECTS, Aspect.CATCHES);

    private final Line line;
    private final List<String> names;

    private WithoutReturns(Line line) {
        this.line = line;
        names = line.stations().stream().map(Station::name).toList();
    }

    /** What comes back in a line, by its names; empty where nothing does. */
    static List<String> what(Line line) {
        WithoutReturns it = new WithoutReturns(line);
        List<String> what = new ArrayList<>();
        if (line.inflow().afterDelivery() != null) {
            what.add(Gap.FAILURE_DEMAND);
        }
        if (line.stations().stream().anyMatch(it::reworks)) {
            what.add(Gap.REWORK);
        }
        return what;
    }

    /** The same line in which all passes on that would come back; what leaves undelivered does so still. */
    static Line of(Line line) {
        WithoutReturns it = new WithoutReturns(line);
        List<Influence> left =
                line.influences().stream().filter(i -> !it.onReturns(i)).toList();
        return new Line(
                inflow(line.inflow()),
                line.people(),
                line.stations().stream().map(it::passing).toList(),
                line.groupLimits(),
                line.touches(),
                left);
    }

    private static Inflow inflow(Inflow in) {
        return new Inflow(
                in.source(),
                in.wipLimit(),
                in.size(),
                in.parts(),
                in.partsFrom(),
                in.leadFrom(),
                in.kinds(),
                in.useful(),
                null);
    }

    private boolean reworks(Station station) {
        Quality quality = station.quality();
        boolean mended = quality.catching() != null || quality.conflicts() != null;
        return mended || station.outcomes().stream().anyMatch(outcome -> back(station, outcome));
    }

    private boolean back(Station station, Outcome outcome) {
        int to = names.indexOf(outcome.to());
        return to >= 0 && to <= names.indexOf(station.name());
    }

    private Station passing(Station it) {
        List<Outcome> left =
                it.outcomes().stream().filter(outcome -> !back(it, outcome)).toList();
        return new Station(it.name(), it.capacity(), it.work(), it.queue(), it.visit(), it.room(), Quality.NONE, left);
    }

    private boolean onReturns(Influence influence) {
        Influence.Target target = influence.target();
        boolean chance = target.aspect() == Aspect.CHANCE
                && line.station(target.station()).outcomes().stream()
                        .anyMatch(o -> o.name().equals(target.name()) && back(line.station(target.station()), o));
        return chance || FLAWS.contains(target.aspect());
    }
}
