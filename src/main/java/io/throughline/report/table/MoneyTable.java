package io.throughline.report.table;

import io.throughline.model.Money;
import io.throughline.plan.Answer;
import io.throughline.plan.money.Account;
import io.throughline.report.words.Format;
import java.util.ArrayList;
import java.util.List;

/** The table of what each variant earns and costs. */
final class MoneyTable {
    private static final String NET = "net gain: value more than the baseline's, less cost more, each a week";

    private MoneyTable() {}

    /** One table where the file speaks of money, else none. */
    static List<Table> of(Answer answer) {
        Money money = answer.scenario().about().money();
        if (!money.told()) {
            return List.of();
        }
        Answer.OfVariant baseline = answer.variants().get(0);
        List<List<String>> rows = new ArrayList<>();
        for (Answer.OfVariant variant : answer.variants()) {
            rows.add(row(variant, Account.of(variant.result(), baseline.result(), answer.scenario())));
        }
        List<Table.Column> columns = List.of(
                Table.Column.text(""),
                Table.Column.figures("value a week"),
                Table.Column.figures("cost a week"),
                Table.Column.figures("net gain a week"),
                Table.Column.figures("cost once"),
                Table.Column.figures("pays back in"),
                Table.Column.figures("cost of an item"),
                Table.Column.figures("of a useful one"));
        return List.of(new Table("Money", money.currency(), columns, rows, rows.size() > 1 ? List.of(NET) : List.of()));
    }

    private static List<String> row(Answer.OfVariant variant, Account account) {
        boolean compared = !Double.isNaN(account.net().mean());
        String back = account.pays() ? Format.plain(account.payBack().mean(), 1) + " weeks" : "not shown";
        return List.of(
                variant.result().variant().title(),
                Format.number(variant.result().estimates().get("value")),
                Format.number(account.cost()),
                compared ? Format.number(account.net()) : "",
                compared ? Format.plain(account.once()) : "",
                compared ? back : "",
                Format.number(account.perDelivered()),
                Format.number(account.perUseful()));
    }
}
