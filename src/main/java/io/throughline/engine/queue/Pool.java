package io.throughline.engine.queue;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Objects that are used again and again, so that a long run makes no more of them than are in use at once. */
public final class Pool<T> {
    private static final int FIRST_CAPACITY = 16;

    private final IntFunction<T> maker;
    private Object[] objects = new Object[FIRST_CAPACITY];
    private int count;
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;

    /** An empty pool; {@code maker} makes the object of an index. */
    public Pool(IntFunction<T> maker) {
        this.maker = maker;
    }

    /** How many objects were made so far. */
    public int size() {
        return count;
    }

    /** The object of an index below the size. */
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) objects[index];
    }

    /** Takes an object that is free, made now if there is none. */
    public T take() {
        return freeCount == 0 ? make() : get(free[--freeCount]);
    }

    private T make() {
        if (count == objects.length) {
            objects = Arrays.copyOf(objects, 2 * count);
            free = Arrays.copyOf(free, 2 * count);
        }
        T object = maker.apply(count);
        objects[count++] = object;
        return object;
    }

    /** Gives back the object of an index. */
    public void give(int index) {
        free[freeCount++] = index;
    }

    /** Gives back all objects. */
    public void giveAll() {
        freeCount = 0;
        for (int index = count - 1; index >= 0; index--) {
            give(index);
        }
    }
}
