package io.throughline.report;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.plan.Archive;
import io.throughline.stats.Estimate;
import io.throughline.study.State;
import io.throughline.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder beside that of a report which keeps finished points of sweeps as long as the report is not written:
 * {@code points.jsonl}, from which the same run can go on, and {@code results.csv} for people. It is not there before
 * the first point, and no more when the report is.
 */
public final class Unfinished implements Archive {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String POINTS = "points.jsonl";
    private static final String TABLE = "results.csv";

    private final Path folder;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private Origin origin;
    private int count;

    /** The folder beside the report at that place; nothing is read or written yet. */
    public Unfinished(Path report) {
        Path place = report.toAbsolutePath().normalize();
        folder = place.resolveSibling(place.getFileName() + ".unfinished");
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** How many points are kept. */
    public synchronized int count() {
        return count;
    }

    /** A finished point, exact to the last digit. */
    private record Kept(
            String point,
            State state,
            Map<String, Estimate> estimates,
            Map<String, double[]> values,
            Verdict verdict) {}

    /** What the points belong to: they are of no use for anything else. */
    private record Origin(String throughline, long seed, int replications, String file, String everything) {
        static Origin of(Scenario scenario, String version) {
            return new Origin(
                    version,
                    scenario.run().seed(),
                    scenario.run().replications(),
                    digest(scenario.text()),
                    digest(scenario.toString()));
        }

        private static String digest(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        /** What another run has that this one has not; empty if they are the same. */
        String differs(Origin other) {
            if (!throughline.equals(other.throughline)) {
                return "Throughline " + throughline + " began it, and this is " + other.throughline;
            }
            if (seed != other.seed) {
                return "it was begun with seed " + seed + ", not " + other.seed;
            }
            if (replications != other.replications) {
                return "it was begun with " + replications + " replications, not " + other.replications;
            }
            if (!file.equals(other.file)) {
                return "the file is another one, or was edited since";
            }
            return everything.equals(other.everything) ? "" : "it was begun with other flags";
        }
    }

    /**
     * Why a run can't go on with what is there; empty if it can, or if nothing is there.
     *
     * @param version of the tool
     * @throws IOException if the folder is not ours, or can't be read
     */
    public String refusal(Scenario scenario, String version) throws IOException {
        OwnFolder.check(folder);
        Path file = folder.resolve(POINTS);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return MAPPER.readValue(lines.readLine(), Origin.class).differs(Origin.of(scenario, version));
        } catch (JacksonException | IllegalArgumentException e) {
            return "it can't be read";
        }
    }

    /**
     * Begins with what is there, or with nothing.
     *
     * @param version of the tool
     * @throws IOException if the folder is not ours, or can't be read or written
     */
    public synchronized void begin(Scenario scenario, String version, boolean resume) throws IOException {
        origin = Origin.of(scenario, version);
        if (resume && Files.isRegularFile(folder.resolve(POINTS))) {
            load();
        } else {
            OwnFolder.remove(folder);
        }
    }

    /** A line that was not written to its end is cut off. */
    private void load() throws IOException {
        Path file = folder.resolve(POINTS);
        long length = Files.size(file);
        long good = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null && good + bytes(line) <= length) {
                take(line, good == 0);
                good += bytes(line);
                line = lines.readLine();
            }
        }
        count = kept.size();
        StringBuilder table = new StringBuilder(CsvReport.HEADER);
        kept.values().forEach(point -> table.append(CsvReport.of(point.point, point.values)));
        Files.writeString(folder.resolve(TABLE), table);
        try (RandomAccessFile points = new RandomAccessFile(file.toFile(), "rw")) {
            points.setLength(good);
        }
    }

    private static long bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    private void take(String line, boolean header) {
        if (!header) {
            Kept point = MAPPER.readValue(line, Kept.class);
            kept.put(point.point, point);
        }
    }

    @Override
    public OfPoint find(Scenario.Sweep sweep, Scenario.Point point, int replications) {
        Kept it = kept.get(CsvReport.name(sweep, point));
        boolean same = it != null && it.values.values().stream().allMatch(v -> v.length == replications);
        return same ? new OfPoint(point, it.state, it.estimates, it.values, it.verdict) : null;
    }

    /**
     * Keeps a point, at once.
     *
     * @throws UncheckedIOException if it can't be written
     */
    @Override
    public synchronized void keep(Scenario.Sweep sweep, OfPoint point) {
        String name = CsvReport.name(sweep, point.point());
        if (kept.containsKey(name)) {
            return;
        }
        try {
            if (count == 0) {
                create();
            }
            Kept it = new Kept(name, point.state(), point.estimates(), point.values(), point.verdict());
            append(POINTS, MAPPER.writeValueAsString(it) + "\n");
            append(TABLE, CsvReport.of(name, point.values()));
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(folder);
        OwnFolder.mark(folder, List.of(POINTS, TABLE));
        append(POINTS, MAPPER.writeValueAsString(origin) + "\n");
        append(TABLE, CsvReport.HEADER);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * Removes the folder: the report is written.
     *
     * @throws IOException if that can't be done
     */
    public synchronized void end() throws IOException {
        OwnFolder.remove(folder);
        count = 0;
    }
}
