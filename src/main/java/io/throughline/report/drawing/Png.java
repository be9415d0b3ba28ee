package io.throughline.report.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Images as PNG (W3C recommendation, second edition, 2003): eight bits for each of red, green and blue, every row told
 * by how it differs from the row above, which suits charts. The writer of the JDK tries five ways of telling each row,
 * and takes four times as long for files that are no smaller.
 */
final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte BITS = 8;
    private static final byte RGB = 2;
    private static final byte AS_ABOVE = 2;

    private Png() {}

    /**
     * The bytes of a file.
     *
     * @param image of {@link BufferedImage#TYPE_INT_RGB}
     */
    static byte[] of(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream file = new DataOutputStream(bytes)) {
            file.writeLong(SIGNATURE);
            chunk("IHDR", header(image), file);
            chunk("IDAT", pixels(image), file);
            chunk("IEND", new byte[0], file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(String name, byte[] data, DataOutputStream file) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        file.writeInt(data.length);
        file.write(type);
        file.write(data);
        file.writeInt((int) check.getValue());
    }

    private static byte[] header(BufferedImage image) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(image.getWidth()).putInt(image.getHeight()).put(BITS).put(RGB);
        return header.array();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int[] above = new int[width];
        byte[] row = new byte[1 + 3 * width];
        row[0] = AS_ABOVE;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream pressed = new DeflaterOutputStream(bytes, deflater, 1 << 13)) {
            for (int from = 0; from < pixels.length; from += width) {
                differ(pixels, from, above, row);
                pressed.write(row);
                System.arraycopy(pixels, from, above, 0, width);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Most of a chart is as above; what differs is looked for many pixels at a time. */
    private static void differ(int[] pixels, int from, int[] above, byte[] row) {
        Arrays.fill(row, 1, row.length, (byte) 0);
        int width = above.length;
        int skipped = Arrays.mismatch(pixels, from, from + width, above, 0, width);
        for (int x = skipped; skipped >= 0; x += skipped) {
            int here = pixels[from + x];
            int there = above[x];
            row[3 * x + 1] = (byte) ((here >> 16) - (there >> 16));
            row[3 * x + 2] = (byte) ((here >> 8) - (there >> 8));
            row[3 * x + 3] = (byte) (here - there);
            x++;
            skipped = Arrays.mismatch(pixels, from + x, from + width, above, x, width);
        }
    }
}
