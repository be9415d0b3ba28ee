package io.throughline.model.law;

import java.util.List;

/** A list of observed values, each drawn as it is with a chance in proportion to its weight. */
public record Empirical(List<Double> values, List<Double> weights) implements Distribution {
    /** Checks: as many weights as values, at least one, values 0 or more, weights 0 or more with a sum above 0. */
    public Empirical {
        if (values.isEmpty() || values.size() != weights.size()) {
            throw new IllegalArgumentException("needs at least one value, and one weight for each");
        }
        values.forEach(Empirical::zeroOrMore);
        weights.forEach(Empirical::zeroOrMore);
        Check.positive(
                "the sum of the weights", weights.stream().mapToDouble(w -> w).sum());
        values = List.copyOf(values);
        weights = List.copyOf(weights);
    }

    private static void zeroOrMore(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("values and weights must be 0 or more, not " + value);
        }
    }

    @Override
    public double typical() {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i) * weights.get(i);
            weight += weights.get(i);
        }
        return sum / weight;
    }
}
