package io.throughline.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact throughput of a closed network of exponential stations with servers of their own: Gordon &amp; Newell
 * (1967) by the convolution of Buzen (1973), Computational algorithms for closed queueing networks with exponential
 * servers, Communications of the ACM 16(9).
 */
final class ClosedNetwork {
    /** What an item needs at a station over all its visits, and how many servers there are. */
    private record Centre(double demand, int servers) {}

    private final List<Centre> centres = new ArrayList<>();

    ClosedNetwork station(double visits, double mean, int servers) {
        centres.add(new Centre(visits * mean, servers));
        return this;
    }

    /** Items per unit of time with so many of them inside. */
    double throughput(int inside) {
        double[] g = new double[inside + 1];
        g[0] = 1;
        for (Centre centre : centres) {
            g = with(centre, g);
        }
        return g[inside - 1] / g[inside];
    }

    private static double[] with(Centre centre, double[] g) {
        double[] sum = new double[g.length];
        for (int n = 0; n < g.length; n++) {
            double weight = 1;
            for (int here = 0; here <= n; here++) {
                sum[n] += weight * g[n - here];
                weight *= centre.demand / Math.min(here + 1, centre.servers);
            }
        }
        return sum;
    }

    /** The elasticity of throughput to the work of a station, between a tenth better and a tenth worse. */
    double elasticity(int station, int inside) {
        return Math.log(scaled(station, 1 / 1.1).throughput(inside)
                        / scaled(station, 1.1).throughput(inside))
                / Math.log(1.21);
    }

    /** The elasticity of throughput to the number inside, between two of them. */
    double ofLimit(int fewer, int more) {
        return Math.log(throughput(more) / throughput(fewer)) / Math.log((double) more / fewer);
    }

    private ClosedNetwork scaled(int station, double factor) {
        ClosedNetwork scaled = new ClosedNetwork();
        for (int i = 0; i < centres.size(); i++) {
            Centre centre = centres.get(i);
            scaled.station(i == station ? factor : 1, centre.demand, centre.servers);
        }
        return scaled;
    }
}
