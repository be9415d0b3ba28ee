package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.outcome;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Stations side by side, worked out by hand. */
class BesideByHandTest {

    private static Station review(double time) {
        return Post.of("review", hours(time)).station();
    }

    private static Station ci(double time) {
        return besideReview(Post.of("ci", hours(time)).station());
    }

    private static Station besideReview(Station station) {
        return Policies.beside(station, "review");
    }

    /** Item 2 waits half an hour for its review while ci is done with it, item 3 an hour. */
    @Test
    void aPartIsAtBothAndGoesOnWhenBothAreDone() {
        Line line = Lines.arrivals(hours(1.5))
                .station(review(2))
                .station(ci(1))
                .station("qa", 1, hours(0.5))
                .line();
        Story story = Story.of(line, clock(0, 6));

        assertThat(story.telling("item-1", "item-2")).isEqualTo("""
                1.50 item-1 arrives
                1.50 item-1 enters
                1.50 item-1 joins review
                1.50 item-1 joins ci
                1.50 item-1 starts ci
                1.50 item-1 starts review
                2.50 item-1 ends ci
                3.00 item-2 arrives
                3.00 item-2 enters
                3.00 item-2 joins review
                3.00 item-2 joins ci
                3.00 item-2 starts ci
                3.50 item-1 ends review
                3.50 item-1 joins qa
                3.50 item-1 starts qa
                3.50 item-2 starts review
                4.00 item-2 ends ci
                4.00 item-1 ends qa
                4.00 item-1 delivered
                5.50 item-2 ends review
                5.50 item-2 joins qa
                5.50 item-2 starts qa
                6.00 item-2 ends qa
                6.00 item-2 delivered
                """);
        measures(story.replication);
    }

    private static void measures(Replication run) {
        assertThat(run.inside().wipArea()).as("2.5 h + 3 h + 1.5 h of item 3").isEqualTo(ticks(7));
        StationResult review = run.stations().get(0);
        assertThat(review.waits().each().sum()).as("0, 0.5 and 1 h").isEqualTo(ticks(1.5));
        assertThat(review.queue().area()).isEqualTo(ticks(1.5));
        assertThat(run.stations().get(1).waits().each().sum()).isZero();
        assertThat(run.stations().get(1).firstPasses()).isEqualTo(3);
        KindResult items = run.kinds().get(0);
        assertThat(items.flowTime().sum()).isEqualTo(ticks(2.5 + 3));
        assertThat(items.touch()).as("what two do at a time counts once").isEqualTo(ticks(2.5 + 3));
    }

    /** Both would send the part away: review back once, ci for good. Ci is heard when review is content. */
    @Test
    void theFirstInTheFileThatSendsAPartAnywhereDoesSoAndItVisitsBothAgain() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(2))
                .station(Post.of("review", hours(2))
                        .outcomes(Post.back("coding", 0.5, false, 1))
                        .station())
                .station(besideReview(Post.of("ci", hours(1))
                        .outcomes(outcome("broken", 1, "dropped"))
                        .station()))
                .line();
        Story story = Story.of(line, clock(0, 6));

        assertThat(story.telling("item-1")).isEqualTo("""
                0.00 item-1 enters
                0.00 item-1 starts coding
                2.00 item-1 ends coding
                2.00 item-1 joins review
                2.00 item-1 joins ci
                2.00 item-1 starts ci
                2.00 item-1 starts review
                3.00 item-1 ends ci
                4.00 item-1 ends review
                4.00 item-1 sent back review
                4.00 item-1 joins coding
                4.00 item-1 starts coding
                5.00 item-1 ends coding
                5.00 item-1 joins review
                5.00 item-1 joins ci
                5.00 item-1 starts ci
                5.00 item-1 starts review
                5.50 item-1 ends ci
                6.00 item-1 ends review
                6.00 item-1 dropped
                """);
        assertThat(story.replication.stations())
                .extracting(StationResult::rework)
                .as("half of the work of all three")
                .containsExactly(ticks(1), ticks(1), ticks(0.5));
    }

    @Test
    void whatSkipsTheFirstIsAtTheOtherAlone() {
        Line line = Lines.arrivals(hours(2))
                .station(Policies.skipped(review(2)))
                .station(ci(1))
                .station("qa", 1, hours(0.5))
                .line();

        assertThat(Story.of(line, clock(0, 3.5))).hasToString("""
                2.00 item-1 arrives
                2.00 item-1 enters
                2.00 item-1 joins ci
                2.00 item-1 starts ci
                3.00 item-1 ends ci
                3.00 item-1 joins qa
                3.00 item-1 starts qa
                3.50 item-1 ends qa
                3.50 item-1 delivered
                """);
    }

    @Test
    void severalMayStandBesideTheSameOne() {
        Line line = Lines.arrivals(hours(4))
                .station(review(1))
                .station(ci(3))
                .station(besideReview(Post.of("scan", hours(2)).station()))
                .line();

        assertThat(Story.of(line, clock(0, 7)).telling("starts", "ends", "delivered"))
                .isEqualTo("""
                4.00 item-1 starts scan
                4.00 item-1 starts ci
                4.00 item-1 starts review
                5.00 item-1 ends review
                6.00 item-1 ends scan
                7.00 item-1 ends ci
                7.00 item-1 delivered
                """);
    }

    /** The first item gets 3 defects at coding, where the mean is 5. What review finds is mended before ci looks. */
    @Test
    void whatOneFindsIsLookedAtAgainByThatOneAlone() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Flaws.station("coding", 1, hours(4), Flaws.injects(5)))
                .station(Flaws.with(review(2), Flaws.catches(1, "coding", hours(1), 0.25)))
                .station(Flaws.with(ci(1), Flaws.catches(1, "coding", hours(1), 0.5)))
                .line();

        assertThat(Story.of(line, clock(0, 9.5)).telling("starts", "ends", "item-1 delivered"))
                .isEqualTo("""
                0.00 item-1 starts coding
                4.00 item-1 ends coding
                4.00 item-1 starts ci
                4.00 item-1 starts review
                5.00 item-1 ends ci
                6.00 item-1 ends review
                6.00 item-1 starts coding
                9.00 item-1 ends coding
                9.00 item-1 starts review
                9.50 item-1 ends review
                9.50 item-1 delivered
                9.50 item-2 starts coding
                """);
    }

    /** The first item gets 6 defects where the mean is 8. Review finds 1, then 2, then none; ci finds 3, then none. */
    @Test
    void whatTheFirstOverlooksTheNextOneMayFind() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Flaws.station("coding", 1, hours(4), Flaws.injects(8)))
                .station(Flaws.with(review(2), Flaws.catches(0.3, "coding", hours(1), 0.25)))
                .station(Flaws.with(ci(1), Flaws.catches(1, "coding", hours(1), 0.5)))
                .line();

        assertThat(Story.of(line, clock(0, 13.5)).telling("item-1 ends", "item-1 delivered"))
                .isEqualTo("""
                4.00 item-1 ends coding
                5.00 item-1 ends ci
                6.00 item-1 ends review
                7.00 item-1 ends coding
                7.50 item-1 ends review
                9.50 item-1 ends coding
                10.00 item-1 ends review
                13.00 item-1 ends coding
                13.50 item-1 ends ci
                13.50 item-1 delivered
                """);
    }

    /**
     * The first item gets 2 defects in its ci run, where the mean is 4; review has ended before, and finds them all the
     * same.
     */
    @Test
    void whatGoesWrongAtOneIsFoundByTheOther() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("coding", 1, hours(4))
                .station(Flaws.with(review(1), Flaws.catches(1, "coding", hours(1), 0.5)))
                .station(Flaws.with(ci(2), Flaws.injects(4)))
                .line();

        assertThat(Story.of(line, clock(0, 11)).telling("item-1 ends", "item-1 delivered"))
                .isEqualTo("""
                4.00 item-1 ends coding
                5.00 item-1 ends review
                6.00 item-1 ends ci
                8.00 item-1 ends coding
                8.50 item-1 ends review
                8.50 item-1 delivered
                """);
    }

    @Test
    void aBacklogBeginsAtBoth() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(2))
                .station(Policies.beside(Post.of("docs", hours(3)).station(), "coding"))
                .line();

        assertThat(Story.of(line, clock(0, 4))).hasToString("""
                0.00 item-1 enters
                0.00 item-1 joins docs
                0.00 item-1 starts coding
                0.00 item-1 starts docs
                2.00 item-1 ends coding
                2.00 item-2 enters
                2.00 item-2 joins docs
                2.00 item-2 starts coding
                3.00 item-1 ends docs
                3.00 item-1 delivered
                3.00 item-2 starts docs
                4.00 item-2 ends coding
                4.00 item-3 enters
                4.00 item-3 joins docs
                4.00 item-3 starts coding
                """);
    }

    /** Each part is at both by itself. */
    @Test
    void partsOfAnItemGoApartBeforeBoth() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .parts(2, "review")
                .station("coding", 1, hours(1))
                .station(Post.of("review", hours(1)).servers(2).station())
                .station(ci(1))
                .line();

        assertThat(Story.of(line, clock(0, 3)).telling("starts", "delivered")).isEqualTo("""
                0.00 item-1.1 starts coding
                1.00 item-1.1 starts ci
                1.00 item-1.1 starts review
                1.00 item-1.2 starts review
                2.00 item-1.1 part delivered
                2.00 item-1.2 starts ci
                3.00 item-1.2 delivered
                3.00 item-2.1 starts coding
                """);
    }
}
