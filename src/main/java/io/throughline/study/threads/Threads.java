package io.throughline.study.threads;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Threads that take up work in the order in which it is begun. Who waits for each piece in that order gets the same,
 * whatever the number of threads. They end with the process, or when this is closed.
 */
public final class Threads implements AutoCloseable {
    private final ExecutorService threads;

    /** So many threads, 1 or more. */
    public Threads(int number) {
        threads = Executors.newFixedThreadPool(number, Threads::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "work");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins a piece of work, as soon as a thread is free.
     *
     * @param work done by one thread, beside other work; it looks at its thread's interrupt flag if it takes long
     */
    public <T> Begun<T> begin(Supplier<T> work) {
        return new Begun<>(threads.submit(work::get));
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A piece of work that is begun. */
    public static final class Begun<T> {
        private final Future<T> future;

        private Begun(Future<T> future) {
            this.future = future;
        }

        /**
         * Waits for the end of the work.
         *
         * @return what came out of it
         * @throws CancellationException if the calling thread is interrupted; its interrupt flag is set again
         * @throws RuntimeException what the work threw
         */
        public T result() {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw unwrapped(e.getCause());
            }
        }

        private static RuntimeException unwrapped(Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            return (RuntimeException) cause;
        }
    }
}
