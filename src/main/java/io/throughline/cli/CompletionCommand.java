package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes commands and flags. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands and flags: "
                + "source <(throughline completion)",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine whole = command.root().commandLine();
        terminal.data(AutoComplete.bash(whole.getCommandName(), whole));
        return ExitCode.DONE;
    }
}
