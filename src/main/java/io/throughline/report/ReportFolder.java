package io.throughline.report;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Chart;
import io.throughline.report.drawing.Charts;
import io.throughline.report.json.JsonReport;
import io.throughline.report.picture.Pictures;
import io.throughline.study.threads.Threads;
import io.throughline.study.threads.Threads.Begun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The folder that a report goes to. It is filled beside and renamed into place, so that a reader sees the old report or
 * the new one, and a failure keeps the old one. What this tool did not write is never removed.
 */
public final class ReportFolder {
    private final Path given;
    private final Path place;
    private final Path fresh;
    private final Path old;

    /** The folder at that place; nothing is read or written yet. */
    public ReportFolder(Path place) {
        this.given = place;
        this.place = place.toAbsolutePath().normalize();
        this.fresh = beside("new");
        this.old = beside("old");
    }

    private Path beside(String what) {
        return place.resolveSibling("." + place.getFileName() + ".throughline-" + what);
    }

    /**
     * Checks that a report may be written there, before any work is put into one.
     *
     * @throws IOException if the folder there is not ours, or nothing can be written there
     */
    public synchronized void claim() throws IOException {
        if (place.getFileName() == null) {
            throw new FileSystemException(place.toString(), null, "no place for a report; name a folder");
        }
        Files.createDirectories(place.getParent());
        abandon();
        OwnFolder.check(place);
        try {
            Files.createDirectory(fresh);
        } catch (FileSystemException e) {
            throw named(e);
        }
        Files.delete(fresh);
    }

    /**
     * Writes the answer in all its forms, in place of what was there.
     *
     * @param version of the tool, which the files name
     * @param jobs threads that make the files, 1 or more; nothing in a file depends on it
     * @throws IOException if a file can't be written; what was there is there still
     */
    public void write(Answer answer, String version, int jobs) throws IOException {
        try (Threads threads = new Threads(jobs)) {
            write(files(answer, version, threads));
        }
    }

    private static Map<String, byte[]> files(Answer answer, String version, Threads threads) {
        Map<String, Begun<byte[]>> begun = new LinkedHashMap<>();
        List<Pictures> pictures = Pictures.of(answer);
        begun.put("results.json", threads.begin(() -> bytes(new JsonReport(version).of(answer))));
        begun.put("results.csv", threads.begin(() -> bytes(CsvReport.of(answer))));
        pictures.stream().flatMap(some -> some.charts().stream()).forEach(chart -> {
            begun.put(path(chart, "svg"), threads.begin(() -> bytes(Charts.svg(chart))));
            begun.put(path(chart, "png"), threads.begin(() -> Charts.png(chart)));
        });
        Function<Chart, String> svg =
                chart -> text(begun.get(path(chart, "svg")).result());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", bytes(new HtmlReport(version).of(answer, pictures, svg)));
        begun.forEach((path, work) -> files.put(path, work.result()));
        return files;
    }

    private static String path(Chart chart, String form) {
        return "charts/" + chart.name() + "." + form;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Writes the files, by their path inside the folder, in place of those that were there.
     *
     * @throws IOException if a file can't be written; what was there is there still
     */
    synchronized void write(Map<String, byte[]> files) throws IOException {
        claim();
        try {
            Files.createDirectory(fresh);
            OwnFolder.mark(fresh, files.keySet());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(fresh.resolve(file.getKey()), file.getValue());
            }
            if (OwnFolder.exists(place)) {
                Files.move(place, old);
            }
            Files.move(fresh, place);
        } catch (FileSystemException e) {
            throw named(e);
        } finally {
            abandon();
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        OwnFolder.write(path, bytes);
    }

    /** A failure of a file that was to be renamed into place, with the name that it would have had there. */
    private FileSystemException named(FileSystemException e) {
        if (e.getFile() == null || !Path.of(e.getFile()).startsWith(fresh)) {
            return e;
        }
        Path file = given.resolve(fresh.relativize(Path.of(e.getFile())));
        String reason = e.getReason() == null ? "can't be written" : e.getReason();
        return new FileSystemException(
                file.toString(), null, e instanceof AccessDeniedException ? "no permission" : reason);
    }

    /**
     * Puts an old report back if no new one took its place, and removes what else a write left beside the folder.
     *
     * @throws IOException if that can't be done
     */
    public synchronized void abandon() throws IOException {
        if (OwnFolder.exists(old) && !OwnFolder.exists(place)) {
            Files.move(old, place);
        }
        OwnFolder.remove(fresh);
        OwnFolder.remove(old);
    }
}
