package io.throughline.model;

import io.throughline.model.law.Distribution;
import java.util.List;

/**
 * A station of the line.
 *
 * @param servers 1 or more, {@link #UNLIMITED} for a delay
 * @param outcomes in file order; their chances sum to at most 1
 */
public record Station(String name, int servers, Work work, Queue queue, Visit visit, List<Outcome> outcomes) {
    /** As many servers as there are parts: a delay. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Checks the servers and copies the outcomes. */
    public Station {
        if (servers < 1) {
            throw new IllegalArgumentException("station " + name + " needs at least one server");
        }
        outcomes = List.copyOf(outcomes);
    }

    /** Whether each part finds a server at once. */
    public boolean unlimited() {
        return servers == UNLIMITED;
    }

    /** The same station with all work done there multiplied. */
    public Station withWorkScaled(double factor) {
        Work scaled = new Work(work.time, work.sizeExponent, work.factor * factor);
        return new Station(name, servers, scaled, queue, visit, outcomes);
    }

    /**
     * The work on one part.
     *
     * @param time law of the service time, in ticks
     * @param sizeExponent the service time is multiplied by size^exponent
     * @param factor on all work done here, above 0
     */
    public record Work(Distribution time, double sizeExponent, double factor) {
        /** Checks the ranges. */
        public Work {
            if (!(factor > 0) || !Double.isFinite(sizeExponent)) {
                throw new IllegalArgumentException("work needs a factor above 0 and a finite exponent");
            }
        }
    }

    /** Who goes first among those that wait. */
    public record Queue(Discipline discipline, boolean reworkFirst) {}

    /** The queue disciplines, inside the same priority. */
    public enum Discipline {
        /** First come, first served. */
        FIFO,
        /** Last come, first served. */
        LIFO,
        /** Smallest size first. */
        SHORTEST
    }

    /** Which parts come by: a coin of chance {@code share} (0 to 1), and traits decided when the part begins. */
    public record Visit(double share, Only only) {
        /** All parts come by. */
        public static final Visit ALL = new Visit(1, Only.ANY);

        /** Checks the share. */
        public Visit {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is between 0 and 1, not " + share);
            }
        }
    }

    /**
     * Traits that a part must have, all of them.
     *
     * @param kinds names of kinds; empty for any
     * @param sizeOver size must be above it; negative infinity for any
     * @param sizeUnder size must be below it; infinity for any
     * @param touchedBy names of changes of which one must touch the item; empty for any
     */
    public record Only(List<String> kinds, double sizeOver, double sizeUnder, List<String> touchedBy) {
        /** No trait is asked for. */
        public static final Only ANY =
                new Only(List.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());

        /** Copies the lists. */
        public Only {
            kinds = List.copyOf(kinds);
            touchedBy = List.copyOf(touchedBy);
        }
    }
}
