package io.throughline.plan;

import io.throughline.plan.Answer.OfVariant;
import io.throughline.stats.Holm;
import io.throughline.stats.Paired;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Variants ordered by a measure, each with the places that it may have. All pairs are compared with the same random
 * numbers, in both directions, and the claims adjusted for their number (Holm 1979): with the confidence of the
 * scenario, all of them are right at once. The places then are a simultaneous confidence set for the ranks (Mogstad,
 * Romano, Shaikh and Wilhelm 2024, Inference for ranks, Review of Economic Studies 91(1)).
 *
 * @param measure its name
 * @param places the best mean first
 * @param claims how many were tested
 */
public record Ranking(String measure, List<Place> places, int claims) {
    /** Copies the list. */
    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * Where a variant may stand.
     *
     * @param best its place if all that is not shown is in its favour, 1 or more
     * @param worst its place if nothing of it is
     * @param notSeparated the variants from which no difference is shown, in the order of the ranking
     */
    public record Place(OfVariant variant, int best, int worst, List<OfVariant> notSeparated) {
        /** Copies the list. */
        public Place {
            notSeparated = List.copyOf(notSeparated);
        }
    }

    /**
     * The ranking of some variants.
     *
     * @param moreIsBetter whether the largest mean comes first; the smallest if not
     * @param error the chance that any place is wrong, between 0 and 1
     */
    public static Ranking of(List<OfVariant> variants, String measure, boolean moreIsBetter, double error) {
        Comparator<OfVariant> byMean = Comparator.comparingDouble(
                v -> v.result().estimates().get(measure).mean());
        List<OfVariant> ordered = new ArrayList<>(variants);
        ordered.sort(moreIsBetter ? byMean.reversed() : byMean);
        boolean[][] better = better(ordered, measure, moreIsBetter ? 1 : -1, error);
        List<Place> places = IntStream.range(0, ordered.size())
                .mapToObj(i -> place(ordered, i, better))
                .toList();
        return new Ranking(measure, places, ordered.size() * (ordered.size() - 1));
    }

    private static Place place(List<OfVariant> ordered, int i, boolean[][] better) {
        List<OfVariant> tied = new ArrayList<>();
        int best = 1;
        int worst = ordered.size();
        for (int j = 0; j < ordered.size(); j++) {
            if (better[j][i]) {
                best++;
            } else if (better[i][j]) {
                worst--;
            } else if (i != j) {
                tied.add(ordered.get(j));
            }
        }
        return new Place(ordered.get(i), best, worst, tied);
    }

    /** Which is shown to be better than which: a claim for each ordered pair. */
    private static boolean[][] better(List<OfVariant> variants, String measure, int sign, double error) {
        int n = variants.size();
        double[][] values =
                variants.stream().map(v -> v.result().values().get(measure)).toArray(double[][]::new);
        double[] pValues = new double[n * (n - 1)];
        for (int claim = 0; claim < pValues.length; claim++) {
            pValues[claim] = pValue(values[first(claim, n)], values[second(claim, n)], sign);
        }
        boolean[] shown = Holm.shown(pValues, error);
        boolean[][] better = new boolean[n][n];
        for (int claim = 0; claim < pValues.length; claim++) {
            better[first(claim, n)][second(claim, n)] = shown[claim];
        }
        return better;
    }

    private static int first(int claim, int n) {
        return claim / (n - 1);
    }

    private static int second(int claim, int n) {
        int other = claim % (n - 1);
        return other < first(claim, n) ? other : other + 1;
    }

    /** One-sided, of the first being no better than the second, over replications that measured both. */
    private static double pValue(double[] mine, double[] its, int sign) {
        double[] differences = new double[mine.length];
        for (int r = 0; r < mine.length; r++) {
            differences[r] = sign * (mine[r] - its[r]);
        }
        Paired difference = Paired.mean(differences);
        double half = difference.pValue() / 2;
        return difference.value() > 0 ? half : 1 - half;
    }
}
