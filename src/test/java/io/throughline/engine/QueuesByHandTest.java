package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.model.line.Station.Discipline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who goes first among those that wait, worked out by hand. */
class QueuesByHandTest {

    @Test
    void firstComeFirstServed() {
        assertThat(startsUnder(Discipline.FIFO)).isEqualTo("""
                        1.00 item-1 starts coding
                        3.50 item-2 starts coding
                        6.00 item-3 starts coding
                        """);
    }

    @Test
    void lastComeFirstServed() {
        assertThat(startsUnder(Discipline.LIFO)).isEqualTo("""
                        1.00 item-1 starts coding
                        3.50 item-3 starts coding
                        6.00 item-6 starts coding
                        """);
    }

    /** An arrival each hour, services of two and a half hours. */
    private static String startsUnder(Discipline discipline) {
        Line line = Lines.arrivals(hours(1)).station(coding(discipline, 2.5)).line();
        return Story.of(line, clock(0, 7)).telling("starts");
    }

    private static Station coding(Discipline discipline, double time) {
        Station.Queue queue = new Station.Queue(discipline, true);
        return new Station(
                "coding",
                Station.Capacity.of(1),
                new Station.Work(hours(time), 0, 1),
                queue,
                Station.Visit.ALL,
                Station.Room.ENDLESS,
                Quality.NONE,
                List.of());
    }

    @Test
    void shortestFirstLooksAtSizeAndTiesGoToWhoCameFirst() {
        Line line = Lines.atOnce(3)
                .kind(sized("large", 1, 3))
                .kind(sized("small", 1, 1))
                .station(coding(Discipline.SHORTEST, 1))
                .line();
        String joined = Story.of(line, clock(0, 3)).telling("joins");
        String starts = Story.of(line, clock(0, 3)).telling("starts");

        // all three join at 0: the small ones start first, in the order in which they joined
        List<String> smallFirst = joined.lines()
                .filter(l -> l.startsWith("0.00"))
                .sorted((a, b) -> Boolean.compare(a.contains("large"), b.contains("large")))
                .map(l -> l.replaceAll("^0.00 (\\S+) .*", "$1"))
                .toList();
        assertThat(starts).startsWith("0.00 " + smallFirst.get(0) + " starts coding\n");
        assertThat(starts.lines().findFirst().orElseThrow()).contains("small");
    }

    private static Kind sized(String name, double share, double size) {
        return new Kind(name, share, size, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false);
    }

    @Test
    void aHigherPriorityGoesFirstButDoesNotInterrupt() {
        Line line = Lines.arrivals(hours(1))
                .kind("feature", 1, 0)
                .kind("fix", 1, 1)
                .station(coding(Discipline.FIFO, 2.5))
                .line();
        Story story = Story.of(line, clock(0, 60));
        List<String> order = story.telling("starts").lines().toList();

        assertThat(order).hasSizeGreaterThan(20);
        for (String start : order) {
            if (start.contains("feature")) {
                assertThat(fixesWaitingAt(story, start)).as(start).isZero();
            }
        }
        assertThat(story.telling("feature-1 ends")).isNotEmpty();
    }

    /** How many fixes had joined but not started just before a start; the starter itself is no fix. */
    private static long fixesWaitingAt(Story story, String start) {
        List<String> lines = story.toString().lines().toList();
        List<String> before = lines.subList(0, lines.indexOf(start));
        long joined = before.stream()
                .filter(l -> l.contains("fix-") && l.contains("joins"))
                .count();
        long started = before.stream()
                .filter(l -> l.contains("fix-") && l.contains("starts"))
                .count();
        return joined - started;
    }

    @Test
    void sizeScalesTheServiceTimeByItsExponent() {
        assertThat(endOfFirst(4, 0.5)).isEqualTo("4.00 big-1 ends coding\n");
        assertThat(endOfFirst(4, 1)).isEqualTo("8.00 big-1 ends coding\n");
        assertThat(endOfFirst(4, -1)).isEqualTo("0.50 big-1 ends coding\n");
        assertThat(endOfFirst(4, 0)).isEqualTo("2.00 big-1 ends coding\n");
    }

    private static String endOfFirst(double size, double exponent) {
        Station.Queue queue = new Station.Queue(Discipline.FIFO, true);
        Station.Work work = new Station.Work(hours(2), exponent, 1);
        Line line = Lines.backlog()
                .wipLimit(1)
                .kind(sized("big", 1, size))
                .station(new Station(
                        "coding",
                        Station.Capacity.of(1),
                        work,
                        queue,
                        Station.Visit.ALL,
                        Station.Room.ENDLESS,
                        Quality.NONE,
                        List.of()))
                .line();
        return Story.of(line, clock(0, 9)).telling("big-1 ends");
    }
}
