package io.throughline.model.line;

import io.throughline.model.law.Distribution;

/**
 * What goes wrong at a station, and what is found.
 *
 * @param injects mean number of defects that a part gets in its first pass, 0 or more
 * @param injectsExponent the mean is multiplied by size^exponent
 * @param catching how defects are found; null where nobody looks
 * @param conflicts with other open parts; null for none
 */
public record Quality(double injects, double injectsExponent, Catching catching, Conflicts conflicts) {
    /** Nothing goes wrong, and nobody looks. */
    public static final Quality NONE = new Quality(0, 0, null, null);

    /** Checks the ranges. */
    public Quality {
        if (!(injects >= 0) || !Double.isFinite(injectsExponent)) {
            throw new IllegalArgumentException("defects are 0 or more");
        }
    }

    /**
     * How defects are found and mended.
     *
     * @param chance that a defect is found, 0 to 1
     * @param sizeExponent the chance is multiplied by size^exponent, and 1 at most
     * @param fixedAt name of the station where what was found is mended
     * @param fix law of the work to mend one defect, in ticks
     * @param recheck factor on the service time of looking again, 0 or more
     */
    public record Catching(double chance, double sizeExponent, String fixedAt, Distribution fix, double recheck) {
        /** Checks the ranges. */
        public Catching {
            if (!(chance >= 0 && chance <= 1) || !Double.isFinite(sizeExponent) || !(recheck >= 0)) {
                throw new IllegalArgumentException("catching is out of range");
            }
        }
    }

    /**
     * Conflicts with other open parts: chance = 1 − (1 − p·size^exponent)^n with n other open parts.
     *
     * @param perOpenPart p, 0 to 1
     * @param resolve law of the work to resolve one, in ticks
     * @param at name of the station where it is resolved; empty for here, in the same service
     */
    public record Conflicts(double perOpenPart, double sizeExponent, Distribution resolve, String at) {
        /** Checks the ranges. */
        public Conflicts {
            if (!(perOpenPart >= 0 && perOpenPart <= 1) || !Double.isFinite(sizeExponent)) {
                throw new IllegalArgumentException("conflicts are out of range");
            }
        }
    }
}
