package io.throughline.report;

import io.throughline.plan.Answer;
import io.throughline.plan.OfSizing;
import io.throughline.report.words.Format;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The answer as a tidy table, RFC 4180 with line feeds: variant, replication (from 1), measure, value; one row for each
 * figure of each replication, none where nothing was measured. A point of a sweep is a variant of its own, {@code
 * coding-gain=40% faster}, and so is a count that a sizing tried. Immutable.
 */
public final class CsvReport {
    private final StringBuilder rows = new StringBuilder("variant,replication,measure,value\n");

    private CsvReport() {}

    /** The whole table with its header. */
    public static String of(Answer answer) {
        CsvReport report = new CsvReport();
        answer.variants()
                .forEach(v -> report.add(v.result().variant().name(), v.result().values()));
        for (Answer.OfSweep sweep : answer.sweeps()) {
            sweep.points()
                    .forEach(p ->
                            report.add(sweep.sweep().name() + "=" + p.point().value(), p.values()));
        }
        for (OfSizing sizing : answer.sizings()) {
            sizing.counts()
                    .forEach(c ->
                            report.add(sizing.sizing().name() + "=" + c.point().value(), c.values()));
        }
        return report.rows.toString();
    }

    private void add(String variant, Map<String, double[]> values) {
        values.forEach((measure, series) -> {
            for (int i = 0; i < series.length; i++) {
                add(quoted(variant) + "," + (i + 1) + "," + quoted(measure), Format.sixDigits(series[i]));
            }
        });
    }

    private void add(String row, BigDecimal value) {
        if (value != null) {
            rows.append(row).append(',').append(value.toPlainString()).append('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
