package io.throughline.report.json;

import io.throughline.model.Money;
import io.throughline.plan.Answer;
import io.throughline.plan.money.Account;
import io.throughline.report.words.Format;
import io.throughline.stats.Estimate;
import tools.jackson.databind.node.ObjectNode;

/** What a variant earns and costs, in results.json, where the file speaks of money. */
final class JsonMoney {
    private JsonMoney() {}

    /** Adds the account of a variant to its node. */
    static void add(Answer answer, Answer.OfVariant variant, ObjectNode node) {
        Money money = answer.scenario().about().money();
        if (!money.told()) {
            return;
        }
        Answer.OfVariant baseline = answer.variants().get(0);
        Account account = Account.of(variant.result(), baseline.result(), answer.scenario());
        ObjectNode told = node.putObject("money").put("currency", money.currency());
        add("cost", account.cost(), told);
        add("cost-per-delivered", account.perDelivered(), told);
        add("cost-per-useful", account.perUseful(), told);
        if (variant != baseline) {
            add("net", account.net(), told);
            double weeks = account.pays() ? account.payBack().mean() : Double.NaN;
            told.put("cost-once", Format.sixDigits(account.once()))
                    .put("pays", account.pays())
                    .put("pay-back", Format.sixDigits(weeks));
        }
    }

    private static void add(String name, Estimate estimate, ObjectNode node) {
        node.putObject(name)
                .put("mean", Format.sixDigits(estimate.mean()))
                .put("half-width", Format.sixDigits(estimate.halfWidth()));
    }
}
