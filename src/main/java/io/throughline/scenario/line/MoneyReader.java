package io.throughline.scenario.line;

import io.throughline.model.Money;
import io.throughline.model.Money.Cost;
import io.throughline.model.line.Line;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the currency, and what changes cost. */
public final class MoneyReader {
    private final Fields file;
    private final Problems problems;

    /** A reader of a file with its own units of time. */
    public MoneyReader(Fields file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the file says of money; {@code changesOf} has the changes of each variant, by name. */
    public Money read(Map<String, List<String>> changesOf) {
        problems.variant("");
        Fields changes = file.named("changes");
        Map<String, Cost> costs = new HashMap<>();
        changesOf.forEach((variant, names) -> costs.put(
                variant, names.stream().map(name -> cost(changes, name)).reduce(Cost.NONE, Cost::plus)));
        return new Money(file.text("money", ""), costs);
    }

    /** What a change costs; each item that it touches costs something, the mean of all items is known. */
    private static Cost cost(Fields changes, String name) {
        Fields change = changes.block(name, "changes.*");
        return new Cost(
                change.number("cost", Quantity.COST, 0),
                change.number("cost-per-item", Quantity.AMOUNT, 0) * change.number("share", Quantity.SHARE, 1),
                change.number("cost-once", Quantity.AMOUNT, 0));
    }

    /** Warns where money is spoken of and no item has a price of its own. */
    public static void lint(Money money, Line baseline, Problems problems) {
        problems.variant("");
        if (money.told() && baseline.kinds().stream().allMatch(kind -> kind.value() == 1)) {
            problems.warn(
                    "money is spoken of, and each item is worth 1 " + money.currency(),
                    "write what items are worth: work.kinds.NAME.value");
        }
    }
}
