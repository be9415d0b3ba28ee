package io.throughline.engine.floor;

import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which lines are plain: servers serve one part after the other, and always may; an item is one part; nothing is found
 * to be wrong, and nothing comes back after delivery. Whatever is not named here makes a line not plain.
 */
public final class Plain {
    private static final Set<Aspect> KNOWN =
            EnumSet.of(Aspect.TIME, Aspect.WORK, Aspect.CHANCE, Aspect.SHARE, Aspect.SIZE, Aspect.KIND_SIZE);

    private Plain() {}

    /** Whether a line is plain. */
    public static boolean is(Line line) {
        return line.stations().size() <= Long.SIZE
                && line.people().isEmpty()
                && line.groupLimits().isEmpty()
                && line.inflow().afterDelivery() == null
                && line.kinds().stream().allMatch(k -> line.inflow().parts() * k.parts() <= 1 && !k.expedite())
                && line.influences().stream()
                        .allMatch(i -> KNOWN.contains(i.target().aspect()))
                && line.stations().stream().allMatch(s -> fits(s.capacity(), s.queue()) && fits(s));
    }

    private static boolean fits(Station.Capacity capacity, Station.Queue queue) {
        return capacity.staff().isEmpty()
                && capacity.approvals() == 1
                && capacity.open() == 0
                && capacity.outages() == null
                && queue.equals(new Station.Queue(queue.discipline(), queue.reworkFirst()));
    }

    private static boolean fits(Station station) {
        Quality quality = station.quality();
        return station.work().overload().equals(Station.Overload.NEVER)
                && station.work().others() == null
                && station.visit().beside().isEmpty()
                && station.room().wipLimit() == Line.NO_LIMIT
                && quality.injects() == 0
                && quality.catching() == null
                && quality.conflicts() == null
                && station.outcomes().stream().noneMatch(Outcome::byAuthor);
    }
}
