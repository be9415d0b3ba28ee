package io.throughline.report;

import io.throughline.model.Scenario;
import io.throughline.report.RecordFile.Place;
import io.throughline.study.kept.Kept;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder beside that of a report which keeps what is simulated as long as the report is not written: {@code
 * replications.bin}, from which the same run can go on, and for people {@code results.csv} with the finished points of
 * sweeps. It is not there before the first replication, and no more when the report is.
 */
public final class Unfinished implements Kept, Closeable {
    private static final String REPLICATIONS = "replications.bin";
    private static final String TABLE = "results.csv";

    private final Path folder;
    private final Map<Id, Place> index = new HashMap<>();
    private Origin origin;
    private RecordFile file;
    private int count;

    /** The folder beside the report at that place; nothing is read or written yet. */
    public Unfinished(Path report) {
        Path place = report.toAbsolutePath().normalize();
        folder = place.resolveSibling(place.getFileName() + ".unfinished");
    }

    /** Which replications a record has: so its bytes begin. */
    private record Id(String key, int from) {
        private static final int KEY = 64;
        static final int BYTES = KEY + 2 * Integer.BYTES;

        static Id of(byte[] record) {
            return new Id(
                    new String(record, 0, KEY, StandardCharsets.US_ASCII),
                    ByteBuffer.wrap(record).getInt(KEY));
        }

        static int count(byte[] record) {
            return ByteBuffer.wrap(record).getInt(KEY + Integer.BYTES);
        }

        byte[] before(int count, byte[] replications) {
            return ByteBuffer.allocate(BYTES + replications.length)
                    .put(key.getBytes(StandardCharsets.US_ASCII))
                    .putInt(from)
                    .putInt(count)
                    .put(replications)
                    .array();
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** How many replications are kept. */
    public synchronized int count() {
        return count;
    }

    /**
     * Why a run can't go on with what is there; empty if it can, or if nothing is there.
     *
     * @param version of the tool, with its build
     * @throws IOException if the folder is not ours, or can't be read
     */
    public String refusal(Scenario scenario, String version) throws IOException {
        OwnFolder.check(folder);
        if (!begun()) {
            return "";
        }
        try {
            return Origin.of(RecordFile.first(replications())).differs(Origin.of(scenario, version));
        } catch (IllegalArgumentException e) {
            return "it can't be read";
        }
    }

    /** Nothing is in the file of a run that was stopped as it made it. */
    private boolean begun() throws IOException {
        return Files.isRegularFile(replications()) && Files.size(replications()) > 0;
    }

    private Path replications() {
        return folder.resolve(REPLICATIONS);
    }

    /**
     * Begins with what is there, or with nothing.
     *
     * @param version of the tool, with its build
     * @throws IOException if the folder is not ours, or can't be read or written
     */
    public synchronized void begin(Scenario scenario, String version, boolean resume) throws IOException {
        origin = Origin.of(scenario, version);
        if (resume && begun()) {
            file = RecordFile.open(replications(), this::take);
            Files.deleteIfExists(folder.resolve(TABLE));
        } else {
            OwnFolder.remove(folder);
        }
    }

    /** The first record is the origin, which was looked at before. */
    private void take(Place place, byte[] record) {
        if (!Arrays.equals(record, origin.bytes())) {
            index.put(Id.of(record), new Place(place.at() + Id.BYTES, place.length() - Id.BYTES));
            count += Id.count(record);
        }
    }

    @Override
    public synchronized byte[] find(String key, int from) {
        Place place = index.get(new Id(key, from));
        try {
            return place == null ? null : file.read(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps replications, at once.
     *
     * @throws UncheckedIOException if they can't be written
     */
    @Override
    public synchronized void keep(String key, int from, int count, byte[] replications) {
        try {
            if (file == null) {
                create();
            }
            file.append(new Id(key, from).before(count, replications));
            this.count += count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(folder);
        OwnFolder.mark(folder, List.of(REPLICATIONS, TABLE));
        file = RecordFile.create(replications());
        file.append(origin.bytes());
    }

    /**
     * Adds a finished variant to the table for people, at once; not where another run has taken the folder away.
     *
     * @throws UncheckedIOException if that can't be done
     */
    @Override
    public synchronized void finished(String variant, Map<String, double[]> values) {
        Path table = folder.resolve(TABLE);
        if (!Files.exists(folder)) {
            return;
        }
        try {
            String header = Files.exists(table) ? "" : CsvReport.HEADER;
            String rows = header + CsvReport.of(variant, values);
            byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
            OwnFolder.write(table, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the writing; what is kept stays. */
    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /**
     * Removes the folder: the report is written.
     *
     * @throws IOException if that can't be done
     */
    public synchronized void end() throws IOException {
        close();
        OwnFolder.remove(folder);
        count = 0;
    }
}
