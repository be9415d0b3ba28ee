package io.throughline.engine.part;

import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Line;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.List;

/**
 * One value of the line with the influences that act on it. An influence acts on the items that its change touches; the
 * changes that touch an item are the bits of its {@code touched} mask. Immutable.
 */
public final class Influenced {
    private final long[] bits;
    private final Influence[] influences;
    private final Sampler[] laws;

    /** What acts on one value of a line. */
    public Influenced(Line line, Target target, KeyedRandom random) {
        List<Influence> mine = line.influences().stream()
                .filter(i -> i.target().equals(target))
                .toList();
        influences = mine.toArray(Influence[]::new);
        bits = mine.stream().mapToLong(i -> bit(line, i.change())).toArray();
        laws = mine.stream()
                .map(i -> i.law() == null ? null : Sampler.of(i.law(), random))
                .toArray(Sampler[]::new);
    }

    /** What acts on one value of each kind, in the order of the kinds. */
    static Influenced[] ofKinds(Line line, Aspect aspect, KeyedRandom random) {
        return line.kinds().stream()
                .map(k -> new Influenced(line, new Target(aspect, "", k.name()), random))
                .toArray(Influenced[]::new);
    }

    /** The bit of a change in the mask of an item that it touches; 0 if the change is not in force. */
    public static long bit(Line line, String change) {
        for (int i = 0; i < line.touches().size(); i++) {
            if (line.touches().get(i).change().equals(change)) {
                return 1L << i;
            }
        }
        return 0;
    }

    /** Whether nothing acts on the value. */
    public boolean none() {
        return bits.length == 0;
    }

    /** The law for an item: its own one unless an influence replaces it. */
    public Sampler law(Sampler own, long touched) {
        Sampler law = own;
        for (int i = 0; i < bits.length; i++) {
            if ((touched & bits[i]) != 0 && laws[i] != null) {
                law = laws[i];
            }
        }
        return law;
    }

    /** The number for an item: its own one after replacements, factors and additions. */
    public double number(double own, long touched) {
        double number = own;
        for (int i = 0; i < bits.length; i++) {
            if ((touched & bits[i]) != 0) {
                number = apply(influences[i], number);
            }
        }
        return number;
    }

    private static double apply(Influence influence, double number) {
        Operation operation = influence.operation();
        return switch (operation) {
            case LAW -> number;
            case NUMBER -> influence.value();
            case FACTOR -> number * influence.value();
            case ADD -> number + influence.value();
        };
    }
}
