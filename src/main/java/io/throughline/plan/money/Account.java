package io.throughline.plan.money;

import io.throughline.model.Money;
import io.throughline.model.Scenario;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.stats.Paired;
import io.throughline.study.VariantResult;
import java.util.Map;

/**
 * What a variant earns and costs.
 *
 * @param cost a week: people, servers, and the changes
 * @param net a week: value more than the baseline's, less cost more, paired by replication; NaN of the baseline
 * @param once what its changes cost once
 * @param perDelivered cost for each delivered item, a ratio of means
 * @param perUseful the same for each that turns out worth it
 * @param pays whether a net gain is shown, adjusted for the number of changes and plans (Bonferroni)
 */
public record Account(
        Estimate cost, Estimate net, double once, Estimate perDelivered, Estimate perUseful, boolean pays) {
    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, 0);

    /** The account of a variant of a scenario beside the baseline, which may be the same. */
    public static Account of(VariantResult variant, VariantResult baseline, Scenario scenario) {
        Money money = scenario.about().money();
        double confidence = scenario.run().confidence();
        Paired net = net(variant, baseline, money);
        int claims = Math.max(1, scenario.variants().size() - 1);
        double[] cost = costs(variant, money);
        double useful = variant.variant().line().inflow().useful();
        Paired each = Paired.mean(cost).over(Paired.mean(variant.values().get("throughput")));
        return new Account(
                Estimate.of(cost, confidence),
                variant == baseline ? NONE : net.estimate(confidence),
                money.of(variant.variant()).once(),
                delivers(variant) ? each.estimate(confidence) : NONE,
                delivers(variant) && useful > 0 ? each.times(1 / useful).estimate(confidence) : NONE,
                variant != baseline && net.value() - net.margin((1 - confidence) / 2 / claims) > 0);
    }

    private static boolean delivers(VariantResult variant) {
        return variant.estimates().get("throughput").mean() > 0;
    }

    private static Paired net(VariantResult variant, VariantResult baseline, Money money) {
        return Paired.mean(gains(variant, money)).minus(Paired.mean(gains(baseline, money)));
    }

    /** Value less cost, a week, by replication. */
    private static double[] gains(VariantResult result, Money money) {
        double[] gains = result.values().get("value").clone();
        double[] costs = costs(result, money);
        for (int r = 0; r < gains.length; r++) {
            gains[r] -= costs[r];
        }
        return gains;
    }

    private static double[] costs(VariantResult result, Money money) {
        Money.Cost changes = money.of(result.variant());
        double fixed = fixed(result.variant().line()) + changes.perWeek();
        double[] costs = delivered(result);
        for (int r = 0; r < costs.length; r++) {
            costs[r] = fixed + changes.perItem() * costs[r];
        }
        return costs;
    }

    private static double fixed(Line line) {
        double people = line.people().stream()
                .mapToDouble(pool -> pool.count() * pool.cost())
                .sum();
        double servers = line.stations().stream()
                .filter(station -> station.capacity().cost() > 0)
                .mapToDouble(station -> station.servers() * station.capacity().cost())
                .sum();
        return people + servers;
    }

    /** Delivered items a week, of all kinds where the line has kinds, and what came back. */
    private static double[] delivered(VariantResult result) {
        Map<String, double[]> values = result.values();
        double[] sum = new double[values.get("throughput").length];
        boolean kinds = result.variant().line().kinds().stream()
                .allMatch(kind -> values.containsKey("kinds." + kind.name() + ".throughput"));
        if (kinds) {
            result.variant().line().kinds().forEach(k -> add(sum, values.get("kinds." + k.name() + ".throughput")));
        } else {
            add(sum, values.get("throughput"));
            add(sum, values.get("failure-demand"));
        }
        return sum;
    }

    private static void add(double[] sum, double[] more) {
        for (int r = 0; r < sum.length; r++) {
            sum[r] += more[r];
        }
    }

    /** The weeks in which the net gain adds to what was paid once; of meaning where it is shown to pay. */
    public Estimate payBack() {
        return new Estimate(once / net.mean(), Double.NaN, net.n());
    }

    /** The fewest and the most weeks of it, by the interval of the net gain. */
    public double[] payBackWithin() {
        return new double[] {once / net.upper(), once / net.lower()};
    }
}
