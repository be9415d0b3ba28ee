package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.plan.Experiment;
import io.throughline.plan.money.Account;
import io.throughline.report.json.JsonReport;
import io.throughline.scenario.ScenarioReader;
import io.throughline.study.Progress;
import io.throughline.study.VariantResult;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A line of constant times, whose money can be worked out by hand: one item an hour, forty a week. */
class MoneyReportTest {
    private static final Offset<Double> NEAR = within(1e-6);
    private static final String FILE = """
            %s
            clock: {horizon: 4w, warm-up: 1w}
            experiment: {replications: 10}
            work: {wip-limit: 1, useful: 50%%, kinds: {feature: {value: 100}}}
            people: {developers: {count: 2, cost: 500/w}}
            stations:
              coding: {staff: [developers], time: 30m}
              deploy: {servers: 1, time: 30m, cost: 300/w}
            changes:
              ai: {effects: {stations.coding.time: x0.6, stations.deploy.time: x0.4}, cost: 5200/y, cost-per-item: 2, \
            cost-once: 3600}
              half: {share: 50%%, effects: {stations.coding.time: x1}, cost-per-item: 2, cost-once: 1}
            """;

    private final Scenario scenario = ScenarioReader.read("money.yaml", FILE.formatted("money: EUR"), List.of());
    private final Answer answer = new Experiment(scenario, 1, Progress.NONE).run();

    private Account account(int variant) {
        VariantResult baseline = answer.variants().get(0).result();
        return Account.of(answer.variants().get(variant).result(), baseline, scenario);
    }

    /** 2 × 500 + 300 for forty items, of which half are useful; they are worth 40 × 100 × 50%. */
    @Test
    void theBaselineCostsItsPeopleAndServers() {
        assertThat(account(0).cost().mean()).isCloseTo(1300, NEAR);
        assertThat(account(0).perDelivered().mean()).isCloseTo(1300 / 40.0, NEAR);
        assertThat(account(0).perUseful().mean()).isCloseTo(1300 / 20.0, NEAR);
        assertThat(account(0).net().mean()).isNaN();
        assertThat(account(0).pays()).isFalse();
    }

    /** Eighty items: 40 × 50 more value, less 100 a week and 2 for each item. */
    @Test
    void aChangePaysBackWhatItCostsOnce() {
        assertThat(account(1).cost().mean()).isCloseTo(1300 + 100 + 160, NEAR);
        assertThat(account(1).net().mean()).isCloseTo(2000 - 260, NEAR);
        assertThat(account(1).pays()).isTrue();
        assertThat(account(1).payBack().mean()).isCloseTo(3600 / 1740.0, NEAR);
    }

    /** The change "half" makes nothing faster, so that all bars of its account are 0. */
    @Test
    void thePageCallsTheTableMoney() {
        assertThat(new HtmlReport("1").of(answer)).contains("<h3>Money: EUR</h3>");
    }

    /** It touches half of the items, so each costs 1 on average, and nothing is gained. */
    @Test
    void whatGainsNothingIsNotShownToPay() {
        assertThat(account(2).net().mean()).isCloseTo(-40, NEAR);
        assertThat(account(2).pays()).isFalse();
        assertThat(new TextReport(true).of(answer)).contains("It is not shown to pay", "net gain a week");
    }

    @Test
    void nothingIsSaidOfMoneyUnlessTheFileDoes() {
        Scenario silent = ScenarioReader.read("money.yaml", FILE.formatted("title: silent"), List.of());
        Answer unpaid = new Experiment(silent, 1, Progress.NONE).run();
        assertThat(new TextReport(true).of(unpaid)).doesNotContain("pay", "cost", "net gain");
        assertThat(new JsonReport("x").of(unpaid)).doesNotContain("money\":", "pay-back");
        assertThat(new JsonReport("x").of(answer)).contains("\"pay-back\"");
    }
}
