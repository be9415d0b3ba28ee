package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, kinds and fillers, worked out by hand. */
class LimitsByHandTest {

    @Test
    void aLineLimitHoldsArrivalsOutsideAndThatWaitCountsInFlowTime() {
        Line line = Lines.arrivals(hours(1))
                .wipLimit(1)
                .station("coding", 1, hours(2))
                .line();
        Story story = Story.of(line, clock(0, 5));

        assertThat(story.toString()).isEqualTo("""
                        1.00 item-1 arrives
                        1.00 item-1 enters
                        1.00 item-1 joins coding
                        1.00 item-1 starts coding
                        2.00 item-2 arrives
                        2.00 item-2 waits outside
                        3.00 item-1 ends coding
                        3.00 item-1 delivered
                        3.00 item-3 arrives
                        3.00 item-3 waits outside
                        3.00 item-2 enters
                        3.00 item-2 joins coding
                        3.00 item-2 starts coding
                        4.00 item-4 arrives
                        4.00 item-4 waits outside
                        5.00 item-2 ends coding
                        5.00 item-2 delivered
                        5.00 item-5 arrives
                        5.00 item-5 waits outside
                        5.00 item-3 enters
                        5.00 item-3 joins coding
                        5.00 item-3 starts coding
                        """);
        Replication run = story.replication;
        assertThat(run.inside().outsideArea())
                .as("one from 2 to 4, two from 4 to 5")
                .isEqualTo(4 * Clock.HOUR);
        assertThat(run.inside().outsideEmpty()).as("until 2").isEqualTo(2 * Clock.HOUR);
        assertThat(run.inside().wipArea()).isEqualTo(4 * Clock.HOUR);
        assertThat(run.kinds().get(0).flowTime().sum()).as("2 h and 3 h").isEqualTo(5 * Clock.HOUR);
    }

    @Test
    void outsideAHigherPriorityComesInFirst() {
        Line line = Lines.arrivals(hours(1))
                .wipLimit(1)
                .kind("feature", 1, 0)
                .kind("fix", 1, 1)
                .station("coding", 1, hours(5))
                .line();
        Story story = Story.of(line, clock(0, 60));

        for (String entry : story.telling("feature")
                .lines()
                .filter(l -> l.contains("enters"))
                .toList()) {
            assertThat(fixesOutsideAt(story, entry)).as(entry).isZero();
        }
        assertThat(story.telling("fix")
                        .lines()
                        .filter(l -> l.contains("outside"))
                        .count())
                .isPositive();
    }

    private static long fixesOutsideAt(Story story, String entry) {
        var before = story.toString().lines().toList();
        before = before.subList(0, before.indexOf(entry));
        long waiting = before.stream()
                .filter(l -> l.matches(".* fix-\\d+ waits outside"))
                .count();
        long entered =
                before.stream().filter(l -> l.matches(".* fix-\\d+ enters")).count();
        long direct =
                before.stream().filter(l -> l.matches(".* fix-\\d+ arrives")).count() - waiting;
        return waiting - (entered - direct);
    }

    @Test
    void anItemWhoseKindIsAtItsLimitWaitsOutsideAndOthersPassIt() {
        Line line = Lines.arrivals(hours(1))
                .kind(limited("feature", 1))
                .kind(limited("fix", Line.NO_LIMIT))
                .station("coding", 9, hours(30))
                .line();
        Story story = Story.of(line, clock(0, 9));

        assertThat(story.telling("enters").lines().filter(l -> l.contains("feature")))
                .hasSize(1);
        assertThat(story.telling("waits outside")).contains("feature-2").doesNotContain("fix");
        assertThat(story.telling("enters")).contains("fix-1");
    }

    @Test
    void aBacklogChoosesAmongTheKindsBelowTheirLimit() {
        Line line = Lines.backlog()
                .kind(limited("feature", 1))
                .kind(limited("fix", 2))
                .station("coding", 5, hours(1))
                .line();
        String entered = Story.of(line, clock(0, 0.5)).telling("enters");

        assertThat(entered.lines().filter(l -> l.contains("feature"))).hasSize(1);
        assertThat(entered.lines().filter(l -> l.contains("fix"))).hasSize(2);
    }

    private static Kind limited(String name, int limit) {
        return new Kind(name, 1, 1, 1, 0, Kind.worth(1), limit, false, false);
    }

    @Test
    void fillersAreBegunOnlyWhenNothingElseCanBe() {
        Kind tooling = new Kind("tooling", 0, 1, 1, 0, Kind.worth(0), Line.NO_LIMIT, true, false);
        Line line = Lines.backlog()
                .kind(limited("feature", 1))
                .kind(tooling)
                .station("coding", 2, hours(1))
                .station("review", 2, hours(1))
                .line();
        Story story = Story.of(line, clock(0, 2));

        assertThat(story.telling("starts coding")).isEqualTo("""
                        0.00 feature-1 starts coding
                        0.00 tooling-1 starts coding
                        1.00 tooling-2 starts coding
                        1.00 tooling-3 starts coding
                        2.00 feature-2 starts coding
                        2.00 tooling-4 starts coding
                        """);
        assertThat(story.replication.items().delivered())
                .as("fillers are not counted")
                .isEqualTo(1);
        assertThat(story.replication.items().parts()).isEqualTo(2);
    }

    @Test
    void fillersNeedRoomInTheLine() {
        Kind tooling = new Kind("tooling", 0, 1, 1, 0, Kind.worth(0), Line.NO_LIMIT, true, false);
        Line line = Lines.backlog()
                .wipLimit(2)
                .kind(limited("feature", 1))
                .kind(tooling)
                .station("coding", 5, hours(1))
                .line();

        assertThat(Story.of(line, clock(0, 0.5)).telling("starts"))
                .isEqualTo("0.00 feature-1 starts coding\n0.00 tooling-1 starts coding\n");
    }

    /** The coins choose a feature, a fix, three features and a fix. */
    @Test
    void whatPassesOthersThatWaitOutsideIsInTimeForTheTrain() {
        Line line = Lines.arrivals(hours(1))
                .kind(limited("fix", Line.NO_LIMIT))
                .kind(limited("feature", 1))
                .station(Policies.train(Post.of("triage", hours(1)).station(), 6))
                .line();

        assertThat(Story.of(line, clock(0, 6)).telling("outside", "joins", "starts"))
                .isEqualTo("""
                        1.00 feature-1 joins triage
                        2.00 fix-1 joins triage
                        3.00 feature-2 waits outside
                        4.00 feature-3 waits outside
                        5.00 feature-4 waits outside
                        6.00 fix-2 joins triage
                        6.00 feature-1 starts triage
                        6.00 fix-1 starts together triage
                        6.00 fix-2 starts together triage
                        """);
    }

    /** Features go to coding, fixes to triage; feature-1 leaves as fix-2 arrives, and feature-2 may come in. */
    @Test
    void whoHasRoomBesidesThoseOutsideNeedNotWaitForThem() {
        Line line = Lines.arrivals(hours(1))
                .kind(limited("fix", Line.NO_LIMIT))
                .kind(limited("feature", 1))
                .station(Policies.train(
                        Post.of("triage", hours(1)).visit(only("fix")).station(), 6))
                .station(Post.of("coding", hours(5)).visit(only("feature")))
                .line();

        assertThat(Story.of(line, clock(0, 6)).telling("outside", "joins", "starts"))
                .isEqualTo("""
                        1.00 feature-1 joins coding
                        1.00 feature-1 starts coding
                        2.00 fix-1 joins triage
                        3.00 feature-2 waits outside
                        4.00 feature-3 waits outside
                        5.00 feature-4 waits outside
                        6.00 fix-2 joins triage
                        6.00 fix-1 starts triage
                        6.00 fix-2 starts together triage
                        6.00 feature-2 joins coding
                        6.00 feature-2 starts coding
                        """);
    }

    private static Station.Visit only(String kind) {
        Station.Only only =
                new Station.Only(List.of(kind), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        return new Station.Visit(1, only, "");
    }
}
