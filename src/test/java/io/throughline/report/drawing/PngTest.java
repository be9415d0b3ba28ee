package io.throughline.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static final int HEIGHT = 40;

    private final Random random = new Random(20260101);

    @Test
    void whatIsReadIsWhatWasDrawn() throws IOException {
        for (int width : new int[] {1, 2, 17, 744}) {
            for (double same : new double[] {0, 0.5, 0.98, 1}) {
                BufferedImage drawn = drawn(width, same);
                BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawn)));
                assertThat(new int[] {read.getWidth(), read.getHeight()}).containsExactly(width, HEIGHT);
                assertThat(pixels(read)).isEqualTo(pixels(drawn));
            }
        }
    }

    /** Pixels of any colour, each with that chance the same as the one above; the first row begins black. */
    private BufferedImage drawn(int width, double same) {
        BufferedImage image = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                int above = y == 0 ? 0 : image.getRGB(x, y - 1);
                image.setRGB(x, y, random.nextDouble() < same ? above : random.nextInt(1 << 24));
            }
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), HEIGHT, null, 0, image.getWidth());
    }
}
