package io.throughline.verdict;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.model.RunPlan;
import io.throughline.model.Variant;
import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.study.Progress;
import io.throughline.study.Runs;
import io.throughline.study.Study;
import io.throughline.verdict.GainAccount.Loss;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GainAccountingTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    /** Hours that are a whole number of each cycle below. */
    private static final double HORIZON = 6120;

    private static Line line(Distribution coding, Distribution review, Distribution qa) {
        return Lines.backlog()
                .wipLimit(9)
                .station("coding", 1, coding)
                .station("review", 1, review)
                .station("qa", 1, qa)
                .line();
    }

    private static GainAccount account(Line baseline, Line change, String... faster) {
        RunPlan plan = new RunPlan(Lines.clock(400, HORIZON), 20, true, 0.95, 1);
        Runs runs = new Runs(new Study(plan, 2, Progress.NONE), baseline);
        Variant variant = new Variant("ai", "AI", change, List.of("ai"), List.of(), List.of(faster));
        return new GainAccounting(runs, 20).of(baseline, variant);
    }

    private static Line codingFaster(Line line, double gain) {
        Station coding = line.station("coding");
        Station.Work work = new Station.Work(coding.work().time().scaled(1 / (1 + gain)), 0, 1);
        return line.with(new Station(
                "coding",
                coding.capacity(),
                work,
                coding.queue(),
                coding.visit(),
                coding.room(),
                Quality.NONE,
                coding.outcomes()));
    }

    @Test
    void withoutChanceTheAccountIsThatOfTheCycleTimes() {
        // one item every 10 h; with coding at 8 h every 9 h, for review; then every 8.5 h, for qa; then every 8 h
        Line baseline = line(hours(10), hours(9), hours(8.5));
        GainAccount account = account(baseline, codingFaster(baseline, 0.25), "coding");
        assertThat(account.felt().mean()).isCloseTo(0.25, EXACTLY);
        assertThat(account.possible().mean()).isCloseTo(10 / 8.0 - 1, EXACTLY);
        assertThat(account.delivered().mean()).isCloseTo(10 / 9.0 - 1, EXACTLY);
        assertThat(account.lost()).extracting(Loss::at).containsExactly("coding", "work.wip-limit", "qa", "review");
        assertThat(account.lost()).extracting(Loss::own).containsExactly(true, false, false, false);
        assertThat(share(account, "coding")).isCloseTo(0, EXACTLY);
        assertThat(share(account, "work.wip-limit")).isCloseTo(0, EXACTLY);
        assertThat(share(account, "qa")).isCloseTo(10 / 8.0 - 10 / 8.5, EXACTLY);
        assertThat(share(account, "review")).isCloseTo(10 / 8.5 - 10 / 9.0, EXACTLY);
    }

    @Test
    void whatNoSingleLiftRaisesIsLiftedTogether() {
        Line baseline = line(hours(10), hours(9), hours(9));
        GainAccount account = account(baseline, codingFaster(baseline, 0.25), "coding");
        assertThat(account.lost()).extracting(Loss::at).containsExactly("coding", GainAccount.TOGETHER);
        assertThat(share(account, GainAccount.TOGETHER)).isCloseTo(10 / 8.0 - 10 / 9.0, EXACTLY);
    }

    @Test
    void aGainAtTheBottleneckIsDeliveredWhole() {
        Line baseline = line(hours(10), hours(2), hours(2));
        GainAccount account = account(baseline, codingFaster(baseline, 0.25), "coding");
        assertThat(account.delivered().mean()).isCloseTo(0.25, EXACTLY);
        assertThat(account.lost())
                .allSatisfy(loss -> assertThat(loss.share().mean()).isCloseTo(0, EXACTLY));
    }

    @Test
    void aChangeOfAllStationsLosesAtThemOnly() {
        Line baseline = Lines.backlog().station("coding", 1, hours(10)).line();
        GainAccount account = account(baseline, codingFaster(baseline, 0.25), "coding");
        assertThat(account.lost()).extracting(Loss::at).containsExactly("coding");
    }

    @Test
    void aChangeWithoutEffectOnTimeHasOnlyWhatIsDelivered() {
        Line baseline = line(hours(10), hours(9), hours(9));
        GainAccount account = account(baseline, baseline.withWipLimit(2));
        assertThat(account.felt().mean()).isNaN();
        assertThat(account.possible().mean()).isNaN();
        assertThat(account.lost()).isEmpty();
        assertThat(account.delivered().mean()).isCloseTo(2 / 2.8 - 1, within(0.01));
    }

    @Test
    void whatServesABatchIsNoWorkOnEachPart() {
        Line baseline = Lines.backlog()
                .wipLimit(9)
                .station("coding", 1, hours(10))
                .station(Policies.train(Post.of("release", hours(2)).station(), 40))
                .line();
        GainAccount account =
                account(baseline, baseline.with(baseline.station("release").withWorkScaled(0.5)), "release");
        assertThat(account.felt().mean()).isNaN();
        assertThat(account.lost()).isEmpty();
        assertThat(account.delivered().mean()).isCloseTo(0, EXACTLY);
    }

    @Test
    void theLossesSumToWhatIsFeltButNotDelivered() {
        Line baseline = line(exponential(10), exponential(9), exponential(8));
        GainAccount account = account(baseline, codingFaster(baseline, 0.4), "coding");
        double lost =
                account.lost().stream().mapToDouble(loss -> loss.share().mean()).sum();
        assertThat(lost).isCloseTo(account.felt().mean() - account.delivered().mean(), EXACTLY);
        assertThat(account.felt().mean()).isCloseTo(0.4, EXACTLY);
        assertThat(account.lost())
                .allSatisfy(loss -> assertThat(loss.share().n()).isEqualTo(20));
    }

    private static double share(GainAccount account, String at) {
        return account.lost().stream()
                .filter(loss -> loss.at().equals(at))
                .findFirst()
                .orElseThrow()
                .share()
                .mean();
    }
}
