package io.throughline.model.line;

import io.throughline.model.law.Distribution;
import java.util.List;

/**
 * The work that flows into a line.
 *
 * @param wipLimit items inside at most, 1 or more, {@link Line#NO_LIMIT} for none
 * @param size law of a part's relative size
 * @param parts mean number of parts of an item, above 0; a fraction is a chance of one more, and there is always one
 * @param partsFrom the station from which on each part goes by itself
 * @param leadFrom the station at whose first pass a part's lead time begins
 * @param kinds in file order, at least one
 */
public record Inflow(
        Source source,
        int wipLimit,
        Distribution size,
        double parts,
        String partsFrom,
        String leadFrom,
        List<Kind> kinds) {
    /** Checks the ranges and copies the kinds. */
    public Inflow {
        if (kinds.isEmpty() || wipLimit < 1 || !(parts > 0)) {
            throw new IllegalArgumentException("work needs a kind, parts, and a limit of at least one");
        }
        kinds = List.copyOf(kinds);
    }

    /** The same with another source. */
    public Inflow with(Source other) {
        return new Inflow(other, wipLimit, size, parts, partsFrom, leadFrom, kinds);
    }

    /** The same with another WIP limit. */
    public Inflow withWipLimit(int limit) {
        return new Inflow(source, limit, size, parts, partsFrom, leadFrom, kinds);
    }

    /** The same with one kind replaced by the given one of the same name. */
    public Inflow with(Kind kind) {
        List<Kind> changed =
                kinds.stream().map(k -> k.name().equals(kind.name()) ? kind : k).toList();
        return new Inflow(source, wipLimit, size, parts, partsFrom, leadFrom, changed);
    }
}
