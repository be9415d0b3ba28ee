package io.throughline.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.report.chart.Curve;
import io.throughline.report.chart.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    private static final Curve CURVE = new Curve(
            "gain",
            new Labels("What the line delivers", "coding time, % faster", "items a week", "note"),
            List.of(new Curve.Point(0, 11, 0.1), new Curve.Point(40, 12, 0.1)),
            List.of(),
            List.of(new Curve.Stretch(0, 40, "bottleneck moves")));

    @TempDir
    private Path folder;

    /** Run in a process of its own. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), Charts.svg(CURVE));
        Files.write(Path.of(args[1]), Charts.png(CURVE));
    }

    @Test
    void aMachineWithoutFontsDrawsTheSame() throws IOException, InterruptedException {
        Path none =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>\n");
        Path svg = folder.resolve("curve.svg");
        Path png = folder.resolve("curve.png");
        Path talk = folder.resolve("talk");
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FontsTest.class.getName(),
                svg.toString(),
                png.toString());
        process.environment().put("FONTCONFIG_FILE", none.toString());
        int code = process.redirectErrorStream(true)
                .redirectOutput(talk.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(talk, StandardCharsets.UTF_8)).isZero();
        assertThat(svg).content().isEqualTo(Charts.svg(CURVE));
        assertThat(png).hasBinaryContent(Charts.png(CURVE));
    }
}
