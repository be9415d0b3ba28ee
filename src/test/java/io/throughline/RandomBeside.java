package io.throughline;

import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.model.line.Quality.Conflicts;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of a random line one where two or three stations stand side by side, if there are two in a row for it. */
final class RandomBeside {
    private final Line line;
    private final int first;
    private final int last;

    private RandomBeside(Line line, int first, int last) {
        this.line = line;
        this.first = first;
        this.last = last;
    }

    static Line of(Line line, Random random) {
        List<Station> all = line.stations();
        int first = random.nextInt(all.size());
        int last = first;
        while (last + 1 < Math.min(all.size(), first + 3) && single(all.get(first)) && single(all.get(last + 1))) {
            last++;
        }
        return new RandomBeside(line, first, last).beside();
    }

    private static boolean single(Station station) {
        return station.queue().batch() == null;
    }

    private Line beside() {
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < line.stations().size(); i++) {
            Station station = meetsTheFirst(line.stations().get(i), i);
            stations.add(isBeside(i) ? Policies.beside(station, name(first)) : station);
        }
        Inflow of = line.inflow();
        Inflow inflow = new Inflow(
                of.source(),
                of.wipLimit(),
                of.size(),
                of.parts(),
                reached(of.partsFrom()),
                of.leadFrom(),
                of.kinds(),
                of.useful(),
                of.afterDelivery());
        List<GroupLimit> limits =
                line.groupLimits().stream().filter(this::holdsOthers).toList();
        return new Line(inflow, line.people(), stations, limits, line.touches(), line.influences());
    }

    private boolean isBeside(int index) {
        return index > first && index <= last;
    }

    private String name(int index) {
        return line.stations().get(index).name();
    }

    /** Where nothing can be sent to, the first of the stations side by side stands for it. */
    private String reached(String to) {
        int index = line.stations().stream().map(Station::name).toList().indexOf(to);
        return isBeside(index) ? name(first) : to;
    }

    private Station meetsTheFirst(Station it, int index) {
        List<Outcome> outcomes = it.outcomes().stream()
                .map(o -> new Outcome(o.name(), o.chance(), reached(o.to()), o.effort(), false, o.atMost()))
                .toList();
        return new Station(
                it.name(),
                it.capacity(),
                it.work(),
                it.queue(),
                it.visit(),
                it.room(),
                meetsTheFirst(it.quality(), index),
                outcomes);
    }

    private Quality meetsTheFirst(Quality it, int index) {
        Catching c = it.catching();
        Catching catching = c == null
                ? null
                : new Catching(c.chance(), c.sizeExponent(), reached(c.fixedAt()), c.fix(), c.recheck());
        Conflicts of = it.conflicts();
        boolean here = first < last && index >= first && index <= last;
        Conflicts conflicts = of == null
                ? null
                : new Conflicts(of.perOpenPart(), of.sizeExponent(), of.resolve(), here ? "" : reached(of.at()));
        return new Quality(it.injects(), it.injectsExponent(), catching, conflicts);
    }

    private boolean holdsOthers(GroupLimit limit) {
        List<String> side = line.stations().subList(first, last + 1).stream()
                .map(Station::name)
                .toList();
        return limit.holds().stream().noneMatch(side::contains)
                || limit.stations().stream().noneMatch(side::contains);
    }
}
