package io.throughline.verdict;

import io.throughline.stats.Estimate;
import java.util.List;

/**
 * Where the gain of a change went. All are shares of the baseline; the losses sum to felt − delivered.
 *
 * @param felt by those who do the changed work; NaN if the change has no effect on time
 * @param possible if nothing else held the line; NaN likewise
 * @param delivered to the customer
 * @param lost from felt to delivered, in the order of the line of argument; empty if nothing is felt, or
 *     where the baseline delivers nothing
 */
public record GainAccount(Estimate felt, Estimate possible, Estimate delivered, List<Loss> lost) {
    /** The name of the step in which all that raise nothing by themselves are lifted. */
    public static final String TOGETHER = "together";

    /** Copies the list. */
    public GainAccount {
        lost = List.copyOf(lost);
    }

    /**
     * One step of the account.
     *
     * @param at the lever, {@code together} for those that no single one of raises
     * @param own whether it is lost at the changed station itself
     */
    public record Loss(String at, boolean own, Estimate share) {}
}
