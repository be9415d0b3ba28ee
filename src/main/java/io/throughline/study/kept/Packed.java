package io.throughline.study.kept;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Numbers in as few bytes as is simple: real ones in eight, whole ones in one for each seven bits, those near 0 in one.
 * Not thread-safe.
 */
public final class Packed {
    /** Bytes of the largest whole number. */
    private static final int MOST = 10;

    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private ByteBuffer bytes = ByteBuffer.allocate(1024).order(ORDER);

    Packed() {}

    /** Adds a real number, whatever it is. */
    public void real(double value) {
        withRoom(Double.BYTES).putDouble(value);
    }

    /** Adds a whole number. */
    public void whole(long value) {
        put(value, withRoom(MOST));
    }

    private static void put(long value, ByteBuffer to) {
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while (rest >>> 7 != 0) {
            to.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    /** Adds real numbers, and how many they are. */
    public void reals(double[] values) {
        whole(values.length);
        ByteBuffer to = withRoom(values.length * Double.BYTES);
        to.asDoubleBuffer().put(values);
        to.position(to.position() + values.length * Double.BYTES);
    }

    /** Adds whole numbers, and how many they are. */
    public void wholes(long[] values) {
        ByteBuffer to = withRoom(MOST * (1 + values.length));
        put(values.length, to);
        for (long value : values) {
            put(value, to);
        }
    }

    /** Adds whole numbers of which most are 0, and how many they are. */
    public void sparse(long[] values) {
        whole(values.length);
        int from = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                whole(i - from);
                whole(values[i]);
                from = i + 1;
            }
        }
        whole(values.length - from);
    }

    /** Adds values, each in its own way, and how many they are. */
    public <T> void all(List<T> values, BiConsumer<T, Packed> pack) {
        whole(values.size());
        values.forEach(value -> pack.accept(value, this));
    }

    private ByteBuffer withRoom(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(2 * bytes.capacity() + more).order(ORDER);
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
