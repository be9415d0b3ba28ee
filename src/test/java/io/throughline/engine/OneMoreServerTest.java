package io.throughline.engine;

import static io.throughline.Lines.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.journal.Journal;
import io.throughline.engine.record.Recording;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Line;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * At a single FIFO station one more server lengthens no item's wait, under common random numbers (Kiefer and Wolfowitz
 * 1955). It fails at once if a draw depended on the order of events instead of the item's name.
 */
class OneMoreServerTest {

    @Property(tries = 60, seed = "20260101")
    void lengthensNoWait(@ForAll @IntRange(min = 1, max = 5) int servers, @ForAll @IntRange(max = 1000) int seed) {
        List<Double> fewer = starts(servers, servers, seed);
        List<Double> more = starts(servers + 1, servers, seed);

        assertThat(more).hasSizeGreaterThanOrEqualTo(fewer.size());
        for (int i = 0; i < fewer.size(); i++) {
            assertThat(more.get(i)).as("item " + (i + 1)).isLessThanOrEqualTo(fewer.get(i));
        }
    }

    /** When each item starts, in the order in which they arrive; one is worth so many hours of work. */
    private static List<Double> starts(int servers, double work, int seed) {
        Line line = Lines.poisson(1)
                .station("review", servers, Lognormal.ofMoments(work * Lines.ticks(1), 1.5))
                .line();
        List<Double> starts = new ArrayList<>();
        Journal journal = event -> {
            if (event.verb() == Journal.Verb.STARTS) {
                starts.add((double) event.time());
            }
        };
        new Simulation(line, clock(0, 300), seed, Recording.SUMS, journal).run(0);
        return starts;
    }
}
