package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.stats.Estimate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * The table of docs/validation.md: each figure that a test of theory holds against its exact value is a row of it. A
 * test class owns a section, and fails when that is not what it measured. {@code -Dupdate-golden=true} writes it. The
 * long tests are not in it.
 */
final class ValidationPage implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Path PAGE = Path.of("docs/validation.md");
    private static final String HEAD =
            "| line | source | figure | exact | simulated | z |\n" + "| --- | --- | --- | ---: | ---: | ---: |\n";

    private static ValidationPage open;

    private final List<String> rows = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private int within;

    @Override
    public void beforeEach(ExtensionContext test) {
        open = test.getTags().contains("slow") ? null : this;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open = null;
        done.add(test.getRequiredTestMethod().getName());
    }

    /** Adds a row, if a test of a class with a section runs; {@code simulated} has a 95% interval. */
    static void note(Experiment.Case of, String figure, double exact, Estimate simulated) {
        if (open != null && of != null) {
            open.add(of, figure, exact, simulated);
        }
    }

    private void add(Experiment.Case of, String figure, double exact, Estimate simulated) {
        double half = simulated.halfWidth();
        int decimals = half > 0 ? Math.max(0, 1 - (int) Math.floor(Math.log10(half))) : 2;
        double distance = simulated.mean() - exact;
        within += Math.abs(distance) <= half ? 1 : 0;
        String z = half > 0 ? plain(distance / half * Experiment.T_95, 2) : "";
        rows.add("| " + of.line() + " | " + of.source() + " | " + figure + " | " + plain(exact, decimals) + " | "
                + plain(simulated.mean(), decimals) + " ± " + plain(half, decimals) + " | " + z + " |\n");
    }

    private static String plain(double value, int decimals) {
        String text =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        return text.replaceFirst("^-(?=0(\\.0+)?$)", "").replace("-", "−");
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        Class<?> owner = tests.getRequiredTestClass();
        Pattern section = Pattern.compile("(?s)(<!-- " + owner.getSimpleName() + " -->\n).*?(<!-- end -->)");
        String page = Files.readString(PAGE);
        if (!done.containsAll(tests(owner))) {
            assertThat(List.of(page.split("(?<=\n)"))).containsAll(rows);
            return;
        }
        String text = rows.size() + " figures; the 95% interval holds the exact value in " + within + " of them.\n\n"
                + HEAD + String.join("", rows);
        if (Boolean.getBoolean("update-golden")) {
            page = section.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2");
            Files.writeString(PAGE, page);
        }
        Matcher written = section.matcher(page);
        assertThat(written.find())
                .as("docs/validation.md has a section of " + owner.getSimpleName())
                .isTrue();
        assertThat(written.group()).isEqualTo(written.group(1) + text + written.group(2));
    }

    /** The names of the tests that are not tagged slow. */
    private static Set<String> tests(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(ParameterizedTest.class))
                .filter(m -> !m.isAnnotationPresent(Tag.class))
                .map(m -> m.getName())
                .collect(Collectors.toSet());
    }
}
