package io.throughline.study;

import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Standstill;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.line.Line;
import io.throughline.study.kept.Form;
import io.throughline.study.kept.Kept;
import io.throughline.study.kept.Keys;
import io.throughline.study.threads.Threads;
import io.throughline.study.threads.Threads.Begun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Replications of lines, side by side. What comes back depends on the lines and the seed alone, never on the number of
 * threads or on which of them was first. Not thread-safe itself.
 */
public final class Study {
    /** Replications that one thread runs in a row with the same simulation. */
    private static final int CHUNK = 8;

    private final RunPlan run;
    private final int jobs;
    private final Progress progress;
    private final Kept kept;
    private final Keys keys = new Keys();
    private long asked;
    private long done;

    /** A study that runs on so many threads, 1 or more, and keeps nothing. */
    public Study(RunPlan run, int jobs, Progress progress) {
        this(run, jobs, progress, Kept.NONE);
    }

    /** The same, which keeps what it has run, and runs nothing that is kept. */
    public Study(RunPlan run, int jobs, Progress progress, Kept kept) {
        this.run = run;
        this.jobs = jobs;
        this.progress = progress;
        this.kept = kept;
    }

    /** The same study of another period. */
    Study with(Clock clock) {
        return new Study(run.with(clock), jobs, progress, kept);
    }

    /** How the experiment is run. */
    public RunPlan plan() {
        return run;
    }

    /** One of the lines stands still in a replication; the cause tells when and why. */
    public static final class StandsStill extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Line line;

        private StandsStill(Line line, Standstill cause) {
            super(cause.getMessage(), cause);
            this.line = line;
        }

        /** Which line it is. */
        public Line line() {
            return line;
        }
    }

    /** Replications by number: from one, inclusive, to another one, exclusive. */
    record Numbers(int from, int to) {}

    /**
     * What is read from replications.
     *
     * @param what it is: all that it depends on besides the line, the plan, the recording and the replication's number
     * @param read called by many threads
     * @param form in which it is kept
     */
    record Reading<T>(String what, Recording recording, Function<Replication, T> read, Form<T> form) {}

    /**
     * What is read from the replications {@code from} to {@code to − 1} of each line. Those that are not kept are run.
     *
     * @return for each line, in order, what was read from its replications, in order
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag is set again
     * @throws StandsStill if a line stands still; of several the first line
     * @throws RuntimeException what else a replication threw; that of the first line and replication if several did
     */
    <T> List<List<T>> run(List<Line> lines, Reading<T> reading, Numbers numbers) {
        List<Series<T>> all =
                lines.stream().map(line -> new Series<>(line, reading, numbers)).toList();
        try (Threads threads = new Threads(jobs)) {
            addAsked(all.stream().mapToLong(Series::missing).sum());
            all.forEach(series -> series.begin(threads));
            return all.stream().map(Series::collected).toList();
        }
    }

    /** The replications of one line: the first ones that are kept, then those that must be run. */
    private final class Series<T> {
        private final Line line;
        private final Reading<T> reading;
        private final Numbers numbers;
        private final Form<List<T>> form;
        private final String key;
        private final List<T> known = new ArrayList<>();
        private final List<Begun<List<T>>> chunks = new ArrayList<>();

        Series(Line line, Reading<T> reading, Numbers numbers) {
            this.line = line;
            this.reading = reading;
            this.numbers = numbers;
            form = reading.form.ofLists();
            key = kept == Kept.NONE ? "" : key();
            byte[] found = kept.find(key, next());
            while (found != null && missing() > 0) {
                List<T> more = form.unpacked(found);
                known.addAll(more.subList(0, Math.min(missing(), more.size())));
                found = kept.find(key, next());
            }
        }

        /** The key of all that the replications depend on but their numbers. */
        private String key() {
            List<Object> parts = new ArrayList<>(line.stations());
            parts.addAll(List.of(reading.what, reading.recording, run, line.inflow(), line.people()));
            parts.addAll(List.of(line.groupLimits(), line.touches(), line.influences()));
            return keys.of(parts);
        }

        private int next() {
            return numbers.from + known.size();
        }

        int missing() {
            return numbers.to - next();
        }

        void begin(Threads threads) {
            for (int from = next(); from < numbers.to; from += CHUNK) {
                Numbers chunk = new Numbers(from, Math.min(numbers.to, from + CHUNK));
                chunks.add(threads.begin(() -> replicate(line, reading, chunk)));
            }
        }

        List<T> collected() {
            for (Begun<List<T>> chunk : chunks) {
                List<T> more = result(chunk);
                if (kept != Kept.NONE) {
                    kept.keep(key, next(), more.size(), form.packed(more));
                }
                known.addAll(more);
            }
            return List.copyOf(known);
        }

        private List<T> result(Begun<List<T>> chunk) {
            try {
                return chunk.result();
            } catch (Standstill e) {
                throw new StandsStill(line, e);
            }
        }
    }

    private <T> List<T> replicate(Line line, Reading<T> reading, Numbers numbers) {
        Simulation simulation = new Simulation(line, run.clock(), run.seed(), reading.recording);
        List<T> read = new ArrayList<>();
        for (int number = numbers.from; number < numbers.to; number++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            read.add(reading.read.apply(simulation.run(number)));
            addDone();
        }
        return read;
    }

    private synchronized void addAsked(long more) {
        asked += more;
    }

    private synchronized void addDone() {
        done++;
        progress.advance(done, asked);
    }
}
