package io.throughline.theory;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Pert;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.law.Weibull;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A single station behaves as queueing theory says. */
@ExtendWith(ValidationPage.class)
class OpenStationsTest {
    @Test
    void oneServer() {
        double wait = QueueingFormulas.wait(1, .8, 1);
        Experiment run = Experiment.withFlowTimes(station(1, .8, 1), 250_000).of("M/M/1, λ 0.8, μ 1", "Erlang 1917");
        run.holds("utilisation", .8, Experiment.utilisation(0));
        run.holds("throughput", .8, Experiment::throughput);
        run.holds("queue", .8 * wait, .02, Experiment.queue(0));
        run.holds("wait", wait, .02, Experiment.stationWait(0));
        run.holds("flow time", wait + 1, Experiment::flowTime);
        run.holds("inside", .8 * (wait + 1), Experiment::inside);
        run.holds("p85", QueueingFormulas.flowTimePercentile(.85, 1, .8, 1), run.flowTimePercentile(.85));
    }

    @ParameterizedTest
    @MethodSource("severalServers")
    void severalServers(int servers, int arrivalRate, int serviceRate, double hours) {
        double wait = QueueingFormulas.wait(servers, arrivalRate, serviceRate);
        Experiment run = Experiment.withFlowTimes(station(servers, arrivalRate, serviceRate), hours)
                .of("M/M/" + servers + ", λ " + arrivalRate + ", μ " + serviceRate, "Erlang 1917");
        run.holds("queue", arrivalRate * wait, .02, Experiment.queue(0));
        run.holds("wait", wait, .02, Experiment.stationWait(0));
        run.holds("flow time", wait + 1.0 / serviceRate, Experiment::flowTime);
        for (double share : new double[] {.5, .85, .95}) {
            double exact = QueueingFormulas.flowTimePercentile(share, servers, arrivalRate, serviceRate);
            run.holds("percentile " + share, exact, .02, run.flowTimePercentile(share));
        }
    }

    static Stream<Arguments> severalServers() {
        return Stream.of(Arguments.of(2, 9, 5, 60_000), Arguments.of(4, 9, 5, 10_000), Arguments.of(10, 9, 1, 40_000));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anyLawOfServiceTime(String law, Distribution oneHourOnAverage, double squaredCv, double hours) {
        queuesAsPollaczekAndKhinchineSay(law, oneHourOnAverage, squaredCv, hours);
    }

    @Test
    @Tag("slow")
    void aHeavyTailOfServiceTime() {
        queuesAsPollaczekAndKhinchineSay("lognormal", Lognormal.ofMoments(Clock.HOUR, 2), 4, 4_000_000);
    }

    private static void queuesAsPollaczekAndKhinchineSay(
            String law, Distribution oneHourOnAverage, double squaredCv, double hours) {
        double queue = QueueingFormulas.queueOfGeneralService(.7, squaredCv);
        Lines lines = Lines.poisson(.7).station("only", 1, oneHourOnAverage);
        Experiment run = Experiment.of(lines, hours).of("M/G/1, λ 0.7, μ 1, " + law, "Pollaczek 1930, Khinchine 1932");
        run.holds("utilisation", .7, Experiment.utilisation(0));
        run.holds("queue", queue, .02, Experiment.queue(0));
        run.holds("wait", queue / .7, .02, Experiment.stationWait(0));
    }

    static Stream<Arguments> laws() {
        double hour = Clock.HOUR;
        return Stream.of(
                Arguments.of("constant", new Distribution.Constant(hour), 0, 80_000),
                Arguments.of("Erlang, shape 2", Gamma.erlang(hour, 2), .5, 80_000),
                Arguments.of("exponential", Lines.exponential(1), 1, 80_000),
                Arguments.of("lognormal, cv 1.2", Lognormal.ofMoments(hour, 1.2), 1.44, 100_000),
                Arguments.of("hyperexponential, cv 2", Hyperexponential.ofMoments(hour, 2), 4, 320_000),
                Arguments.of("gamma, cv 2", Gamma.ofMoments(hour, 2), 4, 300_000),
                Arguments.of("Weibull, cv 0.5", new Weibull.Moments(hour, .5), .25, 80_000),
                Arguments.of("uniform", new Uniform(0, 2 * hour), 1 / 3.0, 80_000),
                Arguments.of("triangular", new Triangular(0, hour, 2 * hour), 1 / 6.0, 80_000),
                Arguments.of("PERT", new Pert(0, hour, 2 * hour), 1 / 7.0, 80_000),
                Arguments.of("two values", new Empirical(List.of(0.0, 2 * hour), List.of(1.0, 1.0)), 1, 80_000),
                Arguments.of(
                        "exponential, by inversion",
                        new Distribution.Inverted(Lines.exponential(2)).scaled(.5),
                        1,
                        80_000));
    }

    @ParameterizedTest
    @MethodSource("priorities")
    void higherPrioritiesGoFirst(int servers, double high, double low) {
        Lines lines = Lines.poisson(high + low)
                .kind("high", high, 1)
                .kind("low", low, 0)
                .station("only", servers, Lines.exponential(1));
        double[] waits = QueueingFormulas.priorityWaits(servers, 1, high, low);
        Experiment run = Experiment.of(lines, 150_000)
                .of("M/M/" + servers + ", two priorities, λ " + high + " and " + low + ", μ 1", "Cobham 1954");
        run.holds("wait of high", waits[0], Experiment.wait(0));
        run.holds("wait of low", waits[1], .02, Experiment.wait(1));
        run.holds("wait of all", QueueingFormulas.wait(servers, high + low, 1), .02, Experiment.stationWait(0));
    }

    static Stream<Arguments> priorities() {
        return Stream.of(Arguments.of(1, .3, .5), Arguments.of(3, .9, 1.5));
    }

    @ParameterizedTest
    @MethodSource("services")
    void expeditedWorkPreEmpts(String line, Post post, double secondMoment) {
        Lines lines = Lines.poisson(.8)
                .kind(new Kind("expedited", .3, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, true))
                .kind("other", .5, 0)
                .station(post);
        Line of = line.contains("person") ? Teams.with(lines.line(), Teams.pool("crew", 1)) : lines.line();
        double[] flowTimes = QueueingFormulas.preEmptiveFlowTimes(secondMoment, .3, .5);
        Experiment run = Experiment.of(of, 150_000)
                .of(line + ", λ 0.3 expedited and 0.5 not, μ 1", "White and Christie 1958, Jaiswal 1961");
        run.holds("utilisation", .8, Experiment.share(0, State.BUSY));
        run.holds("flow time of expedited", flowTimes[0], Experiment.flowTime(0));
        run.holds("flow time of other", flowTimes[1], .02, Experiment.flowTime(1));
    }

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("M/M/1", Post.of("only", Lines.exponential(1)), 2),
                Arguments.of(
                        "M/D/1, one person", Post.of("only", Lines.hours(1)).staff("crew"), 1));
    }

    private static Lines station(int servers, double arrivalRate, double serviceRate) {
        return Lines.poisson(arrivalRate).station("only", servers, Lines.exponential(1 / serviceRate));
    }
}
