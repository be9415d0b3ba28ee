package io.throughline.engine.station;

import io.throughline.engine.part.Part;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Power;
import io.throughline.random.Sampler;

/** Conflicts of a part with other open parts as it comes to a station. Not thread-safe. */
public final class Conflicts {
    /** Where a conflict is resolved; {@link Part#NONE} for here, in the same service. */
    public final int at;
    /** The bit of the station among those with conflicts. */
    public final long bit;
    /** Parts that come by, have passed their first station and not yet this one. */
    public int open;

    private final KeyedRandom random;
    private final Quality.Conflicts conflicts;
    private final Sampler resolve;
    private final long place;
    private final long resolvePlace;

    private Conflicts(Line plan, Station station, KeyedRandom random) {
        bit = 1L
                << plan.stations().stream()
                        .filter(s -> s.quality().conflicts() != null)
                        .toList()
                        .indexOf(station);
        this.random = random;
        conflicts = station.quality().conflicts();
        resolve = Sampler.of(conflicts.resolve(), random);
        at = conflicts.at().isEmpty() ? Part.NONE : plan.stations().indexOf(plan.station(conflicts.at()));
        place = KeyedRandom.place("stations", station.name(), "conflicts");
        resolvePlace = KeyedRandom.place("stations", station.name(), "conflicts", "resolve");
    }

    /** The conflicts at a station; null where there are none. */
    static Conflicts of(Line plan, Station station, KeyedRandom random) {
        return station.quality().conflicts() == null ? null : new Conflicts(plan, station, random);
    }

    /** Whether a part has a conflict now: with chance 1 − (1 − p·size^exponent)^n, n the other open parts. */
    public boolean befall(Part part) {
        int others = open - ((part.whole.openAt & bit) == 0 ? 0 : 1);
        double each = Math.min(1, conflicts.perOpenPart() * part.sizeTo(conflicts.sizeExponent()));
        double chance = 1 - Power.of(1 - each, others);
        return random.at(place, part.key, 0).nextDouble() < chance;
    }

    /** The work to resolve the conflict of a part, in ticks and not rounded. */
    public double resolve(Part part) {
        random.at(resolvePlace, part.key, 0);
        return resolve.next();
    }
}
