package io.throughline.report;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Chart;
import io.throughline.report.drawing.Charts;
import io.throughline.report.json.JsonReport;
import io.throughline.report.picture.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder that a report goes to. It is filled beside and renamed into place, so that a reader sees the old report or
 * the new one, and a failure keeps the old one. What this tool did not write is never removed.
 */
public final class ReportFolder {
    private final Path place;
    private final Path fresh;
    private final Path old;

    /** The folder at that place; nothing is read or written yet. */
    public ReportFolder(Path place) {
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
        Files.createDirectory(fresh);
        Files.delete(fresh);
    }

    /**
     * Writes the answer in all its forms, in place of what was there.
     *
     * @param version of the tool, which the files name
     * @throws IOException if a file can't be written; what was there is there still
     */
    public void write(Answer answer, String version) throws IOException {
        List<Pictures> pictures = Pictures.of(answer);
        List<Chart> charts =
                pictures.stream().flatMap(some -> some.charts().stream()).toList();
        Map<String, String> drawn = new HashMap<>();
        charts.forEach(chart -> drawn.put(chart.name(), Charts.svg(chart)));
        String page = new HtmlReport(version).of(answer, pictures, chart -> drawn.get(chart.name()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", page.getBytes(StandardCharsets.UTF_8));
        files.put("results.json", new JsonReport(version).of(answer).getBytes(StandardCharsets.UTF_8));
        files.put("results.csv", CsvReport.of(answer).getBytes(StandardCharsets.UTF_8));
        for (Chart chart : charts) {
            files.put("charts/" + chart.name() + ".svg", drawn.get(chart.name()).getBytes(StandardCharsets.UTF_8));
            files.put("charts/" + chart.name() + ".png", Charts.png(chart));
        }
        write(files);
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
        } finally {
            abandon();
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        try {
            Files.write(path, bytes);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(path.toString(), null, e.getMessage());
        }
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
