package io.throughline.engine.station;

import io.throughline.engine.part.Influenced;
import io.throughline.engine.part.Part;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import java.util.Arrays;

/** How services at a station end: one coin decides among its outcomes. */
final class Endings {
    static final int PASSES = -1;

    private final Outcome[] outcomes;
    private final int[] targets;
    private final double[] plainChances;
    private final Influenced[] chances;
    private final KeyedRandom random;
    private final long place;
    private final int firstOfLine;
    /** A coin from here on has no outcome: 0 where there are none. */
    private final double most;

    Endings(Line plan, int index, KeyedRandom random) {
        Station station = plan.stations().get(index);
        this.random = random;
        outcomes = station.outcomes().toArray(Outcome[]::new);
        targets =
                station.outcomes().stream().mapToInt(o -> target(plan, o.to())).toArray();
        plainChances = station.outcomes().stream().mapToDouble(Outcome::chance).toArray();
        chances = station.outcomes().stream()
                .map(o -> new Influenced(plan, new Target(Aspect.CHANCE, station.name(), o.name()), random))
                .toArray(Influenced[]::new);
        place = KeyedRandom.place("stations", station.name(), "outcome");
        firstOfLine = plan.stations().subList(0, index).stream()
                .mapToInt(s -> s.outcomes().size())
                .sum();
        most = Arrays.stream(chances).allMatch(Influenced::none)
                ? Arrays.stream(plainChances).reduce(0, Double::sum)
                : 1;
    }

    private static int target(Line plan, String to) {
        if (to.equals(Outcome.DROPPED)) {
            return StationRun.DROPPED;
        }
        return to.equals(Outcome.DELIVERED)
                ? plan.stations().size()
                : plan.stations().indexOf(plan.station(to));
    }

    int target(int outcome) {
        return targets[outcome];
    }

    boolean none() {
        return outcomes.length == 0;
    }

    /** Throws the coin for a part that has joined. */
    void prepare(Part part) {
        if (outcomes.length > 0) {
            part.coin = random.at(place, part.key, part.visit).nextDouble();
        }
    }

    int of(Part part) {
        return part.coin < most ? befalls(part) : PASSES;
    }

    private int befalls(Part part) {
        double below = 0;
        for (int i = 0; i < outcomes.length; i++) {
            below += chances[i].none() ? plainChances[i] : chances[i].number(plainChances[i], part.item.touched);
            if (part.coin < below) {
                return part.take(firstOfLine + i, outcomes[i].atMost()) ? i : PASSES;
            }
        }
        return PASSES;
    }
}
