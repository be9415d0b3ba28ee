package io.throughline.model;

import io.throughline.model.line.Line;
import java.util.List;

/**
 * The baseline, a change or a plan, with the line that it makes.
 *
 * @param title its pretty name
 * @param changes names of the changes in it; empty for the baseline
 * @param effects in words, for the report
 * @param faster names of the stations with an effect on their {@code time} or {@code work}
 */
public record Variant(
        String name, String title, Line line, List<String> changes, List<Effect> effects, List<String> faster) {
    /** The reserved name of the line as it is. */
    public static final String BASELINE = "baseline";

    /** Copies the lists. */
    public Variant {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
        faster = List.copyOf(faster);
    }

    /**
     * An effect as it was written.
     *
     * @param factor what the value is multiplied by; NaN if it is replaced or added to
     * @param share of the items that its change touches
     */
    public record Effect(String change, String path, String words, double factor, double share) {}
}
