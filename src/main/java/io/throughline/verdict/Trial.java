package io.throughline.verdict;

import io.throughline.stats.Paired;
import io.throughline.study.Response;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What pulling a lever did.
 *
 * @param delivered its elasticity, ln(X⁺/X⁻) / ln(f⁺/f⁻), X± the means over replications of items, or value, a week
 * @param flowTime the same of the mean flow time
 * @param upper relative gain of what is delivered at the better end
 * @param varianceRatio variance of independent runs over that of paired ones; NaN without any variance
 */
record Trial(Lever lever, Paired delivered, Paired flowTime, Paired upper, double varianceRatio) {

    static Trial of(Lever lever, List<Response> line, List<Response> better, List<Response> worse) {
        Paired best = mean(better, Response::delivered);
        Paired worst = mean(worse, Response::delivered);
        return new Trial(
                lever,
                elasticity(lever, best, worst),
                elasticity(lever, mean(better, Response::flowTime), mean(worse, Response::flowTime)),
                best.over(mean(line, Response::delivered)).plus(-1),
                varianceRatio(best, worst));
    }

    private static double varianceRatio(Paired better, Paired worse) {
        double apart = better.times(1 / better.value()).variance()
                + worse.times(1 / worse.value()).variance();
        double paired = better.logOver(worse).variance();
        return paired > 0 ? apart / paired : Double.NaN;
    }

    private static Paired elasticity(Lever lever, Paired better, Paired worse) {
        return better.logOver(worse).times(1 / StrictMath.log(lever.ends().ratio()));
    }

    private static Paired mean(List<Response> responses, ToDoubleFunction<Response> of) {
        return Paired.mean(Response.values(responses, of));
    }

    boolean is(Lever.Kind kind) {
        return lever.kind() == kind;
    }

    /** Whether it says who does the work: a pool, or a station with servers of its own. */
    boolean who() {
        return is(Lever.Kind.POOL) || is(Lever.Kind.SERVERS);
    }

    Elasticity elasticity(double confidence) {
        return new Elasticity(
                lever.name(),
                delivered.estimate(confidence),
                flowTime.estimate(confidence),
                upper.estimate(confidence),
                varianceRatio,
                lever.ends().oneSided());
    }
}
