package io.throughline.report.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The fonts that come with the tool, Source Sans 3 Regular and Bold (SIL Open Font License 1.1): charts look alike on
 * all machines, also where no font is installed. The JDK finds them through a generated {@code fontconfig.properties}.
 */
final class Fonts {
    /** The family, for AWT. */
    static final String FAMILY = "Source Sans 3";

    private static final List<String> LOGICAL = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");

    private static boolean installed;

    private Fonts() {}

    /**
     * Makes the fonts known, once; to be called before AWT draws or measures any text.
     *
     * @throws UncheckedIOException if they can't be unpacked to the folder for temporary files
     */
    static synchronized void install() {
        if (!installed) {
            unpack();
            installed = true;
        }
    }

    private static void unpack() {
        System.setProperty("java.awt.headless", "true");
        try {
            Path folder = Files.createTempDirectory("throughline-fonts");
            Path regular = unpacked("SourceSans3-Regular.ttf", folder);
            Path bold = unpacked("SourceSans3-Bold.ttf", folder);
            Path configuration = folder.resolve("fontconfig.properties");
            Files.writeString(configuration, configuration(regular, bold), StandardCharsets.ISO_8859_1);
            System.setProperty("sun.awt.fontconfig", configuration.toString());
            register(regular);
            register(bold);
            List.of(folder, configuration, bold, regular)
                    .forEach(path -> path.toFile().deleteOnExit());
        } catch (IOException e) {
            throw new UncheckedIOException("the fonts of the charts can't be unpacked", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the fonts of the charts can't be read", e);
        }
    }

    private static Path unpacked(String name, Path folder) throws IOException {
        try (InputStream font = Fonts.class.getResourceAsStream("/io/throughline/report/fonts/" + name)) {
            Path path = folder.resolve(name);
            Files.copy(font, path);
            return path;
        }
    }

    private static void register(Path font) throws IOException, FontFormatException {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
                .registerFont(Font.createFont(Font.TRUETYPE_FONT, font.toFile()));
    }

    private static String configuration(Path regular, Path bold) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : LOGICAL) {
            text.append(family).append(".plain.latin-1=F\n");
            text.append(family).append(".italic.latin-1=F\n");
            text.append(family).append(".bold.latin-1=FB\n");
            text.append(family).append(".bolditalic.latin-1=FB\n");
        }
        return text.append("filename.F=")
                        .append(escaped(regular))
                        .append("\nfilename.FB=")
                        .append(escaped(bold)) + "\n";
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
