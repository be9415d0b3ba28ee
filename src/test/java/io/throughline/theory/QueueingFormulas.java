package io.throughline.theory;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Exact results for single stations and what is built of them. Rates are per unit of time, means in that unit. */
final class QueueingFormulas {
    private QueueingFormulas() {}

    /**
     * The chance that an arrival at M/M/c waits: C = B/(1 − ρ(1 − B)), with the recursion B₀ = 1,
     * Bₖ = aBₖ₋₁/(k + aBₖ₋₁), a = λ/μ, ρ = a/c (Erlang 1917).
     */
    static double erlangC(int servers, double arrivalRate, double serviceRate) {
        double load = arrivalRate / serviceRate;
        double blocked = 1;
        for (int k = 1; k <= servers; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked / (1 - load / servers * (1 - blocked));
    }

    /** Mean wait in M/M/c: W_q = C/(cμ − λ) (Erlang 1917). */
    static double wait(int servers, double arrivalRate, double serviceRate) {
        return erlangC(servers, arrivalRate, serviceRate) / (servers * serviceRate - arrivalRate);
    }

    /**
     * The chance that the time in M/M/c exceeds t. A wait, given that there is one, is exponential with rate
     * θ = cμ − λ, so P(T > t) = (1 − C)e^(−μt) + C(θe^(−μt) − μe^(−θt))/(θ − μ), and e^(−μt)(1 + Cμt) where θ = μ
     * (Gross, Shortle, Thompson and Harris 2008, section 2.3).
     */
    static double flowTimeBeyond(double t, int servers, double arrivalRate, double serviceRate) {
        double c = erlangC(servers, arrivalRate, serviceRate);
        double theta = servers * serviceRate - arrivalRate;
        double served = Math.exp(-serviceRate * t);
        if (Math.abs(theta - serviceRate) < 1e-9 * serviceRate) {
            return served * (1 + c * serviceRate * t);
        }
        double both = (theta * served - serviceRate * Math.exp(-theta * t)) / (theta - serviceRate);
        return (1 - c) * served + c * both;
    }

    /** A percentile of the time in M/M/c; {@code share} between 0 and 1. */
    static double flowTimePercentile(double share, int servers, double arrivalRate, double serviceRate) {
        return percentile(share, t -> flowTimeBeyond(t, servers, arrivalRate, serviceRate));
    }

    /**
     * A percentile of the flow time through M/M/1 stations in a row: the times there are independent and exponential
     * with rates μᵢ − λ (Reich 1957), here two of them.
     */
    static double tandemPercentile(double share, double theta1, double theta2) {
        return percentile(
                share, t -> (theta1 * Math.exp(-theta2 * t) - theta2 * Math.exp(-theta1 * t)) / (theta1 - theta2));
    }

    private static double percentile(double share, DoubleUnaryOperator beyond) {
        double most = 1;
        while (beyond.applyAsDouble(most) > 1 - share) {
            most *= 2;
        }
        return new BrentSolver(1e-12, 1e-12).solve(200, t -> beyond.applyAsDouble(t) - 1 + share, 0, most);
    }

    /** Mean number waiting in M/G/1: ρ²(1 + c_s²)/(2(1 − ρ)) (Pollaczek 1930; Khinchine 1932). */
    static double queueOfGeneralService(double utilisation, double squaredCv) {
        return utilisation * utilisation * (1 + squaredCv) / (2 * (1 - utilisation));
    }

    /**
     * Mean waits of classes in M/M/c without pre-emption, the first class going first: W₀/((1 − σₖ₋₁)(1 − σₖ)), σₖ the
     * utilisation by the first k classes, W₀ = C/(cμ) (Cobham 1954; Davis 1966).
     */
    static double[] priorityWaits(int servers, double serviceRate, double... arrivalRates) {
        double all = 0;
        for (double rate : arrivalRates) {
            all += rate;
        }
        double residual = erlangC(servers, all, serviceRate) / (servers * serviceRate);
        double[] waits = new double[arrivalRates.length];
        double before = 0;
        for (int k = 0; k < waits.length; k++) {
            double with = before + arrivalRates[k] / (servers * serviceRate);
            waits[k] = residual / ((1 - before) * (1 - with));
            before = with;
        }
        return waits;
    }

    /**
     * Mean flow times of classes in M/G/1 where the first class pre-empts the next, which goes on where it stopped; the
     * mean service is 1: 1/(1 − σₖ₋₁) + σₖE[S²]/(2(1 − σₖ₋₁)(1 − σₖ)), σₖ the utilisation by the first k classes (White
     * and Christie 1958; Jaiswal 1961).
     */
    static double[] preEmptiveFlowTimes(double secondMoment, double... arrivalRates) {
        double[] flowTimes = new double[arrivalRates.length];
        double before = 0;
        for (int k = 0; k < flowTimes.length; k++) {
            double with = before + arrivalRates[k];
            flowTimes[k] = 1 / (1 - before) + with * secondMoment / (2 * (1 - before) * (1 - with));
            before = with;
        }
        return flowTimes;
    }
}
