package io.throughline.drawn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What of a random file can be changed: paths to its numbers, and what may be written there. */
final class Paths {
    private static final Pattern OF_ITEMS = Pattern.compile(
            "stations\\.[^.]+\\.(time|work|pickup|share|outcomes\\.[^.]+\\.chance|defects\\.(injects|catches))"
                    + "|work\\.(size|parts)|work\\.kinds\\.[^.]+\\.(size|parts)");

    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private final Dice dice;
    private final Laws laws;

    Paths(Dice dice) {
        this.dice = dice;
        laws = new Laws(dice);
    }

    /** What a number is. */
    enum Sort {
        TIME,
        COUNT,
        SHARE,
        NUMBER
    }

    void add(String path, Sort sort) {
        sorts.put(path, sort);
    }

    /** Those of a sort. */
    List<String> of(Sort sort) {
        return all().stream().filter(path -> sorts.get(path) == sort).toList();
    }

    List<String> all() {
        return List.copyOf(sorts.keySet());
    }

    /** Those that belong to an item. */
    List<String> ofItems() {
        return all().stream().filter(path -> OF_ITEMS.matcher(path).matches()).toList();
    }

    /** An effect on what is there. */
    String effect(String path) {
        return switch (sorts.get(path)) {
            case TIME -> path.endsWith(".time") && dice.oneIn(4) ? laws.time(60) : pace();
            case COUNT -> dice.oneIn(3) ? "" + dice.between(1, 4) : dice.of("1 more", "2 more", "x2");
            case SHARE -> dice.of("5 points more", "2 points fewer", "20% less", "x1.2", "12%");
            case NUMBER -> factor();
        };
    }

    private String pace() {
        return dice.oneIn(3) ? factor() : dice.of("40% faster", "25% slower", "5% faster");
    }

    private String factor() {
        return dice.of("x0.6", "x1.3", "30% less", "25% more", "x2");
    }

    /** Values to vary it over. */
    String values(String path) {
        return switch (sorts.get(path)) {
            case TIME -> dice.of("0% faster to 60% faster in 3 steps", "[10% slower, 20% faster]", "[x1, x0.5]");
            case COUNT -> dice.of("1 to 3", "0 more to 2 more", "[1, 4]");
            case SHARE -> dice.of("[5%, 20%]", "0 points more to 10 points more in 2 steps");
            case NUMBER -> dice.of("[x0.5, x1, x2]", "0% more to 50% more in 2 steps");
        };
    }
}
