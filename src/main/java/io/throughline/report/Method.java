package io.throughline.report;

import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Yield;
import io.throughline.plan.Answer;
import io.throughline.plan.Reached;
import io.throughline.report.words.Control;
import io.throughline.report.words.Format;
import java.util.List;

/** How an answer was found. */
final class Method {
    private Method() {}

    /** What was run, and what ± means. */
    static String inWords(Answer answer) {
        RunPlan run = answer.scenario().run();
        Format format = new Format(run.clock());
        String text = answer.replications() + (answer.replications() == 1 ? " replication of " : " replications of ")
                + format.duration(Format.hours(run.clock().horizon())) + warmUp(run.clock(), format) + ", seed "
                + run.seed()
                + ". ± is half of a " + Format.percent(run.confidence()) + " confidence interval.";
        text += precision(answer) + (run.by() == Yield.VALUE ? " Judged by value." : "");
        int changes = answer.variants().size() - 1;
        return changes > 1
                ? text + " Claims about the " + changes + " variants are adjusted for their number (Holm)."
                : text;
    }

    /** The terms of the tables. */
    static List<String> explained() {
        return List.of(
                "Flow time is from begun (or arrived) to delivered. A wait is from joining a queue to the start of "
                        + "work. Utilisation is the share of the servers' time in which they work; of people's time, "
                        + "in which they work or switch.",
                "Variants are compared on the same random numbers: the same items need the same work in each.",
                "The bottleneck is found by trying: each lever is run 10% better and 10% worse. An elasticity of 0.8 "
                        + "says that 1% more of it delivers about 0.8% more. High utilisation alone is no proof.",
                "Felt is how much faster the changed work itself goes; delivered is what arrives. What is lost in "
                        + "between is found by lifting one limit after the other, in the baseline as in the change.");
    }

    private static String precision(Answer answer) {
        String reached = Control.reached(Reached.of(
                answer.scenario().run().precision(),
                answer.variants().stream().map(Answer.OfVariant::result).toList()));
        return reached.isEmpty() ? "" : " " + reached;
    }

    private static String warmUp(Clock clock, Format format) {
        return " after a warm-up of " + format.duration(Format.hours(clock.warmUp())) + Control.origin(clock);
    }
}
