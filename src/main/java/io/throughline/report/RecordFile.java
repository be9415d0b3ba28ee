package io.throughline.report;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/**
 * A file of records that grows at its end: of each its length, its checksum and its bytes. A record that is not whole
 * ends it, be it that the writer was stopped or that something was damaged since. Not thread-safe.
 */
final class RecordFile implements Closeable {
    private static final int HEAD = 2 * Integer.BYTES;

    private final Path path;
    private final RandomAccessFile file;
    private long end;

    /** A file, as far as it is whole; what follows is cut off. */
    private RecordFile(Path path, long end) throws IOException {
        this.path = path;
        this.end = end;
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(end);
        file.seek(end);
    }

    /** Where the bytes of a record are. */
    record Place(long at, int length) {}

    /** A file with nothing in it. */
    static RecordFile create(Path path) throws IOException {
        return new RecordFile(path, 0);
    }

    /** A file that is there, to go on with behind its last whole record; each is handed over, in order. */
    static RecordFile open(Path path, BiConsumer<Place, byte[]> each) throws IOException {
        long at = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            byte[] bytes = next(in);
            while (bytes.length > 0) {
                each.accept(new Place(at + HEAD, bytes.length), bytes);
                at += HEAD + bytes.length;
                bytes = next(in);
            }
        }
        return new RecordFile(path, at);
    }

    /** The first record of a file; empty if it is not whole. */
    static byte[] first(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return next(in);
        }
    }

    /** The bytes of a record; none if it is not whole. */
    private static byte[] next(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length < HEAD) {
            return new byte[0];
        }
        ByteBuffer its = ByteBuffer.wrap(head);
        int length = its.getInt();
        byte[] bytes = in.readNBytes(Math.max(0, length));
        return bytes.length == length && sum(bytes) == its.getInt() ? bytes : new byte[0];
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Writes a record of a byte or more at the end, in one go; a failure names the file. */
    void append(byte[] record) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(HEAD + record.length);
        all.putInt(record.length).putInt(sum(record)).put(record);
        try {
            file.write(all.array());
        } catch (IOException e) {
            throw new FileSystemException(path.toString(), null, e.getMessage());
        }
        end += all.capacity();
    }

    /** The bytes of a record, or of a part of it. */
    byte[] read(Place place) throws IOException {
        byte[] bytes = new byte[place.length];
        file.seek(place.at);
        file.readFully(bytes);
        file.seek(end);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
