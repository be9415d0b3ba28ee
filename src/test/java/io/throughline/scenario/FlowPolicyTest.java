package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.baseline;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.model.line.Station.Batch;
import io.throughline.model.line.Station.Outages;
import io.throughline.model.line.Station.WaitsForOthers;
import org.junit.jupiter.api.Test;

/** Flow policy as files say it: batches, outages, waits for others, giving up, decay of value, costs of servers. */
final class FlowPolicyTest {
    private static final double H = 3_600_000;

    private static final String LINE = """
            clock: {horizon: 26w}
            people: {seniors: {count: 2}}
            stations:
              coding: {staff: seniors, time: {lognormal: {mean: 4h, cv: 1}}}
              deploy:
                servers: 1
                time: 1h
            """;

    private static Station deploy(String key) {
        return baseline(LINE + "    " + key + "\n").station("deploy");
    }

    @Test
    void partsGoOneByOneAtAnyTimeAndWaitForEverByDefault() {
        Station station = baseline(LINE).station("deploy");

        assertThat(station.queue().batch()).isNull();
        assertThat(station.queue().givesUpAfter()).isZero();
        assertThat(station.capacity().outages()).isNull();
        assertThat(station.capacity().cost()).isZero();
        assertThat(station.work().others()).isNull();
    }

    @Test
    void aTrainTakesAllThatWaitsUnlessItsSizeIsSaid() {
        assertThat(deploy("batch: {every: 1w}").queue().batch())
                .isEqualTo(new Batch((long) (40 * H), Line.NO_LIMIT, 0));
        assertThat(deploy("batch: {every: 1d, size: 50}").queue().batch()).isEqualTo(new Batch((long) (8 * H), 50, 0));
    }

    @Test
    void aBatchBySizeMayWaitAtMost() {
        assertThat(deploy("batch: {size: 5}").queue().batch()).isEqualTo(new Batch(0, 5, 0));
        assertThat(deploy("batch: {size: 5, wait-at-most: 2d}").queue().batch())
                .isEqualTo(new Batch(0, 5, (long) (16 * H)));
    }

    @Test
    void whatStopsAStationOrKeepsAPartIsRead() {
        assertThat(deploy("outages: {every: {exponential: {mean: 80h}}, lasting: 3h}")
                        .capacity()
                        .outages())
                .isEqualTo(new Outages(new Exponential(80 * H), new Constant(3 * H)));
        assertThat(deploy("waits-for-others: {chance: 15%, lasting: 2d}").work().others())
                .isEqualTo(new WaitsForOthers(0.15, new Constant(16 * H)));
        assertThat(deploy("gives-up-after: 6w").queue().givesUpAfter()).isEqualTo((long) (240 * H));
    }

    @Test
    void aStationMayStandBesideTheOneBeforeItAndAChangeMayPutItThere() {
        String two = LINE + "  ci: {servers: 4, time: 25m}\n";
        Scenario changed = read(two + "changes: {at-once: {effects: {stations.ci.beside: deploy}}}\n");

        assertThat(deploy("beside: coding").visit()).isEqualTo(new Station.Visit(1, Station.Only.ANY, "coding"));
        assertThat(changed.baseline().line().station("ci").visit()).isEqualTo(Station.Visit.ALL);
        assertThat(line(changed, "at-once").station("ci").visit().beside()).isEqualTo("deploy");
        assertThat(line(changed, "at-once").firstBeside(2)).isEqualTo(1);
        assertThat(line(changed, "at-once").lastBeside(1)).isEqualTo(2);
    }

    @Test
    void aServerCostsByTheWeekOfTheClock() {
        assertThat(deploy("cost: 26000/y").capacity().cost()).isEqualTo(500);
    }

    @Test
    void staffInPlaceOfServersTakesTheirCostAway() {
        Scenario scenario = read(LINE + """
                    cost: 500/w
                changes: {pool: {effects: {stations.deploy.staff: seniors}}}
                """);

        assertThat(line(scenario, "pool").station("deploy").capacity().cost()).isZero();
    }

    @Test
    void valueHalvesWithFlowTimeOnlyWhereTheFileSaysSo() {
        String kinds = LINE + "work: {kinds: {feature: {value: 10, halves-every: 8w}, spare: {filler: yes}}}\n";

        assertThat(baseline(kinds).kinds().get(0).worth()).isEqualTo(new Kind.Worth(10, 320 * H));
        assertThat(baseline(kinds).kinds().get(1).worth()).isEqualTo(Kind.worth(1));
    }

    @Test
    void effectsReachFlowPolicy() {
        Scenario scenario = read(LINE + """
                    batch: {every: 1w, size: 50}
                    outages: {every: 80h, lasting: {exponential: {mean: 3h}}}
                    waits-for-others: {chance: 15%, lasting: 2d}
                    gives-up-after: 6w
                    cost: 500/w
                work: {kinds: {feature: {halves-every: 8w}}}
                changes:
                  all:
                    effects:
                      stations.deploy.batch.every: 1d
                      stations.deploy.batch.size: x2
                      stations.deploy.outages.every: x2
                      stations.deploy.outages.lasting: 50% less
                      stations.deploy.waits-for-others.chance: 5 points fewer
                      stations.deploy.waits-for-others.lasting: 1d
                      stations.deploy.gives-up-after: 50% less
                      stations.deploy.cost: 20% more
                      work.kinds.feature.halves-every: 50% less
                  other: {effects: {stations.deploy.batch: {size: 3}, stations.coding.gives-up-after: 1w}}
                """);
        Station deploy = line(scenario, "all").station("deploy");

        assertThat(deploy.queue().batch()).isEqualTo(new Batch((long) (8 * H), 100, 0));
        assertThat(deploy.capacity().outages())
                .isEqualTo(new Outages(new Constant(80 * H).scaled(2), new Exponential(3 * H).scaled(0.5)));
        assertThat(deploy.work().others().chance()).isEqualTo(0.1, within(1e-12));
        assertThat(deploy.work().others().lasting()).isEqualTo(new Constant(8 * H));
        assertThat(deploy.queue().givesUpAfter()).isEqualTo((long) (120 * H));
        assertThat(deploy.capacity().cost()).isEqualTo(600);
        assertThat(line(scenario, "all").kinds().get(0).worth().halvesEvery()).isEqualTo(160 * H);
        assertThat(line(scenario, "other").station("deploy").queue().batch()).isEqualTo(new Batch(0, 3, 0));
        assertThat(line(scenario, "other").station("coding").queue().givesUpAfter())
                .isEqualTo((long) (40 * H));
    }

    @Test
    void aBatchMayBeAsLargeAsItsLimitsLetIn() {
        String full = LINE.replace("people:", "work: {wip-limit: 6, parts: 2.5}\npeople:");

        assertThat(baseline(full + "    batch: {size: 12}\n")
                        .station("deploy")
                        .queue()
                        .batch()
                        .size())
                .isEqualTo(12);
        assertThat(ScenarioTexts.answer(full + "    batch: {size: 50, wait-at-most: 2d}\n"))
                .isEmpty();
        assertThat(ScenarioTexts.answer(full + "    batch: {size: 50, every: 2d}\n"))
                .isEmpty();
    }

    @Test
    void aSweepVariesTheTimeBetweenTrains() {
        Scenario scenario = read(LINE + """
                    batch: {every: 1w}
                sweeps:
                  trains: {vary: stations.deploy.batch.every, over: [1d, 2d, 1w]}
                """);

        assertThat(scenario.sweeps().get(0).points())
                .extracting(
                        point -> point.line().station("deploy").queue().batch().every())
                .containsExactly((long) (8 * H), (long) (16 * H), (long) (40 * H));
    }

    @Test
    void nothingIsExpeditedUnlessTheFileOrAChangeSaysSo() {
        Scenario scenario = read(LINE + """
                work: {kinds: {feature: {share: 80%}, fix: {share: 20%}, incident: {share: 1%, expedite: yes}}}
                changes:
                  hurry: {effects: {work.kinds.fix.expedite: yes}}
                  calm: {effects: {work.kinds.incident.expedite: no}}
                """);

        assertThat(line(scenario, "baseline").kinds())
                .extracting(Kind::expedite)
                .containsExactly(false, false, true);
        assertThat(line(scenario, "hurry").kinds()).extracting(Kind::expedite).containsExactly(false, true, true);
        assertThat(line(scenario, "calm").kinds()).extracting(Kind::expedite).containsOnly(false);
    }

    @Test
    void whereAllKindsAreExpeditedNoneIsAndThatIsWarnedAbout() {
        String kinds = "work: {kinds: {feature: {share: 80%}, fix: {share: 20%, expedite: yes}";
        String all = "changes: {all: {effects: {work.kinds.feature.expedite: yes}}}";
        assertThat(read(LINE + kinds + "}}\n" + all).warnings())
                .extracting(Warning::what)
                .containsExactly("all: every kind is expedited, so that nothing pre-empts anything");
        assertThat(read(LINE + kinds + ", odd: {filler: yes}}}\n" + all).warnings())
                .as("fillers are pre-empted")
                .isEmpty();
    }
}
