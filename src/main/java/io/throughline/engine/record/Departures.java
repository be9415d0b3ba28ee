package io.throughline.engine.record;

import io.throughline.engine.result.Replication.Window;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;

/** The departures of the last train of a line, between which rates are counted. Not thread-safe. */
public final class Departures {
    /** The place of no station. */
    public static final int NONE = -1;

    /** With fewer of them rates are counted over the whole period. */
    private static final int FEWEST = 5;

    private final Clock clock;
    private int count;
    private long first;
    private long last;

    Departures(Clock clock) {
        this.clock = clock;
    }

    /** The place of the last train of a line with times of its own; {@link #NONE} if there is none. */
    public static int of(Line line) {
        int train = NONE;
        for (int i = 0; i < line.stations().size(); i++) {
            Station.Batch batch = line.stations().get(i).queue().batch();
            train = batch != null && batch.every() > 0 ? i : train;
        }
        return train;
    }

    void begin() {
        count = 0;
    }

    /** A train has departed: its service has ended; true up to the first time in the period. */
    boolean note(long now) {
        if (now < clock.warmUp()) {
            return true;
        }
        count++;
        first = count == 1 ? now : first;
        last = now;
        return count == 1;
    }

    /** Over which rates are counted. */
    Window window() {
        return count < FEWEST
                ? new Window(clock.warmUp(), clock.end(), clock.horizon(), 0)
                : new Window(first, last, clock.horizon(), count);
    }
}
