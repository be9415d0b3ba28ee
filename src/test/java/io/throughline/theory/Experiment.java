package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Replications of a line whose answers are known. An answer holds if it lies in the 99.9% Student-t interval and the
 * 95% interval is narrow: 1% of the answer to either side unless said otherwise. Times are in hours.
 */
final class Experiment {
    private static final int REPLICATIONS = 20;
    private static final long SEED = 20260101;
    /** The 97.5% point of Student's t with as many degrees of freedom as there are replications, less one. */
    static final double T_95 = TDistribution.of(REPLICATIONS - 1).inverseSurvivalProbability(0.025);

    private final List<Replication> replications;
    private final Map<Integer, long[]> sorted = new HashMap<>();
    private Case of;

    private Experiment(List<Replication> replications) {
        this.replications = replications;
    }

    /** Twenty replications, each measured over the given hours after a tenth of them as warm-up. */
    static Experiment of(Lines lines, double hours) {
        return of(lines.line(), hours);
    }

    /** The same of a line as it stands. */
    static Experiment of(Line line, double hours) {
        return of(line, hours, Recording.SUMS);
    }

    /** The same, with all flow times kept for percentiles. */
    static Experiment withFlowTimes(Lines lines, double hours) {
        return of(lines.line(), hours, new Recording(true, false));
    }

    private static Experiment of(Line line, double hours, Recording recording) {
        return new Experiment(run(line, Lines.clock(hours / 10, hours), SEED, recording, REPLICATIONS));
    }

    static List<Replication> run(Line line, Clock clock, long seed, Recording recording, int replications) {
        Simulation simulation = new Simulation(line, clock, seed, recording);
        return IntStream.range(0, replications).mapToObj(simulation::run).toList();
    }

    /**
     * What is known.
     *
     * @param line in the words of theory
     * @param source of its exact values
     */
    record Case(String line, String source) {}

    /** Says what is run, for the page of all figures that hold. */
    Experiment of(String line, String source) {
        of = new Case(line, source);
        return this;
    }

    void holds(String what, double exact, ToDoubleFunction<Replication> measure) {
        holds(what, exact, 0.01, measure);
    }

    void holds(String what, double exact, double precision, ToDoubleFunction<Replication> measure) {
        double[] values = replications.stream().mapToDouble(measure).toArray();
        Estimate narrow = Estimate.of(values, 0.95);
        Estimate wide = Estimate.of(values, 0.999);
        ValidationPage.note(of, what, exact, narrow);
        assertThat(narrow.halfWidth()).as("half-width of " + what).isLessThanOrEqualTo(precision * exact);
        assertThat(exact).as(what + ", simulated " + wide).isBetween(wide.lower(), wide.upper());
    }

    /** Items delivered an hour. */
    static double throughput(Replication run) {
        return run.items().delivered() / hours(run.window().period());
    }

    /** Mean number inside. */
    static double inside(Replication run) {
        return (double) run.inside().wipArea() / run.window().period();
    }

    /** Mean flow time of all kinds but fillers. */
    static double flowTime(Replication run) {
        double sum = run.kinds().stream().mapToDouble(k -> k.flowTime().sum()).sum();
        return hours(
                sum / run.kinds().stream().mapToLong(k -> k.flowTime().count()).sum());
    }

    /** Mean time in which somebody works on an item of the first kind. */
    static double touchTime(Replication run) {
        return hours(run.kinds().get(0).touchTime().mean());
    }

    /** Mean wait of the items of a kind, all their stations together. */
    static ToDoubleFunction<Replication> wait(int kind) {
        return run -> hours(run.kinds().get(kind).waiting().mean());
    }

    /** Mean flow time of the items of a kind. */
    static ToDoubleFunction<Replication> flowTime(int kind) {
        return run -> hours(run.kinds().get(kind).flowTime().mean());
    }

    /** A percentile of the flow time of the first kind. */
    ToDoubleFunction<Replication> flowTimePercentile(double share) {
        return run -> {
            long[] values = sorted.computeIfAbsent(run.number(), r -> sortedFlowTimes(run));
            return hours(values[(int) (share * values.length)]);
        };
    }

    private static long[] sortedFlowTimes(Replication run) {
        long[] values = run.kinds().get(0).flowTime().values().clone();
        Arrays.sort(values);
        return values;
    }

    /** Mean number waiting at a station. */
    static ToDoubleFunction<Replication> queue(int station) {
        return run -> (double) run.stations().get(station).queue().area()
                / run.window().period();
    }

    /** Mean wait of a visit to a station. */
    static ToDoubleFunction<Replication> stationWait(int station) {
        return run -> hours(run.stations().get(station).waits().each().mean());
    }

    /** Services ended at a station in an hour. */
    static ToDoubleFunction<Replication> services(int station) {
        return run ->
                run.stations().get(station).services() / hours(run.window().period());
    }

    /** The share of time that a station's one server is in a state. */
    static ToDoubleFunction<Replication> share(int station, State state) {
        return run -> (double) run.stations().get(station).states()[state.ordinal()]
                / run.window().period();
    }

    /** Mean number of people at work at a station. */
    static double staffed(Replication run, int station) {
        return share(station, State.BUSY).applyAsDouble(run);
    }

    /** The busy share of a station's servers. */
    static ToDoubleFunction<Replication> utilisation(int station) {
        return run -> {
            StationResult result = run.stations().get(station);
            return (double) result.states()[State.BUSY.ordinal()] / run.window().period() / result.servers();
        };
    }

    private static double hours(double ticks) {
        return ticks / Clock.HOUR;
    }
}
