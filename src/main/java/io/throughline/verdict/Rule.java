package io.throughline.verdict;

import io.throughline.stats.Estimate;
import io.throughline.stats.IntraclassCorrelation;
import io.throughline.stats.Paired;
import io.throughline.study.Response;
import io.throughline.verdict.Verdict.Answer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule that turns trials into a verdict: the first answer that holds. */
final class Rule {
    private static final int FEWEST_FOR_STATES = 20;
    private static final double ALIKE = 0.5;
    private static final double SPREAD = 0.05;
    private static final double KEEPS_UP = 0.5;
    private static final double LITTLE = 0.1;
    private static final double MOST = 0.5;
    private static final double PRECISION = 0.05;

    private final List<Response> line;
    private final Screening screening;
    private final Screening people;
    private final List<String> untested;
    private final double confidence;

    /**
     * The rule over a line.
     *
     * @param line its own responses
     * @param screening of all levers
     * @param untested what takes time in the line and is no lever
     */
    Rule(List<Response> line, Screening screening, List<String> untested, double confidence) {
        this.line = line;
        this.screening = screening.of(false);
        people = screening.of(true);
        this.untested = untested;
        this.confidence = confidence;
    }

    Verdict verdict() {
        Answer answer = answer();
        boolean one = answer == Answer.SINGLE || answer == Answer.DEMAND;
        return new Verdict(
                answer,
                one && contest((1 - confidence) / 2).single(),
                at(answer),
                candidates(answer),
                answer == Answer.UNDECIDED ? replicationsNeeded() : 0,
                answer == Answer.DEMAND ? faster() : List.of(),
                who(at(answer)),
                tables());
    }

    private Answer answer() {
        if (line.size() < Verdict.FEWEST_REPLICATIONS
                || screening.all().anyMatch(t -> !Double.isFinite(t.delivered().value()))) {
            return Answer.NONE;
        }
        if (twoStates()) {
            return Answer.UNSTABLE;
        }
        if (screening.contenders().isEmpty()) {
            return Answer.ELSEWHERE;
        }
        return ofLevers(contest(1 - confidence));
    }

    private Answer ofLevers(Contest contest) {
        if (contest.single()) {
            boolean keepsUp = contest.largest().is(Lever.Kind.DEMAND) && contest.lower() > KEEPS_UP;
            return keepsUp ? Answer.DEMAND : Answer.SINGLE;
        }
        if (contest.shared()) {
            return Answer.SHARED;
        }
        return elsewhere() ? Answer.ELSEWHERE : Answer.UNDECIDED;
    }

    /** Replications that are each the same throughout, but not alike: some fell into one state, some into another. */
    private boolean twoStates() {
        if (line.size() < FEWEST_FOR_STATES) {
            return false;
        }
        double[][] quarters = line.stream()
                .map(response ->
                        Arrays.stream(response.quarters()).asDoubleStream().toArray())
                .toArray(double[][]::new);
        Paired throughput = Paired.mean(Response.values(line, Response::throughput));
        return IntraclassCorrelation.of(quarters) > ALIKE
                && Math.sqrt(throughput.variance()) > SPREAD * throughput.value();
    }

    private Contest contest(double error) {
        return new Contest(screening.contenders(), Trial::delivered, error, screening.tail(error));
    }

    private boolean elsewhere() {
        return remainder().lower() > MOST
                || screening
                        .all()
                        .allMatch(t -> t.delivered().estimate(confidence).upper() < LITTLE);
    }

    private List<String> at(Answer answer) {
        return switch (answer) {
            case SINGLE, DEMAND, SHARED -> Contest.names(contest(1 - confidence).tied());
            default -> List.of();
        };
    }

    private List<String> candidates(Answer answer) {
        return switch (answer) {
            case UNDECIDED -> Contest.names(contest(1 - confidence).tied());
            case DEMAND ->
                Contest.names(screening
                        .all()
                        .filter(t -> !t.is(Lever.Kind.DEMAND))
                        .filter(t -> t.delivered().estimate(confidence).upper() > LITTLE)
                        .sorted(Rule.LARGEST_FIRST)
                        .toList());
            default -> List.of();
        };
    }

    private long replicationsNeeded() {
        double times = contest(1 - confidence).halfWidth() / PRECISION;
        return Math.max(line.size() + 1L, (long) Math.ceil(line.size() * times * times));
    }

    private List<String> faster() {
        double error = 1 - confidence;
        Contest contest =
                new Contest(screening.contenders(), t -> t.flowTime().times(-1), error, screening.tail(error));
        return contest.single() || contest.shared() ? Contest.names(contest.tied()) : List.of();
    }

    /** Who does the work at each of the levers, where somebody does. */
    private Map<String, List<String>> who(List<String> levers) {
        Map<String, List<String>> who = new LinkedHashMap<>();
        screening
                .all()
                .map(Trial::lever)
                .filter(it -> levers.contains(it.name()))
                .forEach(it -> {
                    List<String> hands = hands(it.people());
                    if (!hands.isEmpty()) {
                        who.put(it.name(), hands);
                    }
                });
        return who;
    }

    /** Of several pools those that may be the largest lever among them; all of them where none is shown to be one. */
    private List<String> hands(List<String> pools) {
        List<Trial> able = people.contenders().stream()
                .filter(t -> pools.containsAll(t.lever().people()))
                .toList();
        if (pools.size() < 2 || able.isEmpty()) {
            return pools;
        }
        double error = 1 - confidence;
        Contest contest = new Contest(able, Trial::delivered, error, error / (pools.size() - 1));
        List<String> tied = contest.tied().stream()
                .flatMap(t -> t.lever().people().stream())
                .toList();
        return contest.lower() > Contest.NOTHING
                ? pools.stream().filter(tied::contains).toList()
                : pools;
    }

    private Verdict.Tables tables() {
        Stream<Trial> who = Stream.concat(screening.all().filter(Trial::who), people.all());
        return new Verdict.Tables(elasticities(screening.all()), elasticities(who), remainder(), untested);
    }

    private static final Comparator<Trial> LARGEST_FIRST = Comparator.comparingDouble(
                    (Trial trial) -> trial.delivered().value())
            .reversed();

    private List<Elasticity> elasticities(Stream<Trial> trials) {
        return trials.sorted(LARGEST_FIRST).map(t -> t.elasticity(confidence)).toList();
    }

    /** Screened levers have replications of their own number, so their half-widths are added to that of the others. */
    private Estimate remainder() {
        if (line.size() < Verdict.FEWEST_REPLICATIONS) {
            return new Estimate(Double.NaN, Double.NaN, 0);
        }
        Paired rest = Paired.mean(new double[line.size()]).plus(1);
        for (Trial trial : screening.contenders()) {
            rest = trial.lever().kind().time() ? rest.minus(trial.delivered()) : rest;
        }
        Estimate remainder = rest.estimate(confidence);
        double mean = remainder.mean();
        double halfWidth = remainder.halfWidth();
        for (Trial trial : screening.out()) {
            Estimate e = trial.delivered().estimate(confidence);
            boolean time = trial.lever().kind().time();
            mean -= time ? e.mean() : 0;
            halfWidth += time ? e.halfWidth() : 0;
        }
        return new Estimate(mean, halfWidth, remainder.n());
    }
}
