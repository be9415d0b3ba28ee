package io.throughline.study;

import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Replication.Window;
import io.throughline.model.RunPlan;
import io.throughline.study.kept.Form;
import io.throughline.study.kept.Packed;
import io.throughline.study.kept.Unpacked;
import java.util.List;

/**
 * What is kept of a replication in which everything was measured.
 *
 * @param values one for each measure, NaN where nothing was measured
 * @param samples that each rests on
 * @param window of the rates
 * @param part of the variant's course; null where nobody looked
 */
record Row(double[] values, double[] samples, Growth growth, Response response, Window window, Course.Part part) {
    static final Form<Row> FORM = new Form<>(Row::pack, Row::unpacked);

    static Row of(Replication replication, List<Measure> measures, RunPlan plan) {
        return new Row(
                measures.stream()
                        .mapToDouble(m -> m.read().applyAsDouble(replication))
                        .toArray(),
                measures.stream().mapToDouble(m -> m.samples(replication)).toArray(),
                Growth.of(replication, plan.clock()),
                Response.of(replication, plan),
                replication.window(),
                Course.Part.of(replication));
    }

    private void pack(Packed to) {
        to.reals(values);
        to.reals(samples);
        growth.pack(to);
        response.pack(to);
        to.wholes(new long[] {window.from(), window.to(), window.period(), window.departures()});
        to.whole(part == null ? 0 : 1);
        if (part != null) {
            part.pack(to);
        }
    }

    private static Row unpacked(Unpacked from) {
        return new Row(
                from.reals(),
                from.reals(),
                Growth.unpacked(from),
                Response.unpacked(from),
                window(from.wholes()),
                from.whole() == 0 ? null : Course.Part.unpacked(from));
    }

    private static Window window(long[] it) {
        return new Window(it[0], it[1], it[2], (int) it[3]);
    }
}
