package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What escapes comes back after a constant time. Features alone get defects: the first one 2, where the mean is 5. */
class EscapesByHandTest {
    private static final AfterDelivery BACK_IN_TWO_HOURS = new AfterDelivery(1, hours(2), "fix");

    @Test
    void eachDefectComesBackAsAnItemThatNoLimitHoldsAndAllCount() {
        Story story = Story.of(Flaws.returning(line(), BACK_IN_TWO_HOURS), clock(0, 13));

        // two came back at 6h and three at 10h; while any is inside, no feature begins
        assertThat(story.telling("enters", "starts intake", "delivered")).isEqualTo("""
                        0.00 feature-1 enters
                        0.00 feature-1 starts intake
                        4.00 feature-1 delivered
                        4.00 feature-2 enters
                        4.00 feature-2 starts intake
                        6.00 fix--1 enters
                        6.00 fix--2 enters
                        6.00 fix--1 starts intake
                        7.00 fix--1 delivered
                        7.00 fix--2 starts intake
                        8.00 feature-2 delivered
                        8.00 fix--2 delivered
                        8.00 feature-3 enters
                        8.00 feature-3 starts intake
                        10.00 fix--3 enters
                        10.00 fix--4 enters
                        10.00 fix--5 enters
                        10.00 fix--3 starts intake
                        11.00 fix--3 delivered
                        11.00 fix--4 starts intake
                        12.00 feature-3 delivered
                        12.00 fix--4 delivered
                        12.00 fix--5 starts intake
                        13.00 fix--5 delivered
                        13.00 feature-4 enters
                        13.00 feature-4 starts intake
                        """);
    }

    @Test
    void whatComesBackIsCountedByItself() {
        Replication run = Story.of(Flaws.returning(line(), BACK_IN_TWO_HOURS), clock(0, 13)).replication;

        assertThat(run.items().started()).as("features after the first moment").isEqualTo(3);
        assertThat(run.items().delivered()).isEqualTo(3);
        assertThat(run.items().failing())
                .as("features that fail, the third included")
                .isEqualTo(3);
        KindResult fixes = run.kinds().get(1);
        assertThat(fixes.flowTime().count()).isZero();
        assertThat(fixes.returned().flowTime().values())
                .containsExactly(ticks(1), ticks(2), ticks(1), ticks(2), ticks(3));
        assertThat(fixes.returned().value()).isEqualTo(5 * 0.25);
    }

    private static Line line() {
        return withFixes().station("intake", 1, hours(1)).station(coding()).line();
    }

    private static Lines withFixes() {
        return Lines.backlog()
                .wipLimit(1)
                .kind("feature", 1, 0)
                .kind(new Kind("fix", 0, 1, 1, 0, Kind.worth(0.25), 1, false, false));
    }

    private static Station coding() {
        Station.Only features =
                new Station.Only(List.of("feature"), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        return new Station(
                "coding",
                Station.Capacity.of(1),
                new Station.Work(hours(3), 0, 1),
                new Station.Queue(Station.Discipline.FIFO, true),
                new Station.Visit(1, features),
                Station.Room.ENDLESS,
                Flaws.injects(2),
                List.of());
    }

    /** At 14h servers begin the fixes at ci before people do at intake; at 19h both leave, and nobody else moves. */
    @Test
    void whereWhatServersBeganLeavesPeopleBeginTheNextItem() {
        Line line = withFixes()
                .station(Post.of("intake", hours(1)).staff("team"))
                .station(Policies.beside(Post.of("ci", hours(5)).servers(2).station(), "intake"))
                .station(coding())
                .people(Teams.pool("team", 2))
                .line();
        Story story = Story.of(Flaws.returning(line, new AfterDelivery(1, hours(6), "fix")), clock(0, 20));

        assertThat(story.telling("enters", "starts ci", "delivered")).isEqualTo("""
                        0.00 feature-1 enters
                        0.00 feature-1 starts ci
                        8.00 feature-1 delivered
                        8.00 feature-2 enters
                        8.00 feature-2 starts ci
                        14.00 fix--1 enters
                        14.00 fix--2 enters
                        14.00 fix--1 starts ci
                        14.00 fix--2 starts ci
                        16.00 feature-2 delivered
                        19.00 fix--1 delivered
                        19.00 fix--2 delivered
                        19.00 feature-3 enters
                        19.00 feature-3 starts ci
                        """);
    }

    @Test
    void whatComesBackHasOnePart() {
        Line inParts = Flaws.inParts(Flaws.returning(line(), BACK_IN_TWO_HOURS), 2, "coding");

        assertThat(Story.of(inParts, clock(0, 8)).telling("delivered")).isEqualTo("""
                        4.00 feature-1.1 part delivered
                        7.00 feature-1.2 delivered
                        7.00 fix--1 delivered
                        8.00 fix--2 delivered
                        """);
    }

    @Test
    void whatIsFoundBeforeDeliveryDoesNotComeBack() {
        Quality looks = Flaws.catches(1, "coding", hours(1), 0);
        Line line = Lines.backlog()
                .wipLimit(1)
                .kind("feature", 1, 0)
                .kind("fix", 0, 0)
                .station(Flaws.station("coding", 1, hours(1), Flaws.injects(5)))
                .station(Flaws.station("review", 1, hours(1), looks))
                .line();
        Story story = Story.of(Flaws.returning(line, BACK_IN_TWO_HOURS), clock(0, 1000));

        assertThat(story.replication.items().failing()).isZero();
        assertThat(story.telling("fix").strip()).isEmpty();
    }

    @Test
    void whatIsNeverNoticedDoesNotComeBack() {
        Story story = Story.of(Flaws.returning(line(), new AfterDelivery(0, hours(2), "fix")), clock(0, 1000));

        assertThat(story.telling("fix").strip()).isEmpty();
    }
}
