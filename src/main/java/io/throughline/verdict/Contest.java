package io.throughline.verdict;

import io.throughline.stats.Paired;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Levers that compete for being the largest, and those that are not separated from it. A lever is separated where the
 * lower one-sided bound of the paired difference is above 0 (Hsu 1984, Constrained simultaneous confidence intervals
 * for multiple comparisons with the best, Annals of Statistics 12(3)). A figure that is not a number is never
 * separated.
 */
final class Contest {
    /** Below this, even the largest lever holds nothing back. */
    static final double NOTHING = 0.05;
    /** Levers that differ by less are equal for practical purposes. */
    static final double EQUAL = 0.15;

    private final List<Trial> ranked;
    private final Function<Trial, Paired> figure;
    private final double error;
    private final double tail;

    /**
     * Ranks the levers.
     *
     * @param figure by which they compete
     * @param error two-sided, of the largest one's own interval
     * @param tail one-sided, of each difference
     */
    Contest(List<Trial> trials, Function<Trial, Paired> figure, double error, double tail) {
        this.figure = figure;
        this.error = error;
        this.tail = tail;
        ranked = new ArrayList<>(trials);
        ranked.sort(
                Comparator.comparingDouble((Trial trial) -> figure.apply(trial).value())
                        .reversed());
    }

    Trial largest() {
        return ranked.get(0);
    }

    /** The lower end of the largest one's interval. */
    double lower() {
        Paired it = figure.apply(largest());
        return it.value() - it.margin(error / 2);
    }

    boolean separated(Trial trial) {
        Paired difference = difference(trial);
        return difference.value() - difference.margin(tail) > 0;
    }

    /** The levers that are not separated from the largest, itself first. */
    List<Trial> tied() {
        return ranked.stream()
                .filter(trial -> trial == largest() || !separated(trial))
                .toList();
    }

    boolean single() {
        return tied().size() == 1 && lower() > NOTHING;
    }

    boolean shared() {
        return tied().size() > 1 && lower() > NOTHING && tied().stream().skip(1).allMatch(this::equal);
    }

    private boolean equal(Trial trial) {
        Paired difference = difference(trial);
        return difference.value() + difference.margin(tail) < EQUAL
                && difference.value() - difference.margin(tail) > -EQUAL;
    }

    /** The half-width of what lies between the two largest; of the only one if there is no other. */
    double halfWidth() {
        Paired it = ranked.size() == 1 ? figure.apply(largest()) : difference(ranked.get(1));
        return it.margin(error / 2);
    }

    private Paired difference(Trial trial) {
        return figure.apply(largest()).minus(figure.apply(trial));
    }

    static List<String> names(List<Trial> trials) {
        return trials.stream().map(trial -> trial.lever().name()).toList();
    }
}
