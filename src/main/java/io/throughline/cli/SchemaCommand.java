package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of scenario files, by which editors help while one is typed. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, for editors: they complete keys and explain them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = SchemaCommand.class.getResourceAsStream("/io/throughline/scenario.schema.json")) {
            terminal.data(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }
}
