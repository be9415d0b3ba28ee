package io.throughline.verdict;

import static io.throughline.Lines.exponential;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import io.throughline.verdict.Lever.Ends;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeversTest {
    @ParameterizedTest
    @CsvSource({"1, 2, 0", "2, 3, 1", "9, 10, 8", "10, 11, 9", "11, 13, 10", "15, 17, 13", "40, 44, 36", "100, 110, 90"
    })
    void aLimitMovesToTheNextWholeNumberAtOrBeyondATenth(int limit, int more, int fewer) {
        assertThat(Limits.more(limit)).isEqualTo(more);
        assertThat(Limits.fewer(limit)).isEqualTo(fewer);
    }

    @Test
    void theLeversAreTheStationsThatWorkTheLimitsAndTheDemand() {
        Line line = Lines.poisson(1)
                .wipLimit(15)
                .kind(new Kind("feature", 1, 1, 1, 0, Kind.worth(1), 8, false, false))
                .kind("fix", 1, 0)
                .station("coding", 2, exponential(1))
                .station("review", Station.UNLIMITED, exponential(1))
                .line();
        assertThat(Levers.of(line, Lines.ticks(400)))
                .extracting(Lever::name)
                .containsExactly("coding", "review", "work.wip-limit", "work.kinds.feature.wip-limit", "demand");
        assertThat(Levers.of(line, Lines.ticks(400)))
                .extracting(Lever::kind)
                .containsExactly(
                        Lever.Kind.SERVERS, Lever.Kind.DELAY, Lever.Kind.LIMIT, Lever.Kind.LIMIT, Lever.Kind.DEMAND);
    }

    @Test
    void aStationWithoutWorkIsNoLever() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(1))
                .station("gate", 1, hours(0).scaled(2))
                .line();
        assertThat(names(line)).containsExactly("coding");
    }

    @Test
    void aStationThatAChangeGivesWorkIsOne() {
        Influence.Target target = new Influence.Target(Influence.Aspect.TIME, "gate", "");
        Line line = Lines.backlog()
                .station("coding", 1, hours(1))
                .station("gate", 1, hours(0))
                .touch("ai", 0.5)
                .influence(new Influence("ai", target, Influence.Operation.LAW, 0, hours(1)))
                .line();
        assertThat(names(line)).containsExactly("coding", "gate");
    }

    @Test
    void aStationThatNothingVisitsIsNoLeverUnlessAnOutcomeSendsThere() {
        assertThat(names(withUnvisited())).containsExactly("coding");
        assertThat(names(withUnvisited(outcome("escalated", 0.1, "board")))).containsExactly("coding", "board");
    }

    private static Line withUnvisited(Outcome... outcomes) {
        Station.Work work = new Station.Work(hours(1), 0, 1);
        Station.Queue queue = new Station.Queue(Station.Discipline.FIFO, true);
        Station.Visit never = new Station.Visit(0, Station.Only.ANY);
        return Lines.backlog()
                .station("coding", 1, hours(1), outcomes)
                .station(new Station(
                        "board",
                        Station.Capacity.of(1),
                        work,
                        queue,
                        never,
                        Station.Room.ENDLESS,
                        Quality.NONE,
                        List.of()))
                .line();
    }

    @Test
    void betterIsATenthLessWorkAndWorseATenthMore() {
        Ends ends = lever(Lines.backlog().station("coding", 1, hours(1)).line(), "coding")
                .ends();
        assertThat(ends.better().station("coding").work().factor()).isCloseTo(1 / 1.1, within(1e-15));
        assertThat(ends.worse().station("coding").work().factor()).isCloseTo(1.1, within(1e-15));
        assertThat(ends.ratio()).isCloseTo(1.21, within(1e-12));
    }

    @Test
    void betterDemandIsATenthMoreOfIt() {
        Line line =
                Lines.arrivals(exponential(11)).station("coding", 1, hours(1)).line();
        Ends ends = lever(line, "demand").ends();
        assertThat(((Source.Arrivals) ends.better().source()).every().typical())
                .isCloseTo(((Exponential) exponential(10)).mean(), within(1e-6));
    }

    @Test
    void aLimitOfOneCanOnlyBeRaised() {
        Line line = Lines.backlog().wipLimit(1).station("coding", 1, hours(1)).line();
        Ends ends = lever(line, "work.wip-limit").ends();
        assertThat(ends.oneSided()).isTrue();
        assertThat(ends.worse()).isEqualTo(line);
        assertThat(ends.better().wipLimit()).isEqualTo(2);
        assertThat(ends.ratio()).isEqualTo(2);
    }

    /** With one place less a batch of five would wait for ever. */
    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void aLimitThatABatchNeedsInFullCanOnlyBeRaised(int limit, boolean oneSided) {
        Line plain = Lines.backlog()
                .wipLimit(limit)
                .station("coding", 1, hours(1))
                .station("release", 1, hours(1))
                .line();
        Line line = plain.with(Policies.batch(plain.station("release"), 5, 0));
        assertThat(lever(line, "work.wip-limit").ends().oneSided()).isEqualTo(oneSided);
    }

    @Test
    void theRatioOfALimitIsTheOneReallyApplied() {
        Line line = Lines.backlog().wipLimit(15).station("coding", 1, hours(1)).line();
        assertThat(lever(line, "work.wip-limit").ends().ratio()).isCloseTo(17.0 / 13, within(1e-15));
    }

    @Test
    void aLiftTakesNineTenthsOfTheWorkOrTheWholeLimit() {
        Line line = Lines.poisson(1)
                .wipLimit(15)
                .kind(new Kind("feature", 1, 1, 1, 0, Kind.worth(1), 8, false, false))
                .station("coding", 2, exponential(1))
                .line();
        assertThat(lifted(line, "coding").station("coding").work().factor()).isCloseTo(0.1, within(1e-15));
        assertThat(lifted(line, "work.wip-limit").wipLimit()).isEqualTo(Line.NO_LIMIT);
        assertThat(lifted(line, "work.kinds.feature.wip-limit").kinds().get(0).wipLimit())
                .isEqualTo(Line.NO_LIMIT);
        assertThat(((Source.Arrivals) lifted(line, "demand").source()).every().typical())
                .isCloseTo(0.1 * ((Exponential) exponential(1)).mean(), within(1e-6));
    }

    @Test
    void aLimitThatTheLineCannotBeWithoutIsRaisedTenfold() {
        Line filled = Lines.atOnce(15).station("coding", 2, exponential(1)).line();
        assertThat(lifted(filled, "work.wip-limit").wipLimit()).isEqualTo(150);
        Line delay = Lines.backlog()
                .wipLimit(15)
                .station("coding", Station.UNLIMITED, exponential(1))
                .line();
        assertThat(lifted(delay, "work.wip-limit").wipLimit()).isEqualTo(150);
    }

    @Test
    void aLiftOfWhatALineDoesNotHaveLeavesItAsItIs() {
        Line open = Lines.backlog().station("coding", 2, exponential(1)).line();
        Line filled =
                Lines.backlog().wipLimit(5).station("coding", 2, exponential(1)).line();
        assertThat(lever(filled, "work.wip-limit").lift().apply(open)).isEqualTo(open);
    }

    @Test
    void aLimitThatFillersAtADelayCannotBeWithoutIsRaisedTenfold() {
        Line line = Lines.poisson(1)
                .wipLimit(15)
                .kind("feature", 1, 0)
                .kind(new Kind("tooling", 0, 1, 1, 0, Kind.worth(0), 3, true, false))
                .station("coding", Station.UNLIMITED, exponential(1))
                .line();
        assertThat(lifted(line, "work.wip-limit").wipLimit()).isEqualTo(150);
        assertThat(lifted(line, "work.kinds.tooling.wip-limit").kinds().get(1).wipLimit())
                .isEqualTo(30);
    }

    private static Line lifted(Line line, String lever) {
        return lever(line, lever).lift().apply(line);
    }

    private static Lever lever(Line line, String name) {
        return Levers.of(line, Lines.ticks(400)).stream()
                .filter(lever -> lever.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Line line) {
        return Levers.of(line, Lines.ticks(400)).stream().map(Lever::name).toList();
    }
}
