package io.throughline.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this tool, as the build wrote it. */
final class Version implements IVersionProvider {
    static String text() {
        try (Reader file = new InputStreamReader(
                Version.class.getResourceAsStream("/io/throughline/version.properties"), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version, and when the file was built that it runs from: two builds of one version may run differently. */
    static String build() {
        try {
            Path place = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? text() + ", built " + Files.getLastModifiedTime(place) : text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this tool is a URI", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"throughline " + text()};
    }
}
