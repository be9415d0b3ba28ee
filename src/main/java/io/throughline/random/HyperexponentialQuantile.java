package io.throughline.random;

import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Hyperexponential.Branch;

/** The quantile function of a mixture of exponential laws, by Newton's method on the log of the survival function. */
final class HyperexponentialQuantile {
    private final double[] shares;
    private final double[] rates;
    private final double meanRate;

    HyperexponentialQuantile(Hyperexponential law) {
        shares = law.branches().stream().mapToDouble(Branch::share).toArray();
        rates = law.branches().stream().mapToDouble(b -> 1 / b.mean()).toArray();
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += shares[i] * rates[i];
        }
        meanRate = sum;
    }

    /**
     * The value x with P(X > x) = 1 − u. The log of the survival function is convex and, by Jensen, not below
     * −x·(mean rate): from that line's root the steps only rise, towards the root, until they no longer do.
     */
    double at(double u) {
        double target = StrictMath.log1p(-u);
        double x = -target / meanRate;
        double better = stepped(x, target);
        while (better > x) {
            x = better;
            better = stepped(x, target);
        }
        return x;
    }

    private double stepped(double x, double target) {
        double survival = 0;
        double density = 0;
        for (int i = 0; i < rates.length; i++) {
            double branch = shares[i] * StrictMath.exp(-rates[i] * x);
            survival += branch;
            density += rates[i] * branch;
        }
        return x + (StrictMath.log(survival) - target) * survival / density;
    }
}
