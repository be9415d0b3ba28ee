package io.throughline.drawn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;

/** Random laws and durations as they are written, in every form that the language has. */
final class Laws {
    private final Dice dice;

    Laws(Dice dice) {
        this.dice = dice;
    }

    /** A law of times of about so many minutes. */
    String time(double minutes) {
        return law(minutes * dice.factor(0.3, 1.7), this::duration);
    }

    /** A law of sizes of about 1. */
    String size() {
        return law(dice.factor(0.4, 1.6), Laws::number);
    }

    /** A duration of about so many minutes, in one of the ways to write it. */
    String duration(double minutes) {
        long whole = Math.max(1, Math.round(minutes));
        return switch (dice.between(0, 3)) {
            case 0 -> whole * 60 + "s";
            case 1 -> number(whole / 60.0 + 0.01) + "h";
            case 2 -> whole > 60 && whole % 60 > 0 ? whole / 60 + "h " + whole % 60 + "m" : whole + "m";
            default -> whole + "m";
        };
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.max(0.01, value)).setScale(2, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    private String law(double mean, DoubleFunction<String> text) {
        String cv = number(dice.factor(0.2, 1.5));
        String from = text.apply(mean * 0.5);
        String middle = text.apply(mean);
        String to = text.apply(mean * 2);
        return switch (dice.between(0, 17)) {
            case 0 -> "{exponential: {mean: " + middle + "}}";
            case 1 -> "{exponential: {p50: " + middle + "}}";
            case 2 -> "{erlang: {mean: " + middle + ", shape: " + dice.between(1, 4) + "}}";
            case 3 -> "{" + spread() + ": {mean: " + middle + ", cv: " + cv + "}}";
            case 4 -> "{" + spread() + ": {p50: " + middle + ", p90: " + to + "}}";
            case 5 -> "{" + dice.of("gamma", "weibull") + ": {shape: 1.5, scale: " + middle + "}}";
            case 6 -> "{uniform: {min: " + from + ", max: " + to + "}}";
            case 7 ->
                "{" + dice.of("triangular", "pert") + ": {min: " + from + ", mode: " + middle + ", max: " + to + "}}";
            case 8 -> "{pareto: {" + dice.of("min", "mean") + ": " + middle + ", shape: 2.5}}";
            case 9 -> "{hyperexponential: {mean: " + middle + ", cv: 1.6}}";
            case 10 ->
                "{hyperexponential: {branches: [{share: 80%, mean: " + from + "}, {share: 20%, mean: " + to + "}]}}";
            case 11 -> "{empirical: {values: [" + from + ", " + to + "], weights: [3, 1]}}";
            case 12 -> "{normal: {mean: " + middle + ", " + dice.of("cv: 0.3", "sd: " + from) + "}}";
            case 13 -> "[" + from + ", " + middle + ", " + to + "]";
            default -> middle;
        };
    }

    private String spread() {
        return dice.of("gamma", "lognormal", "weibull");
    }
}
