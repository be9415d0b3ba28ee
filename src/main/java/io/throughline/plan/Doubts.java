package io.throughline.plan;

import io.throughline.model.Clock;
import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.verdict.Verdict;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The doubts about an answer, each with advice. */
final class Doubts {
    /** A bottleneck that is busy for less than this share of the time is doubted. */
    private static final double IDLE = 0.5;

    private final List<Warning> warnings = new ArrayList<>();

    private Doubts() {}

    static List<Warning> of(Scenario scenario, int replications, List<OfVariant> variants) {
        Doubts doubts = new Doubts();
        doubts.warnings.addAll(scenario.warnings());
        doubts.warnOfWarmUp(scenario.run().clock());
        doubts.warnOfReplications(replications);
        doubts.warnOfIdleConstraint(variants.get(0));
        variants.forEach(v -> doubts.warnings.addAll(v.result().warnings()));
        if (replications >= Verdict.FEWEST_REPLICATIONS) {
            variants.forEach(doubts::warnOfPairing);
        }
        return List.copyOf(doubts.warnings);
    }

    private void warnOfWarmUp(Clock clock) {
        if (!clock.warmUpGiven()) {
            DecimalFormat weeks = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
            warn(
                    "clock.warm-up is not given: " + weeks.format(clock.weeks(clock.warmUp())) + "w was taken",
                    "give clock.warm-up as long as the line takes to fill");
        }
    }

    private void warnOfReplications(int replications) {
        if (replications < Verdict.FEWEST_REPLICATIONS) {
            warn("fewer than 10 replications: no verdict", "leave experiment.replications out, or give 10 or more");
        }
    }

    /** A station that holds a line and yet is idle for half of the time: the file may not be the team's line. */
    private void warnOfIdleConstraint(OfVariant baseline) {
        for (Station station : baseline.result().variant().line().stations()) {
            double busy = busy(station, baseline.result().estimates());
            if (baseline.verdict().at().contains(station.name()) && busy < IDLE) {
                String who = station.staffed() ? "people" : "servers";
                warn(
                        String.format(
                                Locale.ROOT,
                                "baseline: %s is the bottleneck, but its %s are busy only %.0f%% of the time",
                                station.name(),
                                who,
                                100 * busy),
                        "compare its " + who + " and service time, and work.wip-limit, with your team's figures");
            }
        }
    }

    /** Its servers' utilisation; of pools that of the busiest; NaN of a delay. */
    private static double busy(Station station, Map<String, Estimate> estimates) {
        return station.staffed()
                ? station.capacity().staff().stream()
                        .mapToDouble(pool ->
                                estimates.get("people." + pool + ".utilisation").mean())
                        .max()
                        .orElseThrow()
                : estimates.get("stations." + station.name() + ".utilisation").mean();
    }

    private void warnOfPairing(OfVariant variant) {
        Comparison throughput = variant.againstBaseline().get("throughput");
        if (throughput != null && throughput.varianceRatio() < 1) {
            warn(
                    String.format(
                            Locale.ROOT,
                            "%s: common random numbers made its comparison wider (variance ratio %.2g)",
                            variant.result().variant().name(),
                            throughput.varianceRatio()),
                    "give experiment.replications a higher number");
        }
    }

    private void warn(String what, String advice) {
        warnings.add(new Warning(what, advice));
    }
}
