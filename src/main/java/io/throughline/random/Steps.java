package io.throughline.random;

import io.throughline.model.law.Empirical;
import io.throughline.model.law.Hyperexponential.Branch;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A step function on [0, 1): values, each over a stretch in proportion to its weight. */
final class Steps {
    private final double[] values;
    private final double[] ends;

    private Steps(double[] values, double[] weights) {
        this.values = values;
        this.ends = weights;
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
    }

    /** The means of the branches, as they stand. */
    static Steps ofBranches(List<Branch> branches) {
        return new Steps(
                branches.stream().mapToDouble(Branch::mean).toArray(),
                branches.stream().mapToDouble(Branch::share).toArray());
    }

    /** The values in rising order: the quantile function of the law. */
    static Steps ofSorted(Empirical law) {
        int[] order = IntStream.range(0, law.values().size())
                .boxed()
                .sorted(Comparator.comparing(law.values()::get))
                .mapToInt(i -> i)
                .toArray();
        return new Steps(
                IntStream.of(order).mapToDouble(law.values()::get).toArray(),
                IntStream.of(order).mapToDouble(law.weights()::get).toArray());
    }

    /** The value whose stretch holds the share, by bisection. */
    double at(double share) {
        double sought = share * ends[ends.length - 1];
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > sought) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values[low];
    }
}
