package io.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Yield;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.study.Progress;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two desks that both have more to do than they can: one serves features, worth 10 each, the other fixes, worth 1, and
 * each delivers one an hour. So the line delivers 2 items an hour, half of them at each desk, and a value of 11, ten of
 * them at the first desk.
 */
class JudgedByValueTest {
    private static final double OF_FEATURES = 10.0 / 11;

    private static Line line(double featureHours, double fixHours) {
        return Lines.poisson(6)
                .kind(kind("feature", 10))
                .kind(kind("fix", 1))
                .station(desk("features", "feature", featureHours))
                .station(desk("fixes", "fix", fixHours))
                .line();
    }

    private static Kind kind(String name, double value) {
        return new Kind(name, 0.5, 1, 1, 0, Kind.worth(value), Line.NO_LIMIT, false, false);
    }

    private static Station desk(String name, String kind, double hours) {
        Station.Only only =
                new Station.Only(List.of(kind), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        return Post.of(name, Lines.exponential(hours))
                .visit(new Station.Visit(1, only))
                .station();
    }

    @Test
    void whatOnlyComesBackAndIsWorthNothingMakesNoValueOfItsOwn() {
        Kind item = new Kind("item", 1, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false);
        assertThat(returning(item, 0).valued()).isFalse();
        assertThat(returning(item, 2).valued()).isTrue();
        assertThat(line(1, 1).valued()).isTrue();
    }

    private static Line returning(Kind item, double value) {
        Kind bug = new Kind("bug", 0, 1, 1, 0, Kind.worth(value), Line.NO_LIMIT, false, false);
        return Lines.poisson(6)
                .kind(item)
                .kind(bug)
                .station("a", 1, Lines.exponential(1))
                .line();
    }

    private static Variant variant(String name, Line line, String... faster) {
        return new Variant(name, name, line, List.of(name), List.of(), List.of(faster));
    }

    private static Answer answer(Yield by) {
        List<Variant> variants =
                List.of(variant(Variant.BASELINE, line(1, 1)), variant("fixes-faster", line(1, 1 / 2.2), "fixes"));
        RunPlan plan = new RunPlan(Lines.clock(40, 1000), 20, true, 0.95, 1).with(by);
        Scenario scenario = new Scenario(
                "desks.yaml", "", Scenario.About.titled("Desks"), plan, variants, List.of(), List.of(), List.of());
        return new Experiment(scenario, 2, Progress.NONE).run();
    }

    private static Elasticity lever(Verdict verdict, String name) {
        return verdict.tables().where().stream()
                .filter(e -> e.lever().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBottleneckIsWhereTheValueIsHeld() {
        Verdict byItems = answer(Yield.THROUGHPUT).variants().get(0).verdict();
        assertThat(byItems.answer()).isEqualTo(Verdict.Answer.SHARED);
        assertThat(lever(byItems, "features").delivered().mean()).isCloseTo(0.5, within(0.02));

        Verdict byValue = answer(Yield.VALUE).variants().get(0).verdict();
        assertThat(byValue.answer()).isEqualTo(Verdict.Answer.SINGLE);
        assertThat(byValue.at()).containsExactly("features");
        assertThat(lever(byValue, "features").delivered().mean()).isCloseTo(OF_FEATURES, within(0.02));
        assertThat(lever(byValue, "features").upper().mean()).isCloseTo(0.1 * OF_FEATURES, within(0.005));
        assertThat(lever(byValue, "fixes").delivered().mean()).isCloseTo(1 - OF_FEATURES, within(0.02));
    }

    /** Of 120% felt, fixes deliver 60% more items; but only 1.2 ÷ 11 more value. */
    @Test
    void gainsAndWhatIsShownAreOfValue() {
        OfVariant byItems = answer(Yield.THROUGHPUT).variants().get(1);
        assertThat(byItems.gain().delivered().mean()).isCloseTo(1.2 / 2, within(0.03));
        OfVariant byValue = answer(Yield.VALUE).variants().get(1);
        assertThat(byValue.gain().delivered().mean()).isCloseTo(1.2 / 11, within(0.01));
        assertThat(byValue.gain().felt().mean()).isCloseTo(1.2, within(0.05));
        assertThat(byValue.againstBaseline().get("value").relative())
                .isCloseTo(byValue.gain().delivered().mean(), within(1e-9));
        assertThat(byValue.shown()).isTrue();
    }
}
