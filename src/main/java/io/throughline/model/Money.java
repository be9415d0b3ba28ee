package io.throughline.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scenario says of money.
 *
 * @param currency in which all costs and values are; empty where money is not spoken of
 * @param costs of the changes of each variant, by its name; the baseline has none
 */
public record Money(String currency, Map<String, Cost> costs) {
    /** Money is not spoken of. */
    public static final Money NONE = new Money("", Map.of());

    /** Copies the map, in an order that is the same each time. */
    public Money {
        costs = Collections.unmodifiableMap(new TreeMap<>(costs));
    }

    /** Whether money is spoken of. */
    public boolean told() {
        return !currency.isEmpty();
    }

    /** What the changes of a variant cost, beside its people and servers. */
    public Cost of(Variant variant) {
        return costs.getOrDefault(variant.name(), Cost.NONE);
    }

    /**
     * What changes cost.
     *
     * @param perWeek 0 or more
     * @param perItem for each delivered item of any kind, 0 or more
     * @param once 0 or more
     */
    public record Cost(double perWeek, double perItem, double once) {
        /** Nothing. */
        public static final Cost NONE = new Cost(0, 0, 0);

        /** Checks the ranges. */
        public Cost {
            if (!(perWeek >= 0) || !(perItem >= 0) || !(once >= 0)) {
                throw new IllegalArgumentException("a cost is 0 or more");
            }
        }

        /** Both together. */
        public Cost plus(Cost other) {
            return new Cost(perWeek + other.perWeek, perItem + other.perItem, once + other.once);
        }
    }
}
