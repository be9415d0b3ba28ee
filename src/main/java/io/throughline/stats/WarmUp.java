package io.throughline.stats;

/**
 * How much of the beginning of a series to leave out, so that the rest is known best: MSER-5 (White 1997, An effective
 * truncation heuristic for bias reduction in simulation output, Simulation 69(6); White, Cobb and Spratt 2000, A
 * comparison of five steady-state truncation heuristics for simulation, Winter Simulation Conference).
 *
 * <p>Z₁ … Zₙ are the means of five values each. Left out are the first d of them, d between 0 and n/2, that make
 * Σ(Zⱼ − Z̄)² / (n − d)² over the others smallest, the first such d if several do. Where that is the last d allowed,
 * the series is too short to tell.
 *
 * @param values how many of the series to leave out, a multiple of five
 * @param tooShort whether the search ended at its limit
 */
public record WarmUp(int values, boolean tooShort) {
    private static final int BATCH = 5;

    /** The warm-up of a series; what is left over at its end, fewer than five values, is not looked at. */
    public static WarmUp of(double[] series) {
        double[] objective = objective(batches(series));
        int best = 0;
        for (int d = 1; d < objective.length; d++) {
            best = objective[d] < objective[best] ? d : best;
        }
        return new WarmUp(BATCH * best, best == objective.length - 1);
    }

    private static double[] batches(double[] series) {
        double[] means = new double[series.length / BATCH];
        for (int i = 0; i < BATCH * means.length; i++) {
            means[i / BATCH] += series[i] / BATCH;
        }
        return means;
    }

    /** What is to be smallest, by the number of batches left out, from none to half of them. */
    static double[] objective(double[] batches) {
        double[] objective = new double[batches.length / 2 + 1];
        double mean = 0;
        double squares = 0;
        for (int d = batches.length - 1; d >= 0; d--) {
            int n = batches.length - d;
            double off = batches[d] - mean;
            mean += off / n;
            squares += off * (batches[d] - mean);
            if (d < objective.length) {
                objective[d] = squares / ((double) n * n);
            }
        }
        return objective;
    }
}
