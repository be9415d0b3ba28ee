package io.throughline.model.line;

import io.throughline.model.law.Distribution;

/**
 * An effect that does not hold for the whole line for ever, kept as data and read when a service, an arrival or a size
 * begins. All effects on one target are applied in the order of {@link Line#influences()}: replacements, factors,
 * additions.
 *
 * @param change the name of the change; it acts on the items that this change touches
 * @param law the replacing law, null unless the operation is {@link Operation#LAW}
 */
public record Influence(String change, Target target, Operation operation, double value, Distribution law) {
    /** What is done to the target's value. */
    public enum Operation {
        /** A law takes the place of the target's. */
        LAW,
        /** A number takes the place of the target's. */
        NUMBER,
        /** The target's value is multiplied. */
        FACTOR,
        /** The target's value is added to. */
        ADD
    }

    /** Which value of the line is acted on. */
    public enum Aspect {
        /** The service time of a station. */
        TIME,
        /** All work done at a station. */
        WORK,
        /** The chance of one of a station's outcomes. */
        CHANCE,
        /** The share of parts that come by a station. */
        SHARE,
        /** The size of all parts. */
        SIZE,
        /** The factor on the size of one kind. */
        KIND_SIZE,
        /** The number of parts of all items. */
        PARTS,
        /** The factor on the number of parts of one kind. */
        KIND_PARTS,
        /** The time before a part is noticed at a station. */
        PICKUP,
        /** The mean number of defects that a part gets at a station. */
        INJECTS,
        /** The chance that a defect is found at a station. */
        CATCHES
    }

    /**
     * A value of the line.
     *
     * @param station the station's name; empty for sizes and parts
     * @param name the outcome's or the kind's name; empty for the others
     */
    public record Target(Aspect aspect, String station, String name) {}
}
