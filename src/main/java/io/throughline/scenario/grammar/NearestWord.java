package io.throughline.scenario.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that was probably meant: at most two slips away (Damerau 1964), or with the same start. */
public final class NearestWord {
    private static final int FAR = 2;
    private static final int SHARED_START = 3;

    private NearestWord() {}

    /** The nearest of the candidates to a word; empty if none is near. */
    public static String of(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return candidates.stream()
                .min(Comparator.comparingInt((String c) -> distance(lower, c))
                        .thenComparing(c -> !leavesOut(lower, c))
                        .thenComparing(c -> c))
                .filter(c -> distance(lower, c) <= Math.min(FAR, c.length() / 3))
                .orElseGet(() -> byStart(lower, candidates));
    }

    /** Whether a word is another one with letters left out. */
    private static boolean leavesOut(String word, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < word.length(); i++) {
            at += whole.charAt(i) == word.charAt(at) ? 1 : 0;
        }
        return at == word.length();
    }

    private static String byStart(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(c -> shared(word, c) >= SHARED_START || c.endsWith("." + word))
                .max(Comparator.comparingInt((String c) -> c.endsWith("." + word) ? word.length() : shared(word, c))
                        .thenComparing(Comparator.comparingInt((String c) -> -distance(word, c)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private static int shared(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }

    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FAR * FAR * FAR || a.length() > 200) {
            return Integer.MAX_VALUE / 2;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
