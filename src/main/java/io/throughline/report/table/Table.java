package io.throughline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table that any writer can set.
 *
 * @param title what it is of; empty for none
 * @param subject of which variant or sweep; empty for none
 * @param columns headings; those of figures are set to the right
 * @param rows as many cells as there are columns
 * @param notes sentences below it
 */
public record Table(String title, String subject, List<Column> columns, List<List<String>> rows, List<String> notes) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A heading, and whether figures are below it. */
    public record Column(String heading, boolean figures) {
        /** A heading over words. */
        public static Column text(String heading) {
            return new Column(heading, false);
        }

        /** A heading over figures. */
        public static Column figures(String heading) {
            return new Column(heading, true);
        }
    }

    /** The same table with each of its texts replaced. */
    public Table with(UnaryOperator<String> words) {
        return new Table(
                words.apply(title),
                words.apply(subject),
                columns.stream()
                        .map(c -> new Column(words.apply(c.heading), c.figures))
                        .toList(),
                rows.stream().map(row -> row.stream().map(words).toList()).toList(),
                notes.stream().map(words).toList());
    }

    /** Title and subject on one line. */
    public String heading() {
        return title.isEmpty() || subject.isEmpty() ? title + subject : title + ": " + subject;
    }

    /** Its lines for a terminal, two spaces between columns and before the first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (headings().stream().anyMatch(h -> !h.isEmpty())) {
            lines.add(line(headings()));
        }
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    /** The headings of its columns. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String blank = " ".repeat(width(i) - length(cells.get(i)));
            boolean right = columns.get(i).figures();
            line.append("  ").append(right ? blank : "").append(cells.get(i)).append(right ? "" : blank);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int widest = length(columns.get(column).heading());
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
