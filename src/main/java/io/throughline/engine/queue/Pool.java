package io.throughline.engine.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Objects that are used again and again, so that a long run makes no more of them than are in use at once. */
public final class Pool<T> {
    private static final int FIRST_CAPACITY = 16;

    private final IntFunction<T> maker;
    private final List<T> made = new ArrayList<>();
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;

    /** An empty pool; {@code maker} makes the object of an index. */
    public Pool(IntFunction<T> maker) {
        this.maker = maker;
    }

    /** All objects that were made so far, by index. */
    public List<T> made() {
        return made;
    }

    /** The object of an index. */
    public T get(int index) {
        return made.get(index);
    }

    /** Takes an object that is free, made now if there is none. */
    public T take() {
        if (freeCount == 0) {
            made.add(maker.apply(made.size()));
            return made.get(made.size() - 1);
        }
        return made.get(free[--freeCount]);
    }

    /** Gives back the object of an index. */
    public void give(int index) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = index;
    }

    /** Gives back all objects. */
    public void giveAll() {
        freeCount = 0;
        for (int index = made.size() - 1; index >= 0; index--) {
            give(index);
        }
    }
}
