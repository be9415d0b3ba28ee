package io.throughline.report.words;

import io.throughline.model.Scenario;
import io.throughline.model.Yield;
import io.throughline.plan.Answer;
import io.throughline.stats.Estimate;

/** What a line is judged by, in words: the items that it delivers, or their value. */
public final class Delivered {
    private final boolean value;
    private final String measure;
    private final String currency;

    private Delivered(Scenario scenario) {
        Yield by = scenario.run().by();
        value = by == Yield.VALUE;
        measure = by.measure();
        currency = scenario.about().money().told() ? scenario.about().money().currency() + " " : "";
    }

    /** The words of an answer. */
    public static Delivered of(Answer answer) {
        return new Delivered(answer.scenario());
    }

    /** The name of the measure. */
    public String measure() {
        return measure;
    }

    /** Whether it is value. */
    public boolean value() {
        return value;
    }

    /** What there is more of, after a word like more or most: nothing, or " value". */
    public String more() {
        return value ? " value" : "";
    }

    /** What is delivered, where more follows: "what", "the value that". */
    public String what() {
        return value ? "the value that" : "what";
    }

    /** The head of a column. */
    public String column() {
        return value ? "value delivered a week" : "delivered a week";
    }

    /** The unit of an axis. */
    public String unit() {
        return value ? currency + "value delivered a week" : "items delivered a week";
    }

    /** So much a week: "11.92 items a week (±0.08)". */
    public String rate(Estimate rate) {
        return Format.counted(rate, value ? currency + "in value a week" : "items a week");
    }

    /** A relative difference: "9.8% more (±0.6)", "9.8% more value (±0.6)". */
    public String moreOrLess(Estimate share) {
        return Format.moreOrLess(share, more());
    }
}
