package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.TWO;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Distribution.Inverted;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Line;
import org.junit.jupiter.api.Test;

/** A law of which some variant touches the shape is drawn by inversion in all variants, so that pairs stay paired. */
final class InversionTest {
    private static final double H = 3_600_000;
    private static final Distribution BASE = Lognormal.ofMoments(4 * H, 1);

    @Test
    void factorsLeaveALawToTheFasterSampler() {
        Scenario scenario = read(TWO + "changes: {ai: {effects: {stations.coding.time: 40% faster}}}\n");

        assertThat(coding(scenario.baseline().line())).isEqualTo(BASE);
        assertThat(coding(line(scenario, "ai"))).isEqualTo(BASE.scaled(1 / 1.4));
    }

    @Test
    void aChangeInsideALawInvertsItInEveryVariantAndPoint() {
        Scenario scenario = read(TWO + """
                changes:
                  other: {effects: {stations.coding.time: x0.5}}
                  steady: {effects: {stations.coding.time.lognormal.cv: 0.5}}
                sweeps: {s: {vary: stations.review.servers, over: [1, 2]}}
                """);

        assertThat(coding(scenario.baseline().line())).isEqualTo(new Inverted(BASE));
        assertThat(coding(line(scenario, "other"))).isEqualTo(new Inverted(BASE).scaled(0.5));
        assertThat(coding(line(scenario, "steady"))).isEqualTo(new Inverted(Lognormal.ofMoments(4 * H, 0.5)));
        assertThat(scenario.sweeps().get(0).points())
                .allSatisfy(p -> assertThat(coding(p.line())).isEqualTo(new Inverted(BASE)));
        assertThat(scenario.baseline().line().station("review").work().time()).isEqualTo(new Exponential(2 * H));
    }

    @Test
    void aPointOfASweepInvertsTheBaselineToo() {
        Scenario scenario = read(TWO + "sweeps: {s: {vary: stations.coding.time.lognormal.cv, over: [1, 2]}}\n");

        assertThat(coding(scenario.baseline().line())).isEqualTo(new Inverted(BASE));
        assertThat(scenario.sweeps().get(0).points().get(0).line())
                .isEqualTo(scenario.baseline().line());
    }

    @Test
    void anotherLawInItsPlaceInvertsBothButAConstantNeedsNoNumber() {
        Scenario scenario = read(TWO + """
                changes:
                  gamma: {effects: {stations.coding.time: {gamma: {mean: 4h, cv: 1}}}}
                  fixed: {effects: {stations.coding.time: 4h}}
                  fixed-review: {effects: {stations.review.time: 4h}}
                """);

        assertThat(coding(scenario.baseline().line())).isEqualTo(new Inverted(BASE));
        assertThat(coding(line(scenario, "gamma"))).isEqualTo(new Inverted(Gamma.ofMoments(4 * H, 1)));
        assertThat(coding(line(scenario, "fixed"))).isEqualTo(new Constant(4 * H));
        assertThat(scenario.baseline().line().station("review").work().time()).isEqualTo(new Exponential(2 * H));
    }

    @Test
    void anExponentialLawKeepsItsShapeWhateverItsMean() {
        Scenario scenario = read(TWO + "changes: {ai: {effects: {stations.review.time.exponential.mean: 1h}}}\n");

        assertThat(line(scenario, "ai").station("review").work().time()).isEqualTo(new Exponential(H));
    }

    private static Distribution coding(Line line) {
        return line.station("coding").work().time();
    }
}
