package io.throughline.plan;

import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.study.VariantResult;
import io.throughline.study.VariantResult.Doubt;
import io.throughline.study.VariantResult.Reason;
import io.throughline.verdict.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The doubts about an answer, each with advice; what is doubted in several variants is said once. */
final class Doubts {
    /** A bottleneck that is busy for less than this share of the time is doubted. */
    private static final double IDLE = 0.5;

    /** Where fewer people than that work, on average, nobody comes. */
    private static final double ALONE = 0.005;
    /** People who have enough to do work for more than this share of the time. */
    private static final double BUSY = 0.95;

    /** By which variants are compared. */
    private final String measure;

    private final int replications;
    private final List<OfVariant> variants;
    private final List<Warning> warnings = new ArrayList<>();

    private Doubts(String measure, int replications, List<OfVariant> variants) {
        this.measure = measure;
        this.replications = replications;
        this.variants = variants;
    }

    static List<Warning> of(Scenario scenario, int replications, List<OfVariant> variants, List<OfSizing> sizings) {
        Doubts doubts = new Doubts(scenario.run().by().measure(), replications, variants);
        doubts.warnings.addAll(scenario.warnings());
        doubts.warnOfReplications();
        doubts.warnOfPrecision(scenario.run());
        doubts.warnOfIdleConstraint(variants.get(0));
        doubts.warnOfStationsLeftAlone();
        for (Reason reason : Reason.values()) {
            doubts.warnOf(reason);
        }
        doubts.warnOfNoDifference();
        doubts.warnOfPairing();
        sizings.forEach(sizing -> doubts.warnings.addAll(SizingDoubts.of(sizing)));
        return List.copyOf(doubts.warnings);
    }

    private void warnOfReplications() {
        if (replications < Verdict.FEWEST_REPLICATIONS) {
            warn("fewer than 10 replications: no verdict", "leave experiment.replications out, or give 10 or more");
        }
    }

    private void warnOfPrecision(RunPlan run) {
        List<VariantResult> results = variants.stream().map(OfVariant::result).toList();
        Reached.of(run.precision(), results).stream()
                .filter(reached -> !reached.enough())
                .forEach(this::warnOfPrecision);
    }

    private void warnOfPrecision(Reached reached) {
        String asked = "; " + percent(reached.share()) + " was asked for";
        String most = " after " + replications + " replications, as many as may be run";
        if (!Double.isFinite(reached.reached())) {
            warn(
                    reached.variant() + ": " + reached.measure() + " is not known at all" + most + asked,
                    "ask for the precision of another measure, or give clock.horizon more time");
            return;
        }
        warn(
                reached.variant() + ": " + reached.measure() + " is known to " + percent(reached.reached()) + most
                        + asked,
                "give experiment.replications-at-most about " + needed(reached) + ", or clock.horizon more time");
    }

    /** The half-width falls with the root of the replications. */
    private long needed(Reached reached) {
        double is = reached.reached() / (1 + reached.reached());
        double wanted = reached.share() / (1 + reached.share());
        return (long) Math.ceil(replications * (is / wanted) * (is / wanted));
    }

    private static String percent(double share) {
        return "±" + figure(100 * share) + "%";
    }

    /** A number with two significant digits. */
    private static String figure(double value) {
        return new BigDecimal(value)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A station that holds a line and yet is idle for half of the time: the file may not be the team's line. */
    private void warnOfIdleConstraint(OfVariant baseline) {
        for (Station station : baseline.result().variant().line().stations()) {
            boolean named = baseline.verdict().at().contains(station.name());
            double busy = named ? busy(station, baseline.result().estimates()) : 1;
            if (busy < IDLE) {
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

    /** A station to which nobody comes, since all its people have enough to do at those that they prefer. */
    private void warnOfStationsLeftAlone() {
        for (Station station : variants.get(0).result().variant().line().stations()) {
            List<OfVariant> alone = variants.stream()
                    .filter(variant -> isLeftAlone(station.name(), variant.result()))
                    .toList();
            if (!alone.isEmpty()) {
                warn(
                        names(alone) + ": hardly anybody works at " + station.name()
                                + ", where parts wait: its people find enough to do elsewhere first",
                        "put " + station.name() + " earlier in their prefer, or give it people of its own");
            }
        }
    }

    private static boolean isLeftAlone(String name, VariantResult result) {
        Station station = result.variant().line().station(name);
        return station.staffed()
                && mean(result, "stations." + name + ".staffed") < ALONE
                && mean(result, "stations." + name + ".queue.mean") >= 1
                && station.capacity().staff().stream()
                        .allMatch(pool -> mean(result, "people." + pool + ".utilisation") > BUSY);
    }

    /** NaN where there is no such figure. */
    private static double mean(VariantResult result, String measure) {
        Estimate figure = result.estimates().get(measure);
        return figure == null ? Double.NaN : figure.mean();
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

    private void warnOf(Reason reason) {
        List<OfVariant> doubted = variants.stream()
                .filter(variant -> doubts(variant).anyMatch(doubt -> doubt.reason() == reason))
                .toList();
        if (!doubted.isEmpty()) {
            List<String> measures = doubted.stream()
                    .flatMap(Doubts::doubts)
                    .filter(doubt -> doubt.reason() == reason)
                    .flatMap(doubt -> doubt.measures().stream())
                    .distinct()
                    .toList();
            warn(names(doubted) + ": " + what(reason, doubted, named(measures)), advice(reason));
        }
    }

    private static Stream<Doubt> doubts(OfVariant variant) {
        return variant.result().doubts().stream();
    }

    private static String what(Reason reason, List<OfVariant> doubted, String measures) {
        return switch (reason) {
            case NOT_SETTLED -> "not settled: WIP still rose by " + growth(doubted) + " items a week";
            case NOTHING_DELIVERED -> "nothing was delivered in the measured period";
            case FEW_DEPARTURES ->
                "the last train departs fewer than five times, so that rates are counted over the whole period and the"
                        + " train is not tested";
            case FEW_REPLICATIONS -> measures + " could not be measured in more than a fifth of the replications";
            case FEW_SAMPLES -> measures + " rest on too few samples in a replication (100 are enough, 200 for a p95)";
        };
    }

    private static String advice(Reason reason) {
        return switch (reason) {
            case NOT_SETTLED -> "give clock.warm-up more time";
            case NOTHING_DELIVERED -> "look where parts wait or are dropped, or give clock.horizon more time";
            case FEW_DEPARTURES, FEW_REPLICATIONS -> "give clock.horizon more time";
            case FEW_SAMPLES -> "give clock.horizon more time, or read the means";
        };
    }

    private static String growth(List<OfVariant> doubted) {
        double most = doubted.stream()
                .mapToDouble(variant -> variant.result().state().perWeek())
                .max()
                .orElseThrow();
        return (doubted.size() > 1 ? "up to " : "") + figure(most);
    }

    private String names(List<OfVariant> some) {
        if (some.size() > 2 && some.size() == variants.size()) {
            return "all " + some.size() + " variants";
        }
        return some.stream().map(variant -> variant.result().variant().name()).collect(Collectors.joining(", "));
    }

    private static String named(List<String> measures) {
        int left = measures.size() - 2;
        String last = measures.size() == 3 ? measures.get(2) : left + " more measures";
        return measures.size() < 3
                ? String.join(" and ", measures)
                : measures.get(0) + ", " + measures.get(1) + " and " + last;
    }

    /** A change without any effect, but for what it costs, is hardly what was meant. */
    private void warnOfNoDifference() {
        List<OfVariant> same = variants.stream()
                .skip(1)
                .filter(variant -> !isOfCostAlone(variant.result().variant()))
                .filter(variant -> isAsWithout(variant.result()))
                .toList();
        if (!same.isEmpty()) {
            warn(
                    names(same) + ": nothing differs from the baseline, in any replication",
                    "the line never comes to where it would matter; look at its effects");
        }
    }

    private static boolean isOfCostAlone(Variant variant) {
        return variant.effects().stream().allMatch(effect -> effect.path().endsWith(".cost"));
    }

    private boolean isAsWithout(VariantResult result) {
        Map<String, double[]> baseline = variants.get(0).result().values();
        return !baseline.isEmpty()
                && baseline.keySet().stream()
                        .allMatch(m ->
                                Arrays.equals(baseline.get(m), result.values().get(m)));
    }

    private void warnOfPairing() {
        List<OfVariant> wider = variants.stream()
                .filter(variant -> replications >= Verdict.FEWEST_REPLICATIONS && ratio(variant) < unrelated())
                .toList();
        if (!wider.isEmpty()) {
            double least = wider.stream().mapToDouble(this::ratio).min().orElseThrow();
            warn(
                    String.format(
                            Locale.ROOT,
                            "%s: common random numbers made the comparison wider (variance ratio %.2g%s)",
                            names(wider),
                            least,
                            wider.size() > 1 ? " and more" : ""),
                    "give experiment.replications a higher number");
        }
    }

    /** Pairs that have nothing in common come below this ratio in one of forty cases: correlations of −2/√n. */
    private double unrelated() {
        return 1 / (1 + 2 / Math.sqrt(replications));
    }

    /** What pairing was worth; NaN where nothing is compared. */
    private double ratio(OfVariant variant) {
        Comparison delivered = variant.againstBaseline().get(measure);
        return delivered == null ? Double.NaN : delivered.varianceRatio();
    }

    private void warn(String what, String advice) {
        warnings.add(new Warning(what, advice));
    }
}
