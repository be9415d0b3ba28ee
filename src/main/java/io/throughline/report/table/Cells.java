package io.throughline.report.table;

import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import java.util.List;

/** The cells of tables of measures: a figure, or what it differs by from the baseline's. */
final class Cells {
    /** Beside figures of a variant in which work piles up. */
    static final String MARK = "*";
    /** What the mark means. */
    static final String GROWS = MARK + " while work piles up, flow time, waits, queues and WIP rise with the length of "
            + "the run: no ± and no comparison";

    private final Answer.OfVariant baseline;
    private final Format format;

    Cells(Answer answer) {
        baseline = answer.variants().get(0);
        format = new Format(answer.scenario().run().clock());
    }

    /** A figure by itself. */
    String of(Answer.OfVariant variant, String measure) {
        return figure(variant, measure, Double.NaN);
    }

    /** A figure beside the baseline's, durations in the unit of that one. */
    String beside(Answer.OfVariant variant, String measure) {
        double other = Figures.marked(baseline.result().state(), measure)
                ? Double.NaN
                : Figures.of(baseline.result(), measure).mean();
        return figure(variant, measure, other);
    }

    private String figure(Answer.OfVariant variant, String measure, double other) {
        Estimate estimate = Figures.of(variant.result(), measure);
        boolean marked = Figures.marked(variant.result().state(), measure) && !Double.isNaN(estimate.mean());
        String figure =
                switch (Figures.unit(variant.result(), measure)) {
                    case "h" -> format.duration(estimate, other);
                    case "share" -> Format.percent(estimate);
                    default -> Format.number(estimate);
                };
        return marked ? figure + MARK : figure;
    }

    String difference(Answer.OfVariant variant, String measure) {
        Comparison difference = Figures.against(baseline, variant, measure);
        return difference == null || Double.isNaN(difference.relative())
                ? ""
                : Format.change(new Estimate(difference.relative(), difference.relativeHalfWidth(), 1));
    }

    /** What the mark means, where a table of the variant and the baseline has it. */
    List<String> notes(Answer.OfVariant variant) {
        return grows(baseline) || grows(variant) ? List.of(GROWS) : List.of();
    }

    static boolean grows(Answer.OfVariant variant) {
        return Figures.grows(variant.result().state());
    }
}
