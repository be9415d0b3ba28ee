package io.throughline.report;

import io.throughline.plan.Answer;
import io.throughline.report.table.Table;
import io.throughline.report.table.Tables;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer in Markdown (CommonMark with GitHub's tables), for a comment, an issue or a wiki: the sentence first, then
 * tables, warnings, and how it was simulated. Text from the scenario is data and is escaped.
 */
public final class MarkdownReport {
    private final StringBuilder page = new StringBuilder();

    private MarkdownReport() {}

    /** The whole text, ending in a line feed. */
    public static String of(Answer answer) {
        MarkdownReport report = new MarkdownReport();
        report.add("# " + escaped(answer.scenario().title()));
        Sentence.paragraphs(answer).forEach(paragraph -> report.add(escaped(paragraph)));
        new Tables(answer).all().forEach(report::add);
        answer.warnings()
                .forEach(w -> report.add("> **Warning:** " + escaped(w.what()) + "  \n> " + escaped(w.advice())));
        report.add(escaped(Method.inWords(answer)));
        return report.page.toString();
    }

    private void add(String block) {
        page.append(page.isEmpty() ? "" : "\n").append(block).append('\n');
    }

    private void add(Table table) {
        if (!table.heading().isEmpty()) {
            add("## " + escaped(table.heading()));
        }
        String rule = table.columns().stream()
                .map(column -> column.figures() ? " ---: " : " --- ")
                .collect(Collectors.joining("|", "|", "|"));
        String rows = table.rows().stream().map(row -> "\n" + row(row)).collect(Collectors.joining());
        add(row(table.headings()) + "\n" + rule + rows);
        table.notes().forEach(note -> add(escaped(note)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownReport::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Text without meaning to Markdown or HTML, on one line. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|#~>])", "\\\\$1");
    }
}
