package io.throughline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    @ParameterizedTest
    @CsvSource({"0.2, 1 s", "41.4, 41 s", "89, 89 s", "170, 3 min", "5000, 83 min", "9000, 2.5 h"})
    void timesAreSaidAsSomebodyWhoWaitsWould(double seconds, String words) {
        assertThat(ProgressLine.about(seconds)).isEqualTo(words);
    }

    @Test
    void pointsAreToldWithTheTimeThatIsLeft() throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayOutputStream(), said, StandardCharsets.UTF_8, true);
        ProgressLine line = new ProgressLine(terminal, "a.yaml", false);
        line.advance(3, 64);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a.yaml: 3 of 64 replications");

        said.reset();
        line = new ProgressLine(terminal, "a.yaml", false);
        line.points(0, 4);
        line.advance(80, 128);
        line.points(1, 4);
        TimeUnit.MILLISECONDS.sleep(110);
        line.advance(90, 128);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("a.yaml: 1 of 4 points, about 1 s left, 90 replications");
    }

    @Test
    void pointsThatNeedNoReplicationsTellNothingOfTheTimeThatIsLeft() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayOutputStream(), said, StandardCharsets.UTF_8, true);
        ProgressLine line = new ProgressLine(terminal, "a.yaml", false);
        line.points(0, 90);
        line.points(1, 90);
        line.points(2, 90);
        line.advance(1, 64);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a.yaml: 2 of 90 points, 1 replications");
    }
}
