package io.throughline.random;

import io.throughline.model.law.Gamma;
import io.throughline.model.law.Weibull;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Laws given by percentiles or moments that have no closed form, solved by Brent's method (1973) into parameters. */
final class Solved {
    private static final double ACCURACY = 1e-13;
    private static final int EVALUATIONS = 200;

    /** Shapes of a gamma law that are looked at: cv from 4.5 down to 0.001. */
    private static final double GAMMA_LEAST = 0.05;

    private static final double GAMMA_MOST = 1e6;

    /** Shapes of a Weibull law that are looked at: cv from 15.8 down to about 0.0013. */
    private static final double WEIBULL_LEAST = 0.2;

    private static final double WEIBULL_MOST = 1000;

    private Solved() {}

    /** The gamma law with these percentiles: their ratio falls as the shape rises, and the scale follows from p50. */
    static Gamma gamma(Gamma.Percentiles law) {
        double ratio = StrictMath.log(law.p90() / law.p50());
        UnivariateFunction excess = logShape -> {
            double shape = StrictMath.exp(logShape);
            return logQuantile(shape, 0.9) - logQuantile(shape, 0.5) - ratio;
        };
        String asked = "p90 " + law.p90() + " with p50 " + law.p50();
        double shape = StrictMath.exp(root(excess, GAMMA_LEAST, GAMMA_MOST, "no gamma law has " + asked));
        return new Gamma(shape, law.p50() / StrictMath.exp(logQuantile(shape, 0.5)));
    }

    /** The Weibull law with these moments: cv² = Γ(1 + 2/k)/Γ(1 + 1/k)² − 1 falls as the shape k rises. */
    static Weibull weibull(Weibull.Moments law) {
        double logSquare = StrictMath.log1p(law.cv() * law.cv());
        UnivariateFunction excess = logShape -> {
            double inverse = StrictMath.exp(-logShape);
            return logGamma1p(2 * inverse) - 2 * logGamma1p(inverse) - logSquare;
        };
        double logShape = root(excess, WEIBULL_LEAST, WEIBULL_MOST, "no Weibull law has cv " + law.cv());
        double scale = law.mean() / StrictMath.exp(logGamma1p(StrictMath.exp(-logShape)));
        return new Weibull(StrictMath.exp(logShape), scale);
    }

    /**
     * The log of a quantile of the gamma law with scale 1. It lies between the root of x^k/Γ(k + 1) = p, as the density
     * is below x^(k−1)/Γ(k), and k + 3√k, by Cantelli's inequality for p ≤ 0.9.
     */
    private static double logQuantile(double shape, double p) {
        ContinuousDistribution gamma = GammaDistribution.of(shape, 1);
        double low = (StrictMath.log(p) + logGamma1p(shape)) / shape;
        double high = StrictMath.log(shape + 3 * StrictMath.sqrt(shape));
        return solver().solve(EVALUATIONS, x -> gamma.cumulativeProbability(StrictMath.exp(x)) - p, low, high);
    }

    /** ln Γ(1 + x), relatively exact for small x too. */
    private static double logGamma1p(double x) {
        return x <= 1.5
                ? org.apache.commons.math3.special.Gamma.logGamma1p(x)
                : org.apache.commons.math3.special.Gamma.logGamma(1 + x);
    }

    private static double root(UnivariateFunction falling, double leastShape, double mostShape, String refusal) {
        double low = StrictMath.log(leastShape);
        double high = StrictMath.log(mostShape);
        if (!(falling.value(low) >= 0 && falling.value(high) <= 0)) {
            throw new IllegalArgumentException(refusal);
        }
        return solver().solve(EVALUATIONS, falling, low, high);
    }

    private static BrentSolver solver() {
        return new BrentSolver(ACCURACY, ACCURACY, 0);
    }
}
