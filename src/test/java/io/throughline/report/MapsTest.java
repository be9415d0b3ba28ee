package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Scenario;
import io.throughline.model.Scenario.Axis;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Value;
import io.throughline.plan.Answer;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.report.chart.Grid;
import io.throughline.report.chart.Grid.Cell;
import io.throughline.report.drawing.Charts;
import io.throughline.report.picture.Pictures;
import io.throughline.report.table.Table;
import io.throughline.report.table.Tables;
import io.throughline.stats.Estimate;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sweep of two axes: six points, of which one is undecided and one shared. */
class MapsTest {
    private static final List<Verdict> VERDICTS = List.of(
            Answers.single("coding", 0.9, 0.08),
            Answers.verdict(Verdict.Answer.SHARED, List.of("coding", "review"), List.of(), 0),
            Answers.single("review", 0.9, 0.08),
            Answers.verdict(Verdict.Answer.UNDECIDED, List.of(), List.of("qa", "review"), 300),
            Answers.verdict(Verdict.Answer.ELSEWHERE, List.of(), List.of(), 0),
            Answers.single("work.wip-limit", 0.9, 0.08));

    private static Axis axis(String vary, int values) {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            all.add(new Value(i + " more", i, Double.NaN));
        }
        return new Axis(vary, all);
    }

    private static Answer.OfSweep sweep(Axis first, Axis second) {
        List<OfPoint> points = new ArrayList<>();
        for (Value x : first.values()) {
            for (Value y : second.values()) {
                Estimate rate = new Estimate(points.size() + 10, 0.04, 64);
                Verdict verdict = VERDICTS.get(points.size() % VERDICTS.size());
                Point point = new Point(List.of(x, y), null);
                points.add(new OfPoint(point, Answers.STEADY, Map.of("throughput", rate), Map.of(), verdict));
            }
        }
        List<Point> plain = points.stream().map(OfPoint::point).toList();
        Scenario.Sweep sweep = new Scenario.Sweep("both", List.of(first, second), List.of("ai"), plain);
        return new Answer.OfSweep(sweep, points, List.of());
    }

    private static Answer answer(Answer.OfSweep sweep) {
        Answer plain = new Answers().answer();
        return new Answer(plain.scenario(), 64, plain.variants(), List.of(sweep), List.of(), List.of());
    }

    private static Grid map(Answer.OfSweep sweep) {
        return (Grid) Pictures.of(answer(sweep)).get(0).charts().get(0);
    }

    @Test
    void whatTheFileSweepsFirstIsDrawnFirst() {
        Answers answers = new Answers();
        answers.swept = true;
        Answer line = answers.answer();
        Answer.OfSweep map = sweep(axis("stations.coding.servers", 2), axis("stations.review.servers", 3));
        Answer.OfSweep curve = line.sweeps().get(0);
        assertThat(headings(line, curve, map)).startsWith("What a sweep delivers", "Where the bottleneck is on a map");
        assertThat(headings(line, map, curve)).startsWith("Where the bottleneck is on a map", "What a sweep delivers");
    }

    private static List<String> headings(Answer plain, Answer.OfSweep... sweeps) {
        Answer answer = new Answer(plain.scenario(), 64, plain.variants(), List.of(sweeps), List.of(), List.of());
        return Pictures.of(answer).stream().map(Pictures::heading).toList();
    }

    @Test
    void aCellHasTheColoursOfWhatHoldsTheLineThere() {
        Grid map = map(sweep(axis("stations.coding.servers", 2), axis("stations.review.servers", 3)));
        assertThat(map.labels().x()).isEqualTo("coding servers");
        assertThat(map.labels().y()).isEqualTo("review servers");
        assertThat(map.labels().title()).endsWith("with ai");
        assertThat(map.groups()).containsExactly("coding", "review", "qa", "the WIP limit");
        assertThat(map.cells())
                .containsExactly(
                        new Cell(0, 0, List.of(0), "10.0", "coding"),
                        new Cell(0, 1, List.of(0, 1), "11.0", "shared"),
                        new Cell(0, 2, List.of(1), "12.0", "review"),
                        new Cell(1, 0, List.of(2, 1), "13.0", "undecided"),
                        new Cell(1, 1, List.of(), "14.0", "elsewhere"),
                        new Cell(1, 2, List.of(3), "15.0", "the WIP limit"));
    }

    @Test
    void theLongerAxisGoesDownTheTables() {
        List<Table> tables =
                new Tables(answer(sweep(axis("stations.coding.servers", 2), axis("work.wip-limit", 3)))).sweeps();
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).headings()).containsExactly("work.wip-limit", "0 more", "1 more");
        assertThat(tables.get(0).rows())
                .containsExactly(
                        List.of("0 more", "10.00 ± 0.04", "13.00 ± 0.04"),
                        List.of("1 more", "11.00 ± 0.04", "14.00 ± 0.04"),
                        List.of("2 more", "12.00 ± 0.04", "15.00 ± 0.04"));
        assertThat(tables.get(1).rows().get(2)).containsExactly("2 more", "review", "the WIP limit");
    }

    @Test
    void aMapWithTwoLongAxesIsAListOfPoints() {
        List<Table> tables =
                new Tables(answer(sweep(axis("stations.coding.servers", 9), axis("work.wip-limit", 9)))).sweeps();
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).rows()).hasSize(81);
        assertThat(tables.get(0).headings()).startsWith("stations.coding.servers", "work.wip-limit");
    }

    @Test
    void mapsOfAnySizeAreDrawnAlikeEachTime() {
        for (int rows : List.of(1, 3, 20, 200)) {
            Grid map = map(sweep(axis("stations.coding.servers", 5), axis("work.wip-limit", rows)));
            assertThat(Charts.svg(map)).isEqualTo(Charts.svg(map)).contains("What holds the line");
            assertThat(Charts.png(map)).isEqualTo(Charts.png(map));
        }
    }

    @Test
    void aCellThatIsNotDecidedIsStriped() {
        Answer.OfSweep sweep = sweep(axis("stations.coding.servers", 2), axis("stations.review.servers", 3));
        String svg = Charts.svg(map(sweep));
        assertThat(svg.split("<line")).hasSizeGreaterThan(18);
    }
}
