package io.throughline.study.kept;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a value becomes bytes, and the same value again, exact to the last digit.
 *
 * @param pack adds all of a value
 * @param unpack takes it in the same order
 */
public record Form<T>(BiConsumer<T, Packed> pack, Function<Unpacked, T> unpack) {
    /** The form of lists of such values. */
    public Form<List<T>> ofLists() {
        return new Form<>((all, to) -> to.all(all, pack), from -> from.all(unpack));
    }

    /** The bytes of a value. */
    public byte[] packed(T value) {
        Packed packed = new Packed();
        pack.accept(value, packed);
        return packed.bytes();
    }

    /**
     * The value of which these are the bytes.
     *
     * @throws RuntimeException if they are of no value of this form
     */
    public T unpacked(byte[] bytes) {
        Unpacked unpacked = new Unpacked(bytes);
        T value = unpack.apply(unpacked);
        if (!unpacked.atEnd()) {
            throw new IllegalStateException("more bytes than a value has: " + bytes.length);
        }
        return value;
    }
}
