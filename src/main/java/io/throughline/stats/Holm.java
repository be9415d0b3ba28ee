package io.throughline.stats;

import java.util.stream.IntStream;

/**
 * The step-down test of several claims at one error probability for all: Holm (1979), A simple sequentially rejective
 * multiple test procedure, Scandinavian Journal of Statistics 6(2).
 */
public final class Holm {
    private Holm() {}

    /**
     * Which of the claims are shown.
     *
     * @param pValues one for each claim; NaN is never shown
     * @param error the chance that any claim that is shown is wrong, between 0 and 1
     */
    public static boolean[] shown(double[] pValues, double error) {
        int[] ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] shown = new boolean[pValues.length];
        for (int i = 0; i < ascending.length && pValues[ascending[i]] <= error / (pValues.length - i); i++) {
            shown[ascending[i]] = true;
        }
        return shown;
    }
}
