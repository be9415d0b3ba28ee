package io.throughline.report.words;

import io.throughline.plan.Answer;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many replications deliver how much: the proof that a line has two states.
 *
 * @param from items a week at which the first bin begins
 * @param width of a bin in items a week, above 0
 * @param counts of replications in each bin: at least its start, and less than its end; the last one with its end
 */
public record Strip(double from, double width, List<Integer> counts) {
    private static final int BINS = 16;

    /** Copies the list. */
    public Strip {
        counts = List.copyOf(counts);
    }

    /** Whether the strip of a variant is to be shown: where its line has two states. */
    public static boolean isShown(Answer.OfVariant variant) {
        return variant.verdict().answer() == Verdict.Answer.UNSTABLE;
    }

    /** What the replications of a variant deliver, which is not the same in all of them. */
    public static Strip of(Answer.OfVariant variant) {
        double[] rates = variant.result().values().get("throughput");
        double least = Arrays.stream(rates).min().orElseThrow();
        double most = Arrays.stream(rates).max().orElseThrow();
        double width = (most - least) / BINS;
        int[] counts = new int[BINS];
        for (double rate : rates) {
            counts[(int) Math.min(BINS - 1, (rate - least) / width)]++;
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return new Strip(least, width, list);
    }

    /** Where a bin begins, by its number from 0; the last number is the end. */
    public double at(int bin) {
        return from + bin * width;
    }
}
