package io.throughline.random;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Roots of rising functions by Brent's method (1973), to about 1e−13. */
final class Roots {
    private static final double ACCURACY = 1e-13;
    private static final int EVALUATIONS = 200;

    private Roots() {}

    /** The root between two bounds that may themselves be the root, but for rounding. */
    static double between(UnivariateFunction rising, double low, double high) {
        double slack = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
        return new BrentSolver(ACCURACY, ACCURACY, 0).solve(EVALUATIONS, rising, low - slack, high + slack);
    }
}
