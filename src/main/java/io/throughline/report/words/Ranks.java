package io.throughline.report.words;

import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking;
import java.util.List;

/** Which variants stand where, and which of many are told in detail. */
public final class Ranks {
    /** More changes and plans than this are not told one by one. */
    private static final int MANY = 8;
    /** So many of them are. */
    private static final int FOREMOST = 5;

    private Ranks() {}

    /**
     * The ranking by a measure, at the confidence of the scenario. Variants in which work piles up are not in it where
     * the measure rises with that, nor are those that did not measure it.
     */
    public static Ranking of(Answer answer, String measure) {
        List<OfVariant> ranked = answer.variants().stream()
                .filter(v -> !Figures.marked(v.result().state(), measure))
                .filter(v -> v.result()
                                .estimates()
                                .getOrDefault(measure, Figures.NONE)
                                .n()
                        > 0)
                .toList();
        boolean moreIsBetter = !measure.startsWith("flow-time");
        double error = 1 - answer.scenario().run().confidence();
        return Ranking.of(ranked, measure, moreIsBetter, error);
    }

    /** The places of a variant in a ranking: "2", "1–4"; empty if it is not in it. */
    public static String places(Ranking ranking, OfVariant variant) {
        return ranking.places().stream()
                .filter(place -> place.variant() == variant)
                .map(place -> place.best() == place.worst() ? "" + place.best() : place.best() + "–" + place.worst())
                .findFirst()
                .orElse("");
    }

    /** Whether there are more changes and plans than can be told one by one. */
    public static boolean many(Answer answer) {
        return answer.variants().size() - 1 > MANY;
    }

    /** The same answer, where there are many changes and plans with the baseline and the foremost of them only. */
    public static Answer foremost(Answer answer) {
        if (!many(answer)) {
            return answer;
        }
        OfVariant baseline = answer.variants().get(0);
        List<OfVariant> first = of(answer, Delivered.of(answer).measure()).places().stream()
                .map(Ranking.Place::variant)
                .filter(variant -> variant != baseline)
                .limit(FOREMOST)
                .toList();
        return answer.of(answer.variants().stream()
                .filter(variant -> variant == baseline || first.contains(variant))
                .toList());
    }

    /** Which are told in detail, where not all are; empty where all are. */
    public static String told(Answer answer) {
        return many(answer)
                ? "Told in detail: the baseline and the " + FOREMOST + " that deliver most"
                        + Delivered.of(answer).more() + "; results.json has all."
                : "";
    }
}
