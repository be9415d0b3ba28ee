package io.throughline.bench;

import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmark and prints events per second, and the ratios that are kept. The lines take turns, and of each the
 * quickest second counts: on a machine that is shared, slower ones tell what others did.
 */
public final class Ratios {
    private static final int TURNS = 3;
    private static final double EVENTS_PER_ITEM = 6.888889;
    private static final double EVENTS_PER_ITEM_MM1 = 2;

    private Ratios() {}

    /** Runs all lines; an argument names the only ones to run, as JMH takes them. */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(LineBenchmark.class.getSimpleName()).verbosity(VerboseMode.SILENT);
        if (args.length > 0) {
            options.param("who", args);
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            rates(new Runner(options.build()).run()).forEach((who, rate) -> rates.merge(who, rate, Math::max));
        }
        rates.forEach((who, rate) -> System.out.printf(Locale.ROOT, "%-28s %6.2f M events/s%n", who, rate));
        ratio(rates, "engine pipeline-5", "keyed yardstick pipeline-5");
        ratio(rates, "engine pipeline-5", "yardstick pipeline-5");
        ratio(rates, "engine pipeline-5", "ssj pipeline-5");
        ratio(rates, "engine pipeline-5", "ssj-again pipeline-5");
        ratio(rates, "engine pipeline-5", "ssj-list pipeline-5");
        ratio(rates, "engine team-12", "engine pipeline-5");
    }

    private static Map<String, Double> rates(Collection<RunResult> results) {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (RunResult result : results) {
            String who = result.getParams().getParam("who");
            rates.put(who, events(who) / quickest(result) / 1000);
        }
        return rates;
    }

    private static double quickest(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(second -> second.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
    }

    private static double events(String who) {
        if (who.endsWith("team-12")) {
            Replication some = LineBenchmark.team12().run(0);
            return some.items().started()
                    + some.stations().stream().mapToDouble(StationResult::services).sum();
        }
        return LineBenchmark.ITEMS * (who.endsWith("mm1") ? EVENTS_PER_ITEM_MM1 : EVENTS_PER_ITEM);
    }

    private static void ratio(Map<String, Double> rates, String one, String other) {
        if (rates.containsKey(one) && rates.containsKey(other)) {
            System.out.printf(
                    Locale.ROOT, "%s over %s: %.2f%n", one, other.split(" pipe")[0], rates.get(one) / rates.get(other));
        }
    }
}
