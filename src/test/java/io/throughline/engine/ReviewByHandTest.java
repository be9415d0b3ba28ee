package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.StationResult;
import io.throughline.model.line.Line;
import org.junit.jupiter.api.Test;

/** Review as it is: own work, authors, approvals, pick-up and haste, worked out by hand. */
class ReviewByHandTest {

    /** Item 1 waits at 3.00 though its author is free. */
    @Test
    void nobodyReviewsTheirOwnWork() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("coding", hours(2)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("crew").notOwnWork())
                .people(Teams.pool("crew", 2))
                .line();

        assertThat(Story.of(line, clock(0, 5)).telling("starts")).isEqualTo("""
                1.00 item-1 starts coding by crew-1
                2.00 item-2 starts coding by crew-2
                3.00 item-3 starts coding by crew-1
                4.00 item-1 starts review by crew-2
                5.00 item-2 starts review by crew-1
                5.00 item-3 starts review by crew-2
                """);
    }

    @Test
    void whereThatLeavesNobodyOnlyTheLastAuthorIsLeftOut() {
        Line line = Lines.arrivals(hours(8))
                .station(Post.of("analysis", hours(1)).staff("crew"))
                .station(Post.of("coding", hours(1)).staff("crew"))
                .station(Post.of("review", hours(1)).staff("crew").notOwnWork())
                .people(Teams.pool("crew", 2))
                .line();

        assertThat(Story.of(line, clock(0, 10)).telling("starts")).isEqualTo("""
                8.00 item-1 starts analysis by crew-1
                9.00 item-1 starts coding by crew-2
                10.00 item-1 starts review by crew-1
                """);
    }

    /** A lead has analysed, a senior designed, a developer coded: of those who may review the senior was last. */
    @Test
    void theLastAuthorIsTheLastOneAmongThoseWhoMayReview() {
        Line line = Lines.arrivals(hours(8))
                .station(Post.of("analysis", hours(1)).staff("leads"))
                .station(Post.of("design", hours(1)).staff("seniors"))
                .station(Post.of("coding", hours(1)).staff("developers"))
                .station(Post.of("review", hours(1)).staff("seniors", "leads").notOwnWork())
                .people(Teams.pool("leads", 1), Teams.pool("seniors", 1), Teams.pool("developers", 1))
                .line();

        assertThat(Story.of(line, clock(0, 11)).telling("starts review"))
                .isEqualTo("11.00 item-1 starts review by leads-1\n");
    }

    @Test
    void reworkWaitsForItsAuthorAndOthersPassIt() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("coding", hours(3)).staff("crew"))
                .station(Post.of("review", hours(1)).outcomes(Post.back("coding", 1, true, 1)))
                .people(Teams.pool("crew", 2))
                .line();

        assertThat(Story.of(line, clock(0, 10)).telling("starts coding")).isEqualTo("""
                2.00 item-1 starts coding by crew-1
                4.00 item-2 starts coding by crew-2
                6.00 item-1 starts coding by crew-1
                7.00 item-3 starts coding by crew-2
                9.00 item-4 starts coding by crew-1
                10.00 item-2 starts coding by crew-2
                """);
    }

    @Test
    void approvalsAreGivenSideBySide() {
        Line line = Lines.arrivals(hours(4))
                .station("coding", 1, hours(1))
                .station(Post.of("review", hours(1)).staff("seniors").approvals(2))
                .people(Teams.pool("seniors", 3))
                .line();
        Story story = Story.of(line, clock(0, 6));

        assertThat(story.telling("review", "delivered")).isEqualTo("""
                5.00 item-1 joins review
                5.00 item-1 starts review by seniors-1
                5.00 item-1 starts review by seniors-2
                6.00 item-1 ends review by seniors-1
                6.00 item-1 ends review by seniors-2
                6.00 item-1 delivered
                """);
        StationResult review = story.replication.stations().get(1);
        assertThat(review.services()).isEqualTo(2);
        assertThat(review.firstPasses()).isEqualTo(1);
        assertThat(review.states()[StationResult.State.BUSY.ordinal()]).isEqualTo(ticks(2));
        assertThat(story.replication.kinds().get(0).touch())
                .as("an hour of coding, an hour in which two review")
                .isEqualTo(ticks(2));
    }

    /** Triage goes first, so the second approval of item 1 has to wait from 6.00 to 7.00. */
    @Test
    void approvalsAreGivenOneAfterTheOtherByDifferentPeople() {
        Line line = Lines.arrivals(hours(2))
                .station(Post.of("triage", hours(3)).staff("seniors"))
                .station(Post.of("review", hours(1)).staff("seniors").approvals(2))
                .people(Teams.listed("seniors", 2, "triage", "review"))
                .line();
        Story story = Story.of(line, clock(0, 8));

        assertThat(story.telling(" by ", "delivered")).isEqualTo("""
                2.00 item-1 starts triage by seniors-1
                4.00 item-2 starts triage by seniors-2
                5.00 item-1 ends triage by seniors-1
                5.00 item-1 starts review by seniors-1
                6.00 item-1 ends review by seniors-1
                6.00 item-3 starts triage by seniors-1
                7.00 item-2 ends triage by seniors-2
                7.00 item-1 starts review by seniors-2
                8.00 item-1 ends review by seniors-2
                8.00 item-1 delivered
                8.00 item-4 starts triage by seniors-2
                """);
        StationResult.Waits waits = story.replication.stations().get(1).waits();
        assertThat(waits.each().count()).isEqualTo(2);
        assertThat(waits.each().sum()).isEqualTo(ticks(1));
        assertThat(waits.first().count()).isEqualTo(1);
        assertThat(waits.first().sum()).isZero();
        KindResult items = story.replication.kinds().get(0);
        assertThat(items.waiting().sum()).isEqualTo(ticks(1));
        assertThat(items.touch()).isEqualTo(ticks(5));
    }

    @Test
    void whatABacklogBeginsNeedsItsApprovalsToo() {
        Line line = Lines.backlog()
                .station(Post.of("pairing", hours(1)).staff("crew").approvals(2))
                .people(Teams.pool("crew", 3))
                .line();

        assertThat(Story.of(line, clock(0, 2)).telling(" by ", "delivered")).isEqualTo("""
                0.00 item-1 starts pairing by crew-1
                0.00 item-1 starts pairing by crew-2
                0.00 item-2 starts pairing by crew-3
                1.00 item-1 ends pairing by crew-1
                1.00 item-1 ends pairing by crew-2
                1.00 item-1 delivered
                1.00 item-2 ends pairing by crew-3
                1.00 item-2 starts pairing by crew-1
                1.00 item-3 starts pairing by crew-2
                1.00 item-3 starts pairing by crew-3
                2.00 item-2 ends pairing by crew-1
                2.00 item-2 delivered
                2.00 item-3 ends pairing by crew-2
                2.00 item-3 ends pairing by crew-3
                2.00 item-3 delivered
                2.00 item-4 starts pairing by crew-1
                2.00 item-4 starts pairing by crew-2
                2.00 item-5 starts pairing by crew-3
                """);
    }

    @Test
    void theApprovalsOfThePartThatWasBegunComeBeforeItsOtherParts() {
        Line line = Lines.backlog()
                .parts(2, "pairing")
                .station(Post.of("pairing", hours(1)).staff("crew").approvals(2))
                .people(Teams.pool("crew", 3))
                .line();

        assertThat(Story.of(line, clock(0, 0.5)).telling(" by ")).isEqualTo("""
                0.00 item-1.1 starts pairing by crew-1
                0.00 item-1.1 starts pairing by crew-2
                0.00 item-1.2 starts pairing by crew-3
                """);
    }

    /** At 5.50 item 1 has long been noticed when it is item 3's time to be; but that one joined the queue before. */
    @Test
    void aNewPartIsNoticedAfterAWhileAndKeepsItsPlaceInTheQueue() {
        Line line = Lines.arrivals(hours(1))
                .station("coding", 1, hours(0.5))
                .station(Post.of("review", hours(1)).pickup(hours(2)).outcomes(Post.back("coding", 1, false, 1)))
                .line();
        Story story = Story.of(line, clock(0, 7.5));

        assertThat(story.telling("review").replaceAll(".* (ends|sent back) .*\n", ""))
                .isEqualTo("""
                1.50 item-1 joins review
                2.50 item-2 joins review
                3.50 item-3 joins review
                3.50 item-1 noticed review
                3.50 item-1 starts review
                4.50 item-4 joins review
                4.50 item-2 noticed review
                4.50 item-2 starts review
                5.00 item-1 joins review
                5.50 item-5 joins review
                5.50 item-3 noticed review
                5.50 item-3 starts review
                6.00 item-2 joins review
                6.50 item-6 joins review
                6.50 item-4 noticed review
                6.50 item-4 starts review
                7.00 item-3 joins review
                7.50 item-7 joins review
                7.50 item-5 noticed review
                7.50 item-1 starts review
                """);
        StationResult review = story.replication.stations().get(1);
        assertThat(review.waits().first().sum()).as("four times two hours").isEqualTo(ticks(8));
        assertThat(review.waits().each().sum())
                .as("and item 1 from 5.00 to 7.50")
                .isEqualTo(ticks(10.5));
        assertThat(review.queue().atEnd()).isEqualTo(5);
    }

    @Test
    void servicesAreHastyWhileTooManyOthersWait() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("review", hours(2)).overload(1, 0.5))
                .line();

        assertThat(Story.of(line, clock(0, 7)).telling("starts", "ends")).isEqualTo("""
                1.00 item-1 starts review
                3.00 item-1 ends review
                3.00 item-2 starts review
                5.00 item-2 ends review
                5.00 item-3 starts review
                6.00 item-3 ends review
                6.00 item-4 starts review
                7.00 item-4 ends review
                7.00 item-5 starts review
                """);
    }
}
