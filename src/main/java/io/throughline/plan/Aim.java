package io.throughline.plan;

import io.throughline.model.Clock;
import io.throughline.model.Target;
import io.throughline.model.line.Line;
import io.throughline.plan.OfSizing.OfTarget;
import io.throughline.plan.OfSizing.Standing;
import io.throughline.stats.Estimate;
import io.throughline.stats.TargetTest;
import io.throughline.study.Measure;
import io.throughline.study.Measures;
import io.throughline.study.State;
import io.throughline.study.VariantResult;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A target with the measures that it takes: for a percentile the samples, and those within the limit. */
final class Aim {
    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, 0);

    private final Target target;
    private final Measure measure;
    private final Measure work;
    private final Measure within;
    private final Measure counted;

    private Aim(Target target, Measure measure, Measure work) {
        this.target = target;
        this.measure = measure;
        this.work = work;
        boolean percentile = !Double.isNaN(measure.percentile());
        within = percentile ? measure.within(target.atMost(), target.limit()) : null;
        counted = percentile ? measure.counted() : null;
    }

    /** Throws IllegalArgumentException if the line has no such measure. */
    static Aim of(Target target, Line line, Clock clock) {
        Measure measure = Measures.of(line, clock).stream()
                .filter(m -> m.name().equals(target.measure()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no measure " + target.measure()));
        return new Aim(target, measure, Measures.work(line, clock, target.measure()));
    }

    /** What is to be measured besides the list of measures. */
    Stream<Measure> extra() {
        return Stream.of(work, within, counted).filter(Objects::nonNull);
    }

    Target target() {
        return target;
    }

    /** Whether the target's measure means nothing while work piles up. */
    boolean rises() {
        return State.rises(measure.name());
    }

    /** The test over the first replications. */
    TargetTest test(VariantResult result, int replications) {
        if (within == null) {
            int sign = target.atMost() ? -1 : 1;
            return TargetTest.ofMean(values(measure, result, replications), sign, target.limit());
        }
        double[] good = values(within, result, replications);
        return TargetTest.ofShare(good, values(counted, result, replications), needed());
    }

    private static double[] values(Measure measure, VariantResult result, int replications) {
        return Arrays.copyOf(result.values().get(measure.name()), replications);
    }

    /** The share of samples that is to be within the limit; the limit itself where the target is on no percentile. */
    private double needed() {
        if (within == null) {
            return target.limit();
        }
        return target.atMost() ? measure.percentile() : 1 - measure.percentile();
    }

    /** What the runs show. */
    OfTarget shown(VariantResult result, Errors errors, double confidence) {
        int replications = result.values().get(measure.name()).length;
        TargetTest test = test(result, replications);
        Standing standing = test.met(errors.met)
                ? Standing.HOLDS
                : test.missed(errors.missed) ? Standing.FAILS : Standing.UNDECIDED;
        Estimate measured = result.estimates().get(measure.name());
        return new OfTarget(
                target,
                measure.unit(),
                standing,
                within == null ? measured : test.goodness().estimate(confidence),
                needed(),
                measured,
                test.replicationsNeeded(errors.met));
    }

    /** The chances of a wrong claim that a target is met, and that it is missed. */
    record Errors(double met, double missed) {}

    /** The same statistic of the work alone; no mean where the target is not on flow time. */
    Estimate work(VariantResult result) {
        return work == null ? NONE : result.estimates().get(work.name());
    }

    /** The aims of targets on a line. */
    static List<Aim> of(List<Target> targets, Line line, Clock clock) {
        return targets.stream().map(target -> of(target, line, clock)).toList();
    }
}
