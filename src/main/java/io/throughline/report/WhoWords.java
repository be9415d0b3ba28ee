package io.throughline.report;

import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Verdict;
import java.util.List;

/** Who does the work at what holds the line, in words. */
final class WhoWords {
    private final Answer.OfVariant baseline;

    /** Words about variants beside a baseline. */
    WhoWords(Answer.OfVariant baseline) {
        this.baseline = baseline;
    }

    /** Who does the work at a lever, where people of pools do: ", done by the seniors". */
    static String by(Answer.OfVariant variant, String lever) {
        List<String> staff = staff(variant, lever);
        List<String> who = variant.verdict().who().getOrDefault(lever, staff);
        if (staff.isEmpty() || who.isEmpty()) {
            return "";
        }
        String pools = Words.list(who.stream().map(pool -> "the " + pool).toList(), "and");
        return who.size() < staff.size() ? ", where " + pools + " count most" : ", done by " + pools;
    }

    private static List<String> staff(Answer.OfVariant variant, String lever) {
        return variant.result().variant().line().stations().stream()
                .filter(station -> station.name().equals(lever))
                .flatMap(station -> station.capacity().staff().stream())
                .toList();
    }

    /** What the one bottleneck takes of the week of those who do it. */
    List<String> weeks(Answer.OfVariant variant) {
        Verdict verdict = variant.verdict();
        if (verdict.answer() != Verdict.Answer.SINGLE
                || staff(variant, verdict.at().get(0)).isEmpty()) {
            return List.of();
        }
        String station = verdict.at().get(0);
        return verdict.who().getOrDefault(station, List.of()).stream()
                .map(pool -> Words.capital(station) + " takes " + week(variant, pool, station) + " of the week of the "
                        + pool + before(variant, pool, station) + ".")
                .toList();
    }

    private String before(Answer.OfVariant variant, String pool, String station) {
        String before = week(baseline, pool, station);
        if (variant == baseline) {
            return "";
        }
        return before.equals(week(variant, pool, station)) ? ", with or without it" : ", " + before + " without it";
    }

    private static String week(Answer.OfVariant variant, String pool, String station) {
        Estimate share = Figures.of(variant.result(), "people." + pool + ".at." + station);
        return Format.plain(100 * share.mean(), 0) + "%";
    }
}
