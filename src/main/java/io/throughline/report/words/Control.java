package io.throughline.report.words;

import io.throughline.model.Clock;
import io.throughline.model.Precision;
import io.throughline.model.RunPlan;
import io.throughline.plan.Reached;
import java.util.List;

/** How a run was controlled: its warm-up, its replications. */
public final class Control {
    private Control() {}

    /** Where the warm-up comes from, in brackets; empty where the file says it. */
    public static String origin(Clock clock) {
        return switch (clock.origin()) {
            case GIVEN -> "";
            case AUTO -> " (a pilot will find it)";
            case FOUND -> " (found by a pilot)";
            case NOT_FOUND -> " (a pilot did not settle: half of the horizon)";
        };
    }

    /** How many replications are run, before they are. */
    public static String replications(RunPlan run) {
        Precision precision = run.precision();
        if (!precision.asked()) {
            return run.replications() + " replications"
                    + (run.addsForVerdict() ? ", more if the verdict asks for them" : "");
        }
        List<String> targets = precision.targets().stream()
                .map(target -> target.measure() + " is known to ±" + Format.percent(target.share()))
                .toList();
        return run.replications() + " replications, more until " + Words.list(targets, "and") + ", "
                + precision.replicationsAtMost() + " at most";
    }

    /** What was reached of the precision that was asked for, as a sentence; empty where none was. */
    public static String reached(List<Reached> all) {
        List<String> parts = all.stream().map(Control::reached).toList();
        return parts.isEmpty() ? "" : "Known at the worst: " + Words.list(parts, "and") + ".";
    }

    private static String reached(Reached one) {
        String share = Double.isFinite(one.reached()) ? "±" + Format.plain(100 * one.reached(), 2) + "%" : "not at all";
        return one.measure() + " " + share + " (" + Format.percent(one.share()) + " asked for, "
                + (one.enough() ? "reached" : "not reached in " + one.variant()) + ")";
    }
}
