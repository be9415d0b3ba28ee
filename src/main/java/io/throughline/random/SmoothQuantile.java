package io.throughline.random;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A quantile function as a table: y(z), the value on a scale on which the law is smooth, at the standard normal
 * quantile z of the same share, interpolated by polynomials of degree five that meet value, slope and curvature at the
 * nodes (numerical inversion by Hermite interpolation: Hörmann and Leydold 2003, doi:10.1145/945511.945517). The error
 * is below 1e−9 of the value, 1e−8 for gamma laws with a cv from 2 to 4.5; a draw neither iterates nor allocates.
 */
final class SmoothQuantile {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double STEP = 0.125;

    /** Nodes from −8.25 to 8.25, beyond the quantiles of 2⁻⁵³ and 1 − 2⁻⁵³. */
    private static final int INTERVALS = 132;

    private static final double FIRST = -STEP * INTERVALS / 2;
    private static final int DEGREE = 5;

    /** A law on its smooth scale. */
    interface SmoothLaw {
        /** The value y below which the share lies; 0 &lt; share ≤ 1/2. */
        double below(double share);

        /** The value y above which the share lies; 0 &lt; share ≤ 1/2. */
        double above(double share);

        /** The log of the density of y. */
        double logDensity(double y);

        /** The derivative of the log of the density of y. */
        double slope(double y);
    }

    /** For each interval the coefficients of the powers of the part of it that z is into, from the 0th. */
    private final double[] coefficients = new double[INTERVALS * (DEGREE + 1)];

    SmoothQuantile(SmoothLaw law) {
        double[] right = node(law, FIRST);
        for (int i = 0; i < INTERVALS; i++) {
            double[] left = right;
            right = node(law, FIRST + STEP * (i + 1));
            fit(i * (DEGREE + 1), left, right);
        }
    }

    /** The value on the smooth scale at the share u, 2⁻⁵³ ≤ u ≤ 1 − 2⁻⁵³. */
    double at(double u) {
        double steps = (NormalQuantile.of(u) - FIRST) / STEP;
        int interval = (int) steps;
        double x = steps - interval;
        int k = interval * (DEGREE + 1);
        double[] a = coefficients;
        return a[k] + x * (a[k + 1] + x * (a[k + 2] + x * (a[k + 3] + x * (a[k + 4] + x * a[k + 5]))));
    }

    /** Value, slope and half the curvature in steps: y′ = φ(z)/h(y) and y″ = −y′·(z + y′·(ln h)′(y)), h y's density. */
    private static double[] node(SmoothLaw law, double z) {
        double share = NORMAL.cumulativeProbability(-Math.abs(z));
        double y = z < 0 ? law.below(share) : law.above(share);
        double slope = StrictMath.exp(NORMAL.logDensity(z) - law.logDensity(y));
        double curvature = -slope * (z + slope * law.slope(y));
        return new double[] {y, slope * STEP, curvature * STEP * STEP / 2};
    }

    /** The quintic Hermite polynomial between two nodes. */
    private void fit(int k, double[] left, double[] right) {
        double rise = right[0] - left[0] - left[1] - left[2];
        double bend = right[1] - left[1] - 2 * left[2];
        double turn = right[2] - left[2];
        System.arraycopy(left, 0, coefficients, k, left.length);
        coefficients[k + 3] = 10 * rise - 4 * bend + turn;
        coefficients[k + 4] = -15 * rise + 7 * bend - 2 * turn;
        coefficients[k + 5] = 6 * rise - 3 * bend + turn;
    }
}
