package io.throughline.engine.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Objects that are used again and again, so that a long run makes no more of them than are in use at once. */
public final class Pool<T> {
    private static final int FIRST_CAPACITY = 16;

    private final Supplier<T> maker;
    private final List<T> all = new ArrayList<>();
    private Object[] free = new Object[FIRST_CAPACITY];
    private int freeCount;

    /** An empty pool. */
    public Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** All objects made so far, in the order in which they were made. */
    public List<T> all() {
        return Collections.unmodifiableList(all);
    }

    /** Takes an object that is free, made now if there is none. */
    @SuppressWarnings("unchecked")
    public T take() {
        return freeCount == 0 ? make() : (T) free[--freeCount];
    }

    private T make() {
        T object = maker.get();
        all.add(object);
        if (all.size() > free.length) {
            free = Arrays.copyOf(free, 2 * free.length);
        }
        return object;
    }

    /** Gives back an object that was taken. */
    public void give(T object) {
        free[freeCount++] = object;
    }

    /** Gives back all objects. */
    public void giveAll() {
        freeCount = 0;
        for (int i = all.size() - 1; i >= 0; i--) {
            give(all.get(i));
        }
    }
}
