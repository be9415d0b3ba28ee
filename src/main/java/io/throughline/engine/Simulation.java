package io.throughline.engine;

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
import java.util.List;

/**
 * A line that runs. All that happens in one moment is settled first (ends of services in the order in which they began,
 * then arrivals), then free servers choose, last station first, and at last the source begins new items; choices are
 * repeated until nothing more happens. One object runs any number of replications, one by one. Not thread-safe.
 */
public final class Simulation {
    private static final int ARRIVAL = 0;

    private final Clock clock;
    private final KeyedRandom random;
    private final FutureEvents events;
    private final Recorder recorder;
    private final Intake intake;
    private final Floor floor;
    private final Entrance entrance;
    private final Timetable timetable;
    private final Chronicle chronicle;
    private final int firstService;
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
        firstService = 1 + Timetable.slots(line);
        chronicle = new Chronicle(line, journal);
        Floor.Setup setup = new Floor.Setup(events, firstService, recording, chronicle);
        floor = new Floor(line, random, recorder, intake, setup);
        entrance = new Entrance(ARRIVAL, events, intake, floor, chronicle);
        timetable = new Timetable(clock, floor, setup, random);
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
        floor.begin();
        timetable.begin();
        entrance.begin();
        if (series != null) {
            series.begin(floor.stations.length);
        }
    }

    /** Runs on from moment to moment of the series, if there is one. */
    private void look() {
        for (int i = 0; series != null && i < series.moments.count(); i++) {
            runUntil(series.moments.at(i));
            series.look(i, recorder.present(), floor.stations);
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
        if (slot >= firstService) {
            floor.servicing.complete(slot, now);
        } else if (slot == ARRIVAL) {
            entrance.arrive(now);
        } else {
            timetable.happen(slot, now);
        }
    }

    private void choose(long now) {
        do {
            floor.servicing.choose(now);
        } while (entrance.choose(now));
        if (floor.servicing.services.none() && floor.parts.count() > 0) {
            standStill(now);
        }
    }

    /** Nothing goes on while parts are inside: unless a time to come changes that, nothing ever will. */
    private void standStill(long now) {
        Batches batches = floor.servicing.batches;
        boolean more = batches.leave() || batches.gather() && entrance.expects();
        if (timetable.atWork() && !more) {
            List<String> waiting = floor.parts.inside().stream()
                    .map(part -> chronicle.name(part) + " " + floor.doors.whereabouts(part))
                    .toList();
            throw new Standstill((double) now / Clock.HOUR, waiting);
        }
    }

    private void measure(long now) {
        recorder.measure(now);
        floor.measure(now);
    }

    private Replication result(int number, long end) {
        recorder.check(floor.items, end);
        floor.check(end);
        boolean all = recorder.window().whole();
        return new Replication(
                number,
                recorder.window(),
                recorder.items(),
                recorder.inside(end),
                intake.begun(),
                recorder.kinds(),
                Arrays.stream(floor.stations)
                        .map(s -> s.record.result(end, clock.horizon(), all))
                        .toList(),
                floor.servicing.people(end, clock.horizon()),
                series == null ? null : series.sightings(end));
    }
}
