package io.throughline.engine.station;

import io.throughline.engine.part.Influenced;
import io.throughline.engine.part.Part;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import java.util.List;

/** Which parts come by a station. */
final class Visiting {
    private final Station.Visit visit;
    private final KeyedRandom random;
    private final Influenced shares;
    private final long place;
    private final boolean[] kinds;
    private final long touchedBy;
    private final boolean all;

    Visiting(Line plan, Station station, KeyedRandom random) {
        visit = station.visit();
        this.random = random;
        shares = new Influenced(plan, new Target(Aspect.SHARE, station.name(), ""), random);
        place = KeyedRandom.place("stations", station.name(), "share");
        List<String> named = visit.only().kinds();
        kinds = new boolean[plan.kinds().size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = named.isEmpty() || named.contains(plan.kinds().get(i).name());
        }
        touchedBy = visit.only().touchedBy().stream()
                .mapToLong(c -> Influenced.bit(plan, c))
                .reduce(0, (a, b) -> a | b);
        all = shares.none() && visit.share() == 1 && visit.only().equals(Station.Only.ANY);
    }

    boolean by(Part part) {
        return all || kinds[part.item.kind] && hasTraits(part) && coin(part);
    }

    private boolean hasTraits(Part part) {
        Station.Only only = visit.only();
        return part.size > only.sizeOver()
                && part.size < only.sizeUnder()
                && (only.touchedBy().isEmpty() || (part.item.touched & touchedBy) != 0);
    }

    private boolean coin(Part part) {
        double share = shares.number(visit.share(), part.item.touched);
        return share >= 1 || random.at(place, part.key, 0).nextDouble() < share;
    }
}
