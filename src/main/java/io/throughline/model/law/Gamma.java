package io.throughline.model.law;

/** The gamma law with density x^(shape−1)·e^(−x/scale) / (Γ(shape)·scale^shape); mean shape·scale, cv 1/√shape. */
public record Gamma(double shape, double scale) implements Distribution {
    /** Checks both, above 0. */
    public Gamma {
        Check.positive("shape", shape);
        Check.positive("scale", scale);
    }

    /** The gamma law with the given mean and coefficient of variation: shape = 1/cv², scale = mean·cv². */
    public static Gamma ofMoments(double mean, double cv) {
        Check.positive("cv", cv);
        return new Gamma(1 / (cv * cv), Check.positive("mean", mean) * cv * cv);
    }

    /** The Erlang law: the sum of {@code shape} exponential phases with the given mean in all. */
    public static Gamma erlang(double mean, int shape) {
        return new Gamma(shape, Check.positive("mean", mean) / shape);
    }

    @Override
    public double typical() {
        return shape * scale;
    }

    /** The gamma law with the given median and 90th percentile; shape and scale have no closed form. */
    public record Percentiles(double p50, double p90) implements Distribution {
        private static final double LEAST_RATIO = 1.002;
        private static final double MOST_RATIO = 100_000;

        /** Checks 0 &lt; p50 &lt; p90, and p90/p50 from 1.002 to 100,000: cv from about 0.0016 to 4.4. */
        public Percentiles {
            Check.percentiles(p50, p90);
            if (!(p90 / p50 >= LEAST_RATIO && p90 / p50 <= MOST_RATIO)) {
                throw new IllegalArgumentException("p90 of a gamma law must be 1.002 to 100000 times p50");
            }
        }

        @Override
        public double typical() {
            return p50;
        }
    }
}
