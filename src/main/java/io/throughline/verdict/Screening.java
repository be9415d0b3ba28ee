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
        List<Trial> where = first.stream().filter(t -> !t.is(Lever.Kind.POOL)).toList();
        List<Trial> left = new ArrayList<>(new Contest(where, Trial::delivered, error, early(where, error)).tied());
        if (left.stream().anyMatch(trial -> trial.is(Lever.Kind.DEMAND))) {
            left.addAll(new Contest(where, t -> t.flowTime().times(-1), error, early(where, error)).tied());
        }
        left.addAll(pools(first, error));
        return first.stream().filter(left::contains).map(Trial::lever).toList();
    }

    private static double early(List<Trial> trials, double error) {
        return error / (4 * Math.max(1, trials.size() - 1));
    }

    /** The pools that may be the largest of those who do the work; they never compete with the places. */
    private static List<Trial> pools(List<Trial> first, double error) {
        List<Trial> who = first.stream().filter(Trial::who).toList();
        return who.isEmpty()
                ? List.of()
                : new Contest(who, Trial::delivered, error, early(who, error))
                        .tied().stream().filter(t -> t.is(Lever.Kind.POOL)).toList();
    }

    /** Those of one of the two tables: the pools, or all that is no pool. */
    Screening of(boolean pools) {
        return new Screening(only(contenders, pools), only(out, pools), screened);
    }

    private static List<Trial> only(List<Trial> trials, boolean pools) {
        return trials.stream().filter(t -> t.is(Lever.Kind.POOL) == pools).toList();
    }
}
