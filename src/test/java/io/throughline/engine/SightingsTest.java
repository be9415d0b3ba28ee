package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.engine.record.Recording;
import io.throughline.engine.record.Recording.Moments;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Sightings;
import io.throughline.engine.result.Sightings.ActivePeriod;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Station;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is seen of lines whose story is known by hand: coding of two hours, then review of three, two items at most. */
class SightingsTest {
    private static final Line LINE = Lines.backlog()
            .wipLimit(2)
            .station("coding", 1, hours(2))
            .station("review", 1, hours(3))
            .line();

    private static Sightings seen(Line line, double warmUp, double horizon, int moments, boolean followed) {
        Moments when = new Moments(ticks(warmUp), ticks(warmUp + horizon), moments);
        Recording recording = new Recording(false, Recording.Waits.NONE, when, followed);
        return new Simulation(line, clock(warmUp, horizon), 1, recording).run(0).sightings();
    }

    @Test
    void queuesAreMeansSinceTheMomentBefore() {
        Sightings seen = seen(LINE, 0, 8, 9, false);
        assertThat(seen.moments()).startsWith(0, ticks(1)).endsWith(ticks(8));
        assertThat(seen.queues()[0]).containsOnly(0);
        assertThat(seen.queues()[1])
                .as("item 2 waits from 4 to 5, item 3 from 7 to 8")
                .containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 1);
        assertThat(seen(LINE, 4, 4, 3, false).queues()[1])
                .as("item 2 waits for half of the first two hours, item 3 for half of the others")
                .containsExactly(0.5, 0.5, 0.5);
        assertThat(seen.reached()).isEmpty();
        assertThat(seen.active()).isEmpty();
    }

    @Test
    void itemsAreCountedWhereTheyHaveComeFurthest() {
        long[][] reached = seen(LINE, 0, 8, 9, true).reached();
        assertThat(reached[0]).as("coding at 0, 2, 5, 8").containsExactly(1, 1, 2, 2, 2, 3, 3, 3, 4);
        assertThat(reached[1]).as("review at 2, 4, 7").containsExactly(0, 0, 1, 1, 2, 2, 2, 3, 3);
        assertThat(reached[2]).as("delivered at 5, 8").containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 2);
    }

    @Test
    void aServerThatHasItsNextItemAtOnceIsActiveWithoutABreak() {
        assertThat(seen(LINE, 0, 8, 2, true).active())
                .containsExactlyInAnyOrder(
                        new ActivePeriod(0, 0, ticks(4)),
                        new ActivePeriod(0, ticks(5), ticks(7)),
                        new ActivePeriod(1, ticks(2), ticks(8)));
    }

    @Test
    void eachServerOfAStationIsFollowedByItself() {
        Line line = Lines.arrivals(hours(2)).station("coding", 2, hours(3)).line();
        assertThat(seen(line, 0, 8, 2, true).active())
                .as("items at 2 and 4, then a server is taken up again at 6, an hour after it was free")
                .containsExactlyInAnyOrder(
                        new ActivePeriod(0, ticks(2), ticks(5)),
                        new ActivePeriod(0, ticks(4), ticks(7)),
                        new ActivePeriod(0, ticks(6), ticks(8)));
    }

    @Test
    void anItemThatIsSentBackKeepsItsPlaceAndOneThatIsDroppedLosesIt() {
        Outcome back = new Outcome("back", 1, "coding", 1, false, 1);
        Line again = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(1))
                .station("review", 1, hours(1), back)
                .line();
        assertThat(seen(again, 0, 5, 6, true).reached()[1]).containsExactly(0, 1, 1, 1, 1, 2);
        Line dropped = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(1))
                .station("review", 1, hours(1), new Outcome("closed", 1, Outcome.DROPPED, 1, false, Line.NO_LIMIT))
                .line();
        assertThat(seen(dropped, 0, 4, 5, true).reached())
                .isEqualTo(new long[][] {{1, 1, 1, 1, 1}, {0, 1, 0, 1, 0}, {0, 0, 0, 0, 0}});
    }

    @Test
    void whatComesByNoStationIsCountedAsDelivered() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("audit", hours(1)).visit(new Station.Visit(0, Station.Only.ANY)))
                .line();
        assertThat(seen(line, 0, 3, 4, true).reached()).isEqualTo(new long[][] {{0, 1, 2, 3}, {0, 1, 2, 3}});
    }

    @Test
    void whoLooksChangesNothing() {
        Replication plain = new Simulation(LINE, clock(5, 400), 3, Recording.ALL).run(2);
        Moments moments = new Moments(ticks(5), ticks(405), 50);
        Simulation watched =
                new Simulation(LINE, clock(5, 400), 3, new Recording(true, Recording.Waits.EACH, moments, true));
        watched.run(1);
        Replication seen = watched.run(2);
        assertThat(seen).usingRecursiveComparison().ignoringFields("sightings").isEqualTo(plain);
        assertThat(plain.sightings()).isNull();
    }

    @Test
    void whatWasSeenOfOneReplicationIsNotChangedByTheNext() {
        Line line =
                Lines.poisson(1).station("coding", 1, Lines.exponential(0.9)).line();
        Moments moments = new Moments(0, ticks(100), 20);
        Simulation watched =
                new Simulation(line, clock(0, 100), 3, new Recording(false, Recording.Waits.NONE, moments, true));
        Sightings first = watched.run(0).sightings();
        String before = Arrays.deepToString(first.queues()) + Arrays.deepToString(first.reached()) + first.active();
        watched.run(1);
        assertThat(Arrays.deepToString(first.queues()) + Arrays.deepToString(first.reached()) + first.active())
                .isEqualTo(before);
    }

    @Test
    void momentsWithoutOrderAreRefused() {
        assertThatThrownBy(() -> new Moments(5, 5, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Moments(0, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recording(true, Recording.Waits.EACH, null, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
