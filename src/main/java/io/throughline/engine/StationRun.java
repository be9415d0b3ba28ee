package io.throughline.engine;

import io.throughline.engine.Parts.Part;
import io.throughline.engine.queue.WaitingLine;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.List;

/** A station while the line runs: who comes by, how long a service takes, and how it ends. Not thread-safe. */
final class StationRun {
    /** The service ends without an outcome. */
    static final int PASSES = -1;
    /** The target of an item that leaves undelivered; one that is delivered goes beyond the last station. */
    static final int DROPPED = -1;

    private static final double LONGEST = 1L << 53;

    /** Its place in the line, from 0. */
    final int index;

    final String name;
    final WaitingLine line;
    final StationRecord record;
    /** Servers that have nothing to do. */
    int free;

    private final Station station;
    private final Station.Work work;
    private final boolean plain;
    private final KeyedRandom random;
    private final Sampler time;
    private final Influenced timeInfluences;
    private final Influenced workInfluences;
    private final long timePlace;
    private final Visiting visiting;
    private final Outcomes outcomes;
    private final int lanes;
    private final int lanesPerPriority;
    private final int[] ranks;
    private final int[] targets;

    StationRun(Line plan, int index, KeyedRandom random, Recording recording) {
        this.index = index;
        this.random = random;
        station = plan.stations().get(index);
        name = station.name();
        lanesPerPriority = station.queue().reworkFirst() ? 2 : 1;
        lanes = priorities(plan) * lanesPerPriority;
        line = new WaitingLine(order(station.queue().discipline()), lanes);
        record = new StationRecord(station, recording.waits());
        work = station.work();
        time = Sampler.of(work.time(), random);
        timeInfluences = new Influenced(plan, new Target(Aspect.TIME, name, ""), random);
        workInfluences = new Influenced(plan, new Target(Aspect.WORK, name, ""), random);
        plain = timeInfluences.none() && workInfluences.none();
        timePlace = KeyedRandom.place("stations", name, "time");
        visiting = new Visiting(plan, station, random);
        outcomes = new Outcomes(plan, index, random);
        ranks = ranks(plan);
        targets =
                station.outcomes().stream().mapToInt(o -> target(plan, o.to())).toArray();
    }

    private static WaitingLine.Order order(Station.Discipline discipline) {
        return switch (discipline) {
            case FIFO -> WaitingLine.Order.LAST;
            case LIFO -> WaitingLine.Order.FIRST;
            case SHORTEST -> WaitingLine.Order.BY_SIZE;
        };
    }

    private static int priorities(Line plan) {
        return (int) plan.kinds().stream().mapToInt(Kind::priority).distinct().count();
    }

    /** For each kind, how many priorities go before its own. */
    private static int[] ranks(Line plan) {
        return plan.kinds().stream()
                .mapToInt(kind -> (int) plan.kinds().stream()
                        .mapToInt(Kind::priority)
                        .filter(p -> p > kind.priority())
                        .distinct()
                        .count())
                .toArray();
    }

    private static int target(Line plan, String to) {
        if (to.equals(Outcome.DROPPED)) {
            return DROPPED;
        }
        return to.equals(Outcome.DELIVERED)
                ? plan.stations().size()
                : plan.stations().indexOf(plan.station(to));
    }

    /** Empties the station. */
    void begin() {
        free = station.servers();
        line.clear();
        record.begin();
    }

    /** The lane of a part: by the priority of its kind, then rework before new work where that goes first. */
    int lane(int kind, boolean rework) {
        return lanes == 1 ? 0 : lanesPerPriority * ranks[kind] + (rework || lanesPerPriority == 1 ? 0 : 1);
    }

    /** Whether a part comes by when the station is next on its way. */
    boolean visitedBy(Part part) {
        return visiting.by(part);
    }

    /**
     * Counts the part's visit as it joins, and draws what its service will need. The draws are the same at any later
     * moment; taken now, nothing waits for them when a server is free or the service ends.
     */
    void prepare(Part part) {
        part.visit(index);
        part.ticks = serviceTicks(part);
        if (!outcomes.none()) {
            part.coin = outcomes.coin(part);
        }
    }

    private long serviceTicks(Part part) {
        double ticks = firstPassTime(part);
        if (part.visit > 0 && part.reworks(index)) {
            ticks *= part.effort;
        }
        return ticks < LONGEST ? Math.max(1, (long) (ticks + 0.5)) : (long) LONGEST;
    }

    /** The part's next draw of service time × size^exponent × factors, in ticks and not rounded, without effort. */
    double firstPassTime(Part part) {
        random.at(timePlace, part.key, part.visit);
        double base = plain ? time.next() * work.factor() : influencedTime(part.item.touched);
        return work.sizeExponent() == 0 ? base : base * power(part.size);
    }

    private double influencedTime(long touched) {
        double drawn = timeInfluences.law(time, touched).next();
        return timeInfluences.number(drawn, touched) * workInfluences.number(work.factor(), touched);
    }

    private double power(double size) {
        return work.sizeExponent() == 1 ? size : StrictMath.pow(size, work.sizeExponent());
    }

    /** Which outcome a service that ends has for the part: an index into the file's outcomes, or {@link #PASSES}. */
    int outcome(Part part) {
        return outcomes.none() ? PASSES : outcomes.of(part);
    }

    /** Where an outcome sends to: the index of a station, one beyond the last, or {@link #DROPPED}. */
    int target(int outcome) {
        return targets[outcome];
    }

    /** The factor of an outcome on the service times of the rework. */
    double effort(int outcome) {
        return station.outcomes().get(outcome).effort();
    }

    /** Which parts come by. */
    private static final class Visiting {
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
            all = shares.none() && visit.equals(Station.Visit.ALL);
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

    /** One coin that decides among the outcomes of a service. */
    private static final class Outcomes {
        private final Outcome[] outcomes;
        private final double[] plainChances;
        private final Influenced[] chances;
        private final KeyedRandom random;
        private final long place;
        private final int firstOfLine;

        Outcomes(Line plan, int index, KeyedRandom random) {
            Station station = plan.stations().get(index);
            this.random = random;
            outcomes = station.outcomes().toArray(Outcome[]::new);
            plainChances =
                    station.outcomes().stream().mapToDouble(Outcome::chance).toArray();
            chances = station.outcomes().stream()
                    .map(o -> new Influenced(plan, new Target(Aspect.CHANCE, station.name(), o.name()), random))
                    .toArray(Influenced[]::new);
            place = KeyedRandom.place("stations", station.name(), "outcome");
            firstOfLine = plan.stations().subList(0, index).stream()
                    .mapToInt(s -> s.outcomes().size())
                    .sum();
        }

        boolean none() {
            return outcomes.length == 0;
        }

        double coin(Part part) {
            return random.at(place, part.key, part.visit).nextDouble();
        }

        int of(Part part) {
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
}
