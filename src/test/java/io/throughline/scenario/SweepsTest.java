package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.TWO;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.Scenario.Axis;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sweep;
import io.throughline.model.line.Line;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that a sweep runs over, and what each point is. */
final class SweepsTest {
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    coding.time | 0% faster to 100% faster in 3 steps | 0% faster, 50% faster, 100% faster
                    coding.time | [0% faster, 160% faster]            | 0% faster, 160% faster
                    coding.time | x0.5 to x2 in 4 steps               | x0.5, x1, x1.5, x2
                    coding.time | 20% slower to 20% faster in 3 steps | 20% slower, 0% faster, 20% faster
                    coding.time | 0% less to 50% less in 3 steps      | 0% less, 25% less, 50% less
                    coding.time | 1h to 4h in 4 steps                 | 1h, 2h, 3h, 4h
                    coding.time | 30m to 2h in 4 steps                | 30m, 1h, 1h 30m, 2h
                    coding.time | 0% more to 10% more in 4 steps      | 0% more, 3.33333% more, 6.66667% more, 10% more
                    coding.servers | 1 to 4                           | 1, 2, 3, 4
                    coding.servers | 4 to 2                           | 4, 3, 2
                    coding.servers | 0 more to 3 more                 | 0 more, 1 more, 2 more, 3 more
                    coding.servers | 1 fewer to 1 more                | 1 fewer, 0 more, 1 more
                    coding.servers | 2 to 10 in 3 steps               | 2, 6, 10
                    coding.size-exponent | 0 to 1 in 3 steps          | 0, 0.5, 1
                    coding.queue | [fifo, lifo]                       | fifo, lifo
                    review.outcomes.back.chance | 10% to 30% in 3 steps | 10%, 20%, 30%
                    review.share | 9 points fewer to 3 points fewer in 2 steps | 9 points fewer, 3 points fewer
                    """)
    void valuesAreWrittenAsAUserWould(String path, String over, String values) {
        assertThat(sweep("stations." + path, over).points().stream()
                        .map(Point::value)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(values);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "stations.coding.time, 40% faster, 0.4",
        "stations.coding.time, 90m, 1.5",
        "stations.coding.time, x0.6, 0.6",
        "stations.coding.servers, 3, 3",
        "stations.coding.servers, 2 more, 2",
        "stations.review.outcomes.back.chance, 5 points more, 0.05",
        "stations.review.outcomes.back.chance, 15%, 0.15",
        "stations.coding.time, 40% slower, 0.4",
        "stations.coding.queue, lifo, 0"
    })
    void theNumberOfAPointIsTheNumberAsWritten(String path, String value, double number) {
        assertThat(sweep(path, "[" + value + "]").points().get(0).number()).isEqualTo(number);
    }

    @Test
    void whereBothDirectionsAreMixedOneOfThemIsNegative() {
        assertThat(sweep("stations.coding.time", "[20% slower, 0% faster, 20% faster]")
                        .points())
                .extracting(Point::number)
                .containsExactly(-0.2, 0.0, 0.2);
    }

    @Test
    void thePointHasTheFactorOrNone() {
        assertThat(sweep("stations.coding.time", "[40% faster, 2h]").points())
                .extracting(point -> point.values().get(0).factor())
                .containsExactly(1 / 1.4, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "stations.coding.time, 0% faster",
        "stations.coding.time, x1",
        "stations.coding.servers, 0 more",
        "stations.coding.servers, 2",
        "stations.review.outcomes.back.chance, 0 points more",
        "work.size, 0% more"
    })
    void aPointThatChangesNothingIsTheBaseline(String path, String value) {
        Scenario scenario = read(TWO + "sweeps: {s: {vary: " + path + ", over: [" + value + "]}}\n");

        assertThat(scenario.sweeps().get(0).points().get(0).line())
                .isEqualTo(scenario.baseline().line());
    }

    @Test
    void changesAndPlansAreAppliedAtEveryPoint() {
        Scenario scenario = read(TWO + """
                changes:
                  a: {effects: {stations.coding.servers: 1 more}}
                  b: {effects: {stations.review.servers: 1 more}}
                plans: {both: [a, b]}
                sweeps: {s: {vary: stations.coding.servers, over: 0 more to 1 more, with: [both]}}
                """);
        Sweep sweep = scenario.sweeps().get(0);

        assertThat(sweep.with()).containsExactly("a", "b");
        assertThat(sweep.points().get(0).line()).isEqualTo(line(scenario, "both"));
        assertThat(sweep.points().get(1).line().station("coding").servers()).isEqualTo(4);
    }

    @Test
    void aMapHasEachValueOfTheFirstAxisWithEachOfTheSecond() {
        Sweep map = read(TWO + """
                changes: {a: {effects: {work.wip-limit: 7}}}
                sweeps:
                  s:
                    - {vary: stations.coding.servers, over: 0 more to 1 more}
                    - {vary: stations.review.time, over: [x1, x2, x3], with: [a]}
                """).sweeps().get(0);

        assertThat(map.map()).isTrue();
        assertThat(map.with()).containsExactly("a");
        assertThat(map.axes())
                .extracting(Axis::vary)
                .containsExactly("stations.coding.servers", "stations.review.time");
        assertThat(map.points())
                .extracting(Point::value)
                .containsExactly("0 more; x1", "0 more; x2", "0 more; x3", "1 more; x1", "1 more; x2", "1 more; x3");
        Line last = map.points().get(5).line();
        assertThat(last.station("coding").servers()).isEqualTo(3);
        assertThat(last.station("review").work().time().typical())
                .isEqualTo(3
                        * map.points()
                                .get(0)
                                .line()
                                .station("review")
                                .work()
                                .time()
                                .typical());
        assertThat(last.wipLimit()).isEqualTo(7);
    }

    private static Sweep sweep(String path, String over) {
        return read(TWO + "sweeps: {s: {vary: " + path + ", over: " + over + "}}\n")
                .sweeps()
                .get(0);
    }
}
