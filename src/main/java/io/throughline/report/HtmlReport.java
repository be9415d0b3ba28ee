package io.throughline.report;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.report.chart.Chart;
import io.throughline.report.drawing.Charts;
import io.throughline.report.outline.Outline;
import io.throughline.report.picture.Pictures;
import io.throughline.report.table.Table;
import io.throughline.report.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The answer as one page that needs nothing else: no network, no script; for a screen, a phone and paper. All text from
 * the scenario is data and is escaped. Immutable.
 */
public final class HtmlReport {
    private static final Pattern NO_PLACE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            """;

    private final String version;

    /** A page that names the version of the tool that made it. */
    public HtmlReport(String version) {
        this.version = version;
    }

    /** The whole page, ending in a line feed. */
    public String of(Answer answer) {
        return of(answer, Pictures.of(answer), Charts::svg);
    }

    /** The whole page with its charts, as somebody drew them. */
    String of(Answer answer, List<Pictures> pictures, Function<Chart, String> svg) {
        Scenario scenario = answer.scenario();
        StringBuilder page = new StringBuilder(HEAD);
        page.append(element("title", scenario.title())).append("<style>\n").append(style());
        page.append("</style>\n</head>\n<body>\n<main>\n");
        answer(answer, pictures, svg, page);
        details(answer, page);
        method(answer, page);
        page.append("<h2>Scenario</h2>\n").append(element("p", scenario.file()));
        page.append(element("pre", scenario.text())).append("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private static String style() {
        try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(
            Answer answer, List<Pictures> pictures, Function<Chart, String> svg, StringBuilder page) {
        page.append(element("h1", answer.scenario().title()));
        page.append("<div class=\"answer\">\n");
        Sentence.paragraphs(answer).forEach(p -> page.append(element("p", p)));
        page.append("</div>\n");
        paragraphs(answer.scenario().about().text())
                .forEach(p ->
                        page.append("<p class=\"about\">").append(escaped(p)).append("</p>\n"));
        int leading = Pictures.leading(answer);
        pictures.stream().limit(leading).forEach(some -> add(some, svg, page));
        Stream.of(new Tables(answer).sizings(), new Tables(answer).summary(), new Tables(answer).money())
                .flatMap(List::stream)
                .forEach(table -> add(table, heading(table), page));
        answer.warnings().forEach(w -> page.append("<p class=\"warning\"><strong>")
                .append(escaped(w.what()))
                .append(";</strong> ")
                .append(escaped(w.advice()))
                .append("</p>\n"));
        pictures.stream().skip(leading).forEach(some -> {
            page.append(element("h2", some.heading()));
            add(some, svg, page);
        });
    }

    /** Charts of one sort, those of half the width side by side. */
    private static void add(Pictures some, Function<Chart, String> svg, StringBuilder page) {
        page.append("<p class=\"caption\">").append(escaped(some.caption())).append("</p>\n<div class=\"charts\">\n");
        for (Chart chart : some.charts()) {
            page.append(Charts.half(chart) ? "<figure class=\"half\">\n" : "<figure>\n");
            page.append(svg.apply(chart)).append("</figure>\n");
        }
        page.append("</div>\n");
    }

    private static Stream<String> paragraphs(String text) {
        return Stream.of(text.split("\\R\\s*\\R")).filter(p -> !p.isBlank()).map(String::strip);
    }

    private static void details(Answer answer, StringBuilder page) {
        Tables tables = new Tables(answer);
        Stream.of(tables.stations(), tables.people(), tables.levers(), tables.gains(), tables.sweeps())
                .filter(some -> !some.isEmpty())
                .forEach(some -> section(some, page));
    }

    private static void section(List<Table> tables, StringBuilder page) {
        page.append(element("h2", tables.get(0).title()));
        tables.forEach(table -> add(table, table.subject(), page));
    }

    private void method(Answer answer, StringBuilder page) {
        page.append("<h2>Method and assumptions</h2>\n").append(element("p", Method.inWords(answer)));
        Method.explained().forEach(p -> page.append(element("p", p)));
        page.append("<ul>\n");
        Outline.of(answer.scenario()).forEach(s -> page.append(element("li", s)));
        page.append("</ul>\n");
        String again =
                "Throughline " + version + ", seed " + answer.scenario().run().seed()
                        + ". The same file, seed and version give the same figures on any machine.";
        page.append(element("p", again));
    }

    /** What a table that has no section of its own is called. */
    private static String heading(Table table) {
        return table.title().isEmpty() ? table.subject() : table.title() + ": " + table.subject();
    }

    private static void add(Table table, String heading, StringBuilder page) {
        if (!heading.isEmpty()) {
            page.append(element("h3", heading));
        }
        page.append("<div class=\"scroll\"><table>\n");
        if (table.headings().stream().anyMatch(h -> !h.isEmpty())) {
            page.append("<thead>").append(row("th", table, table.headings())).append("</thead>\n");
        }
        page.append("<tbody>\n");
        table.rows().forEach(cells -> page.append(row("td", table, cells)));
        page.append("</tbody>\n</table></div>\n");
        table.notes()
                .forEach(n ->
                        page.append("<p class=\"note\">").append(escaped(n)).append("</p>\n"));
    }

    private static String row(String name, Table table, List<String> cells) {
        boolean marked = cells.get(cells.size() - 1).startsWith("←");
        StringBuilder row = new StringBuilder(marked ? "<tr class=\"bottleneck\">" : "<tr>");
        for (int i = 0; i < cells.size(); i++) {
            row.append('<').append(name).append(table.columns().get(i).figures() ? " class=\"figures\">" : ">");
            row.append(escaped(cells.get(i))).append("</").append(name).append('>');
        }
        return row.append("</tr>\n").toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
    }

    /** Text as it may stand in an element or an attribute; characters that HTML has no place for are left out. */
    private static String escaped(String text) {
        return NO_PLACE.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
