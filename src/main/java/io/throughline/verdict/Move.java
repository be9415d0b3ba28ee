package io.throughline.verdict;

/**
 * The bottleneck before and after a change.
 *
 * @param from the baseline's lever
 * @param to the variant's
 * @param shown whether both are single at half the error probability each, and differ
 */
public record Move(String from, String to, boolean shown) {
    /** The move between two verdicts; null where either names no single lever. */
    public static Move of(Verdict before, Verdict after) {
        if (!before.one() || !after.one()) {
            return null;
        }
        String from = before.at().get(0);
        String to = after.at().get(0);
        return new Move(from, to, before.firm() && after.firm() && !from.equals(to));
    }
}
