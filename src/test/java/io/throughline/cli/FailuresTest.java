package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.cli.terminal.Terminal;
import io.throughline.engine.result.Standstill;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void aLineThatStandsStillIsAFaultOfTheScenarioAndSaidInWords() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayOutputStream(), said, StandardCharsets.UTF_8, false);

        int code = new Failures(terminal, false).code(new Standstill("the line stands still after 3.0h"));

        assertThat(code).isEqualTo(ExitCode.INVALID);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("error: the line stands still after 3.0h")
                .contains("raise the limits")
                .doesNotContain("fault of this tool");
    }
}
