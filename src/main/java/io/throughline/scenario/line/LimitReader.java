package io.throughline.scenario.line;

import io.throughline.model.line.GroupLimit;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Reads the block {@code wip-limits}. */
final class LimitReader {
    private static final String AT_MOST = "at-most";

    private final Fields named;
    private final List<String> stations;

    /**
     * Reads the limits once.
     *
     * @param stations names of the stations of the line
     */
    LimitReader(Fields named, List<String> stations) {
        this.named = named;
        this.stations = stations;
    }

    List<GroupLimit> read() {
        List<GroupLimit> limits = new ArrayList<>();
        for (String name : named.names()) {
            Fields limit = named.block(name, "wip-limits.*");
            GroupLimit read = limit(name, limit);
            if (!limit.takenAway(AT_MOST)) {
                limits.add(read);
            }
        }
        return limits;
    }

    private GroupLimit limit(String name, Fields limit) {
        List<String> counted = names(limit, "stations", "write stations: [review, qa]");
        int atMost = (int) limit.number(AT_MOST, Quantity.COUNT, limit.takenAway(AT_MOST) ? 1 : Fields.REQUIRED);
        return new GroupLimit(name, counted, atMost, names(limit, "holds", "write holds: coding"));
    }

    private List<String> names(Fields limit, String key, String hint) {
        if (!limit.has(key) && !limit.replaced(key)) {
            limit.problems().add(limit.place(), limit.pathOf(key), "is missing", hint);
        }
        return Names.distinct(limit, key, stations, stations);
    }
}
