package io.throughline.study;

import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.line.Line;
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
    private long asked;
    private long done;

    /** A study that runs on so many threads, 1 or more. */
    public Study(RunPlan run, int jobs, Progress progress) {
        this.run = run;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** The same study of another period. */
    Study with(Clock clock) {
        return new Study(run.with(clock), jobs, progress);
    }

    /** How the experiment is run. */
    public RunPlan plan() {
        return run;
    }

    /**
     * Runs the replications {@code from} to {@code to − 1} of each line.
     *
     * @param read what to keep of a replication; called by many threads
     * @return for each line, in order, what was kept of its replications, in order
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag is set again
     * @throws RuntimeException what a replication threw; that of the first line and replication if several did
     */
    public <T> List<List<T>> run(
            List<Line> lines, Recording recording, Numbers numbers, Function<Replication, T> read) {
        try (Threads threads = new Threads(jobs)) {
            List<List<Begun<List<T>>>> begun = new ArrayList<>();
            addAsked((long) lines.size() * (numbers.to - numbers.from));
            for (Line line : lines) {
                begun.add(begin(threads, line, recording, numbers, read));
            }
            return begun.stream().map(Study::collected).toList();
        }
    }

    /** Replications by number: from one, inclusive, to another one, exclusive. */
    public record Numbers(int from, int to) {}

    private <T> List<Begun<List<T>>> begin(
            Threads threads, Line line, Recording recording, Numbers numbers, Function<Replication, T> read) {
        List<Begun<List<T>>> chunks = new ArrayList<>();
        for (int from = numbers.from; from < numbers.to; from += CHUNK) {
            Numbers chunk = new Numbers(from, Math.min(numbers.to, from + CHUNK));
            chunks.add(threads.begin(() -> replicate(line, recording, chunk, read)));
        }
        return chunks;
    }

    private <T> List<T> replicate(Line line, Recording recording, Numbers numbers, Function<Replication, T> read) {
        Simulation simulation = new Simulation(line, run.clock(), run.seed(), recording);
        List<T> kept = new ArrayList<>();
        for (int number = numbers.from; number < numbers.to; number++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            kept.add(read.apply(simulation.run(number)));
            addDone();
        }
        return kept;
    }

    private static <T> List<T> collected(List<Begun<List<T>>> chunks) {
        return chunks.stream().map(Begun::result).flatMap(List::stream).toList();
    }

    private synchronized void addAsked(long more) {
        asked += more;
    }

    private synchronized void addDone() {
        done++;
        progress.advance(done, asked);
    }
}
