package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.report.ReportFolder;
import io.throughline.report.Unfinished;
import io.throughline.report.log.EventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done and said when the process is told to stop (Ctrl-C): finished reports stay, what was simulated for others
 * is kept to go on from, and nothing half-done stays.
 */
final class Interruption {
    private final Terminal terminal;
    private final List<Path> places;
    private final List<ReportFolder> folders;
    private final List<Unfinished> unfinished;
    private final List<EventLog> logs;
    private final List<Path> written = new ArrayList<>();
    private final Thread hook = new Thread(this::tell, "interruption");

    Interruption(
            Terminal terminal,
            List<Path> places,
            List<ReportFolder> folders,
            List<Unfinished> unfinished,
            List<EventLog> logs) {
        this.terminal = terminal;
        this.places = places;
        this.folders = folders;
        this.unfinished = unfinished;
        this.logs = logs;
    }

    /** From here on the process may be interrupted. */
    void begin() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The report of that number is finished. */
    synchronized void written(int number) {
        written.add(places.get(number));
    }

    /** Nothing is left to interrupt. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is stopping already, and the hook says so.
        }
    }

    private void tell() {
        terminal.say(places.isEmpty() ? "interrupted" : "");
        for (int i = 0; i < places.size(); i++) {
            abandon(folders.get(i)::abandon);
            boolean finished = finished(places.get(i));
            terminal.say(
                    finished
                            ? "interrupted; finished: " + places.get(i)
                            : "interrupted; not written: " + places.get(i) + " (what was there is there still)");
            if (!finished && unfinished.get(i).count() > 0) {
                tell(unfinished.get(i));
            }
        }
        for (EventLog log : logs) {
            abandon(log::abandon);
            terminal.say("interrupted; " + (log.written() ? "finished: " : "not written: ") + log);
        }
    }

    private void tell(Unfinished kept) {
        String replications = kept.count() == 1 ? "1 replication is" : kept.count() + " replications are";
        terminal.say(
                replications + " kept in " + kept.folder() + "; the same command with --resume goes on from there");
    }

    private synchronized boolean finished(Path place) {
        return written.contains(place);
    }

    /** Removes what is half-done. */
    @FunctionalInterface
    private interface Removal {
        void run() throws IOException;
    }

    private void abandon(Removal removal) {
        try {
            removal.run();
        } catch (IOException | UncheckedIOException e) {
            terminal.say("throughline: " + e.getMessage());
        }
    }
}
