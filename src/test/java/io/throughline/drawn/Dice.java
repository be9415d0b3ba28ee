package io.throughline.drawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random choices that a number stands for. */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long number) {
        random = new Random(number * GOLDEN);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double factor(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    String of(String... words) {
        return words[random.nextInt(words.length)];
    }

    <T> T of(List<T> those) {
        return those.get(random.nextInt(those.size()));
    }

    <T> List<T> shuffled(List<T> those) {
        List<T> copy = new ArrayList<>(those);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** One or more of them, in any order. */
    <T> List<T> some(List<T> those) {
        return shuffled(those).subList(0, between(1, those.size()));
    }
}
