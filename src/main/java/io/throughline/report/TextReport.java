package io.throughline.report;

import io.throughline.model.Warning;
import io.throughline.plan.Answer;
import io.throughline.report.table.Table;
import io.throughline.report.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The answer for a terminal: the sentence first, then tables, warnings, and how it was simulated. Immutable. */
public final class TextReport {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int COLUMNS = 100;

    private final boolean unicode;

    /** A report in Unicode, or in plain ASCII where the terminal has no more. */
    public TextReport(boolean unicode) {
        this.unicode = unicode;
    }

    /** The whole report, ending in a line feed. */
    public String of(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(plain(answer.scenario().title()));
        for (String paragraph : Sentence.paragraphs(answer)) {
            lines.add("");
            lines.addAll(wrapped(plain(paragraph), "", ""));
        }
        new Tables(answer).all().forEach(table -> add(table, lines));
        answer.warnings().forEach(warning -> add(warning, lines));
        lines.add("");
        lines.addAll(wrapped(plain(Method.inWords(answer)), "", ""));
        return String.join("\n", lines) + "\n";
    }

    private void add(Table table, List<String> lines) {
        lines.add("");
        if (!table.heading().isEmpty()) {
            lines.add(plain(table.heading()));
        }
        lines.addAll(table.with(this::plain).lines());
        table.notes().forEach(note -> lines.addAll(wrapped(plain(note), "  ", "  ")));
    }

    private void add(Warning warning, List<String> lines) {
        lines.add("");
        lines.addAll(wrapped(plain("warning: " + warning.what()), "", "  "));
        lines.addAll(wrapped(plain(warning.advice()), "  ", "  "));
    }

    /** Text from a file may hold anything: control characters would steer the terminal. */
    private String plain(String text) {
        String clean = CONTROL.matcher(text).replaceAll(" ");
        return unicode
                ? clean
                : clean.replace("±", "+/-").replace("−", "-").replace("–", "-").replace("←", "<-");
    }

    private static List<String> wrapped(String text, String first, String rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        for (String word : text.strip().split(" +")) {
            if (line.length() + word.length() > COLUMNS && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(rest);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
