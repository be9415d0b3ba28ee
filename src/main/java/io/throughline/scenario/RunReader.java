package io.throughline.scenario;

import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.scenario.binding.Binding;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.yaml.Node;

/** Reads the blocks {@code clock} and {@code experiment}: what is the same for all variants. */
final class RunReader {
    private static final long DAY_AT_MOST = 24 * Clock.HOUR;
    private static final long WEEK_AT_MOST = 7 * DAY_AT_MOST;
    private static final int WEEKS_FOR_WHOLE_WEEKS = 8;

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
        int replications = (int) experiment.number("replications", Quantity.COUNT, 64);
        double confidence = experiment.number("confidence", Quantity.CONFIDENCE, 0.95);
        return new RunPlan(clock, replications, given, confidence, seed(experiment));
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
        if (!warmUp.absent()) {
            return new Clock(warmUp(clock, warmUp), horizon, day, week, true);
        }
        if (horizon < day && problems.count() == before) {
            String hint = "m is minutes; write 26w, or say the warm-up too";
            problems.add(binding.place("clock.horizon"), "clock.horizon", "is shorter than a day", hint);
        }
        return new Clock(quarter(horizon, day, week), horizon, day, week, false);
    }

    /** A quarter of the horizon, rounded up to a week, or to a day where the horizon is short. */
    private static long quarter(long horizon, long day, long week) {
        long unit = horizon < WEEKS_FOR_WHOLE_WEEKS * week ? day : week;
        long units = (horizon + 4 * unit - 1) / (4 * unit);
        return units * unit;
    }

    private Fields clockIn(Binding units) {
        return Fields.of(units, root).block("clock", "clock");
    }

    private static long period(Fields clock, String key, double byDefault) {
        return (long) clock.number(key, Quantity.PERIOD, byDefault);
    }

    private static long warmUp(Fields clock, Fields.Found found) {
        if (found.node().words().equals("auto")) {
            clock.problem(found, "auto is not supported yet", "write a duration, or leave it out");
            return 0;
        }
        return (long) clock.number("warm-up", Quantity.DURATION, 0);
    }
}
