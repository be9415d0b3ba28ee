package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** People at stations side by side, worked out by hand. */
class BesidePeopleByHandTest {
    private static Station ci(double time) {
        return besideReview(Post.of("ci", hours(time)).station());
    }

    private static Station besideReview(Station station) {
        return Policies.beside(station, "review");
    }

    /** Who coded may not review; who did the ci run may. */
    @Test
    void onePersonMayDoBothOneAfterTheOther() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Post.of("coding", hours(1)).staff("team"))
                .station(Post.of("review", hours(2)).staff("team").notOwnWork())
                .station(besideReview(Post.of("ci", hours(1)).staff("team").station()))
                .people(Teams.pool("team", 2))
                .line();

        assertThat(Story.of(line, clock(0, 4)).telling("item-1")).isEqualTo("""
                0.00 item-1 enters
                0.00 item-1 starts coding by team-1
                1.00 item-1 ends coding by team-1
                1.00 item-1 joins review
                1.00 item-1 joins ci
                1.00 item-1 starts ci by team-2
                2.00 item-1 ends ci by team-2
                2.00 item-1 starts review by team-2
                4.00 item-1 ends review by team-2
                4.00 item-1 delivered
                """);
    }

    @Test
    void whatSomebodyBeganIsBegunAtBoth() {
        Line line = Lines.arrivals(hours(1))
                .station(Post.of("review", hours(2)).staff("team"))
                .station(besideReview(Post.of("ci", hours(1)).staff("team").station()))
                .people(new StaffPool(
                        "team", 1, StaffPool.Prefer.CLOSEST_TO_DONE, 0, new StaffPool.Skill(1, 1, 1), 1, null, 0))
                .line();

        assertThat(Story.of(line, clock(0, 5)).telling("starts", "delivered")).isEqualTo("""
                1.00 item-1 starts ci by team-1
                2.00 item-1 starts review by team-1
                4.00 item-1 delivered
                4.00 item-2 starts ci by team-1
                5.00 item-2 starts review by team-1
                """);
    }

    @Test
    void approvalsAtOneAreDoneWhileTheOtherGoesOn() {
        Line line = Lines.arrivals(hours(3))
                .station(Post.of("review", hours(1)).staff("team").approvals(2))
                .station(ci(1.5))
                .people(Teams.pool("team", 2))
                .line();

        assertThat(Story.of(line, clock(0, 4.5)).telling("item-1")).isEqualTo("""
                3.00 item-1 arrives
                3.00 item-1 enters
                3.00 item-1 joins review
                3.00 item-1 joins ci
                3.00 item-1 starts ci
                3.00 item-1 starts review by team-1
                3.00 item-1 starts review by team-2
                4.00 item-1 ends review by team-1
                4.00 item-1 ends review by team-2
                4.50 item-1 ends ci
                4.50 item-1 delivered
                """);
    }

    @Test
    void whatAPersonBeginsIsAtTheServersBesideAtOnce() {
        Line line = Lines.backlog()
                .station(Post.of("coding", hours(2)).staff("team"))
                .station(Policies.beside(Post.of("docs", hours(1)).station(), "coding"))
                .people(Teams.pool("team", 1))
                .line();

        assertThat(Story.of(line, clock(0, 1)).telling("starts", "ends")).isEqualTo("""
                0.00 item-1 starts coding by team-1
                0.00 item-1 starts docs
                1.00 item-1 ends docs
                """);
    }

    /** Who coded may not do the ci run; who reviews at the same time, or did so before, may. */
    @Test
    void workBesideAStationIsNotEarlierWork() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Post.of("coding", hours(1)).staff("team"))
                .station(Post.of("review", hours(1))
                        .staff("team")
                        .notOwnWork()
                        .outcomes(Post.back("coding", 1, false, 1)))
                .station(besideReview(Post.of("ci", hours(1))
                        .staff("team")
                        .notOwnWork()
                        .pickup(hours(2))
                        .station()))
                .people(Teams.pool("team", 2))
                .line();

        assertThat(Story.of(line, clock(0, 7)).telling("starts")).isEqualTo("""
                0.00 item-1 starts coding by team-1
                1.00 item-1 starts review by team-2
                3.00 item-1 starts ci by team-2
                4.00 item-1 starts coding by team-1
                5.00 item-1 starts ci by team-2
                6.00 item-1 starts review by team-2
                7.00 item-2 starts coding by team-1
                """);
    }

    /** At 2h both are noticed at coding; what a server has begun there is not new any more. */
    @Test
    void whatAServerBeginsMayBeTakenAtOnceByWhoBeginsNothingNew() {
        Line line = Lines.atOnce(2)
                .station(Post.of("coding", hours(3)).servers(2).pickup(hours(2)))
                .station(Policies.beside(
                        Post.of("review", hours(1)).staff("team").station(), "coding"))
                .people(new StaffPool(
                        "team", 1, StaffPool.Prefer.CLOSEST_TO_DONE, 0, new StaffPool.Skill(1, 1, 1), 1, null, 0))
                .line();

        assertThat(Story.of(line, clock(0, 4)).telling("starts", "ends")).isEqualTo("""
                0.00 item-1 starts review by team-1
                1.00 item-1 ends review by team-1
                2.00 item-1 starts coding
                2.00 item-2 starts coding
                2.00 item-2 starts review by team-1
                3.00 item-2 ends review by team-1
                """);
    }
}
