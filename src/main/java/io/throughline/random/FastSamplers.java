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
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The quickest sampler of each law; it may take any number of random numbers from the position. */
final class FastSamplers {
    private FastSamplers() {}

    static Sampler of(Distribution law, KeyedRandom random) {
        if (law instanceof Distribution.Constant constant) {
            double value = constant.value();
            return () -> value;
        }
        if (law instanceof Distribution.Scaled scaled) {
            return scaled(of(scaled.law(), random), scaled.factor());
        }
        if (law instanceof Distribution.Inverted inverted) {
            return InverseSamplers.of(inverted.law(), random);
        }
        return ofExponentialKin(law, random);
    }

    static Sampler scaled(Sampler sampler, double factor) {
        return () -> factor * sampler.next();
    }

    private static Sampler ofExponentialKin(Distribution law, KeyedRandom random) {
        if (law instanceof Exponential exponential) {
            return exponential(exponential.mean(), random);
        }
        if (law instanceof Gamma gamma) {
            return gamma(gamma, random);
        }
        if (law instanceof Gamma.Percentiles percentiles) {
            return gamma(Solved.gamma(percentiles), random);
        }
        if (law instanceof Weibull weibull) {
            return weibull(weibull, random);
        }
        if (law instanceof Weibull.Moments moments) {
            return weibull(Solved.weibull(moments), random);
        }
        if (law instanceof Hyperexponential mixture) {
            return hyperexponential(mixture, random);
        }
        return ofNormalKinAndBounded(law, random);
    }

    private static Sampler ofNormalKinAndBounded(Distribution law, KeyedRandom random) {
        if (law instanceof Lognormal lognormal) {
            return lognormal(lognormal.mu(), lognormal.sigma(), random);
        }
        if (law instanceof Normal normal) {
            return normal(normal.mean(), normal.sd(), random);
        }
        if (law instanceof Pert pert) {
            return pert(pert, random);
        }
        if (law instanceof Empirical empirical) {
            return empirical(empirical, random);
        }
        if (law instanceof Uniform || law instanceof Triangular || law instanceof Pareto) {
            return InverseSamplers.of(law, random);
        }
        throw new AssertionError("no sampler for " + law);
    }

    private static Sampler exponential(double mean, KeyedRandom random) {
        ContinuousSampler ziggurat = ZigguratSampler.Exponential.of(random, mean);
        return ziggurat::sample;
    }

    /** Below shape 1, where the library would use Math.pow: G(shape) = G(shape + 1)·U^(1/shape) (Stuart 1962). */
    private static Sampler gamma(Gamma law, KeyedRandom random) {
        double shape = law.shape();
        double scale = law.scale();
        if (shape >= 1) {
            ContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, scale);
            return gamma::sample;
        }
        ContinuousSampler longer = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape + 1, scale);
        return () -> longer.sample() * Power.of(random.nextOpen(), 1 / shape);
    }

    private static Sampler weibull(Weibull law, KeyedRandom random) {
        ContinuousSampler ziggurat = ZigguratSampler.Exponential.of(random);
        double power = 1 / law.shape();
        double scale = law.scale();
        return () -> scale * Power.of(ziggurat.sample(), power);
    }

    private static Sampler hyperexponential(Hyperexponential law, KeyedRandom random) {
        ContinuousSampler ziggurat = ZigguratSampler.Exponential.of(random);
        Steps means = Steps.ofBranches(law.branches());
        return () -> means.at(random.nextDouble()) * ziggurat.sample();
    }

    private static Sampler lognormal(double mu, double sigma, KeyedRandom random) {
        ContinuousSampler ziggurat = ZigguratSampler.NormalizedGaussian.of(random);
        return () -> Power.exp(mu + sigma * ziggurat.sample());
    }

    private static Sampler normal(double mean, double sd, KeyedRandom random) {
        ContinuousSampler ziggurat = ZigguratSampler.NormalizedGaussian.of(random);
        return () -> {
            double value;
            do {
                value = mean + sd * ziggurat.sample();
            } while (value < 0);
            return value;
        };
    }

    /** A beta value is A/(A + B) of two gamma values (Jöhnk 1964). */
    private static Sampler pert(Pert law, KeyedRandom random) {
        double min = law.min();
        double range = law.max() - min;
        ContinuousSampler low = AhrensDieterMarsagliaTsangGammaSampler.of(random, InverseSamplers.alpha(law), 1);
        ContinuousSampler high = AhrensDieterMarsagliaTsangGammaSampler.of(random, InverseSamplers.beta(law), 1);
        return () -> {
            double a = low.sample();
            return min + range * (a / (a + high.sample()));
        };
    }

    private static Sampler empirical(Empirical law, KeyedRandom random) {
        double[] values = law.values().stream().mapToDouble(v -> v).toArray();
        double[] weights = law.weights().stream().mapToDouble(w -> w).toArray();
        DiscreteSampler alias = AliasMethodDiscreteSampler.of(random, weights);
        return () -> values[alias.sample()];
    }
}
