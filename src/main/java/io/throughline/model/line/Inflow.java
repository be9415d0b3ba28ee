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
 * @param useful share of the value that turns out to be worth it, 0 to 1
 * @param afterDelivery what comes back; null for nothing
 */
public record Inflow(
        Source source,
        int wipLimit,
        Distribution size,
        double parts,
        String partsFrom,
        String leadFrom,
        List<Kind> kinds,
        double useful,
        AfterDelivery afterDelivery) {
    /** Checks the ranges and copies the kinds. */
    public Inflow {
        if (kinds.isEmpty() || wipLimit < 1 || !(parts > 0) || !(useful >= 0 && useful <= 1)) {
            throw new IllegalArgumentException("work needs a kind, parts, and a limit of at least one");
        }
        kinds = List.copyOf(kinds);
    }

    /**
     * Failure demand: what escaped comes back as new work.
     *
     * @param surfaces chance that an escaped defect is ever noticed
     * @param after law of the time until then, in ticks
     * @param returnsAs name of the kind as which it comes back
     */
    public record AfterDelivery(double surfaces, Distribution after, String returnsAs) {
        /** Checks the chance. */
        public AfterDelivery {
            if (!(surfaces >= 0 && surfaces <= 1)) {
                throw new IllegalArgumentException("a chance is between 0 and 1, not " + surfaces);
            }
        }
    }

    /** The same with another source. */
    public Inflow with(Source other) {
        return new Inflow(other, wipLimit, size, parts, partsFrom, leadFrom, kinds, useful, afterDelivery);
    }

    /** The same with another WIP limit. */
    public Inflow withWipLimit(int limit) {
        return new Inflow(source, limit, size, parts, partsFrom, leadFrom, kinds, useful, afterDelivery);
    }

    /** The same with one kind replaced by the given one of the same name. */
    public Inflow with(Kind kind) {
        List<Kind> changed =
                kinds.stream().map(k -> k.name().equals(kind.name()) ? kind : k).toList();
        return new Inflow(source, wipLimit, size, parts, partsFrom, leadFrom, changed, useful, afterDelivery);
    }
}
