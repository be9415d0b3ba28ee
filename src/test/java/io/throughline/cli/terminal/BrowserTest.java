package io.throughline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void eachSystemHasItsOwnWayToOpenAFile() {
        assertThat(Browser.program("Linux")).containsExactly("xdg-open");
        assertThat(Browser.program("Mac OS X")).containsExactly("open");
        assertThat(Browser.program("Windows 11")).startsWith("cmd", "/c", "start");
    }

    @Test
    void aBrowserThatIsNotThereIsSaidAndNoMore() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(OutputStream.nullOutputStream(), said, StandardCharsets.UTF_8, false);
        new Browser(terminal, List.of("no-such-program-anywhere")).open(Path.of("report.html"));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "throughline: report.html can't be shown: there is no no-such-program-anywhere to open it with"
                                + System.lineSeparator());
    }
}
