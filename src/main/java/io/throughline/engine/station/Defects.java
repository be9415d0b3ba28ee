package io.throughline.engine.station;

import io.throughline.engine.part.Influenced;
import io.throughline.engine.part.Part;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.model.line.Station;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Power;
import io.throughline.random.Sampler;

/** The defects that parts get at a station, and those that are found there. Not thread-safe. */
public final class Defects {
    /** A Poisson number of a larger mean is drawn in pieces: exp(−mean) would vanish. */
    private static final double PIECE = 100;

    /** Where what is found here is mended; {@link Part#NONE} where nobody looks. */
    public final int fixedAt;

    private final KeyedRandom random;
    private final Quality quality;
    private final double hastyFactor;
    private final Influenced injects;
    private final Influenced catches;
    private final Sampler fix;
    private final long injectsPlace;
    private final long catchesPlace;
    private final long fixPlace;

    private Defects(Line plan, Station station, KeyedRandom random) {
        this.random = random;
        quality = station.quality();
        Catching catching = quality.catching();
        fixedAt = catching == null ? Part.NONE : plan.stations().indexOf(plan.station(catching.fixedAt()));
        hastyFactor = station.work().overload().catches();
        injects = new Influenced(plan, new Target(Aspect.INJECTS, station.name(), ""), random);
        catches = new Influenced(plan, new Target(Aspect.CATCHES, station.name(), ""), random);
        fix = Sampler.of(catching == null ? new Distribution.Constant(0) : catching.fix(), random);
        injectsPlace = KeyedRandom.place("stations", station.name(), "defects", "injects");
        catchesPlace = KeyedRandom.place("stations", station.name(), "defects", "catches");
        fixPlace = KeyedRandom.place("stations", station.name(), "defects", "fix");
    }

    /** The defects of a station; null where parts get none and nobody looks for any. */
    static Defects of(Line plan, Station station, KeyedRandom random) {
        Defects defects = new Defects(plan, station, random);
        Quality quality = defects.quality;
        boolean none = quality.injects() == 0 && quality.catching() == null && defects.injects.none();
        return none ? null : defects;
    }

    /**
     * Gives a part the defects of a service that has ended: a Poisson number with mean injects × size^exponent × the
     * person's factor × effort.
     */
    public void inject(Part part, double person, double effort) {
        double each = injects.number(quality.injects(), part.item.touched) * person * effort;
        if (each > 0) {
            random.at(injectsPlace, part.key, part.visit);
            part.defects += poisson(each * part.sizeTo(quality.injectsExponent()));
        }
    }

    private int poisson(double mean) {
        int count = 0;
        for (double left = mean; left > 0; left -= PIECE) {
            count += byInversion(Math.min(left, PIECE));
        }
        return count;
    }

    private int byInversion(double mean) {
        double coin = random.nextDouble();
        double chance = Power.exp(-mean);
        double below = chance;
        int count = 0;
        while (coin >= below && chance > 0) {
            count++;
            chance *= mean / count;
            below += chance;
        }
        return count;
    }

    /** Looks for defects after a service that has ended, and takes those found from the part: how many. */
    public int find(Part part, double person) {
        Catching catching = quality.catching();
        if (catching == null || part.defects == 0) {
            return 0;
        }
        double chance = catches.number(catching.chance(), part.item.touched)
                * part.sizeTo(catching.sizeExponent())
                * person
                * (part.hasty ? hastyFactor : 1);
        random.at(catchesPlace, part.key, part.visit);
        int found = 0;
        for (int i = 0; i < part.defects; i++) {
            found += random.nextDouble() < chance ? 1 : 0;
        }
        part.defects -= found;
        return found;
    }

    /** The work to mend so many defects, found in the part's visit of this station, in ticks and not rounded. */
    public double fix(Part part, int found) {
        random.at(fixPlace, part.key, part.visit);
        double work = 0;
        for (int i = 0; i < found; i++) {
            work += fix.next();
        }
        return work;
    }

    /** The factor on the service time of looking again. */
    public double recheck() {
        return quality.catching().recheck();
    }
}
