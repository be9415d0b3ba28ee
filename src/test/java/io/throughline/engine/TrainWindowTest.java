package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;

/** Over which time rates are counted behind a train, worked out by hand. */
class TrainWindowTest {

    private static Station deploy(double every) {
        Line line = Lines.backlog().station("deploy", 1, hours(0.5)).line();
        return Policies.train(line.stations().get(0), every);
    }

    private static Replication run(Line line, double warmUp, double horizon) {
        return new Simulation(line, clock(warmUp, horizon), 1, Recording.ALL).run(0);
    }

    @Test
    void ratesAreCountedFromTheFirstDepartureToTheLastOne() {
        Line line = Lines.arrivals(hours(1)).station(deploy(3)).line();
        Replication run = run(line, 5, 17);

        assertThat(run.window().from())
                .as("6 h and the half hour of its service")
                .isEqualTo(ticks(6.5));
        assertThat(run.window().to()).isEqualTo(ticks(21.5));
        assertThat(run.window().departures()).isEqualTo(6);
        assertThat(run.items().delivered()).as("five trains of three").isEqualTo(15);
        assertThat(run.items().started()).as("at 7 to 21").isEqualTo(15);
        assertThat(run.kinds().get(0).delivered()).isEqualTo(15);
        assertThat(run.kinds().get(0).value()).isEqualTo(15);
        assertThat(run.kinds().get(0).flowTime().count())
                .as("samples of the whole period")
                .isEqualTo(18);
        assertThat(run.stations().get(0).services()).isEqualTo(5);
        assertThat(run.inside().wipAtStart())
                .as("just behind a train")
                .isEqualTo(run.inside().wipAtEnd());
    }

    @Test
    void aDepartureAtTheVeryEndOfTheWarmUpIsTheFirst() {
        Line line = Lines.arrivals(hours(1)).station(deploy(3)).line();
        Replication run = run(line, 6.5, 15);

        assertThat(run.window().from()).isEqualTo(ticks(6.5));
        assertThat(run.window().to()).isEqualTo(ticks(21.5));
        assertThat(run.items().delivered()).isEqualTo(15);
    }

    @Test
    void fewerThanFiveDeparturesLeaveTheWholePeriod() {
        Line line = Lines.arrivals(hours(1)).station(deploy(3)).line();
        Replication run = run(line, 5, 13.4);

        assertThat(run.window().whole()).isTrue();
        assertThat(run.window().from()).isEqualTo(ticks(5));
        assertThat(run.window().length()).isEqualTo(ticks(13.4));
        assertThat(run.items().delivered()).as("at 6.5, 9.5, 12.5, 15.5").isEqualTo(12);
        assertThat(run.inside().wipAtStart()).as("three to five").isEqualTo(2);
        assertThat(run.stations().get(0).queue().atEnd())
                .as("the train at 18 took all")
                .isZero();
    }

    @Test
    void theLastTrainOfSeveralCounts() {
        Line line = Lines.arrivals(hours(1))
                .station(deploy(3))
                .station(Policies.train(
                        Lines.backlog()
                                .station("release", 1, hours(0.25))
                                .line()
                                .stations()
                                .get(0),
                        4))
                .station("check", 1, hours(0.1))
                .line();

        assertThat(run(line, 5, 20).window().from()).isEqualTo(ticks(8.25));
    }
}
