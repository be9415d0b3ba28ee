package io.throughline.study.kept;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Numbers that were packed, in the order in which they were added. Not thread-safe. */
public final class Unpacked {
    private final ByteBuffer bytes;

    Unpacked(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(Packed.ORDER);
    }

    /** The next number, a real one. */
    public double real() {
        return bytes.getDouble();
    }

    /** The next number, a whole one. */
    public long whole() {
        long folded = 0;
        int shift = 0;
        byte next = bytes.get();
        while (next < 0) {
            folded |= (next & 0x7FL) << shift;
            shift += 7;
            next = bytes.get();
        }
        folded |= (long) next << shift;
        return folded >>> 1 ^ -(folded & 1);
    }

    /** The next numbers, real ones. */
    public double[] reals() {
        double[] values = new double[(int) whole()];
        for (int i = 0; i < values.length; i++) {
            values[i] = real();
        }
        return values;
    }

    /** The next numbers, whole ones. */
    public long[] wholes() {
        long[] values = new long[(int) whole()];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole();
        }
        return values;
    }

    /** The next numbers, whole ones of which most are 0. */
    public long[] sparse() {
        long[] values = new long[(int) whole()];
        int at = (int) whole();
        while (at < values.length) {
            values[at] = whole();
            at += 1 + (int) whole();
        }
        return values;
    }

    /** The next values, each taken in its own way. */
    public <T> List<T> all(Function<Unpacked, T> unpack) {
        long count = whole();
        List<T> values = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            values.add(unpack.apply(this));
        }
        return values;
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }
}
