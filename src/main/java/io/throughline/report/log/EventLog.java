package io.throughline.report.log;

import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * The file that the events of the first replication of each variant go to, as a table (.csv), as a log for process
 * mining (.xes) or as a story (.txt). It is written beside and renamed into place; a file that is no such log is never
 * replaced.
 */
public final class EventLog {
    private final Path given;
    private final Path place;
    private final Path fresh;
    private final Form form;
    private boolean written;

    /**
     * The log at that place; nothing is read or written yet.
     *
     * @throws IllegalArgumentException if the name of the file has none of the {@link #endings()}
     */
    public EventLog(Path file) {
        form = Form.of(name(file));
        if (form == null) {
            throw new IllegalArgumentException(file + " ends in none of " + endings());
        }
        given = file;
        place = file.toAbsolutePath().normalize();
        fresh = place.resolveSibling("." + place.getFileName() + ".throughline-new");
    }

    /** How the name of a log may end. */
    public static List<String> endings() {
        return Arrays.stream(Form.values()).map(Form::ending).toList();
    }

    /** Whether the name of a file has one of the endings. */
    public static boolean fits(Path file) {
        return Form.of(name(file)) != null;
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    /** Whether it lies in that folder, or below it. */
    public boolean in(Path folder) {
        return place.startsWith(folder.toAbsolutePath().normalize());
    }

    /**
     * Checks that the log may be written, before any work is put into it.
     *
     * @throws IOException if what is there is no log of this form, or nothing can be written there
     */
    public synchronized void claim() throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !ours()) {
            throw new FileSystemException(
                    place.toString(), null, "not an event log of this tool, so it is left alone; choose another --log");
        }
        Files.createDirectories(place.getParent());
        try {
            abandon();
            Files.createFile(fresh);
        } catch (FileSystemException e) {
            throw named(e);
        }
        abandon();
    }

    /** An empty file is nobody's. */
    private boolean ours() throws IOException {
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] header = form.header();
        try (InputStream in = Files.newInputStream(place)) {
            byte[] start = in.readNBytes(header.length);
            return start.length == 0 || Arrays.equals(start, header);
        }
    }

    /**
     * Runs the first replication of each variant once more, and writes what happens in it.
     *
     * @param scenario with a warm-up that is found
     * @throws IOException if the file can't be written; what was there is there still
     */
    public void write(Scenario scenario) throws IOException {
        claim();
        try {
            tell(scenario);
            keep();
        } catch (UncheckedIOException e) {
            throw named(e.getCause());
        } catch (IOException e) {
            throw named(e);
        } finally {
            abandon();
        }
    }

    private void tell(Scenario scenario) throws IOException {
        RunPlan run = scenario.run();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
            EventWriter writer = form.writer(out, scenario);
            for (Variant variant : scenario.variants()) {
                writer.begin(variant);
                new Simulation(variant.line(), run.clock(), run.seed(), Recording.SUMS, writer::note).run(0);
                writer.end();
            }
            writer.close();
        }
    }

    /** A failure with the name of the log, not of the file that is written beside. */
    private FileSystemException named(IOException failure) {
        FileSystemException e = failure instanceof FileSystemException its
                ? its
                : new FileSystemException(fresh.toString(), null, failure.getMessage());
        if (!fresh.toString().equals(e.getFile())) {
            return e;
        }
        String reason = e.getReason() == null ? "can't be written" : e.getReason();
        return new FileSystemException(
                given.toString(), null, e instanceof AccessDeniedException ? "no permission" : reason);
    }

    private synchronized void keep() throws IOException {
        Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        written = true;
    }

    /** Whether it is there, whole. */
    public synchronized boolean written() {
        return written;
    }

    /**
     * Removes what a write left beside its place.
     *
     * @throws IOException if that can't be done
     */
    public synchronized void abandon() throws IOException {
        Files.deleteIfExists(fresh);
    }

    /** Its place, as given. */
    @Override
    public String toString() {
        return given.toString();
    }
}
