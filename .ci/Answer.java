import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what the headline scenario answered: java -cp target/throughline.jar .ci/Answer.java FOLDER. */
final class Answer {
    private final List<String> wrong = new ArrayList<>();

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Answer answer = new Answer();
        answer.check(JsonMapper.shared().readTree(folder.resolve("results.json")));
        answer.expect(Files.isRegularFile(folder.resolve("report.html")), "report.html is there", folder);
        answer.wrong.forEach(System.err::println);
        System.exit(answer.wrong.isEmpty() ? 0 : 1);
    }

    private void check(JsonNode results) {
        JsonNode baseline = results.at("/variants/baseline");
        JsonNode ai = results.at("/variants/ai");
        JsonNode moved = ai.at("/moved");
        double delivered = ai.at("/gain/delivered").asDouble(Double.NaN);
        double halfWidth = ai.at("/against-baseline/throughput/relative-half-width").asDouble(Double.NaN);

        expect(baseline.at("/state").asString("").equals("steady"), "the baseline is steady", baseline.at("/state"));
        expect(ai.at("/state").asString("").equals("steady"), "the change is steady", ai.at("/state"));
        String bottleneck = bottleneck(baseline);
        expect(bottleneck.equals("single [\"coding\"]"), "the bottleneck is coding alone", bottleneck);
        expect(moved.at("/shown").asBoolean(false), "it is shown to move", moved);
        expect(moved.at("/to").asString("").equals("review"), "it moves to review", moved);
        expect(delivered > 0.05 && delivered < 0.15, "about a tenth more is delivered", delivered);
        expect(halfWidth < 0.015, "the gain is known to 1.5 points", halfWidth);
    }

    private static String bottleneck(JsonNode variant) {
        return variant.at("/bottleneck/verdict").asString("") + " " + variant.at("/bottleneck/at");
    }

    private void expect(boolean holds, String what, Object value) {
        System.out.println((holds ? "ok     " : "WRONG  ") + what + ": " + value);
        if (!holds) {
            wrong.add("expected that " + what + ", but it says " + value);
        }
    }
}
