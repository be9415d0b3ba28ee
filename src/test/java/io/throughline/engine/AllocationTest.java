package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.exponential;
import static io.throughline.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.record.Recording;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The loop allocates nothing per event: four times as many events cost no more bytes. */
class AllocationTest {
    private static final Line LINE = Lines.backlog()
            .wipLimit(15)
            .size(Lognormal.ofMoments(1, 1))
            .kind("feature", 0.8, 0)
            .kind("fix", 0.2, 1)
            .station("coding", 4, Lognormal.ofMoments(Lines.ticks(6), 1))
            .station("review", 2, exponential(2), outcome("changes", 0.25, "coding"))
            .station("qa", 2, Gamma.ofMoments(Lines.ticks(2), 0.7))
            .line();

    /** People with all their rights and limits, who are interrupted, review in some hours, and have parts and rooms. */
    private static final Line TEAM = Lines.poisson(0.5)
            .parts(1.5, "coding")
            .station(Post.of("coding", exponential(3)).staff("developers", "seniors"))
            .station(Post.of("review", exponential(1))
                    .staff("seniors", "developers")
                    .notOwnWork()
                    .approvals(2)
                    .open(5)
                    .pickup(exponential(1))
                    .overload(6, 0.7)
                    .outcomes(new Outcome("changes", 0.25, "coding", 0.3, true, 3)))
            .station(Post.of("qa", exponential(0.5)).servers(2).releasing(4))
            .groupLimit(20, "coding", "review", "qa")
            .people(
                    Teams.interrupted(Teams.pool("developers", 4), exponential(6), exponential(0.5)),
                    Teams.switching(Teams.pool("seniors", 3), 0.1).withWipLimit(9))
            .line();

    /** Nobody is at work for much of the day, while parts wait. */
    private static final Line NIGHTS = Lines.poisson(0.2)
            .station(Post.of("review", exponential(1)).staff("crew").open(3))
            .people(Teams.pool("crew", 1))
            .line();

    /** A fifth of the items pre-empts others, at servers that may be held and among people whose station closes. */
    private static final Line EXPEDITED = Lines.poisson(0.3)
            .kind("feature", 0.8, 0)
            .kind(new Kind("fix", 0.2, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, true))
            .station(Post.of("coding", exponential(3)).staff("crew"))
            .station(
                    Post.of("review", exponential(1)).staff("crew").approvals(2).open(6))
            .station(Post.of("qa", exponential(2)))
            .station(Post.of("deploy", exponential(2)).holding(2))
            .people(Teams.interrupted(Teams.pool("crew", 3), exponential(6), exponential(0.5)))
            .line();

    @Test
    void bytesDoNotGrowWithTheNumberOfEvents() {
        doNotGrow(LINE);
    }

    @Test
    void bytesOfATeamDoNotGrowEither() {
        doNotGrow(TEAM);
        doNotGrow(NIGHTS);
    }

    @Test
    void bytesDoNotGrowWithWhatIsPreEmpted() {
        doNotGrow(EXPEDITED);
    }

    private static void doNotGrow(Line line) {
        Simulation brief = new Simulation(line, clock(1000, 20_000), 1, Recording.SUMS);
        Simulation lengthy = new Simulation(line, clock(1000, 80_000), 1, Recording.SUMS);
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            bytes(brief, warmUp);
            bytes(lengthy, warmUp);
        }
        long few = bytes(brief, 3);
        long many = bytes(lengthy, 3);

        assertThat(lengthy.run(3).items().delivered())
                .isGreaterThan(brief.run(3).items().delivered() * 3);
        assertThat(many).as("bytes for four times the events, against %d", few).isLessThan(few + 2_000);
    }

    private static long bytes(Simulation simulation, int number) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        simulation.run(number);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
