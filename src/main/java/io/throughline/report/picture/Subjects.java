package io.throughline.report.picture;

import io.throughline.model.line.Station;
import io.throughline.plan.Answer;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Words;
import java.util.List;

/** What charts of a variant have in common. */
final class Subjects {
    private Subjects() {}

    static String name(String sort, Answer.OfVariant variant) {
        return sort + "-" + variant.result().variant().name();
    }

    static String title(String what, Answer.OfVariant variant) {
        return what + ": " + variant.result().variant().title();
    }

    /** What a path is called beside an axis: "coding time". */
    static String axis(String path) {
        return path.replaceFirst("^(stations|work|people)\\.", "").replace('.', ' ');
    }

    static List<Station> stations(Answer.OfVariant variant) {
        return variant.result().variant().line().stations();
    }

    /** Whether the station is what the verdict names. */
    static boolean marked(Answer.OfVariant variant, String station) {
        return variant.verdict().at().contains(station);
    }

    static String whisker(Answer answer) {
        return answer.replications() == 1 ? "One replication." : "Whisker: " + interval(answer) + ".";
    }

    static String interval(Answer answer) {
        return Format.percent(answer.scenario().run().confidence()) + " interval";
    }

    /** That work piles up, with a blank before it; empty where it does not. */
    static String growth(Answer.OfVariant variant) {
        boolean grows = Figures.grows(variant.result().state());
        return grows ? " " + Words.capital(Words.growth(variant.result().state())) + "." : "";
    }
}
