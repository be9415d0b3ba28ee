package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a scenario to begin with, and never over anything. */
@Command(
        name = "new",
        description = "Writes a scenario with comments, to put your team's figures in.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to write. Default: team.yaml.")
    private Path file = Path.of("team.yaml");

    @Spec
    private CommandSpec command;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file.toString().isEmpty()) {
            throw new ParameterException(command.commandLine(), "give a file name, such as team.yaml");
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (InputStream starter = NewCommand.class.getResourceAsStream("starter.yaml")) {
            Files.copy(starter, file);
        } catch (FileAlreadyExistsException e) {
            String reason = "it is there already, and left as it is; give another name";
            throw new FileSystemException(file.toString(), null, reason);
        }
        terminal.say("wrote " + file + "; next: throughline run " + file);
        return ExitCode.DONE;
    }
}
