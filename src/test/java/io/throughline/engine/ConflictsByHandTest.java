package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.StationResult;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conflicts that are certain where any other part is open, and don't occur where none is. */
class ConflictsByHandTest {
    private static final Quality HERE = Flaws.conflicts(1, hours(3), "");
    private static final Quality AT_CODING = Flaws.conflicts(1, hours(3), "coding");

    @Test
    void aConflictThatIsResolvedHereAddsToTheService() {
        Story story = Story.of(line(HERE), clock(0, 13));

        // item-1 starts before any other has passed coding, item-2 as item-3 has
        assertThat(story.telling("starts", "delivered")).isEqualTo("""
                        0.00 item-1 starts coding
                        1.00 item-1 starts integration
                        1.00 item-2 starts coding
                        2.00 item-3 starts coding
                        3.00 item-1 delivered
                        3.00 item-2 starts integration
                        3.00 item-4 starts coding
                        8.00 item-2 delivered
                        8.00 item-3 starts integration
                        8.00 item-5 starts coding
                        13.00 item-3 delivered
                        13.00 item-4 starts integration
                        13.00 item-6 starts coding
                        """);
        assertThat(story.replication.stations())
                .extracting(StationResult::rework)
                .containsExactly(0L, Lines.ticks(9));
    }

    private static Line line(Quality quality) {
        return Lines.atOnce(3)
                .station("coding", 1, hours(1))
                .station(Flaws.station("integration", 1, hours(2), quality))
                .line();
    }

    @Test
    void aConflictThatIsResolvedElsewhereTakesThePartThereAndStraightBackWithoutAStart() {
        Story story = Story.of(line(AT_CODING), clock(0, 10));

        // at 3h item-2 and item-3 meet each other; neither starts integration before it comes back
        assertThat(story.telling("joins coding", "item-2 starts", "item-3 starts", "delivered"))
                .isEqualTo("""
                        0.00 item-1 joins coding
                        0.00 item-2 joins coding
                        0.00 item-3 joins coding
                        1.00 item-2 starts coding
                        2.00 item-3 starts coding
                        3.00 item-1 delivered
                        3.00 item-2 joins coding
                        3.00 item-3 joins coding
                        3.00 item-2 starts coding
                        3.00 item-4 joins coding
                        6.00 item-2 starts integration
                        6.00 item-3 starts coding
                        8.00 item-2 delivered
                        8.00 item-5 joins coding
                        9.00 item-3 starts integration
                        """);
        assertThat(story.replication.stations())
                .extracting(StationResult::rework)
                .containsExactly(Lines.ticks(6), 0L);
    }

    @Test
    void whatComesBackFromAConflictIsNotNoticedAgain() {
        Station integration = new Station(
                "integration",
                Station.Capacity.of(1),
                new Station.Work(hours(2), 0, 1),
                new Station.Queue(Station.Discipline.FIFO, false, hours(1), 0, null),
                Station.Visit.ALL,
                Station.Room.ENDLESS,
                AT_CODING,
                List.of());
        Line line = Lines.atOnce(2)
                .station("coding", 2, hours(1))
                .station(integration)
                .line();

        // both are noticed at 2h and meet each other; back at 5h, they start as the server is free
        assertThat(Story.of(line, clock(0, 9)).telling("noticed", "starts", "delivered"))
                .isEqualTo("""
                        0.00 item-1 starts coding
                        0.00 item-2 starts coding
                        2.00 item-1 noticed integration
                        2.00 item-2 noticed integration
                        2.00 item-1 starts coding
                        2.00 item-2 starts coding
                        5.00 item-1 starts integration
                        7.00 item-1 delivered
                        7.00 item-2 starts integration
                        7.00 item-3 starts coding
                        9.00 item-2 delivered
                        9.00 item-3 noticed integration
                        9.00 item-3 starts integration
                        9.00 item-4 starts coding
                        """);
    }

    @Test
    void whoFindsAConflictThatIsResolvedElsewhereKeepsThePlaceAmongThoseWhoAreFree() {
        Line line = Lines.atOnce(2)
                .station("coding", 2, hours(1))
                .station(Flaws.with(Teams.staffed("integration", hours(2), "seniors"), AT_CODING))
                .line();

        // both seniors are idle since the start; the first of them meets both conflicts and does the first service
        assertThat(Story.of(Teams.with(line, Teams.pool("seniors", 2)), clock(0, 6))
                        .telling("starts integration"))
                .isEqualTo("""
                        4.00 item-1 starts integration by seniors-1
                        4.00 item-2 starts integration by seniors-2
                        """);
    }

    @Test
    void partsOfTheSameItemAreOpenTooAndThoseThatSkipTheStationAreNot() {
        Station sometimes = new Station(
                "integration",
                Station.Capacity.of(1),
                new Station.Work(hours(2), 0, 1),
                new Station.Queue(Station.Discipline.FIFO, true),
                new Station.Visit(
                        1,
                        new Station.Only(
                                List.of("feature"), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of())),
                Station.Room.ENDLESS,
                HERE,
                List.of());
        Lines lines = Lines.backlog()
                .wipLimit(1)
                .kind("feature", 1, 0)
                .station("coding", 2, hours(1))
                .station(sometimes);

        assertThat(Story.of(Flaws.inParts(lines.line(), 2, "coding"), clock(0, 8))
                        .telling("ends"))
                .isEqualTo("""
                        1.00 feature-1.1 ends coding
                        1.00 feature-1.2 ends coding
                        6.00 feature-1.1 ends integration
                        8.00 feature-1.2 ends integration
                        """);
        Line others = Lines.atOnce(2)
                .kind("feature", 1, 0)
                .kind("other", 1, 0)
                .station("coding", 1, hours(1))
                .station(sometimes)
                .station("deploy", 1, hours(40))
                .line();
        assertThat(Story.of(others, clock(0, 4)).telling("ends")).isEqualTo("""
                        1.00 other-1 ends coding
                        2.00 feature-1 ends coding
                        4.00 feature-1 ends integration
                        """);
    }

    @Test
    void whatPeopleSendToServersWithAConflictIsTakenUpInTheSameMoment() {
        Station integration = Flaws.with(Teams.staffed("integration", hours(2), "team"), AT_CODING);
        Line line = Teams.with(
                Lines.arrivals(hours(1))
                        .station("coding", 2, hours(1.5))
                        .station(integration)
                        .line(),
                Teams.pool("team", 1));

        // at 4.5h item-2 and item-3 meet each other, and one of two servers is free
        assertThat(Story.of(line, clock(0, 5)).telling("starts", "4.50")).isEqualTo("""
                1.00 item-1 starts coding
                2.00 item-2 starts coding
                2.50 item-1 starts integration by team-1
                3.00 item-3 starts coding
                4.00 item-4 starts coding
                4.50 item-1 ends integration by team-1
                4.50 item-1 delivered
                4.50 item-3 ends coding
                4.50 item-3 joins integration
                4.50 item-2 joins coding
                4.50 item-3 joins coding
                4.50 item-2 starts coding
                """);
    }

    @Test
    void whatIsMendedAfterAConflictHasToBeNoticedToo() {
        Quality review =
                new Quality(0, 0, Flaws.catches(1, "audit", hours(1), 0.25).catching(), AT_CODING.conflicts());
        Line line = Lines.atOnce(2)
                .station(Flaws.station("coding", 2, hours(4), Flaws.injects(5)))
                .station(Post.of("audit", hours(1))
                        .visit(new Station.Visit(0, Station.Only.ANY))
                        .pickup(hours(2)))
                .station(Flaws.station("review", 2, hours(2), review))
                .line();

        // item-1 has three defects, and was never at audit
        assertThat(Story.of(line, clock(0, 14)).telling("item-1 ")).isEqualTo("""
                0.00 item-1 enters
                0.00 item-1 joins coding
                0.00 item-1 starts coding
                4.00 item-1 ends coding
                4.00 item-1 joins review
                4.00 item-1 joins coding
                4.00 item-1 starts coding
                7.00 item-1 ends coding
                7.00 item-1 joins review
                7.00 item-1 starts review
                9.00 item-1 ends review
                9.00 item-1 found review
                9.00 item-1 joins audit
                11.00 item-1 noticed audit
                11.00 item-1 starts audit
                14.00 item-1 ends audit
                14.00 item-1 joins review
                14.00 item-1 starts review
                """);
    }

    /** At 2.1 big-1 is the first of its priority; as it goes back to coding there is room for high-1. */
    @Test
    void whatComesInPlaceOfWhatLeavesWithAConflictGoesFirstIfItsPriorityIsHigher() {
        Quality onlyOfTheBig = new Quality(0, 0, null, new Quality.Conflicts(1, 60, hours(3), "coding"));
        Line line = Lines.atOnce(4)
                .kind(once("first", 1e27, 2, 0))
                .kind(once("big", 1e18, 1, 0))
                .kind(once("small", 1e9, 0.5, 0))
                .kind(once("high", 1, 0.4, 1))
                .station(Post.of("coding", hours(0.2)).servers(4).sizeExponent(-1))
                .station(
                        Flaws.with(Post.of("integration", hours(2)).releasing(2).station(), onlyOfTheBig))
                .line();

        assertThat(Story.of(line, clock(0, 4.5)).telling("integration", "big-1 joins"))
                .isEqualTo("""
                        0.00 big-1 joins coding
                        0.10 first-1 joins integration
                        0.10 first-1 starts integration
                        0.20 big-1 joins integration
                        0.40 small-1 blocked integration
                        0.50 high-1 blocked integration
                        2.10 first-1 ends integration
                        2.10 small-1 joins integration
                        2.10 big-1 joins coding
                        2.10 high-1 joins integration
                        2.10 high-1 starts integration
                        2.20 first-2 blocked integration
                        4.10 high-1 ends integration
                        4.10 first-2 joins integration
                        4.10 small-1 starts integration
                        """);
    }

    /** A kind of which one item is inside at a time, so that the three begin in the order of their shares. */
    private static Kind once(String name, double share, double size, int priority) {
        return new Kind(name, share, size, 1, priority, Kind.worth(1), 1, false, false);
    }
}
