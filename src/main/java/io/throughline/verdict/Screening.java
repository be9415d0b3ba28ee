package io.throughline.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The levers that are still in the contest, and those that the first replications showed not to be the largest.
 *
 * @param contenders on all replications
 * @param out on the first ones only
 * @param screened whether there were enough replications to screen
 */
record Screening(List<Trial> contenders, List<Trial> out, boolean screened) {
    /** The replications on which levers are screened. */
    static final int REPLICATIONS = 16;

    Stream<Trial> all() {
        return Stream.concat(contenders.stream(), out.stream());
    }

    /**
     * The one-sided error of each separation, so that all of them together keep to {@code error}. Where levers were
     * screened, half of it is left for that.
     */
    double tail(double error) {
        long rivals = Math.max(1, all().count() - 1);
        return error / (screened ? 2 * rivals : rivals);
    }

    /**
     * The levers that the first replications leave in the contest: a quarter of the error is spent here, so that the
     * verdict holds for the claim of a move too, at half the error. While demand is a contender the levers compete by
     * flow time as well, and one that may be the largest there stays.
     */
    static List<Lever> contenders(List<Trial> first, double error) {
        double tail = error / (4 * Math.max(1, first.size() - 1));
        List<Trial> left = new ArrayList<>(new Contest(first, Trial::throughput, error, tail).tied());
        if (left.stream().anyMatch(trial -> trial.is(Lever.Kind.DEMAND))) {
            left.addAll(new Contest(first, t -> t.flowTime().times(-1), error, tail).tied());
        }
        return first.stream().filter(left::contains).map(Trial::lever).toList();
    }
}
