package io.throughline.stats;

/**
 * What replications show of a target: that it is met, that it is missed, or neither. One-sided t tests on a figure that
 * is 0 or more where the target is met.
 *
 * <p>For a share of samples the figure of a replication is good − needed × samples, whose mean is 0 exactly where the
 * share is the one needed; a mean of the replications' shares would be too high where busy replications have more
 * samples. Two guards keep a few lucky runs from proving anything: the variance is taken to be at least that of
 * independent samples, and there must be so many replications that not even all of them at their best would do it by
 * chance, neededⁿ ≤ error. Immutable.
 */
public final class TargetTest {
    /** With fewer replications nothing is shown. */
    public static final int FEWEST = 10;

    private final Paired goodness;
    private final Paired excess;
    private final double leastVariance;
    private final double needed;

    private TargetTest(Paired goodness, Paired excess, double leastVariance, double needed) {
        this.goodness = goodness;
        this.excess = excess;
        this.leastVariance = leastVariance;
        this.needed = needed;
    }

    /**
     * A target for a mean over replications.
     *
     * @param values of the replications; NaN where nothing was measured
     * @param sign 1 where more is better, −1 where less is
     */
    public static TargetTest ofMean(double[] values, int sign, double limit) {
        Paired goodness = Paired.mean(values).times(sign);
        return new TargetTest(goodness, goodness.plus(-sign * limit), 0, Double.NaN);
    }

    /**
     * A target for a share of samples.
     *
     * @param good samples of each replication that are within the limit
     * @param samples of each replication; one without any counts for nothing
     * @param needed the share that must be good, between 0 and 1
     */
    public static TargetTest ofShare(double[] good, double[] samples, double needed) {
        Paired within = Paired.mean(where(samples, good));
        Paired all = Paired.mean(where(samples, samples));
        return new TargetTest(
                within.over(all), within.minus(all.times(needed)), needed * (1 - needed) * all.value(), needed);
    }

    private static double[] where(double[] samples, double[] values) {
        double[] kept = new double[values.length];
        for (int r = 0; r < kept.length; r++) {
            kept[r] = samples[r] > 0 ? values[r] : Double.NaN;
        }
        return kept;
    }

    /** Whether it is shown that the target is met, with that chance of a wrong claim. */
    public boolean met(double error) {
        return excess.value() - margin(error) >= 0 && enough(needed, error);
    }

    /** Whether it is shown that the target is missed, with that chance of a wrong claim. */
    public boolean missed(double error) {
        return excess.value() + margin(error) < 0 && enough(1 - needed, error);
    }

    private double margin(double error) {
        double least = StudentT.exceededWith(error, excess.n() - 1) * Math.sqrt(leastVariance / excess.n());
        return Math.max(excess.margin(error), least);
    }

    private boolean enough(double chance, double error) {
        boolean byChance = StrictMath.pow(chance, excess.n()) > error;
        return excess.n() >= FEWEST && !byChance;
    }

    /**
     * About so many replications would decide whether it is met or missed: those by which the margin is as small as the
     * distance, and as many at least as the guards ask for; infinite where nothing differs.
     */
    public double replicationsNeeded(double error) {
        double ratio = margin(error) / Math.abs(excess.value());
        return Math.max(excess.n() * ratio * ratio, fewest(error));
    }

    private double fewest(double error) {
        double chance = excess.value() < 0 ? 1 - needed : needed;
        return Double.isNaN(chance)
                ? FEWEST
                : Math.max(FEWEST, Math.ceil(StrictMath.log(error) / StrictMath.log(chance)));
    }

    /** The share that is good, all samples together, or the mean, with its sign: more is better. */
    public Paired goodness() {
        return goodness;
    }
}
