package io.throughline.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    @Override
    public String[] getVersion() {
        return new String[] {"throughline " + text()};
    }
}
