package io.throughline.report.words;

import io.throughline.model.Variant;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import java.util.List;

/** What charts and sentences of a variant have in common. */
public final class Subjects {
    private Subjects() {}

    /** The name of a chart of some sort about a variant. */
    public static String name(String sort, Answer.OfVariant variant) {
        return sort + "-" + variant.result().variant().name();
    }

    /** The title of a chart about a variant. */
    public static String title(String what, Answer.OfVariant variant) {
        return what + ": " + variant.result().variant().title();
    }

    /** The title of a variant by its name; the name itself where the answer does not have it. */
    public static String title(Answer answer, String name) {
        return answer.variants().stream()
                .map(variant -> variant.result().variant())
                .filter(variant -> variant.name().equals(name))
                .map(Variant::title)
                .findFirst()
                .orElse(name);
    }

    /** What a path is called beside an axis: "coding time", "coding time mean" whatever the law, "release interval". */
    public static String axis(String path) {
        return path.replaceFirst("^(stations|work|people)\\.", "")
                .replaceFirst("\\.batch\\.every$", ".interval")
                .replaceFirst("^wip-limits\\.([^.]+)\\.at-most$", "limit.$1")
                .replaceFirst("\\bwip-limit$", "WIP.limit")
                .replaceFirst("\\.[a-z]+(\\.(?:mean|p50|p90|min|mode|max|cv|shape|scale|sd))$", "$1")
                .replace('.', ' ');
    }

    /** The stations of a variant. */
    public static List<Station> stations(Answer.OfVariant variant) {
        return variant.result().variant().line().stations();
    }

    /** Whether the station is what the verdict names. */
    public static boolean marked(Answer.OfVariant variant, String station) {
        return variant.verdict().at().contains(station);
    }

    /** What the whiskers of a chart stand for. */
    public static String whisker(Answer answer) {
        return answer.replications() == 1 ? "One replication." : "Whisker: " + interval(answer) + ".";
    }

    /** The interval that is drawn. */
    public static String interval(Answer answer) {
        return Format.percent(answer.scenario().run().confidence()) + " interval";
    }

    /** That work piles up, with a blank before it; empty where it does not. */
    public static String growth(Answer.OfVariant variant) {
        boolean grows = Figures.grows(variant.result().state());
        return grows ? " " + Words.capital(Words.growth(variant.result().state())) + "." : "";
    }
}
