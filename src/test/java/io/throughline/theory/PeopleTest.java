package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.theory.ClosedNetwork.Center;
import io.throughline.theory.ClosedNetwork.Solution;
import io.throughline.theory.Networks.Closed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stations that people of pools staff behave as theory says. */
@ExtendWith(ValidationPage.class)
class PeopleTest {
    private static final double HOURS = 500_000;

    /** One person writes and reviews what arrives; both take an hour on average. */
    private static Lines writer(String... prefer) {
        return Lines.poisson(.4)
                .station(Post.of("write", Lines.exponential(1)).staff("writer"))
                .station(Post.of("review", Lines.exponential(1)).staff("writer"))
                .people(Teams.listed("writer", 1, prefer));
    }

    /** Who finishes an item before the next one is a single server with a service of two stages. */
    @Test
    void whoReviewsFirstIsASingleServer() {
        double inside = QueueingFormulas.queueOfGeneralService(.8, .5) + .8;
        new Reference("people-and-limits").assertPrinted("shared.review-first", inside, inside / .4);
        shared("review first", "Pollaczek 1930, Khinchine 1932", inside, writer("review", "write"));
    }

    @Test
    void whoWritesFirstHasMoreInside() {
        double[] exact = new Reference("people-and-limits").numbers("shared.write-first");
        assertThat(exact[1]).isCloseTo(exact[0] / .4, within(1e-4));
        shared("write first", "worked out apart", exact[0], writer("write", "review"));
    }

    private static void shared(String rule, String source, double inside, Lines lines) {
        Experiment run = Experiment.of(lines, HOURS).of("one person writes and reviews, " + rule + ", λ 0.4", source);
        run.holds("throughput", .4, Experiment::throughput);
        run.holds("inside", inside, .015, Experiment::inside);
        run.holds("flow time", inside / .4, .015, Experiment::flowTime);
        run.holds("at work", .8, r -> Experiment.staffed(r, 0) + Experiment.staffed(r, 1));
    }

    /** Each station with a pool of its own, of as many people as it had servers. */
    private static Line staffed(Line line) {
        Line staffed = Teams.with(
                line,
                line.stations().stream()
                        .map(s -> Teams.pool(s.name() + "-crew", s.servers()))
                        .toArray(StaffPool[]::new));
        for (Station station : line.stations()) {
            staffed = staffed.with(Post.of(station.name(), station.work().time())
                    .staff(station.name() + "-crew")
                    .outcomes(station.outcomes().toArray(Outcome[]::new))
                    .station());
        }
        return staffed;
    }

    @Test
    void aClosedLineWithAPoolAtEachStation() {
        Closed delivery = Networks.deliveryClosed(1, .4);
        Solution exact = delivery.network().solve(15);
        Experiment run = Experiment.of(staffed(delivery.lines().line()), 14_000)
                .of("delivery, 15 items, a pool at each station", "Reiser and Lavenberg 1980");
        run.holds("throughput", exact.throughput(), Experiment::throughput);
        for (int k = 0; k < exact.inside().length; k++) {
            Center center = delivery.network().stations().get(k);
            int station = k;
            double busy = exact.throughput() * center.visits() * center.service();
            run.holds("at work at " + k, busy, r -> Experiment.staffed(r, station));
            run.holds("queue at " + k, exact.inside()[k] - busy, .02, Experiment.queue(k));
        }
    }

    /** In a moment, people of all stations choose after the servers of all; the draws are the same. */
    @Test
    void poolsOfTheirOwnDeliverWhatServersDo() {
        Line servers = Networks.deliveryClosed(1, .4).lines().line();
        List<Replication> one = Experiment.run(servers, Lines.clock(100, 1000), 1, Recording.SUMS, 5);
        List<Replication> other = Experiment.run(staffed(servers), Lines.clock(100, 1000), 1, Recording.SUMS, 5);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).items().delivered())
                    .isEqualTo(one.get(i).items().delivered());
            assertThat(other.get(i).inside()).isEqualTo(one.get(i).inside());
            assertThat(other.get(i).kinds().get(0).flowTime().sum())
                    .isEqualTo(one.get(i).kinds().get(0).flowTime().sum());
        }
    }
}
