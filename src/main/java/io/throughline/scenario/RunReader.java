package io.throughline.scenario;

import io.throughline.model.Clock;
import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.model.RunPlan.Percentiles;
import io.throughline.model.Scenario.Sizing;
import io.throughline.model.Target;
import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import io.throughline.scenario.binding.Binding;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the blocks {@code clock} and {@code experiment}: what is the same for all variants. */
final class RunReader {
    private static final long DAY_AT_MOST = 24 * Clock.HOUR;
    private static final long WEEK_AT_MOST = 7 * DAY_AT_MOST;
    private static final int REPLICATIONS = 64;
    /** Replications with a precision: at the first look, and at most. */
    private static final int FIRST_LOOK = 16;

    private static final int AT_MOST = 1000;

    private static final Map<String, Percentiles> PERCENTILES =
            new TreeMap<>(Map.of("all", Percentiles.ALL, "flow-time", Percentiles.FLOW_TIME));

    private final Binding binding;
    private final Node.Mapping root;
    private final Problems problems;

    RunReader(Binding binding, Node.Mapping root) {
        this.binding = binding;
        this.root = root;
        this.problems = binding.problems();
    }

    RunPlan read() {
        Clock clock = clock();
        Fields experiment = Fields.of(binding, root).block("experiment", "experiment");
        boolean given = !experiment.find("replications").absent();
        int replications = (int) experiment.number("replications", Quantity.COUNT, REPLICATIONS);
        double confidence = experiment.number("confidence", Quantity.CONFIDENCE, 0.95);
        Precision precision = precision(experiment, given);
        int first = precision.asked() ? FIRST_LOOK : replications;
        Percentiles percentiles = experiment.choice("percentiles", PERCENTILES, Percentiles.ALL);
        long seed = seed(experiment);
        return new RunPlan(clock, first, given, confidence, seed, precision, percentiles, Yield.THROUGHPUT);
    }

    /** None where {@code --replications} says how many there are. */
    private Precision precision(Fields experiment, boolean given) {
        Fields.Found found = experiment.find("precision");
        Fields targets = experiment.inside(found);
        int most = (int) experiment.number("replications-at-most", Quantity.COUNT, AT_MOST);
        List<Precision.Target> asked = targets.names().stream()
                .map(name -> new Precision.Target(name, targets.number(name, Quantity.PRECISION, Fields.REQUIRED)))
                .toList();
        check(experiment, new Asked(found, asked, most));
        return given ? Precision.NONE : new Precision(asked, most);
    }

    private record Asked(Fields.Found found, List<Precision.Target> targets, int most) {}

    private static void check(Fields experiment, Asked asked) {
        boolean precise = !asked.found.absent();
        if (precise && experiment.has("replications")) {
            experiment.problem("precision", "stands beside replications", "give one of the two");
        }
        if (precise && asked.targets.isEmpty() && asked.found.node() instanceof Node.Mapping) {
            experiment.problem("precision", "names no measure", "write precision: {throughput: 1%}");
        }
        boolean limited = experiment.has("replications-at-most");
        if (limited && !precise) {
            experiment.problem(
                    "replications-at-most", "stands without a precision", "write precision, or replications");
        }
        if (limited && asked.most < FIRST_LOOK) {
            experiment.problem(
                    "replications-at-most",
                    asked.most + " is less than the " + FIRST_LOOK + " that a precision begins with",
                    "");
        }
    }

    /** Finds measures of the precision that the line does not have. */
    void checkMeasures(Precision precision, Line line) {
        List<String> names = MeasureNames.of(line);
        precision.targets().stream()
                .map(Precision.Target::measure)
                .filter(measure -> !names.contains(measure))
                .forEach(measure -> problems.add(
                        binding.place("experiment.precision." + measure),
                        "experiment.precision",
                        measure + " is no measure of this line",
                        MeasureNames.hint(measure, names)));
    }

    /** Finds percentiles that are asked for, but are left out of what is measured. */
    void checkPercentiles(RunPlan run, List<Sizing> sizings) {
        if (run.percentiles() == Percentiles.ALL) {
            return;
        }
        Stream<String> ofPrecision = run.precision().targets().stream().map(Precision.Target::measure);
        Stream<String> ofSizings =
                sizings.stream().flatMap(sizing -> sizing.targets().stream()).map(Target::measure);
        Stream.concat(ofPrecision, ofSizings)
                .distinct()
                .filter(measure -> measure.matches(".*\\.p\\d\\d") && !measure.contains("flow-time."))
                .forEach(measure -> problems.add(
                        binding.place("experiment.percentiles"),
                        "experiment.percentiles",
                        "leaves out " + measure + ", which is asked for",
                        "write percentiles: all"));
    }

    private long seed(Fields experiment) {
        String seed = experiment.text("seed", "1");
        if (!seed.matches("-?\\d{1,18}")) {
            problems.add(binding.place("experiment.seed"), "experiment.seed", seed + " is not a whole number", "");
            return 1;
        }
        return Long.parseLong(seed);
    }

    /** Days are said in hours, weeks in days, and all else in any unit. */
    private Clock clock() {
        int before = problems.count();
        long day = period(clockIn(binding), "day", 8 * Clock.HOUR);
        long week = period(clockIn(binding.with(DurationText.ofDays(day))), "week", 5 * day);
        if (problems.count() == before && (day > DAY_AT_MOST || week > WEEK_AT_MOST)) {
            String key = day > DAY_AT_MOST ? "clock.day" : "clock.week";
            problems.add(binding.place(key), key, "is longer than a real one", "it is the time in which people work");
        }
        Fields clock = clockIn(binding.with(DurationText.of(day, week)));
        long horizon = period(clock, "horizon", Fields.REQUIRED);
        Fields.Found warmUp = clock.find("warm-up");
        if (!warmUp.absent() && !warmUp.node().words().equals("auto")) {
            long given = (long) clock.number("warm-up", Quantity.DURATION, 0);
            return new Clock(given, horizon, day, week, Clock.Origin.GIVEN);
        }
        clock.replacedOnly(warmUp);
        if (horizon < day && problems.count() == before) {
            String hint = "m is minutes; write 26w, or say the warm-up too";
            problems.add(binding.place("clock.horizon"), "clock.horizon", "is shorter than a day", hint);
        }
        return new Clock((horizon + 1) / 2, horizon, day, week, Clock.Origin.AUTO);
    }

    private Fields clockIn(Binding units) {
        return Fields.of(units, root).block("clock", "clock");
    }

    private static long period(Fields clock, String key, double byDefault) {
        return (long) clock.number(key, Quantity.PERIOD, byDefault);
    }
}
