package io.throughline.plan.growth;

import static io.throughline.Lines.exponential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.model.RunPlan;
import io.throughline.model.Variant;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.plan.growth.Gap.Taker;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import io.throughline.study.VariantResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiny lines to which more comes than they deliver, and by how much is plain. A week has 40 hours. */
class GapTestTest {
    private static final RunPlan PLAN = new RunPlan(Lines.clock(40, 2000), 16, true, 0.95, 1);

    private static Gap gap(Line line) {
        Runs runs = new Runs(new Study(PLAN, 2, Progress.NONE), line);
        Variant variant = new Variant("baseline", "baseline", line, List.of(), List.of(), List.of());
        VariantResult result = runs.measured(List.of(variant), 16).get(0);
        return new GapTest(runs).of(result, 16);
    }

    @Test
    void aLineThatKeepsUpHasNoGap() {
        assertThat(gap(Lines.poisson(0.5).station("coding", 1, exponential(1)).line()))
                .isNull();
    }

    @Test
    void whereNothingComesBackAndNothingIsLimitedItIsTheQueue() {
        assertThat(gap(Lines.poisson(1.3).station("coding", 1, exponential(1)).line()))
                .isEqualTo(Gap.QUEUE);
    }

    /** 0.8 an hour come, each is done twice on average, and one pass takes an hour: 0.5 an hour are delivered. */
    @Test
    void whereWhatIsSentBackFillsTheTimeThatWasThereItIsRework() {
        Gap gap = gap(Lines.poisson(0.8)
                .station(Post.of("coding", exponential(1)).outcomes(Post.back("coding", 0.5, false, 1)))
                .line());
        assertThat(gap.taker()).isEqualTo(Taker.REWORK);
        assertThat(gap.what()).containsExactly(Gap.REWORK);
        assertThat(gap.without().mean()).isCloseTo(0, within(0.3));
    }

    /** 2 an hour come; a tenth sent back leaves 0.9 an hour, nothing sent back 1: still by far too few. */
    @Test
    void reworkThatTakesLittleOfTheGapIsNotBlamed() {
        Gap gap = gap(Lines.poisson(2)
                .station(Post.of("coding", exponential(1)).outcomes(Post.back("coding", 0.1, false, 1)))
                .line());
        assertThat(gap).isEqualTo(Gap.QUEUE);
    }

    /** Each item leaves with one defect, and half of them surface: 0.8 an hour from outside, 1.6 in all. */
    @Test
    void whereWhatEscapedFillsTheTimeItIsFailureDemand() {
        Line line = Lines.poisson(0.8)
                .station(Flaws.station("coding", 1, exponential(1), Flaws.injects(1)))
                .line();
        Inflow in = line.inflow();
        Gap gap = gap(line.with(new Inflow(
                in.source(),
                in.wipLimit(),
                in.size(),
                in.parts(),
                in.partsFrom(),
                in.leadFrom(),
                in.kinds(),
                in.useful(),
                new Inflow.AfterDelivery(0.5, exponential(8), "item"))));
        assertThat(gap.taker()).isEqualTo(Taker.REWORK);
        assertThat(gap.what()).containsExactly(Gap.FAILURE_DEMAND);
        assertThat(gap.without().mean()).isCloseTo(0, within(0.3));
    }

    /** One item at a time passes two desks of an hour each: 0.5 an hour, while one desk of the two is always idle. */
    @Test
    void whereALimitLeavesThoseIdleWhoCouldDoItItIsTheLimit() {
        Gap gap = gap(twoDesks(0.8).wipLimit(1).line());
        assertThat(gap.taker()).isEqualTo(Taker.LIMIT);
        assertThat(gap.what()).containsExactly("work.wip-limit");
        assertThat(gap.without().mean()).isCloseTo(0, within(0.3));
    }

    private static Lines twoDesks(double perHour) {
        return Lines.poisson(perHour).station("coding", 1, exponential(1)).station("review", 1, exponential(1));
    }

    /** 3 an hour come, and without the limit 1 an hour would be delivered: the limit holds a quarter of the gap. */
    @Test
    void aLimitWithoutWhichItWouldPileUpJustAsWellIsNotBlamed() {
        assertThat(gap(twoDesks(3).wipLimit(1).line())).isEqualTo(Gap.QUEUE);
    }

    /** Without the limit it would no longer wait outside, but it would give up inside: nobody was idle. */
    @Test
    void aLimitThatOnlyKeepsItemsFromGivingUpIsNotBlamed() {
        Station coding = Policies.givesUp(Post.of("coding", exponential(1)).station(), 4);
        assertThat(gap(Lines.poisson(1.3).wipLimit(1).station(coding).line())).isEqualTo(Gap.QUEUE);
    }

    @Test
    void ofSeveralLimitsTheOneIsNamedThatDoesItAlone() {
        Line line = twoDesks(0.8).wipLimit(1).groupLimit(50, "coding", "review").line();
        assertThat(gap(line).what()).containsExactly("work.wip-limit");
    }

    /** Both let in one item at a time, so that lifting one of them changes nothing. */
    @Test
    void whereOnlyAllLimitsTogetherDoItTheyAreNamedTogether() {
        Line line = Lines.poisson(0.8)
                .wipLimit(1)
                .station(Post.of("coding", exponential(1)).staff("crew"))
                .station("review", 1, exponential(1))
                .people(Teams.pool("crew", 1).withWipLimit(1))
                .line();
        assertThat(gap(line).taker()).isEqualTo(Taker.LIMIT);
        assertThat(gap(line).what()).containsExactly("work.wip-limit", "people.crew.wip-limit");
    }

    /** A first desk that needs a tenth of its time begins nine fillers for each item, which pile up at the second. */
    @Test
    void whereFillersPileUpBehindAFirstStationThatIsIdleItIsTheFillers() {
        Line line = Lines.poisson(0.5)
                .kind("item", 1, 0)
                .kind(new Kind("tooling", 0, 1, 1, 0, Kind.worth(0), Line.NO_LIMIT, true, false))
                .station("triage", 1, exponential(0.2))
                .station("coding", 1, exponential(1))
                .line();
        Gap gap = gap(line);
        assertThat(gap.taker()).isEqualTo(Taker.FILLERS);
        assertThat(gap.what()).containsExactly("tooling");
        assertThat(gap.without().mean()).isCloseTo(0, within(0.3));
    }

    /** A backlog has always more; what limits do to it they do not do to what waits. */
    @Test
    void aBacklogHasNoLimitThatCouldTakeAGap() {
        Line line = Lines.backlog()
                .station("coding", 2, exponential(1))
                .station("review", 1, exponential(1))
                .groupLimit(100000, "coding", "review")
                .line();
        assertThat(gap(line)).isEqualTo(Gap.QUEUE);
    }
}
