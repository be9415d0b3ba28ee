package io.throughline.study;

import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Yield;
import io.throughline.study.kept.Form;
import io.throughline.study.kept.Packed;
import io.throughline.study.kept.Unpacked;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one replication answers to a lever.
 *
 * @param throughput items a week
 * @param delivered what the line is judged by: items a week, or their value
 * @param flowTime its mean in hours; NaN where nothing was delivered
 * @param quarters items delivered in four equal parts of the period
 * @param begun items of each kind begun since the very start
 */
public record Response(double throughput, double delivered, double flowTime, long[] quarters, long[] begun) {
    static final Form<Response> FORM = new Form<>(Response::pack, Response::unpacked);

    /** The responses' values of one thing, by replication. */
    public static double[] values(List<Response> responses, ToDoubleFunction<Response> of) {
        return responses.stream().mapToDouble(of).toArray();
    }

    static Response of(Replication replication, RunPlan plan) {
        Clock clock = plan.clock();
        double throughput = throughput(replication, clock);
        return new Response(
                throughput,
                plan.by() == Yield.VALUE ? value(replication, clock) : throughput,
                Measures.joined(replication, KindResult::flowTime).mean() / Clock.HOUR,
                replication.items().deliveredByQuarter(),
                replication.begun());
    }

    static double throughput(Replication replication, Clock clock) {
        return replication.items().delivered()
                / clock.weeks(replication.window().length());
    }

    void pack(Packed to) {
        to.real(throughput);
        to.real(delivered);
        to.real(flowTime);
        to.wholes(quarters);
        to.wholes(begun);
    }

    static Response unpacked(Unpacked from) {
        return new Response(from.real(), from.real(), from.real(), from.wholes(), from.wholes());
    }

    private static double value(Replication replication, Clock clock) {
        return Measures.value(replication) / clock.weeks(replication.window().length());
    }
}
