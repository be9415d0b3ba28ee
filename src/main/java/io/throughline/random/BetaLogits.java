package io.throughline.random;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** The logit, ln(x/(1 − x)), of a value x of the beta law with both parameters 1 or more. */
final class BetaLogits implements SmoothQuantile.SmoothLaw {
    private final double alpha;
    private final double beta;
    private final double logOfBeta;
    private final ContinuousDistribution law;
    private final ContinuousDistribution mirrored;

    BetaLogits(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        logOfBeta = Beta.logBeta(alpha, beta);
        law = BetaDistribution.of(alpha, beta);
        mirrored = BetaDistribution.of(beta, alpha);
    }

    @Override
    public double below(double share) {
        return solved(law, share, alpha, beta);
    }

    @Override
    public double above(double share) {
        return -solved(mirrored, share, beta, alpha);
    }

    @Override
    public double logDensity(double y) {
        return -alpha * StrictMath.log1p(StrictMath.exp(-y)) - beta * StrictMath.log1p(StrictMath.exp(y)) - logOfBeta;
    }

    @Override
    public double slope(double y) {
        return alpha - (alpha + beta) / (1 + StrictMath.exp(-y));
    }

    /** The root between bounds from either end: the share below x is at most x^a/(a·B), that above (1 − x)^b/(b·B). */
    private double solved(ContinuousDistribution side, double share, double a, double b) {
        double target = StrictMath.log(share);
        UnivariateFunction rising =
                y -> StrictMath.log(side.cumulativeProbability(1 / (1 + StrictMath.exp(-y)))) - target;
        double least = (target + StrictMath.log(a) + logOfBeta) / a;
        double most = (StrictMath.log1p(-share) + StrictMath.log(b) + logOfBeta) / b;
        return Roots.between(rising, logit(least), -logit(most));
    }

    /** The logit of a share given by its log, or of a trifle less, for a share that rounding has made 1. */
    private static double logit(double logShare) {
        double less = logShare - 1e-12;
        return less - StrictMath.log(-StrictMath.expm1(less));
    }
}
