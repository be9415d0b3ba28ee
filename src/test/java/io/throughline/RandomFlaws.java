package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.model.line.Quality.Conflicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of a random line one with defects, what comes back, and conflicts. */
final class RandomFlaws {
    private final Random random;
    private final Line line;

    private RandomFlaws(Line line, Random random) {
        this.random = random;
        this.line = line;
    }

    static Line of(Line line, Random random) {
        return new RandomFlaws(line, random).flawed();
    }

    private Line flawed() {
        Line flawed = line;
        for (int i = 0; i < line.stations().size(); i++) {
            flawed = flawed.with(Flaws.with(line.stations().get(i), quality(i)));
        }
        List<Influence> read = new ArrayList<>(line.influences());
        if (!read.isEmpty()) {
            read.add(new Influence("ai", new Target(Aspect.INJECTS, "s0", ""), Operation.FACTOR, 1.5, null));
            read.add(new Influence("ai", new Target(Aspect.CATCHES, "s0", ""), Operation.ADD, 0.1, null));
        }
        flawed = flawed.with(line.touches(), read);
        return random.nextBoolean() ? Flaws.returning(flawed, back()) : flawed;
    }

    private Quality quality(int station) {
        double injects = random.nextBoolean() ? 2 * random.nextDouble() : 0;
        Catching catching = random.nextBoolean()
                ? new Catching(random.nextDouble(), exponent(), upTo(station), hours(1), 1.5 * random.nextDouble())
                : null;
        boolean here = random.nextBoolean();
        Conflicts conflicts = random.nextInt(3) == 0
                ? new Conflicts(0.1 * random.nextDouble(), exponent(), hours(2), here ? "" : upTo(station))
                : null;
        return new Quality(injects, exponent(), catching, conflicts);
    }

    private String upTo(int station) {
        return line.stations().get(random.nextInt(station + 1)).name();
    }

    private double exponent() {
        return random.nextInt(4) * 0.5 - 0.5;
    }

    /** Of some ten defects an item, seldom one comes back: the line does not drown in them. */
    private AfterDelivery back() {
        int kind = random.nextInt(line.kinds().size());
        return new AfterDelivery(
                0.1 * random.nextDouble(), hours(20), line.kinds().get(kind).name());
    }

    private Distribution hours(double mean) {
        return random.nextInt(4) == 0 ? new Distribution.Constant(0) : new Exponential(mean * Lines.ticks(1));
    }
}
