package io.throughline.report.chart;

import java.util.List;

/**
 * Counts that grow, one area before the other, the largest first.
 *
 * @param x where the counts were taken, in order
 */
public record Areas(String name, Labels labels, List<Double> x, List<Layer> layers) implements Chart {
    /** Copies the lists. */
    public Areas {
        x = List.copyOf(x);
        layers = List.copyOf(layers);
    }

    /** One area, with a count for each x; a marked one is what the chart is about. */
    public record Layer(String label, boolean marked, List<Long> counts) {
        /** Copies the list. */
        public Layer {
            counts = List.copyOf(counts);
        }
    }
}
