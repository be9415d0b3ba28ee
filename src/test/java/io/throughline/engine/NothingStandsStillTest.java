package io.throughline.engine;

import static io.throughline.Lines.clock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.line.Line;
import io.throughline.scenario.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines in which a part once waited for ever. */
class NothingStandsStillTest {

    @Test
    void whatPeopleBeginAtTheFirstStationIsApprovedByOthersToo() {
        Line line = line("""
                clock: {horizon: 1w}
                work: {wip-limit: 1}
                people: {team: {count: 2}}
                stations:
                  coding: {staff: team, time: 1h, approvals: 2}
                """);

        assertThat(Story.of(line, clock(0, 3)).telling("item-1")).isEqualTo("""
                        0.00 item-1 enters
                        0.00 item-1 starts coding by team-1
                        0.00 item-1 starts coding by team-2
                        1.00 item-1 ends coding by team-1
                        1.00 item-1 ends coding by team-2
                        1.00 item-1 delivered
                        """);
    }

    @Test
    void whatIsSentBackToAStationThatItSkippedWaitsForNoRoom() {
        Line line = line("""
                clock: {horizon: 1w}
                stations:
                  coding: {servers: 3, time: {exponential: {mean: 2h}}}
                  review: {servers: 3, time: {exponential: {mean: 2h}}, wip-limit: 1, share: 50%}
                  qa:
                    servers: 1
                    time: {exponential: {mean: 2h}}
                    wip-limit: 1
                    outcomes: {back: {chance: 50%, to: review}}
                """);

        Replication run = new Simulation(line, clock(0, 2000), 1, Recording.SUMS).run(0);

        assertThat(run.items().started()).isGreaterThan(100);
    }

    private static Line line(String text) {
        return ScenarioReader.read("line.yaml", text, List.of()).baseline().line();
    }
}
