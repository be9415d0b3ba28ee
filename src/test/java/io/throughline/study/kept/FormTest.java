package io.throughline.study.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FormTest {
    private static final Form<double[]> REALS = new Form<>((it, to) -> to.reals(it), Unpacked::reals);
    private static final Form<long[]> WHOLES = new Form<>((it, to) -> to.wholes(it), Unpacked::wholes);
    private static final Form<long[]> SPARSE = new Form<>((it, to) -> to.sparse(it), Unpacked::sparse);
    private static final Form<List<long[]>> LISTS =
            new Form<>((it, to) -> to.all(it, (each, all) -> all.wholes(each)), from -> from.all(Unpacked::wholes));

    @Property(seed = "1", tries = 200)
    void realNumbersComeBackAsTheyWere(@ForAll double[] values) {
        assertThat(REALS.unpacked(REALS.packed(values))).isEqualTo(values);
    }

    @Example
    void whatIsNoNumberComesBackBitForBit() {
        double[] values = {
            Double.NaN, Double.longBitsToDouble(0x7ff8000000000123L), Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE
        };
        long[] bits = Arrays.stream(REALS.unpacked(REALS.packed(values)))
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
        assertThat(bits)
                .containsExactly(Arrays.stream(values)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray());
    }

    @Property(seed = "2", tries = 200)
    void wholeNumbersComeBackAsTheyWere(@ForAll long[] values) {
        assertThat(WHOLES.unpacked(WHOLES.packed(values))).isEqualTo(values);
    }

    @Example
    void wholeNumbersTakeAsManyBytesAsTheyNeed() {
        long[] values = {0, -1, 63, -64, 64, Long.MAX_VALUE, Long.MIN_VALUE};
        byte[] packed = WHOLES.packed(values);
        assertThat(packed).hasSize(1 + 4 + 2 + 10 + 10);
        assertThat(WHOLES.unpacked(packed)).isEqualTo(values);
    }

    @Property(seed = "4", tries = 200)
    void numbersThatAreMostlyZeroComeBackAsTheyWere(@ForAll long[] values, @ForAll long which) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (which >> i & 1) == 0 ? 0 : values[i];
        }
        assertThat(SPARSE.unpacked(SPARSE.packed(values))).isEqualTo(values);
    }

    @Example
    void zerosTakeNoRoom() {
        long[] values = new long[1024];
        values[1000] = 7;
        byte[] packed = SPARSE.packed(values);
        assertThat(packed).hasSize(2 + 2 + 1 + 1);
        assertThat(SPARSE.unpacked(packed)).isEqualTo(values);
    }

    @Property(seed = "3", tries = 100)
    void listsComeBackInTheirOrder(@ForAll List<long[]> values) {
        assertThat(LISTS.unpacked(LISTS.packed(values)))
                .usingRecursiveComparison()
                .isEqualTo(values);
    }

    @Example
    void bytesOfAnotherFormAreRefused() {
        byte[] packed = WHOLES.packed(new long[] {1, 2});
        assertThatIllegalStateException().isThrownBy(() -> WHOLES.unpacked(Arrays.copyOf(packed, packed.length + 1)));
        assertThatThrownBy(() -> WHOLES.unpacked(Arrays.copyOf(packed, packed.length - 1)))
                .isInstanceOf(BufferUnderflowException.class);
    }

    @Example
    void theKeyOfATextIsItsSha256() {
        assertThat(Keys.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
