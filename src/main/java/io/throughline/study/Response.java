package io.throughline.study;

import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one replication answers to a lever.
 *
 * @param throughput items a week
 * @param flowTime its mean in hours; NaN where nothing was delivered
 * @param quarters items delivered in four equal parts of the period
 * @param begun items of each kind begun since the very start
 */
public record Response(double throughput, double flowTime, long[] quarters, long[] begun) {

    /** The responses' values of one thing, by replication. */
    public static double[] values(List<Response> responses, ToDoubleFunction<Response> of) {
        return responses.stream().mapToDouble(of).toArray();
    }

    static Response of(Replication replication, Clock clock) {
        return new Response(
                throughput(replication, clock),
                Measures.joined(replication, KindResult::flowTime).mean() / Clock.HOUR,
                replication.items().deliveredByQuarter(),
                replication.begun());
    }

    static double throughput(Replication replication, Clock clock) {
        return replication.items().delivered()
                / clock.weeks(replication.window().length());
    }
}
