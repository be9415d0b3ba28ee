package io.throughline.stats;

/**
 * A figure over replications that remembers what each replication adds to its error. Figures of the same replications
 * can be subtracted and divided, and the result has a paired interval: what common random numbers make alike cancels.
 * Immutable.
 *
 * <p>A mean has the residuals xᵣ − x̄. Sums and differences add theirs; ratios and logarithms are linearised (the delta
 * method: Law, Simulation Modeling and Analysis, 5th ed. 2015, section 9.4), so a ratio a/b has
 * (aᵣ − ā)/b̄ − (ā/b̄)(bᵣ − b̄)/b̄. Linearised intervals are too narrow where a denominator's own interval is wide.
 */
public final class Paired {
    private final double value;
    private final double[] residuals;

    private Paired(double value, double[] residuals) {
        this.value = value;
        this.residuals = residuals;
    }

    /** The mean of values, one for each replication; NaN where nothing was measured, and left out. */
    public static Paired mean(double[] values) {
        double mean = meanOf(values);
        double[] residuals = new double[values.length];
        for (int r = 0; r < values.length; r++) {
            residuals[r] = values[r] - mean;
        }
        return new Paired(mean, residuals);
    }

    /** Exact where all values are equal: they are summed as distances from the first one. */
    private static double meanOf(double[] values) {
        double origin = Double.NaN;
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                origin = n == 0 ? value : origin;
                sum += value - origin;
                n++;
            }
        }
        return n == 0 ? Double.NaN : origin + sum / n;
    }

    /** This figure plus another one of the same replications. */
    public Paired plus(Paired other) {
        return combined(value + other.value, 1, other, 1);
    }

    /** This figure minus another one of the same replications. */
    public Paired minus(Paired other) {
        return combined(value - other.value, 1, other, -1);
    }

    /** This figure over another one of the same replications. */
    public Paired over(Paired other) {
        double ratio = value / other.value;
        return combined(ratio, 1 / other.value, other, -ratio / other.value);
    }

    /** The natural logarithm of this figure over another one of the same replications. */
    public Paired logOver(Paired other) {
        return combined(StrictMath.log(value / other.value), 1 / value, other, -1 / other.value);
    }

    /** This figure times a constant. */
    public Paired times(double factor) {
        return combined(value * factor, factor, this, 0);
    }

    /** This figure plus a constant. */
    public Paired plus(double constant) {
        return new Paired(value + constant, residuals);
    }

    private Paired combined(double figure, double mine, Paired other, double its) {
        if (other.residuals.length != residuals.length) {
            throw new IllegalArgumentException("figures of different replications can't be paired");
        }
        double[] sum = new double[residuals.length];
        for (int r = 0; r < sum.length; r++) {
            sum[r] = mine * residuals[r] + its * other.residuals[r];
        }
        return new Paired(figure, sum);
    }

    /** The figure itself. */
    public double value() {
        return value;
    }

    /** How many replications it rests on. */
    public int n() {
        int n = 0;
        for (double residual : residuals) {
            n += Double.isNaN(residual) ? 0 : 1;
        }
        return n;
    }

    /** The figure with its two-sided interval. */
    public Estimate estimate(double confidence) {
        return new Estimate(value, margin((1 - confidence) / 2), n());
    }

    /**
     * How far a one-sided bound lies from the figure.
     *
     * @param error the chance that the bound is wrong, between 0 and 1
     * @return t(n−1, 1−error)·s/√n; NaN with fewer than two values
     */
    public double margin(double error) {
        int n = n();
        return StudentT.exceededWith(error, n - 1) * Math.sqrt(variance() / n);
    }

    /** The variance of one replication's part, n − 1 in the denominator; NaN with fewer than two values. */
    public double variance() {
        double mean = meanOf(residuals);
        double squares = 0;
        for (double residual : residuals) {
            squares += Double.isNaN(residual) ? 0 : (residual - mean) * (residual - mean);
        }
        return n() < 2 ? Double.NaN : squares / (n() - 1);
    }

    /** The two-sided p-value of the figure being zero; NaN with fewer than two values. */
    public double pValue() {
        double error = Math.sqrt(variance() / n());
        if (error == 0) {
            return value == 0 ? 1 : 0;
        }
        return StudentT.beyond(value / error, n() - 1);
    }
}
