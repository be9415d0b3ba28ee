package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Throughline: words typed, one verb, an exit code. */
@Command(
        name = "throughline",
        description =
                "Simulates software-delivery lines: where the bottleneck is, where it moves, and how sure that is.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Begin with:  throughline run scenarios/ai-coding-gain.yaml",
            "Your own:    throughline new team.yaml"
        })
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(execute(args, Terminal.ofProcess()));
    }

    /**
     * Runs one command, in UTF-8.
     *
     * @return the exit code: see {@link ExitCode}
     */
    static int execute(String[] args, OutputStream out, OutputStream err) {
        return execute(args, new Terminal(out, err, StandardCharsets.UTF_8, false));
    }

    private static int execute(String[] args, Terminal terminal) {
        Failures failures = new Failures(terminal, Arrays.asList(args).contains("--verbose"));
        int code;
        try {
            code = commands(terminal, failures).execute(args);
        } catch (Error e) {
            code = failures.code(e);
        }
        boolean whole = terminal.close();
        return whole || code != ExitCode.DONE ? code : ExitCode.FILES;
    }

    private static CommandLine commands(Terminal terminal, Failures failures) {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand("run", new RunCommand(terminal))
                .addSubcommand("sweep", new SweepCommand(terminal))
                .addSubcommand("size", new SizeCommand(terminal))
                .addSubcommand("check", new CheckCommand(terminal))
                .addSubcommand("new", new NewCommand(terminal))
                .addSubcommand("schema", new SchemaCommand(terminal))
                .addSubcommand("completion", new CompletionCommand(terminal))
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler((e, line, parsed) -> failures.code(e));
        ExitCode.describe(commands);
        commands.getSubcommands().values().forEach(ExitCode::describe);
        return commands;
    }
}
