package io.throughline.random;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Statistical tests of a sequence of 64-bit numbers, given as a function of the index. Each answers with the chance
 * that truly random numbers do at least as badly. Knuth (1997, section 3.3); Marsaglia (1985) for birthday spacings and
 * ranks.
 */
final class Battery {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int[] LAGS = {1, 2, 3, 7, 16, 61, 64};

    private final long[] numbers;
    private final int count;

    Battery(LongUnaryOperator sequence, int count) {
        this.numbers = LongStream.range(0, count).map(sequence).toArray();
        this.count = count;
    }

    /** The p-value of every test. */
    Map<String, Double> pValues() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (int shift : new int[] {0, 28, 56}) {
            all.put("cells of 8 bits from bit " + shift, cells(8, 1, shift));
            all.put("pairs of 6 bits from bit " + shift, cells(6, 2, Math.min(shift, 58)));
            all.put("triples of 4 bits from bit " + shift, cells(4, 3, Math.min(shift, 60)));
        }
        for (int lag : LAGS) {
            all.put("correlation at lag " + lag, correlation(lag));
        }
        all.put("balance of each bit", bitBalance());
        all.put("each bit against its neighbour's", bitChanges());
        all.put("runs above and below one half", runs());
        all.put("gaps between numbers below 0.1", gaps());
        all.put("birthday spacings, high bits", birthdaySpacings(32));
        all.put("birthday spacings, low bits", birthdaySpacings(0));
        all.put("collisions, high bits", collisions(32));
        all.put("collisions, low bits", collisions(0));
        all.put("weights of neighbours", weights());
        all.put("weight of the difference of neighbours", weightOfXor());
        all.put("ranks of bit matrices", ranks());
        return all;
    }

    /** Vectors of the given dimension, each coordinate some bits of one number, fall alike into all cells. */
    private double cells(int bits, int dimension, int shift) {
        long[] observed = new long[1 << bits * dimension];
        for (int i = 0; i + dimension <= count; i += dimension) {
            int cell = 0;
            for (int d = 0; d < dimension; d++) {
                cell = cell << bits | (int) (numbers[i + d] >>> shift) & (1 << bits) - 1;
            }
            observed[cell]++;
        }
        double[] expected = new double[observed.length];
        Arrays.fill(expected, (double) (count / dimension) / expected.length);
        return chiSquare(observed, expected);
    }

    private double correlation(int lag) {
        double sum = 0;
        for (int i = 0; i + lag < count; i++) {
            sum += centred(i) * centred(i + lag);
        }
        return twoSided(sum * 12 / Math.sqrt(count - lag));
    }

    private double centred(int i) {
        return (numbers[i] >>> 11) * 0x1.0p-53 - 0.5;
    }

    private double bitBalance() {
        int[] ones = new int[Long.SIZE];
        for (int i = 0; i < count; i++) {
            addBits(ones, numbers[i]);
        }
        return binomials(ones, count);
    }

    private double bitChanges() {
        int[] ones = new int[Long.SIZE];
        for (int i = 0; i + 1 < count; i++) {
            addBits(ones, numbers[i] ^ numbers[i + 1]);
        }
        return binomials(ones, count - 1);
    }

    private static void addBits(int[] ones, long number) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            ones[bit] += (int) (number >>> bit & 1);
        }
    }

    /** Counts that should each be binomial with chance one half. */
    static double binomials(int[] ones, int trials) {
        double sum = 0;
        for (int count : ones) {
            double z = (2.0 * count - trials) / Math.sqrt(trials);
            sum += z * z;
        }
        return ChiSquaredDistribution.of(ones.length).survivalProbability(sum);
    }

    /** The number of runs given the number above one half (Wald and Wolfowitz 1940). */
    private double runs() {
        double above = 0;
        double runs = 1;
        for (int i = 0; i < count; i++) {
            above += numbers[i] >>> 63;
            runs += i > 0 ? (numbers[i] ^ numbers[i - 1]) >>> 63 : 0;
        }
        double mean = 2 * above * (count - above) / count + 1;
        return twoSided((runs - mean) / Math.sqrt((mean - 1) * (mean - 2) / (count - 1)));
    }

    private double gaps() {
        long[] observed = new long[41];
        int last = -1;
        int gaps = 0;
        for (int i = 0; i < count; i++) {
            if (centred(i) < -0.4) {
                observed[Math.min(40, i - last - 1)]++;
                gaps++;
                last = i;
            }
        }
        double[] expected = new double[41];
        for (int gap = 0; gap <= 40; gap++) {
            expected[gap] = gaps * Math.pow(0.9, gap) * (gap < 40 ? 0.1 : 1);
        }
        return chiSquare(observed, expected);
    }

    /** 4096 birthdays in a year of 2^32 days: equal spacings are Poisson with mean 4096³/(4·2^32) = 4. */
    private double birthdaySpacings(int shift) {
        int equal = 0;
        int years = count / 4096;
        for (int year = 0; year < years; year++) {
            long[] days = sorted(year * 4096, 4096, shift);
            for (int i = 4095; i > 0; i--) {
                days[i] -= days[i - 1];
            }
            Arrays.sort(days);
            equal += repeats(days);
        }
        return twoSided(PoissonDistribution.of(4.0 * years), equal);
    }

    /** Balls in 2^32 urns; the number that find their urn taken is nearly Poisson. */
    private double collisions(int shift) {
        return twoSided(PoissonDistribution.of(count * (count - 1.0) / 0x1.0p33), repeats(sorted(0, count, shift)));
    }

    private long[] sorted(int from, int howMany, int shift) {
        long[] values = new long[howMany];
        for (int i = 0; i < howMany; i++) {
            values[i] = numbers[from + i] >>> shift & 0xFFFFFFFFL;
        }
        Arrays.sort(values);
        return values;
    }

    private static int repeats(long[] sorted) {
        int repeats = 0;
        for (int i = 1; i < sorted.length; i++) {
            repeats += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return repeats;
    }

    /** Whether a number is light, middling or heavy in ones says nothing about the next one. */
    private double weights() {
        BinomialDistribution ones = BinomialDistribution.of(Long.SIZE, 0.5);
        double light = ones.cumulativeProbability(29);
        double[] chances = {light, 1 - 2 * light, light};
        long[] observed = new long[9];
        for (int i = 0; i + 1 < count; i += 2) {
            observed[3 * weight(i) + weight(i + 1)]++;
        }
        double[] expected = new double[9];
        for (int cell = 0; cell < 9; cell++) {
            expected[cell] = count / 2 * chances[cell / 3] * chances[cell % 3];
        }
        return chiSquare(observed, expected);
    }

    private int weight(int i) {
        int ones = Long.bitCount(numbers[i]);
        return ones < 30 ? 0 : ones > 34 ? 2 : 1;
    }

    private double weightOfXor() {
        BinomialDistribution ones = BinomialDistribution.of(Long.SIZE, 0.5);
        long[] observed = new long[25];
        for (int i = 0; i + 1 < count; i += 2) {
            int weight = Long.bitCount(numbers[i] ^ numbers[i + 1]);
            observed[Math.max(0, Math.min(24, weight - 20))]++;
        }
        double[] expected = new double[25];
        for (int cell = 0; cell < 25; cell++) {
            int low = cell == 0 ? -1 : cell + 19;
            int high = cell == 24 ? Long.SIZE : cell + 20;
            expected[cell] = count / 2 * ones.probability(low, high);
        }
        return chiSquare(observed, expected);
    }

    /** Ranks of 64 × 64 matrices over two elements: 64, 63 and less with chances 0.28879, 0.57758, 0.13364. */
    private double ranks() {
        long[] observed = new long[3];
        int matrices = count / Long.SIZE;
        for (int m = 0; m < matrices; m++) {
            observed[Math.min(2, Long.SIZE - rank(m * Long.SIZE))]++;
        }
        double full = 0.2887880950866024;
        double[] expected = {full * matrices, 2 * full * matrices, (1 - 3 * full) * matrices};
        return chiSquare(observed, expected);
    }

    private int rank(int from) {
        long[] rows = new long[Long.SIZE];
        int rank = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            long row = numbers[from + i];
            for (int r = 0; r < rank; r++) {
                row = Math.min(row + Long.MIN_VALUE, (row ^ rows[r]) + Long.MIN_VALUE) + Long.MIN_VALUE;
            }
            if (row != 0) {
                rows[rank++] = row;
            }
        }
        return rank;
    }

    static double chiSquare(long[] observed, double[] expected) {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += (observed[i] - expected[i]) * (observed[i] - expected[i]) / expected[i];
        }
        ChiSquaredDistribution law = ChiSquaredDistribution.of(observed.length - 1);
        return 2 * Math.min(law.survivalProbability(sum), law.cumulativeProbability(sum));
    }

    private static double twoSided(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    private static double twoSided(PoissonDistribution law, int value) {
        double atMost = law.cumulativeProbability(value);
        double atLeast = law.survivalProbability(value - 1);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }
}
