package io.throughline.random;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** The log of a value of the gamma law with scale 1. */
final class GammaLogs implements SmoothQuantile.SmoothLaw {
    /** Below this log of a value the cumulative share is x^k/Γ(k + 1) to the last digit. */
    private static final double TINY = -45;

    private final double shape;
    private final double logOfGamma;
    private final ContinuousDistribution law;

    GammaLogs(double shape) {
        this.shape = shape;
        logOfGamma = logGamma1p(shape) - StrictMath.log(shape);
        law = GammaDistribution.of(shape, 1);
    }

    /** ln Γ(1 + x), relatively exact for small x too. */
    static double logGamma1p(double x) {
        return x <= 1.5 ? Gamma.logGamma1p(x) : Gamma.logGamma(1 + x);
    }

    @Override
    public double below(double share) {
        double target = StrictMath.log(share);
        return solved(y -> StrictMath.log(law.cumulativeProbability(StrictMath.exp(y))) - target, share, 1 - share);
    }

    @Override
    public double above(double share) {
        double target = StrictMath.log(share);
        return solved(y -> target - StrictMath.log(law.survivalProbability(StrictMath.exp(y))), 1 - share, share);
    }

    @Override
    public double logDensity(double y) {
        return shape * y - StrictMath.exp(y) - logOfGamma;
    }

    @Override
    public double slope(double y) {
        return shape - StrictMath.exp(y);
    }

    /**
     * The root between two bounds: that of x^k/Γ(k + 1), which is above the cumulative share, and k + √(2kt) + t, above
     * which at most the share e^(−t) lies (Laurent and Massart 2000, doi:10.1214/aos/1015957395).
     */
    private double solved(UnivariateFunction rising, double below, double above) {
        double least = (StrictMath.log(below) + logGamma1p(shape)) / shape;
        if (least < TINY) {
            return least;
        }
        double t = -StrictMath.log(above);
        return Roots.between(rising, least, StrictMath.log(shape + StrictMath.sqrt(2 * shape * t) + t));
    }
}
