package io.throughline.report;

import io.throughline.model.Money;
import io.throughline.plan.Answer;
import io.throughline.plan.money.Account;
import io.throughline.report.words.Format;
import io.throughline.stats.Estimate;
import java.util.List;

/** Whether a change pays, in a sentence, where the file speaks of money. */
final class MoneyWords {
    private MoneyWords() {}

    /** One sentence of a variant that is compared with the baseline, or none. */
    static List<String> of(Answer answer, Answer.OfVariant variant) {
        Money money = answer.scenario().about().money();
        Answer.OfVariant baseline = answer.variants().get(0);
        if (!money.told() || variant == baseline) {
            return List.of();
        }
        Account account = Account.of(variant.result(), baseline.result(), answer.scenario());
        String net = Format.counted(account.net(), money.currency() + " a week");
        return account.pays()
                ? List.of("It pays: value less cost rises by " + net + paidBack(account, money) + ".")
                : List.of("It is not shown to pay: value less cost changes by " + net + ".");
    }

    private static String paidBack(Account account, Money money) {
        if (account.once() == 0) {
            return "";
        }
        Estimate weeks = account.payBack();
        double[] within = account.payBackWithin();
        return ", so the " + Format.plain(account.once()) + " " + money.currency() + " paid once are back in "
                + Format.plain(weeks.mean(), 1) + " weeks (" + Format.plain(within[0], 1) + " to "
                + Format.plain(within[1], 1) + ")";
    }
}
