package io.throughline.report;

import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Format;
import io.throughline.report.words.Ranks;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import java.util.List;

/** Several changes and plans in words: which are shown to deliver more, and which delivers most. */
final class RankingWords {
    /** More names than this are only counted. */
    private static final int MOST = 4;

    private static final String FLOW_TIME = "flow-time.mean";

    private RankingWords() {}

    /** One paragraph; none where there are less than two changes and plans. */
    static List<String> of(Answer answer) {
        List<OfVariant> others = answer.variants().subList(1, answer.variants().size());
        return others.size() < 2 ? List.of() : List.of(shown(others, Delivered.of(answer)) + " " + most(answer));
    }

    private static String shown(List<OfVariant> others, Delivered delivered) {
        long more = others.stream()
                .filter(v -> v.shown() && difference(v, delivered) > 0)
                .count();
        long less = others.stream()
                .filter(v -> v.shown() && difference(v, delivered) < 0)
                .count();
        boolean plans =
                others.stream().anyMatch(v -> v.result().variant().changes().size() > 1);
        String text = "Of the " + others.size() + (plans ? " changes and plans, " : " changes, ")
                + many(more, others.size()) + (more < 2 ? " is" : " are")
                + " shown to deliver more" + delivered.more() + " than the line as it is";
        return text + (less == 0 ? "." : less == 1 ? "; 1 delivers less." : "; " + less + " deliver less.");
    }

    private static String many(long some, int all) {
        return some == 0 ? "none" : some < all ? "" + some : all == 2 ? "both" : "all";
    }

    private static double difference(OfVariant variant, Delivered delivered) {
        return variant.againstBaseline().get(delivered.measure()).mean();
    }

    private static String most(Answer answer) {
        Delivered delivered = Delivered.of(answer);
        Ranking.Place first = Ranks.of(answer, delivered.measure()).places().get(0);
        String name = first.variant().result().variant().title();
        Comparison rate = first.variant().againstBaseline().get(delivered.measure());
        String opening = rate == null
                ? "None delivers more" + delivered.more() + ", on average, than the line as it is"
                : "Most" + delivered.more() + " is delivered with " + name + more(first.variant(), delivered);
        boolean tied = first.notSeparated().size() == answer.variants().size() - 1;
        String quickest = tied ? quickest(answer) : "";
        if (!quickest.isEmpty()) {
            return quickest;
        }
        return opening
                + (tied && rate != null
                        ? ", which is not shown to be more than any of the others."
                        : separated(first.notSeparated()) + ".");
    }

    /** The shortest flow time, where it is shown to be shorter than that of the line as it is. */
    private static String quickest(Answer answer) {
        List<Ranking.Place> places = Ranks.of(answer, FLOW_TIME).places();
        if (places.isEmpty()) {
            return "";
        }
        Ranking.Place first = places.get(0);
        Comparison time = first.variant().againstBaseline().get(FLOW_TIME);
        return time != null && !first.notSeparated().contains(answer.variants().get(0))
                ? "Mean flow time is shortest with "
                        + first.variant().result().variant().title() + " (" + change(time) + ")"
                        + separated(first.notSeparated()) + "."
                : "";
    }

    /** By how much; what it is, where the line as it is delivers nothing. */
    private static String more(OfVariant variant, Delivered delivered) {
        Comparison rate = variant.againstBaseline().get(delivered.measure());
        return Double.isFinite(rate.relative())
                ? " (" + change(rate) + ")"
                : ": " + delivered.rate(variant.result().estimates().get(delivered.measure()));
    }

    private static String change(Comparison it) {
        return Format.change(new Estimate(it.relative(), it.relativeHalfWidth(), 1));
    }

    private static String separated(List<OfVariant> tied) {
        if (tied.isEmpty()) {
            return ", and that is shown against each of the others";
        }
        List<String> names =
                tied.stream().map(v -> v.result().variant().title()).toList();
        return tied.size() > MOST
                ? "; " + tied.size() + " others are not separated from it"
                : "; " + Words.list(names, "and") + (tied.size() == 1 ? " is" : " are") + " not separated from it";
    }
}
