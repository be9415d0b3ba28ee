package io.throughline.model.law;

/** The conditions that parameters of laws share. */
final class Check {
    private Check() {}

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0, not " + value);
        }
        return value;
    }

    static void percentiles(double p50, double p90) {
        positive("p50", p50);
        positive("p90", p90);
        if (!(p90 > p50)) {
            throw new IllegalArgumentException("p90 must be above p50");
        }
    }

    static void ordered(double min, double mode, double max) {
        if (!(min >= 0 && min <= mode && mode <= max && min < max && max < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("needs 0 <= min <= mode <= max and min < max");
        }
    }
}
