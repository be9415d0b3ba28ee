package io.throughline.report.json;

import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking;
import io.throughline.report.words.Ranks;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rankings as a part of results.json. */
final class JsonRanking {
    private static final List<String> MEASURES = List.of("throughput", "value", "flow-time.mean");

    private JsonRanking() {}

    /** The rankings by each measure; none where there are less than two changes and plans. */
    static void of(Answer answer, ObjectNode node) {
        if (answer.variants().size() > 2) {
            MEASURES.stream()
                    .filter(answer.variants().get(0).result().estimates()::containsKey)
                    .forEach(measure -> add(Ranks.of(answer, measure), node.putArray(measure)));
        }
    }

    private static void add(Ranking ranking, ArrayNode places) {
        for (Ranking.Place place : ranking.places()) {
            ObjectNode one = places.addObject().put("variant", name(place.variant()));
            one.putArray("place").add(place.best()).add(place.worst());
            ArrayNode tied = one.putArray("not-separated");
            place.notSeparated().forEach(variant -> tied.add(name(variant)));
        }
    }

    private static String name(OfVariant variant) {
        return variant.result().variant().name();
    }
}
