package io.throughline.report.json;

import io.throughline.plan.Answer;
import io.throughline.plan.growth.Gap;
import io.throughline.report.words.Format;
import io.throughline.study.State;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Whether a variant has settled, and what takes the gap between started and delivered where it grows. */
final class JsonState {
    private JsonState() {}

    static void of(Answer.OfVariant variant, ObjectNode node) {
        of(variant.result().state(), node);
        Gap gap = variant.gap();
        if (gap != null) {
            ObjectNode taken =
                    node.putObject("gap").put("taken-by", gap.taker().name().toLowerCase(Locale.ROOT));
            JsonReport.names(gap.what(), taken.putArray("what"));
            if (gap.without() != null) {
                JsonReport.estimate(gap.without(), taken.putObject("growth-without"));
            }
        }
    }

    static void of(State state, ObjectNode node) {
        node.put("state", state.kind().name().toLowerCase(Locale.ROOT));
        if (state.kind() != State.Kind.STEADY) {
            node.put("growth", Format.sixDigits(state.perWeek())).put("grows-at", state.where());
        }
    }
}
