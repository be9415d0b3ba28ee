package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Columns;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Strip;
import io.throughline.report.words.Subjects;
import java.util.Collections;
import java.util.List;

/** The replications by what they deliver, where a line has two states. */
final class States {
    static final String CAPTION =
            "The same line with other luck: some replications stay in one state, some in the other.";

    private States() {}

    static List<Columns> of(Answer answer) {
        return answer.variants().stream()
                .filter(Strip::isShown)
                .map(States::columns)
                .toList();
    }

    private static Columns columns(Answer.OfVariant variant) {
        Strip strip = Strip.of(variant);
        List<Double> heights = strip.counts().stream().map(Integer::doubleValue).toList();
        int replications = strip.counts().stream().mapToInt(count -> count).sum();
        Labels labels = new Labels(
                Subjects.title("Two states", variant),
                "delivered a week",
                "replications",
                replications + " replications, each one whole run.");
        return new Columns(
                Subjects.name("states", variant),
                labels,
                new Columns.Bins(strip.from(), strip.width()),
                1.1 * Collections.max(heights),
                heights,
                List.of());
    }
}
