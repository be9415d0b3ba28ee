package io.throughline.plan;

import io.throughline.model.Clock;
import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.study.Comparison;
import io.throughline.verdict.Verdict;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The doubts about an answer, each with advice. */
final class Doubts {
    private final List<Warning> warnings = new ArrayList<>();

    private Doubts() {}

    static List<Warning> of(Scenario scenario, int replications, List<OfVariant> variants) {
        Doubts doubts = new Doubts();
        doubts.warnings.addAll(scenario.warnings());
        doubts.warnOfWarmUp(scenario.run().clock());
        doubts.warnOfReplications(replications);
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
