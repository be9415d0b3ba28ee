package io.throughline.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The program that shows a page: the one that the system opens files with. */
public final class Browser {
    private final Terminal terminal;
    private final List<String> program;

    Browser(Terminal terminal, List<String> program) {
        this.terminal = terminal;
        this.program = program;
    }

    /** The browser of this system. */
    public static Browser ofSystem(Terminal terminal) {
        return new Browser(terminal, program(System.getProperty("os.name", "")));
    }

    /** What opens a file on a system of that name. */
    static List<String> program(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            // "start" takes the first words in quotes for the title of a window.
            return List.of("cmd", "/c", "start", "\"\"");
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open");
    }

    /** Shows a page, and does not wait until it is closed; where that fails, says so and no more. */
    public void open(Path page) {
        List<String> command = new ArrayList<>(program);
        command.add(page.toAbsolutePath().toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.say(
                    "throughline: " + page + " can't be shown: there is no " + program.get(0) + " to open it with");
        }
    }
}
