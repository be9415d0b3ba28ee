package io.throughline.random;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Normal;
import io.throughline.model.law.Pareto;
import io.throughline.model.law.Pert;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.law.Weibull;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The quantile function of each law, applied to one random number: a greater number never gives a smaller value. */
final class InverseSamplers {
    private InverseSamplers() {}

    static Sampler of(Distribution law, KeyedRandom random) {
        if (law instanceof Distribution.Constant) {
            return FastSamplers.of(law, random);
        }
        if (law instanceof Distribution.Scaled scaled) {
            return FastSamplers.scaled(of(scaled.law(), random), scaled.factor());
        }
        if (law instanceof Distribution.Inverted inverted) {
            return of(inverted.law(), random);
        }
        DoubleUnaryOperator quantile = ofExponentialKin(law);
        return () -> quantile.applyAsDouble(random.nextOpen());
    }

    /** First parameter of the beta law behind a PERT law. */
    static double alpha(Pert law) {
        return 1 + 4 * (law.mode() - law.min()) / (law.max() - law.min());
    }

    /** Second parameter of the beta law behind a PERT law. */
    static double beta(Pert law) {
        return 1 + 4 * (law.max() - law.mode()) / (law.max() - law.min());
    }

    private static DoubleUnaryOperator ofExponentialKin(Distribution law) {
        if (law instanceof Exponential exponential) {
            double mean = exponential.mean();
            return u -> -mean * StrictMath.log1p(-u);
        }
        if (law instanceof Gamma gamma) {
            return gamma(gamma);
        }
        if (law instanceof Gamma.Percentiles percentiles) {
            return gamma(Solved.gamma(percentiles));
        }
        if (law instanceof Weibull weibull) {
            return weibull(weibull);
        }
        if (law instanceof Weibull.Moments moments) {
            return weibull(Solved.weibull(moments));
        }
        if (law instanceof Hyperexponential mixture) {
            return new HyperexponentialQuantile(mixture)::at;
        }
        return ofNormalKin(law);
    }

    private static DoubleUnaryOperator ofNormalKin(Distribution law) {
        if (law instanceof Lognormal lognormal) {
            double mu = lognormal.mu();
            double sigma = lognormal.sigma();
            return u -> Power.exp(mu + sigma * NormalQuantile.of(u));
        }
        if (law instanceof Normal normal) {
            return normal(normal.mean(), normal.sd());
        }
        return ofBounded(law);
    }

    private static DoubleUnaryOperator ofBounded(Distribution law) {
        if (law instanceof Uniform uniform) {
            double min = uniform.min();
            double range = uniform.max() - min;
            return u -> min + range * u;
        }
        if (law instanceof Triangular triangular) {
            return triangular(triangular);
        }
        if (law instanceof Pert pert) {
            return pert(pert);
        }
        if (law instanceof Pareto pareto) {
            double min = pareto.min();
            double shape = pareto.shape();
            return u -> min * Power.exp(-StrictMath.log1p(-u) / shape);
        }
        if (law instanceof Empirical empirical) {
            return Steps.ofSorted(empirical)::at;
        }
        throw new AssertionError("no quantile function for " + law);
    }

    private static DoubleUnaryOperator gamma(Gamma law) {
        SmoothQuantile logs = new SmoothQuantile(new GammaLogs(law.shape()));
        double scale = law.scale();
        return u -> scale * Power.exp(logs.at(u));
    }

    private static DoubleUnaryOperator weibull(Weibull law) {
        double power = 1 / law.shape();
        double scale = law.scale();
        return u -> scale * Power.of(-StrictMath.log1p(-u), power);
    }

    /** The normal law cut off below 0, from above: the share 1 − u of what lies above 0 is above the value. */
    private static DoubleUnaryOperator normal(double mean, double sd) {
        double kept = NormalDistribution.of(0, 1).cumulativeProbability(mean / sd);
        return u -> Math.max(0, mean - sd * NormalQuantile.of(kept * (1 - u)));
    }

    private static DoubleUnaryOperator triangular(Triangular law) {
        double min = law.min();
        double max = law.max();
        double rising = (max - min) * (law.mode() - min);
        double falling = (max - min) * (max - law.mode());
        double atMode = (law.mode() - min) / (max - min);
        return u -> u < atMode ? min + StrictMath.sqrt(u * rising) : max - StrictMath.sqrt((1 - u) * falling);
    }

    private static DoubleUnaryOperator pert(Pert law) {
        SmoothQuantile logits = new SmoothQuantile(new BetaLogits(alpha(law), beta(law)));
        double min = law.min();
        double range = law.max() - min;
        return u -> min + range / (1 + Power.exp(-logits.at(u)));
    }
}
