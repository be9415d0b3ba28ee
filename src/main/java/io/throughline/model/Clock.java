package io.throughline.model;

/**
 * The run's times in ticks of one millisecond. The measured period is (warmUp, warmUp + horizon].
 *
 * @param warmUp simulated before the measured period, 0 or more
 * @param horizon length of the measured period, above 0
 * @param day hours of work on items in a day
 * @param week ticks of work in a week
 * @param origin of the warm-up
 */
public record Clock(long warmUp, long horizon, long day, long week, Origin origin) {
    /** Ticks in an hour. */
    public static final long HOUR = 3_600_000;

    /** Where a warm-up comes from. */
    public enum Origin {
        /** The scenario says it. */
        GIVEN,
        /** It is to be found by a pilot; half of the horizon until then. */
        AUTO,
        /** A pilot found it. */
        FOUND,
        /** A pilot did not find it, and it is half of the horizon. */
        NOT_FOUND
    }

    /** Checks the ranges. */
    public Clock {
        if (warmUp < 0 || horizon <= 0 || day <= 0 || week <= 0) {
            throw new IllegalArgumentException("a clock needs a positive horizon, day and week");
        }
    }

    /** The tick at which the measured period ends. */
    public long end() {
        return Math.addExact(warmUp, horizon);
    }

    /** The same clock with another measured period. */
    public Clock withHorizon(long length) {
        return new Clock(warmUp, length, day, week, origin);
    }

    /** The same clock with another warm-up. */
    public Clock withWarmUp(long length, Origin from) {
        return new Clock(length, horizon, day, week, from);
    }

    /** The weeks in so many ticks. */
    public double weeks(double ticks) {
        return ticks / week;
    }
}
