package io.throughline.model;

/**
 * The run's times in ticks of one millisecond. The measured period is (warmUp, warmUp + horizon].
 *
 * @param warmUp simulated before the measured period, 0 or more
 * @param horizon length of the measured period, above 0
 * @param day hours of work on items in a day
 * @param week ticks of work in a week
 * @param warmUpGiven whether the scenario says the warm-up; if not it is a quarter of the horizon
 */
public record Clock(long warmUp, long horizon, long day, long week, boolean warmUpGiven) {
    /** Ticks in an hour. */
    public static final long HOUR = 3_600_000;

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
        return new Clock(warmUp, length, day, week, warmUpGiven);
    }

    /** The weeks in so many ticks. */
    public double weeks(double ticks) {
        return ticks / week;
    }
}
