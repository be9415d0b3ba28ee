package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

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
        List<String> typed = List.of(args);
        Failures failures = new Failures(terminal, typed.contains(Failures.VERBOSE));
        int code;
        try {
            code = commands(terminal, failures, typed).execute(args);
        } catch (Error e) {
            code = failures.code(e);
        }
        boolean whole = terminal.close();
        return whole || code != ExitCode.DONE ? code : ExitCode.FILES;
    }

    private static CommandLine commands(Terminal terminal, Failures failures, List<String> args) {
        CommandLine commands = new CommandLine(new Main());
        Verbs verbs = new Verbs(commands, args);
        verbs.add("run", RunCommand.class, () -> new RunCommand(terminal));
        verbs.add("sweep", SweepCommand.class, () -> new SweepCommand(terminal));
        verbs.add("size", SizeCommand.class, () -> new SizeCommand(terminal));
        verbs.add("check", CheckCommand.class, () -> new CheckCommand(terminal));
        verbs.add("new", NewCommand.class, () -> new NewCommand(terminal));
        verbs.add("schema", SchemaCommand.class, () -> new SchemaCommand(terminal));
        verbs.add("completion", CompletionCommand.class, () -> new CompletionCommand(terminal));
        commands.setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler((e, line, parsed) -> failures.code(e, line));
        ExitCode.describe(commands);
        commands.getSubcommands().values().forEach(ExitCode::describe);
        return commands;
    }

    /**
     * The verbs. Of one that is not typed only what the list of commands says is known: to read the flags of all takes
     * as long as all else that is done for a short answer.
     */
    private record Verbs(CommandLine commands, List<String> args) {
        void add(String name, Class<?> type, Supplier<Object> command) {
            boolean known = args.contains(name) || args.contains("completion");
            commands.addSubcommand(name, known ? command.get() : listed(type));
        }

        private static CommandSpec listed(Class<?> type) {
            CommandSpec command = CommandSpec.create();
            command.usageMessage().description(type.getAnnotation(Command.class).description());
            return command;
        }
    }
}
