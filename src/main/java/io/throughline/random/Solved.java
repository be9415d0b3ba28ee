package io.throughline.random;

import io.throughline.model.law.Gamma;
import io.throughline.model.law.Weibull;
import org.apache.commons.math3.analysis.UnivariateFunction;

/** Laws given by percentiles or moments that have no closed form, solved into parameters. */
final class Solved {
    /** Shapes of a gamma law that are looked at: p90 from 137,000 down to 1.0013 times p50, more than is valid. */
    private static final double GAMMA_LEAST = 0.05;

    private static final double GAMMA_MOST = 1e6;

    /** Shapes of a Weibull law that are looked at: cv from 15.8 down to 0.0013, more than is valid. */
    private static final double WEIBULL_LEAST = 0.2;

    private static final double WEIBULL_MOST = 1000;

    private Solved() {}

    /** The gamma law with these percentiles: their ratio falls as the shape rises, and the scale follows from p50. */
    static Gamma gamma(Gamma.Percentiles law) {
        double logRatio = StrictMath.log(law.p90() / law.p50());
        UnivariateFunction shortfall = logShape -> {
            GammaLogs logs = new GammaLogs(StrictMath.exp(logShape));
            return logRatio - logs.above(0.1) + logs.below(0.5);
        };
        double shape = shape(shortfall, GAMMA_LEAST, GAMMA_MOST);
        return new Gamma(shape, law.p50() / StrictMath.exp(new GammaLogs(shape).below(0.5)));
    }

    /** The Weibull law with these moments: cv² = Γ(1 + 2/k)/Γ(1 + 1/k)² − 1 falls as the shape k rises. */
    static Weibull weibull(Weibull.Moments law) {
        double logSquare = StrictMath.log1p(law.cv() * law.cv());
        UnivariateFunction shortfall = logShape -> {
            double power = StrictMath.exp(-logShape);
            return logSquare - GammaLogs.logGamma1p(2 * power) + 2 * GammaLogs.logGamma1p(power);
        };
        double shape = shape(shortfall, WEIBULL_LEAST, WEIBULL_MOST);
        return new Weibull(shape, law.mean() / StrictMath.exp(GammaLogs.logGamma1p(1 / shape)));
    }

    private static double shape(UnivariateFunction rising, double least, double most) {
        return StrictMath.exp(Roots.between(rising, StrictMath.log(least), StrictMath.log(most)));
    }
}
