package io.throughline.scenario;

import static io.throughline.scenario.ScenarioTexts.answer;
import static io.throughline.scenario.ScenarioTexts.baseline;
import static io.throughline.scenario.ScenarioTexts.line;
import static io.throughline.scenario.ScenarioTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Warning;
import io.throughline.model.line.Line;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An effect takes away a limit or a block: the line then is that of the file without the key. */
class RemovalTest {
    private static final String FILE = """
            clock: {horizon: 26w}
            work:
              wip-limit: 20
              after-delivery: {returns-as: fix}
              kinds:
                feature:
                  share: 80%
                  wip-limit: 9
                  halves-every: 4w
                fix: {share: 20%}
            people:
              devs:
                count: 5
                wip-limit: 3
                interruptions: {every: 6h, lasting: 30m}
            stations:
              coding: {staff: devs, time: {exponential: {mean: 4h}}, defects: {injects: 1}}
              review:
                staff: devs
                time: {exponential: {mean: 2h}}
                wip-limit: 8
                pickup: 1h
                open: 3h/d
                overload: {above: 3, time: x0.6}
                only: {kinds: feature}
                defects: {catches: 50%, fixed-at: coding, fix: 1h}
                gives-up-after: 4w
                outcomes:
                  back:
                    chance: 20%
                    to: coding
                    at-most: 2
              ci:
                servers: 3
                time: 30m
                beside: review
              qa:
                servers: 2
                time: {exponential: {mean: 2h}}
                conflicts: {per-open-part: 1%, resolve: 1h}
                outages: {every: 80h, lasting: 3h}
                waits-for-others: {chance: 10%, lasting: 1d}
              deploy:
                servers: 1
                time: 30m
                batch:
                  size: 5
                  wait-at-most: 2d
              release:
                servers: 1
                time: 30m
                batch: {every: 1w}
            wip-limits:
              open: {stations: [review, qa], at-most: 9, holds: coding}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "work.wip-limit",
                "work.after-delivery",
                "work.kinds.feature.wip-limit",
                "work.kinds.feature.halves-every",
                "people.devs.wip-limit",
                "people.devs.interruptions",
                "stations.review.wip-limit",
                "stations.review.pickup",
                "stations.review.overload",
                "stations.review.only",
                "stations.review.defects",
                "stations.review.gives-up-after",
                "stations.review.outcomes.back.at-most",
                "stations.ci.beside",
                "stations.qa.conflicts",
                "stations.qa.outages",
                "stations.qa.waits-for-others",
                "stations.deploy.batch.wait-at-most",
                "stations.release.batch"
            })
    void noneTakesAwayWhatAKeySays(String path) {
        isTakenAway(path, "none");
    }

    @Test
    void alwaysTakesAwayTheHours() {
        isTakenAway("stations.review.open", "always");
    }

    private static void isTakenAway(String path, String word) {
        String without = without(path);
        assertThat(baseline(FILE)).isNotEqualTo(baseline(without));
        assertThat(changed(path + ": " + word)).isEqualTo(baseline(without));
        assertThat(baseline(FILE, path + "=" + word)).isEqualTo(baseline(without));
    }

    /** The line of a change, as if it were nobody's. */
    private static Line changed(String effect) {
        return line(read(FILE + "changes: {less: {effects: {" + effect + "}}}"), "less")
                .with(List.of(), List.of());
    }

    /** The file without the line of a key. */
    private static String without(String path) {
        String[] keys = path.split("\\.");
        String[] lines = FILE.split("(?<=\n)");
        int depth = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("  ".repeat(depth) + keys[depth] + ":") && ++depth == keys.length) {
                lines[i] = "";
                return String.join("", Arrays.asList(lines));
            }
        }
        throw new AssertionError("no " + path);
    }

    @Test
    void aLimitOverSeveralStationsIsTakenAwayByItsNumber() {
        assertThat(changed("wip-limits.open.at-most: none"))
                .isEqualTo(baseline(FILE.replaceFirst("wip-limits:\n  open: .*\n", "")));
    }

    @Test
    void aSweepMayBeginWithoutALimit() {
        var sweep = read(FILE + "sweeps: {limit: {vary: work.wip-limit, over: [none, 30]}}")
                .sweeps()
                .get(0);
        assertThat(sweep.points().get(0).line()).isEqualTo(baseline(without("work.wip-limit")));
        assertThat(sweep.points().get(1).line().wipLimit()).isEqualTo(30);
    }

    @Test
    void whatIsNotThereIsWarnedAboutOnce() {
        String change = "changes: {less: {effects: {work.wip-limit: none}}}";
        assertThat(read(ScenarioTexts.TWO + change).warnings())
                .containsExactly(new Warning(
                        "less: work.wip-limit: none changes nothing", "there is nothing that it could take away"));
        assertThat(read(ScenarioTexts.TWO, "stations.review.batch=none").warnings())
                .containsExactly(new Warning(
                        "--set: stations.review.batch: none changes nothing",
                        "there is nothing that it could take away"));
    }

    @Test
    void otherWordsForItAreAnsweredWithTheRightOne() {
        assertThat(answer(FILE, "stations.ci.beside=no")).contains("^  write none to take it away");
        assertThat(answer(FILE, "stations.ci.beside=None")).contains("^  write none to take it away");
        assertThat(answer(FILE, "stations.release.batch=off")).contains("^  write none to take it away");
        assertThat(answer(FILE, "work.wip-limit=unlimited")).contains("^  write none to take it away");
        assertThat(answer(FILE, "stations.review.open=none")).contains("^  write always to take it away");
        assertThat(answer(FILE.replace("wip-limit: 20", "wip-limit: none"))).contains("^  delete the key");
    }

    @Test
    void aBlockThatCanNotBeTakenAwayIsAnsweredWithWhatCan() {
        assertThat(answer(FILE, "stations.ci=none")).contains("a station is taken out by its share, 0% of");
        assertThat(answer(FILE, "stations.review.outcomes.back=none"))
                .contains("an outcome is taken out by its chance, 0% of stations.review.outcomes.back.chance");
        assertThat(answer(FILE, "wip-limits.open=none")).contains("taken out by wip-limits.open.at-most, none");
        assertThat(answer(FILE, "stations.review.outcomes=none"))
                .contains("name one of them, such as stations.review.outcomes.back.");
    }
}
