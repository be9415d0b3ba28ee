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
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** Every continuous law in all its forms, with its share below a value and its mean by another way. */
final class LawCatalogue {
    /** A law, the share of it below a value, its mean and its standard deviation. */
    record Entry(Distribution law, DoubleUnaryOperator below, double mean, double sd) {
        @Override
        public String toString() {
            return law.toString();
        }
    }

    private LawCatalogue() {}

    static List<Entry> continuous() {
        return Stream.of(exponentialKin(), normalKin(), bounded(), heavy())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry> exponentialKin() {
        return List.of(
                entry(new Exponential(2), ExponentialDistribution.of(2)),
                entry(Exponential.ofMedian(3), ExponentialDistribution.of(3 / StrictMath.log(2))),
                entry(new Gamma(2.5, 4), GammaDistribution.of(2.5, 4)),
                entry(new Gamma(0.4, 3), GammaDistribution.of(0.4, 3)),
                entry(new Gamma(1, 3), GammaDistribution.of(1, 3)),
                entry(Gamma.ofMoments(10, 0.7), GammaDistribution.of(1 / 0.49, 4.9)),
                entry(Gamma.erlang(6, 3), GammaDistribution.of(3, 2)),
                // 1.67834699001666 and 3.88972016986743 are the percentiles of shape 2, scale 1.
                entry(new Gamma.Percentiles(5 * 1.67834699001666, 5 * 3.88972016986743), GammaDistribution.of(2, 5)),
                entry(new Weibull(1.5, 3), WeibullDistribution.of(1.5, 3)),
                entry(new Weibull(0.6, 3), WeibullDistribution.of(0.6, 3)),
                entry(
                        Weibull.ofPercentiles(
                                2 * StrictMath.sqrt(StrictMath.log(2)), 2 * StrictMath.sqrt(StrictMath.log(10))),
                        WeibullDistribution.of(2, 2)),
                entry(
                        new Weibull.Moments(4, StrictMath.sqrt(4 / Math.PI - 1)),
                        WeibullDistribution.of(2, 8 / StrictMath.sqrt(Math.PI))),
                entry(new Weibull.Moments(4, 1), ExponentialDistribution.of(4)));
    }

    private static List<Entry> normalKin() {
        return List.of(
                entry(new Lognormal(0.5, 0.8), LogNormalDistribution.of(0.5, 0.8)),
                entry(
                        Lognormal.ofMoments(2, 1),
                        LogNormalDistribution.of(StrictMath.log(2) / 2, StrictMath.sqrt(StrictMath.log(2)))),
                entry(
                        Lognormal.ofPercentiles(5, 5 * StrictMath.exp(1.2815515655446004)),
                        LogNormalDistribution.of(StrictMath.log(5), 1)),
                entry(new Normal(2, 1), aboveZero(2, 1)),
                entry(new Normal(1, 3), aboveZero(1, 3)),
                entry(Normal.ofMoments(5, 0.1), aboveZero(5, 0.5)));
    }

    private static List<Entry> bounded() {
        return List.of(
                entry(new Uniform(1, 4), UniformContinuousDistribution.of(1, 4)),
                entry(new Triangular(1, 2, 7), TriangularDistribution.of(1, 2, 7)),
                entry(new Triangular(1, 1, 7), TriangularDistribution.of(1, 1, 7)),
                entry(new Triangular(1, 7, 7), TriangularDistribution.of(1, 7, 7)),
                pert(new Pert(1, 3, 9), 2, 4),
                pert(new Pert(0, 0, 2), 1, 5),
                pert(new Pert(1, 2, 2), 5, 1));
    }

    private static List<Entry> heavy() {
        return List.of(
                entry(new Pareto(2, 3.5), ParetoDistribution.of(2, 3.5)),
                entry(Pareto.ofMean(6, 3), ParetoDistribution.of(4, 3)),
                hyperexponential(Hyperexponential.ofMoments(2, 2), 2, 4),
                hyperexponential(
                        new Hyperexponential(List.of(
                                new Hyperexponential.Branch(1, 1),
                                new Hyperexponential.Branch(2, 4),
                                new Hyperexponential.Branch(1, 0.5))),
                        2.375,
                        StrictMath.sqrt(2 * (0.25 + 8 + 0.0625) - 2.375 * 2.375)));
    }

    static Distribution weighted() {
        return new Empirical(List.of(3.0, 1.0, 2.0, 8.0), List.of(1.0, 1.0, 2.0, 0.0));
    }

    private static Entry entry(Distribution law, ContinuousDistribution exact) {
        return new Entry(law, exact::cumulativeProbability, exact.getMean(), StrictMath.sqrt(exact.getVariance()));
    }

    private static ContinuousDistribution aboveZero(double mean, double sd) {
        return TruncatedNormalDistribution.of(mean, sd, 0, Double.POSITIVE_INFINITY);
    }

    private static Entry pert(Pert law, double alpha, double beta) {
        BetaDistribution exact = BetaDistribution.of(alpha, beta);
        double range = law.max() - law.min();
        return new Entry(
                law,
                x -> exact.cumulativeProbability((x - law.min()) / range),
                (law.min() + 4 * law.mode() + law.max()) / 6,
                range * StrictMath.sqrt(exact.getVariance()));
    }

    private static Entry hyperexponential(Hyperexponential law, double mean, double sd) {
        return new Entry(
                law,
                x -> law.branches().stream()
                        .mapToDouble(b -> -b.share() * StrictMath.expm1(-x / b.mean()))
                        .sum(),
                mean,
                sd);
    }
}
