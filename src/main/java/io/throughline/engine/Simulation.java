package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.floor.Inside.Setup;
import io.throughline.engine.floor.Plain;
import io.throughline.engine.floor.PlainFloor;
import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.journal.Follower;
import io.throughline.engine.journal.Journal;
import io.throughline.engine.part.Intake;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.engine.record.Recorder;
import io.throughline.engine.record.Recording;
import io.throughline.engine.record.Series;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Standstill;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.random.KeyedRandom;
import java.util.Arrays;

/**
 * A line that runs. All that happens in one moment is settled first (ends of services in the order in which they began,
 * then arrivals), then free servers choose, last station first, and at last the source begins new items; choices are
 * repeated until nothing more happens. A plain line has a floor that is quicker and does the same; who listens hears of
 * any line from the floor of all. One object runs any number of replications, one by one. Not thread-safe.
 */
public final class Simulation {
    private final Clock clock;
    private final KeyedRandom random;
    private final FutureEvents events;
    private final Recorder recorder;
    private final Intake intake;
    private final Inside inside;
    private final Entrance entrance;
    /** Null where nobody looks between the events. */
    private final Series series;

    /** A line ready to run; {@code recording} says what a replication keeps besides its sums. */
    public Simulation(Line line, Clock clock, long seed, Recording recording) {
        this(line, clock, seed, recording, recording.followed() ? new Follower(line) : null);
    }

    /** The same, told to a journal as it happens; null where nobody listens. */
    public Simulation(Line line, Clock clock, long seed, Recording recording, Journal journal) {
        this.clock = clock;
        events = new FutureEvents(clock.end());
        random = new KeyedRandom(seed);
        recorder = new Recorder(line, clock, recording);
        intake = new Intake(line, random);
        Setup setup = new Setup(events, 1 + Timetable.slots(line), recording, new Chronicle(line, journal));
        if (journal == null && Plain.is(line)) {
            inside = new PlainFloor(line, random, recorder, intake, setup);
            entrance = new Entrance(inside, intake, recorder, setup, null);
        } else {
            AnyFloor any = new AnyFloor(new Floor(line, random, recorder, intake, setup), clock, random, setup);
            inside = any;
            entrance = new Entrance(inside, intake, recorder, setup, any.staffingAtFirst());
            any.opens(entrance);
        }
        Follower follower = journal instanceof Follower it ? it : null;
        series = recording.moments() == null ? null : new Series(recording.moments(), follower);
    }

    /**
     * Runs one replication, from an empty line at time 0 to the end of the measured period.
     *
     * @param number of the replication, 0 or more; it alone, with the seed, decides its random numbers
     * @throws IllegalStateException if items or times were not conserved, an error of the engine
     */
    public Replication run(int number) {
        begin(number);
        choose(0);
        runUntil(clock.warmUp());
        measure(clock.warmUp());
        look();
        runUntil(clock.end());
        return result(number, clock.end());
    }

    private void begin(int number) {
        random.replication(number);
        events.clear();
        recorder.begin();
        inside.begin();
        entrance.begin();
        if (series != null) {
            series.begin(inside.stations().length);
        }
    }

    /** Runs on from moment to moment of the series, if there is one. */
    private void look() {
        for (int i = 0; series != null && i < series.moments.count(); i++) {
            runUntil(series.moments.at(i));
            series.look(i, recorder.present(), inside.stations());
        }
    }

    private void runUntil(long last) {
        for (long now = events.nextTime(); now <= last; now = events.nextTime()) {
            do {
                settle(events.take(), now);
            } while (events.nextTime() == now);
            choose(now);
        }
    }

    private void settle(int slot, long now) {
        if (slot == Entrance.SLOT) {
            entrance.arrive(now);
        } else {
            inside.happen(slot, now);
        }
    }

    private void choose(long now) {
        do {
            inside.choose(now);
        } while (entrance.choose(now));
        if (inside.rests() && !inside.goesOn(entrance.expects())) {
            throw new Standstill((double) now / Clock.HOUR, inside.whereabouts());
        }
    }

    private void measure(long now) {
        recorder.measure(now);
        inside.measure(now);
    }

    private Replication result(int number, long end) {
        recorder.check(inside.items(), end);
        inside.check(end);
        boolean all = recorder.window().whole();
        return new Replication(
                number,
                recorder.window(),
                recorder.items(),
                recorder.inside(end),
                intake.begun(),
                recorder.kinds(),
                Arrays.stream(inside.stations())
                        .map(s -> s.record.result(end, clock.horizon(), all))
                        .toList(),
                inside.people(end, clock.horizon()),
                series == null ? null : series.sightings(end));
    }
}
