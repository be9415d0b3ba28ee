package io.throughline.report;

import io.throughline.model.Scenario;
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
    /** The first row. */
    static final String HEADER = "variant,replication,measure,value\n";

    private final StringBuilder rows = new StringBuilder();

    private CsvReport() {}

    /** The whole table with its header. */
    public static String of(Answer answer) {
        CsvReport report = new CsvReport();
        report.rows.append(HEADER);
        answer.variants()
                .forEach(v -> report.add(v.result().variant().name(), v.result().values()));
        for (Answer.OfSweep sweep : answer.sweeps()) {
            sweep.points().forEach(point -> report.add(name(sweep.sweep(), point.point()), point.values()));
        }
        for (OfSizing sizing : answer.sizings()) {
            sizing.counts()
                    .forEach(c ->
                            report.add(sizing.sizing().name() + "=" + c.point().value(), c.values()));
        }
        return report.rows.toString();
    }

    /** The rows of one variant, without the header. */
    static String of(String variant, Map<String, double[]> values) {
        CsvReport report = new CsvReport();
        report.add(variant, values);
        return report.rows.toString();
    }

    /** What a point of a sweep is called as a variant. */
    static String name(Scenario.Sweep sweep, Scenario.Point point) {
        return sweep.name() + "=" + point.value();
    }

    private void add(String variant, Map<String, double[]> values) {
        values.forEach((measure, series) -> {
            String of = quoted(variant) + ",";
            String what = "," + quoted(measure) + ",";
            for (int i = 0; i < series.length; i++) {
                add(of, i + 1, what, Format.sixDigits(series[i]));
            }
        });
    }

    private void add(String of, int replication, String what, BigDecimal value) {
        if (value != null) {
            rows.append(of)
                    .append(replication)
                    .append(what)
                    .append(value.toPlainString())
                    .append('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
