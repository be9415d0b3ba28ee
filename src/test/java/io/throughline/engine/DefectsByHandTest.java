package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Skill;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Defects that are found with certainty, so that mending can be worked out by hand. How many an item gets is drawn: the
 * first one gets 3 at coding, where the mean is 5.
 */
class DefectsByHandTest {
    private static final Quality INJECTS = Flaws.injects(5);
    private static final Quality CATCHES = Flaws.catches(1, "coding", hours(1), 0.25);

    @Test
    void whatIsFoundIsMendedOneByOneAndComesStraightBackToBeLookedAtAgain() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Flaws.station("coding", 1, hours(4), INJECTS))
                .station("ci", 1, hours(0.5))
                .station(Flaws.station("review", 1, hours(2), CATCHES))
                .station("qa", 1, hours(1))
                .line();

        Story story = Story.of(line, clock(0, 11));
        assertThat(story.telling("item-1")).isEqualTo("""
                        0.00 item-1 enters
                        0.00 item-1 starts coding
                        4.00 item-1 ends coding
                        4.00 item-1 joins ci
                        4.00 item-1 starts ci
                        4.50 item-1 ends ci
                        4.50 item-1 joins review
                        4.50 item-1 starts review
                        6.50 item-1 ends review
                        6.50 item-1 found review
                        6.50 item-1 joins coding
                        6.50 item-1 starts coding
                        9.50 item-1 ends coding
                        9.50 item-1 joins review
                        9.50 item-1 starts review
                        10.00 item-1 ends review
                        10.00 item-1 joins qa
                        10.00 item-1 starts qa
                        11.00 item-1 ends qa
                        11.00 item-1 delivered
                        """);
        assertThat(rework(story.replication)).containsExactly(3.0, 0.0, 0.5, 0.0);
        assertThat(story.replication.stations().get(0).firstPasses()).isEqualTo(1);
        assertThat(story.replication.stations().get(2).services()).isEqualTo(2);
    }

    private static List<Double> rework(Replication run) {
        return run.stations().stream()
                .mapToLong(StationResult::rework)
                .mapToObj(ticks -> (double) ticks / Lines.ticks(1))
                .toList();
    }

    @Test
    void whatIsOverlookedMayBeFoundTheNextTimeOrEscapes() {
        Quality half = Flaws.catches(0.5, "coding", hours(1), 1);

        // the first item's 3 escape; the fourth one's looks find 2, then 5, then 3, then none
        assertThat(Story.of(codingAndReview(INJECTS, half), clock(0, 51)).telling("item-1 ends", "item-4 "))
                .isEqualTo("""
                        4.00 item-1 ends coding
                        6.00 item-1 ends review
                        29.00 item-4 enters
                        29.00 item-4 starts coding
                        33.00 item-4 ends coding
                        33.00 item-4 joins review
                        33.00 item-4 starts review
                        35.00 item-4 ends review
                        35.00 item-4 found review
                        35.00 item-4 joins coding
                        35.00 item-4 starts coding
                        37.00 item-4 ends coding
                        37.00 item-4 joins review
                        37.00 item-4 starts review
                        39.00 item-4 ends review
                        39.00 item-4 found review
                        39.00 item-4 joins coding
                        39.00 item-4 starts coding
                        44.00 item-4 ends coding
                        44.00 item-4 joins review
                        44.00 item-4 starts review
                        46.00 item-4 ends review
                        46.00 item-4 found review
                        46.00 item-4 joins coding
                        46.00 item-4 starts coding
                        49.00 item-4 ends coding
                        49.00 item-4 joins review
                        49.00 item-4 starts review
                        51.00 item-4 ends review
                        51.00 item-4 delivered
                        """);
    }

    private static Line codingAndReview(Quality coding, Quality review) {
        return Lines.backlog()
                .wipLimit(1)
                .station(Flaws.station("coding", 1, hours(4), coding))
                .station(Flaws.station("review", 1, hours(2), review))
                .line();
    }

    @Test
    void sizeScalesTheLookAgainButNotTheMending() {
        Station coding = Flaws.station("coding", 1, hours(4), INJECTS);
        Station review = Flaws.station("review", 1, hours(2), CATCHES);
        Line line = Lines.backlog()
                .wipLimit(1)
                .size(new Distribution.Constant(2))
                .station(Flaws.with(coding, new Station.Work(hours(4), 1, 1)))
                .station(Flaws.with(review, new Station.Work(hours(2), 1, 1)))
                .line();

        assertThat(Story.of(line, clock(0, 16)).telling("item-1 ends")).isEqualTo("""
                        8.00 item-1 ends coding
                        12.00 item-1 ends review
                        15.00 item-1 ends coding
                        16.00 item-1 ends review
                        """);
    }

    @Test
    void theWorkOfAStationScalesMendingThereAndLookingAgain() {
        Line line = codingAndReview(INJECTS, CATCHES);
        Line more = line.with(line.station("coding").withWorkScaled(2))
                .with(line.station("review").withWorkScaled(3));

        assertThat(Story.of(more, clock(0, 21.5)).telling("item-1 ends")).isEqualTo("""
                        8.00 item-1 ends coding
                        14.00 item-1 ends review
                        20.00 item-1 ends coding
                        21.50 item-1 ends review
                        """);
    }

    @Test
    void anOutcomeIsDecidedBeforeAnybodyLooks() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station("spec", 1, hours(1))
                .station(Flaws.station("coding", 1, hours(4), INJECTS))
                .station(Flaws.station("review", 1, hours(2), CATCHES, new Outcome("unclear", 1, "spec", 0, false, 1)))
                .line();

        // sent back with no effort, so nothing is injected again: a tick each at spec, coding and review
        assertThat(Story.of(line, clock(0, 10.75)).telling("item-1 ends")).isEqualTo("""
                        1.00 item-1 ends spec
                        5.00 item-1 ends coding
                        7.00 item-1 ends review
                        7.00 item-1 ends spec
                        7.00 item-1 ends coding
                        7.00 item-1 ends review
                        10.00 item-1 ends coding
                        10.50 item-1 ends review
                        """);
    }

    @Test
    void mendingGoesBeforeNewWorkAndHasteFindsLess() {
        Station review = Flaws.station("review", 1, hours(2), CATCHES);
        Station.Work hasty = new Station.Work(hours(2), 0, 1, new Station.Overload(0, 0.5, 0), null);
        Line line = Lines.atOnce(3)
                .station(Flaws.station("coding", 1, hours(1), INJECTS))
                .station(Flaws.with(review, hasty))
                .line();

        // item-2 starts review while item-3 waits: half the time, and nothing is found; item-4 comes in then
        assertThat(Story.of(line, clock(0, 7)).telling("starts", "delivered")).isEqualTo("""
                        0.00 item-1 starts coding
                        1.00 item-1 starts review
                        1.00 item-2 starts coding
                        2.00 item-3 starts coding
                        3.00 item-2 starts review
                        3.00 item-1 starts coding
                        4.00 item-2 delivered
                        4.00 item-3 starts review
                        6.00 item-1 starts review
                        6.00 item-3 starts coding
                        6.50 item-1 delivered
                        """);
    }

    /** The service of item-1 begins at 3h, when nobody waits, and is given up from 4h to 8h; item-2 waits by then. */
    @Test
    void theRestOfAServiceIsAsHastyAsItsStart() {
        Station review = Post.of("review", hours(2)).staff("team").open(4).station();
        Station.Work hasty = new Station.Work(hours(2), 0, 1, new Station.Overload(0, 0.5, 0), null);
        Line line = Lines.backlog()
                .wipLimit(2)
                .station(Flaws.station("coding", 1, hours(3), INJECTS))
                .station(Flaws.with(Flaws.with(review, CATCHES), hasty))
                .people(Teams.pool("team", 1))
                .line();

        assertThat(Story.of(line, clock(0, 9)).telling("review", "9.00")).isEqualTo("""
                        3.00 item-1 joins review
                        3.00 item-1 starts review by team-1
                        4.00 item-1 stops review by team-1
                        4.00 item-1 given up review by team-1
                        6.00 item-2 joins review
                        8.00 item-1 starts review by team-1
                        9.00 item-1 ends review by team-1
                        9.00 item-1 found review
                        9.00 item-1 joins coding
                        9.00 item-1 starts coding
                        9.00 item-2 starts review by team-1
                        """);
    }

    @Test
    void peopleMendAndLookAgainAtTheirOwnPace() {
        assertThat(Story.of(byPeople(new Skill(2, 1, 1), 1), clock(0, 4.75)).telling("item-1 ends"))
                .isEqualTo("""
                        2.00 item-1 ends coding by developers-1
                        3.00 item-1 ends review by developers-1
                        4.50 item-1 ends coding by developers-1
                        4.75 item-1 ends review by developers-1
                        """);
    }

    @Test
    void peopleMayInjectAndFindMoreOrLess() {
        String nothingFound = """
                4.00 item-1 ends coding by developers-1
                6.00 item-1 ends review by developers-1
                """;
        String allFound = nothingFound + """
                9.00 item-1 ends coding by developers-1
                9.50 item-1 ends review by developers-1
                """;
        assertThat(Story.of(byPeople(new Skill(1, 0, 1), 1), clock(0, 9.5)).telling("item-1 ends"))
                .isEqualTo(nothingFound);
        assertThat(Story.of(byPeople(new Skill(1, 1, 0), 1), clock(0, 9.5)).telling("item-1 ends"))
                .isEqualTo(nothingFound);
        assertThat(Story.of(byPeople(new Skill(1, 1, 2000), 0.001), clock(0, 9.5))
                        .telling("item-1 ends"))
                .isEqualTo(allFound);
    }

    private static Line byPeople(Skill skill, double catches) {
        Quality looks = Flaws.catches(catches, "coding", hours(1), 0.25);
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Flaws.with(Teams.staffed("coding", hours(4), "developers"), INJECTS))
                .station(Flaws.with(Teams.staffed("review", hours(2), "developers"), looks))
                .line();
        StaffPool pool = Teams.pool("developers", 1);
        return Teams.with(
                line,
                new StaffPool(
                        pool.name(), 1, pool.prefer(), 0, skill, pool.wipLimit(), pool.interruptions(), pool.cost()));
    }

    @Test
    void defectsOfAnItemFallToItsPartsByLot() {
        Quality looks = Flaws.catches(1, "spec", hours(1), 0);
        // the first item gets 8 at spec
        Line whole = Lines.backlog()
                .wipLimit(1)
                .station(Flaws.station("spec", 1, hours(1), INJECTS))
                .station("design", 1, hours(1))
                .station(Flaws.station("review", Station.UNLIMITED, hours(1), looks))
                .line();

        assertThat(Story.of(whole, clock(0, 11)).telling("item-1 ends")).isEqualTo("""
                        1.00 item-1 ends spec
                        2.00 item-1 ends design
                        3.00 item-1 ends review
                        11.00 item-1 ends spec
                        """);
        assertThat(Story.of(Flaws.inParts(whole, 3, "review"), clock(0, 11)).telling("ends spec"))
                .isEqualTo("""
                        1.00 item-1.1 ends spec
                        5.00 item-1.1 ends spec
                        6.00 item-1.2 ends spec
                        11.00 item-1.3 ends spec
                        """);
    }
}
