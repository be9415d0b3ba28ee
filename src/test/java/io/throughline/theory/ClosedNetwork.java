package io.throughline.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed network of exponential stations with a constant number of items, solved by exact mean value analysis (Reiser
 * and Lavenberg 1980; for several servers with marginal probabilities: Bolch, Greiner, de Meer and Trivedi 2006,
 * section 8.2).
 *
 * @param stations of the network
 */
record ClosedNetwork(List<Center> stations) {
    /** Servers of a delay: nobody waits there. */
    static final int DELAY = Integer.MAX_VALUE;

    /** A station: visits of an item for each time round, mean service time, servers. */
    record Center(double visits, double service, int servers) {
        Center faster(double factor) {
            return new Center(visits, service / factor, servers);
        }
    }

    /** The solution: throughput, mean time per visit and mean number at each station. */
    record Solution(double throughput, double[] residence, double[] inside) {}

    /** The same network with one station working faster by the factor. */
    ClosedNetwork withFaster(int station, double factor) {
        List<Center> changed = new ArrayList<>(stations);
        changed.set(station, changed.get(station).faster(factor));
        return new ClosedNetwork(changed);
    }

    /** The network with so many items in it. */
    Solution solve(int items) {
        int count = stations.size();
        double[] inside = new double[count];
        double[] residence = new double[count];
        double[][] marginal = new double[count][];
        for (int k = 0; k < count; k++) {
            int servers = stations.get(k).servers();
            marginal[k] = new double[servers == DELAY ? 1 : servers];
            marginal[k][0] = 1;
        }
        double throughput = 0;
        for (int n = 1; n <= items; n++) {
            double round = 0;
            for (int k = 0; k < count; k++) {
                residence[k] = residence(stations.get(k), inside[k], marginal[k]);
                round += stations.get(k).visits() * residence[k];
            }
            throughput = n / round;
            for (int k = 0; k < count; k++) {
                inside[k] = throughput * stations.get(k).visits() * residence[k];
                update(
                        marginal[k],
                        throughput * stations.get(k).visits() * stations.get(k).service());
            }
        }
        return new Solution(throughput, residence, inside);
    }

    /** R(n) = S/c · (1 + Q(n−1) + Σ (c − 1 − j)·p(j | n−1)), the sum over j from 0 to c − 2. */
    private static double residence(Center station, double inside, double[] marginal) {
        if (station.servers() == DELAY) {
            return station.service();
        }
        double seen = 1 + inside;
        for (int j = 0; j <= station.servers() - 2; j++) {
            seen += (station.servers() - 1 - j) * marginal[j];
        }
        return seen * station.service() / station.servers();
    }

    /** p(j | n) = a/j · p(j − 1 | n−1) with the load a = X·V·S, and p(0 | n) from the mean number of busy servers. */
    private static void update(double[] marginal, double load) {
        int servers = marginal.length;
        double idle = 0;
        for (int j = servers - 1; j >= 1; j--) {
            marginal[j] = load / j * marginal[j - 1];
            idle += (servers - j) * marginal[j];
        }
        marginal[0] = 1 - (load + idle) / servers;
    }

    /** ln(X⁺/X⁻)/ln(f⁺/f⁻) between a station's work ÷ 1.1 and × 1.1. */
    double elasticity(int station, int items) {
        double better = withFaster(station, 1.1).solve(items).throughput();
        double worse = withFaster(station, 1 / 1.1).solve(items).throughput();
        return Math.log(better / worse) / (2 * Math.log(1.1));
    }
}
