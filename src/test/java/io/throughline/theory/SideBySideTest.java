package io.throughline.theory;

import static io.throughline.Lines.exponential;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stations side by side behave as theory says. */
@ExtendWith(ValidationPage.class)
class SideBySideTest {
    private static final String LARGEST = "Rényi 1953";

    private static Lines stations(Lines lines, int count, int servers) {
        for (int i = 0; i < count; i++) {
            Station station = Post.of("s" + i, exponential(1)).servers(servers).station();
            lines.station(i == 0 ? station : Policies.beside(station, "s0"));
        }
        return lines;
    }

    /** Two stations M/M/1 that the same parts come to: R = (12 − ρ)/8 ÷ (μ − λ); each waits as it would alone. */
    @Test
    void twoServersThatEachPartNeeds() {
        Experiment run = Experiment.of(stations(Lines.poisson(.6), 2, 1), 400_000)
                .of("two M/M/1 side by side, λ 0.6, μ 1", "Flatto and Hahn 1984");
        run.holds("flow time", (12 - .6) / 8 / (1 - .6), .02, Experiment::flowTime);
        run.holds("inside", .6 * (12 - .6) / 8 / (1 - .6), .02, Experiment::inside);
        run.holds("wait at the first", .6 / .4, .02, Experiment.stationWait(0));
        run.holds("wait at the second", .6 / .4, .02, Experiment.stationWait(1));
        run.holds("utilisation of the second", .6, Experiment.utilisation(1));
    }

    /** Of three exponential times the longest is 1/3 + 1/2 + 1 on average, and all of it is worked on. */
    @Test
    void threeThatNobodyWaitsFor() {
        Experiment run = Experiment.of(stations(Lines.poisson(1), 3, Station.UNLIMITED), 20_000)
                .of("three M/M/∞ side by side, λ 1, μ 1", LARGEST);
        run.holds("flow time", 1 + 1 / 2. + 1 / 3., Experiment::flowTime);
        run.holds("touch time", 1 + 1 / 2. + 1 / 3., Experiment::touchTime);
    }

    /** With one item in the line the next one begins when the longer of both services has ended. */
    @Test
    void oneItemAtATime() {
        Experiment run = Experiment.of(stations(Lines.atOnce(1), 2, 1), 20_000)
                .of("two stations side by side, one item in the line, μ 1", LARGEST);
        run.holds("throughput", 1 / 1.5, Experiment::throughput);
        run.holds("utilisation of the first", 1 / 1.5, Experiment.utilisation(0));
    }
}
