package io.throughline.stats;

/**
 * How alike the values within a row are, the columns' own means taken off: ICC(3,1) of Shrout &amp; Fleiss (1979),
 * Intraclass correlations, Psychological Bulletin 86(2).
 */
public final class IntraclassCorrelation {
    private IntraclassCorrelation() {}

    /**
     * (R − E) / (R + (k − 1)·E) of n rows of k values, R the mean square between rows, E that of what neither row nor
     * column explains; between −1/(k − 1) and 1, NaN with fewer than two rows or without any variation.
     */
    public static double of(double[][] rows) {
        int n = rows.length;
        if (n < 2) {
            return Double.NaN;
        }
        int k = rows[0].length;
        double[] columns = columnMeans(rows);
        double between = 0;
        double rest = 0;
        for (double[] row : rows) {
            double mean = rowMean(row, columns);
            between += k * mean * mean;
            for (int j = 0; j < k; j++) {
                double error = row[j] - columns[j] - mean;
                rest += error * error;
            }
        }
        double r = between / (n - 1);
        double e = rest / ((n - 1.0) * (k - 1));
        return (r - e) / (r + (k - 1) * e);
    }

    private static double[] columnMeans(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int j = 0; j < means.length; j++) {
                means[j] += row[j] / rows.length;
            }
        }
        return means;
    }

    private static double rowMean(double[] row, double[] columns) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] - columns[j];
        }
        return sum / row.length;
    }
}
