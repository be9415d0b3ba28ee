package io.throughline.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void whatIsReadIsWhatWasDrawn() throws IOException {
        Random random = new Random(20260101);
        for (int width : new int[] {1, 2, 17, 744}) {
            BufferedImage drawn = new BufferedImage(width, 11, BufferedImage.TYPE_INT_RGB);
            int[] pixels = random.ints(width * 11L, 0, 1 << 24).toArray();
            drawn.setRGB(0, 0, width, 11, pixels, 0, width);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(drawn)));
            assertThat(new int[] {read.getWidth(), read.getHeight()}).containsExactly(width, 11);
            assertThat(read.getRGB(0, 0, width, 11, null, 0, width))
                    .isEqualTo(drawn.getRGB(0, 0, width, 11, null, 0, width));
        }
    }
}
