package io.throughline.report.table;

import io.throughline.plan.Answer;
import io.throughline.report.words.Format;
import io.throughline.report.words.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of replications by what they deliver, where a line has two states. */
final class Strips {
    private static final List<Table.Column> COLUMNS =
            List.of(Table.Column.figures("delivered a week"), Table.Column.figures("replications"));

    private Strips() {}

    static Stream<Table> of(Answer.OfVariant variant) {
        return Strip.isShown(variant) ? Stream.of(table(variant)) : Stream.empty();
    }

    private static Table table(Answer.OfVariant variant) {
        Strip strip = Strip.of(variant);
        int decimals = strip.width() < 1 ? 2 : 1;
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < strip.counts().size(); bin++) {
            String range = Format.plain(strip.at(bin), decimals) + " to " + Format.plain(strip.at(bin + 1), decimals);
            rows.add(List.of(range, Integer.toString(strip.counts().get(bin))));
        }
        String title = variant.result().variant().title();
        return new Table("Two states: the replications", title, COLUMNS, rows, List.of());
    }
}
