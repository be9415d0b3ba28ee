package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Areas;
import io.throughline.report.chart.Labels;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Subjects;
import io.throughline.study.Course;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cumulative flow, as areas. */
final class Passages {
    static final String CAPTION =
            "Cumulative flow: the height of a band is how many items have come to its station and "
                    + "no further, its width how long they stay; a band that widens is where work piles up.";

    private Passages() {}

    static List<Areas> of(Answer answer) {
        return answer.variants().stream()
                .filter(variant -> variant.passage() != null)
                .map(Passages::areas)
                .toList();
    }

    private static Areas areas(Answer.OfVariant variant) {
        Course.Flow flow = variant.passage().flow();
        List<Areas.Layer> layers = new ArrayList<>();
        for (int place = 0; place < flow.reached().size(); place++) {
            List<Long> counts = Arrays.stream(flow.reached().get(place)).boxed().toList();
            boolean station = place < flow.reached().size() - 1;
            String name = station ? Subjects.stations(variant).get(place).name() : "";
            layers.add(
                    new Areas.Layer(station ? name : "delivered", station && Subjects.marked(variant, name), counts));
        }
        String note = "One replication, from the end of the warm-up.";
        String counted = Figures.apart(variant.result().variant().line()) ? "parts so far" : "items so far";
        Labels labels = new Labels(Subjects.title("Cumulative flow", variant), "weeks", counted, note);
        List<Double> weeks = Arrays.stream(flow.weeks()).boxed().toList();
        return new Areas(Subjects.name("cumulative-flow", variant), labels, weeks, layers);
    }
}
