package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random lines over all that the engine knows, small enough to run by the hundred. */
public final class RandomLines {
    private final Random random;
    /** Kinds of this priority or a higher one are expedited. */
    private final int expedited;
    /** Whether servers serve parts one by one, and nothing else is to be thought of. */
    private final boolean plain;
    /** Whether all times are whole hours, so that much happens in one moment. */
    private final boolean ties;

    private RandomLines(long seed) {
        this(seed, new Random(~seed).nextInt(6), false, false);
    }

    private RandomLines(long seed, int expedited, boolean plain, boolean ties) {
        random = new Random(seed);
        this.expedited = expedited;
        this.plain = plain;
        this.ties = ties;
    }

    /** Lines of one to five stations, any source, limits, kinds, fillers, outcomes, shares, traits and influences. */
    public static Arbitrary<Line> any() {
        return Arbitraries.longs().map(seed -> new RandomLines(seed).line());
    }

    /** The same without what stops or gathers parts, and without expedited kinds. */
    public static Arbitrary<Line> plain() {
        return Arbitraries.longs().map(seed -> new RandomLines(seed, Integer.MAX_VALUE, true, false).line());
    }

    /** Those of {@link #plain()} where much happens in one moment: times are whole hours, and items come in bursts. */
    public static Arbitrary<Line> ties() {
        return Arbitraries.longs().map(seed -> new RandomLines(seed, Integer.MAX_VALUE, true, true).line());
    }

    /** Those of {@link #any()} with people, parts, limits of stations and groups, opening hours, pick-up and haste. */
    public static Arbitrary<Line> teams() {
        return Arbitraries.longs().map(RandomLines::team);
    }

    /** The line of {@link #teams()} that a number stands for. */
    public static Line team(long seed) {
        RandomLines lines = new RandomLines(seed);
        return RandomTeams.of(lines.line(), lines.random);
    }

    /** The same, or without people, with defects, what comes back, and conflicts. */
    public static Arbitrary<Line> flawed() {
        return Arbitraries.longs().map(seed -> {
            RandomLines lines = new RandomLines(seed);
            Line line = lines.random.nextBoolean() ? lines.line() : RandomTeams.of(lines.line(), lines.random);
            return RandomFlaws.of(line, lines.random);
        });
    }

    /** Any of those above, with stations side by side. */
    public static Arbitrary<Line> sideBySide() {
        return Arbitraries.longs().map(seed -> {
            RandomLines lines = new RandomLines(seed);
            Line line = lines.random.nextBoolean() ? lines.line() : RandomTeams.of(lines.line(), lines.random);
            Line flawed = lines.random.nextBoolean() ? line : RandomFlaws.of(line, lines.random);
            return RandomBeside.of(flawed, lines.random);
        });
    }

    private Line line() {
        Lines lines =
                switch (random.nextInt(3)) {
                    case 0 -> Lines.backlog().wipLimit(1 + random.nextInt(12));
                    case 1 -> Lines.atOnce(1 + random.nextInt(12));
                    default ->
                        Lines.arrivals(ties ? wholeHours(random.nextInt(2)) : law(4))
                                .wipLimit(random.nextBoolean() ? Line.NO_LIMIT : 6);
                };
        lines.size(random.nextBoolean() ? new Distribution.Constant(1) : sizes());
        addKinds(lines);
        addStations(lines);
        lines.touch("ai", 0.5).touch("whole", 1);
        if (random.nextBoolean()) {
            addInfluences(lines);
        }
        return lines.line();
    }

    private Distribution sizes() {
        return ties ? new Empirical(List.of(0.0, 1.0, 2.0), List.of(1.0, 2.0, 2.0)) : Lognormal.ofMoments(1, 1);
    }

    private void addKinds(Lines lines) {
        int kinds = 1 + random.nextInt(3);
        for (int i = 0; i < kinds; i++) {
            int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : Line.NO_LIMIT;
            double share = 0.2 + random.nextDouble();
            int priority = random.nextInt(3);
            lines.kind(new Kind(
                    "kind" + i, share, 0.5 + i, 1, priority, Kind.worth(i), limit, false, priority >= expedited));
        }
        if (random.nextInt(3) == 0) {
            lines.kind(new Kind("filler", 0, 0.5, 1, 0, Kind.worth(0), 1 + random.nextInt(3), true, false));
        }
    }

    private void addStations(Lines lines) {
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int servers = i > 0 && random.nextInt(5) == 0 ? Station.UNLIMITED : 1 + random.nextInt(3);
            Station.Discipline[] disciplines = Station.Discipline.values();
            Station station = new Station(
                    "s" + i,
                    Station.Capacity.of(servers),
                    new Station.Work(law(3), random.nextInt(3) * 0.5, 1),
                    new Station.Queue(disciplines[random.nextInt(disciplines.length)], random.nextBoolean()),
                    i == 0 ? Station.Visit.ALL : visit(),
                    Station.Room.ENDLESS,
                    Quality.NONE,
                    outcomes(count));
            lines.station(plain ? station : withPolicy(station, i > 0));
        }
    }

    /** A third of the stations gets a batch, outages, waits for others or an end of patience, or several of these. */
    private Station withPolicy(Station plain, boolean mayGather) {
        Station station = plain;
        if (mayGather && random.nextInt(5) == 0) {
            station = random.nextBoolean()
                    ? Policies.train(station, 1 + random.nextInt(40), 1 + random.nextInt(20))
                    : Policies.batch(station, 1 + random.nextInt(6), 1 + random.nextInt(20));
        }
        if (random.nextInt(6) == 0) {
            station = Policies.outages(station, law(20), law(3));
        }
        if (random.nextInt(6) == 0) {
            station = Policies.asks(station, random.nextDouble(), law(5));
        }
        if (random.nextInt(8) == 0) {
            station = Policies.givesUp(station, 1 + random.nextInt(30));
        }
        if (random.nextInt(8) == 0) {
            station = Policies.open(station, 3);
        }
        return random.nextInt(8) == 0 ? Policies.pickup(station, law(2)) : station;
    }

    private Station.Visit visit() {
        return switch (random.nextInt(4)) {
            case 0 -> new Station.Visit(0.3, Station.Only.ANY);
            case 1 ->
                new Station.Visit(
                        0.9, new Station.Only(List.of("kind0"), Double.NEGATIVE_INFINITY, 3, List.of("ai", "whole")));
            default -> Station.Visit.ALL;
        };
    }

    private List<Outcome> outcomes(int stations) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int target = random.nextInt(stations + 2);
            String to = target < stations ? "s" + target : target == stations ? "dropped" : "delivered";
            int atMost = random.nextBoolean() ? Line.NO_LIMIT : random.nextInt(3);
            outcomes.add(new Outcome("o" + i, 0.3 * random.nextDouble(), to, 1.5 * random.nextDouble(), false, atMost));
        }
        return outcomes;
    }

    private void addInfluences(Lines lines) {
        lines.influence(new Influence("ai", new Target(Aspect.TIME, "s0", ""), Operation.LAW, 0, law(2)))
                .influence(new Influence("ai", new Target(Aspect.TIME, "s0", ""), Operation.FACTOR, 0.7, null))
                .influence(new Influence("whole", new Target(Aspect.SIZE, "", ""), Operation.FACTOR, 1.2, null))
                .influence(new Influence("ai", new Target(Aspect.KIND_SIZE, "", "kind0"), Operation.NUMBER, 2, null))
                .influence(new Influence("ai", new Target(Aspect.SHARE, "s1", ""), Operation.NUMBER, 0.5, null))
                .influence(new Influence("ai", new Target(Aspect.CHANCE, "s0", "o1"), Operation.ADD, 0.1, null));
    }

    /** One number of hours from the least on, or a few of them, each as likely as any other. */
    private Distribution wholeHours(int least) {
        double few = Lines.ticks(least);
        double some = Lines.ticks(least + 1 + random.nextInt(3));
        return random.nextBoolean()
                ? new Distribution.Constant(some)
                : new Empirical(List.of(few, few, some), List.of(1.0, 1.0, 1.0));
    }

    private Distribution law(double meanHours) {
        return ties ? wholeHours(1) : anyLaw(meanHours);
    }

    private Distribution anyLaw(double meanHours) {
        double mean = meanHours * (0.3 + random.nextDouble()) * Lines.ticks(1);
        return switch (random.nextInt(6)) {
            case 0 -> new Distribution.Constant(Lines.ticks(1 + random.nextInt(3)));
            case 1 -> Gamma.ofMoments(mean, 0.5);
            case 2 -> Lognormal.ofMoments(mean, 1.2);
            case 3 -> Hyperexponential.ofMoments(mean, 2);
            case 4 -> new Triangular(0, mean, 2 * mean);
            default -> new Uniform(0, 2 * mean);
        };
    }
}
