package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/** Numbers worked out elsewhere, from src/test/resources/reference; each file says where they come from. */
final class Reference {
    private final Properties numbers = new Properties();

    Reference(String name) {
        try (Reader reader = new InputStreamReader(
                Reference.class.getResourceAsStream("/reference/" + name + ".properties"), StandardCharsets.UTF_8)) {
            numbers.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that the numbers are those printed, to one unit of the last digit: some were rounded there, some cut. */
    void assertPrinted(String key, double... computed) {
        String[] printed = text(key).split("\\s+");
        assertThat(computed).as(key).hasSameSizeAs(printed);
        for (int i = 0; i < printed.length; i++) {
            int point = printed[i].indexOf('.');
            int decimals = point < 0 ? 0 : printed[i].length() - point - 1;
            double unit = Math.pow(10, -decimals);
            assertThat(computed[i]).as(key + " " + i).isCloseTo(Double.parseDouble(printed[i]), within(unit));
        }
    }

    /** The numbers behind a key. */
    double[] numbers(String key) {
        return Arrays.stream(text(key).split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private String text(String key) {
        String text = numbers.getProperty(key);
        assertThat(text).as(key).isNotNull();
        return text.strip();
    }
}
