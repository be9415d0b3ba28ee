package io.throughline.study.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.study.threads.Threads.Begun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void eachPieceOfWorkGivesItsOwnResult() {
        try (Threads threads = new Threads(3)) {
            List<Begun<Integer>> begun = IntStream.range(0, 100)
                    .mapToObj(i -> threads.begin(() -> i * i))
                    .toList();
            assertThat(begun.stream().map(Begun::result))
                    .isEqualTo(IntStream.range(0, 100).mapToObj(i -> i * i).toList());
        }
    }

    @Test
    void twoThreadsWorkBesideEachOther() {
        CountDownLatch both = new CountDownLatch(2);
        try (Threads threads = new Threads(2)) {
            List<Begun<Boolean>> begun = List.of(threads.begin(() -> met(both)), threads.begin(() -> met(both)));
            assertThat(begun).allMatch(Begun::result);
        }
    }

    private static boolean met(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItIs() {
        UncheckedIOException failure = new UncheckedIOException(new IOException("no room"));
        try (Threads threads = new Threads(1)) {
            Begun<String> begun = threads.begin(() -> {
                throw failure;
            });
            assertThatThrownBy(begun::result).isSameAs(failure);
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndStaysInterrupted() {
        CountDownLatch never = new CountDownLatch(2);
        try (Threads threads = new Threads(1)) {
            Begun<Boolean> begun = threads.begin(() -> met(never));
            Thread.currentThread().interrupt();
            assertThatThrownBy(begun::result).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
