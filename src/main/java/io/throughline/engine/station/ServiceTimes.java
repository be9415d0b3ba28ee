package io.throughline.engine.station;

import io.throughline.engine.part.Influenced;
import io.throughline.engine.part.Part;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;

/** How long work takes at a station, and how long a part waits there to be noticed. Not thread-safe. */
public final class ServiceTimes {
    private static final double LONGEST = 1L << 53;

    /** Whether a new part has to be noticed. */
    public final boolean picksUp;
    /** Whether a part may have to wait for others after its service. */
    public final boolean asks;

    private final int index;
    private final Station.Work work;
    private final double ownFactor;
    /** On the size of a part; 0 where parts are served together. */
    private final double sizeExponent;

    private final boolean plain;
    private final KeyedRandom random;
    private final Sampler time;
    private final Influenced timeInfluences;
    private final Influenced workInfluences;
    private final long timePlace;
    private final long[] timePlaces;
    private final Sampler pickup;
    private final Influenced pickupInfluences;
    private final long pickupPlace;
    private final Sampler answer;
    private final long asksPlace;
    private final long answerPlace;

    ServiceTimes(Line plan, int index, KeyedRandom random) {
        this.index = index;
        this.random = random;
        Station station = plan.stations().get(index);
        String name = station.name();
        work = station.work();
        ownFactor = work.factor();
        sizeExponent = station.queue().batch() == null ? work.sizeExponent() : 0;
        time = Sampler.of(work.time(), random);
        timeInfluences = new Influenced(plan, new Target(Aspect.TIME, name, ""), random);
        workInfluences = new Influenced(plan, new Target(Aspect.WORK, name, ""), random);
        plain = timeInfluences.none() && workInfluences.none();
        timePlaces = new long[station.capacity().approvals()];
        for (int i = 0; i < timePlaces.length; i++) {
            timePlaces[i] = i == 0
                    ? KeyedRandom.place("stations", name, "time")
                    : KeyedRandom.place("stations", name, "time", "approval", Integer.toString(i));
        }
        timePlace = timePlaces[0];
        pickup = Sampler.of(station.queue().pickup(), random);
        pickupInfluences = new Influenced(plan, new Target(Aspect.PICKUP, name, ""), random);
        pickupPlace = KeyedRandom.place("stations", name, "pickup");
        boolean atOnce = station.queue().pickup().equals(new Distribution.Constant(0));
        picksUp = !atOnce || !pickupInfluences.none();
        asks = work.others() != null;
        answer = asks ? Sampler.of(work.others().lasting(), random) : null;
        asksPlace = KeyedRandom.place("stations", name, "waits-for-others");
        answerPlace = KeyedRandom.place("stations", name, "waits-for-others", "lasting");
    }

    /**
     * The work of a service on a part that has joined, in ticks and not rounded: draw × size^exponent × factors ×
     * effort.
     *
     * @param approval how many-th of the visit's services it is, from 0
     */
    public double work(Part part, int approval) {
        return firstPass(part, approval) * part.effort(index);
    }

    /** The work of the first service of a part's visit. */
    double work(Part part) {
        return firstPass(part, timePlace) * part.effort(index);
    }

    /** The same without effort. */
    public double firstPass(Part part, int approval) {
        return firstPass(part, timePlaces[approval]);
    }

    private double firstPass(Part part, long place) {
        random.at(place, part.key, part.visit);
        double base = base(part.item.touched);
        return sizeExponent == 0 ? base : base * part.sizeTo(sizeExponent);
    }

    private double base(long touched) {
        return plain ? time.next() * ownFactor : influencedTime(touched);
    }

    /**
     * The work of the one service of a batch, in ticks and not rounded: draw × factors.
     *
     * @param number of the batch at the station
     * @param touched the changes that touch the item of its first part
     */
    double batchWork(long number, long touched) {
        random.at(timePlaces[0], 0, number);
        return base(touched);
    }

    private double influencedTime(long touched) {
        double drawn = timeInfluences.law(time, touched).next();
        return timeInfluences.number(drawn, touched) * workInfluences.number(ownFactor, touched);
    }

    /** The factor on all work done here on a part. */
    public double factor(Part part) {
        return workInfluences.number(ownFactor, part.item.touched);
    }

    /** Whether a service that starts while so many others wait is done in haste. */
    public boolean hastens(int waiting) {
        return waiting > work.overload().above();
    }

    /** The factor on a service that starts while so many others wait. */
    public double haste(int waiting) {
        return hastens(waiting) ? work.overload().time() : 1;
    }

    /** So much work in whole ticks, half up, one at least. */
    public static long ticks(double work) {
        return work < LONGEST ? Math.max(1, (long) (work + 0.5)) : (long) LONGEST;
    }

    /** How long a part that comes for the first time waits to be noticed, in ticks. */
    public long untilNoticed(Part part) {
        random.at(pickupPlace, part.key, 0);
        long touched = part.item.touched;
        double drawn = pickupInfluences.law(pickup, touched).next();
        return (long) (Math.min(pickupInfluences.number(drawn, touched), LONGEST) + 0.5);
    }

    /** How long a part waits for others after its service, in ticks; 0 where nobody is asked. */
    public long untilAnswer(Part part) {
        double chance = work.others().chance();
        if (chance < 1 && random.at(asksPlace, part.key, part.visit).nextDouble() >= chance) {
            return 0;
        }
        random.at(answerPlace, part.key, part.visit);
        return (long) (Math.min(answer.next(), LONGEST) + 0.5);
    }
}
