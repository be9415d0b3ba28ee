package io.throughline.theory;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An open network of exponential stations, first come first served, with Poisson arrivals and random routing: each
 * station behaves as M/M/c with the arrival rate λᵢ = γᵢ + Σ λⱼpⱼᵢ, feedback or not (Jackson 1957, 1963).
 */
final class OpenNetwork {
    private final double outside;
    private final double[] rates;
    private final double[] service;
    private final int[] servers;

    /**
     * A network.
     *
     * @param arrivals from outside at each station
     * @param routing chances of going from one (row) to another station (column)
     * @param service mean service times
     */
    OpenNetwork(double[] arrivals, double[][] routing, double[] service, int[] servers) {
        RealMatrix balance = MatrixUtils.createRealIdentityMatrix(arrivals.length)
                .subtract(new Array2DRowRealMatrix(routing).transpose());
        ArrayRealVector gamma = new ArrayRealVector(arrivals);
        outside = gamma.getL1Norm();
        rates = new LUDecomposition(balance).getSolver().solve(gamma).toArray();
        this.service = service.clone();
        this.servers = servers.clone();
    }

    /** Services per unit of time at a station. */
    double rate(int station) {
        return rates[station];
    }

    /** The share of a station's servers that is busy. */
    double utilisation(int station) {
        return rates[station] * service[station] / servers[station];
    }

    /** Mean wait of a visit. */
    double wait(int station) {
        return QueueingFormulas.wait(servers[station], rates[station], 1 / service[station]);
    }

    /** Mean number waiting. */
    double queue(int station) {
        return rates[station] * wait(station);
    }

    /** Mean number at a station. */
    double inside(int station) {
        return rates[station] * (wait(station) + service[station]);
    }

    /** Mean number in the network. */
    double inside() {
        double sum = 0;
        for (int station = 0; station < rates.length; station++) {
            sum += inside(station);
        }
        return sum;
    }

    /** Mean time from arrival to departure (Little 1961). */
    double flowTime() {
        return inside() / outside;
    }
}
