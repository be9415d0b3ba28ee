package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of docs/pairing.md: how many times more replications independent runs would need than paired ones, as the
 * results.json of a run says. Each scenario owns a section; {@code -Dupdate-golden=true} writes it.
 */
final class PairingPage {
    private static final Path PAGE = Path.of("docs/pairing.md");
    private static final String HEAD = "| variant | compared | variance ratio |\n| --- | --- | ---: |\n";

    private final JsonNode results;

    PairingPage(Path report) throws IOException {
        results = JsonMapper.shared().readTree(Files.readString(report.resolve("results.json")));
    }

    void check() throws IOException {
        String name = results.get("scenario").asString();
        Pattern section = Pattern.compile("(?s)(<!-- " + Pattern.quote(name) + " -->\n).*?(<!-- end -->)");
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("update-golden")) {
            page = section.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
            Files.writeString(PAGE, page);
        }
        Matcher written = section.matcher(page);
        assertThat(written.find())
                .as("docs/pairing.md has a section of " + name)
                .isTrue();
        assertThat(written.group()).isEqualTo(written.group(1) + table() + written.group(2));
    }

    private String table() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (Map.Entry<String, JsonNode> variant : results.get("variants").properties()) {
            JsonNode against = variant.getValue().path("against-baseline").path("throughput");
            add(rows, variant.getKey(), "with the baseline", against);
            for (Map.Entry<String, JsonNode> lever :
                    variant.getValue().get("bottleneck").get("elasticity").properties()) {
                add(rows, variant.getKey(), "10% better and worse: " + lever.getKey(), lever.getValue());
            }
        }
        return rows.toString();
    }

    private static void add(StringBuilder rows, String variant, String compared, JsonNode node) {
        JsonNode ratio = node.path("variance-ratio");
        if (ratio.isNumber()) {
            String number = String.format(Locale.ROOT, ratio.asDouble() < 10 ? "%.1f" : "%.0f", ratio.asDouble());
            rows.append("| ")
                    .append(variant)
                    .append(" | ")
                    .append(compared)
                    .append(" | ")
                    .append(number)
                    .append(" |\n");
        }
    }
}
