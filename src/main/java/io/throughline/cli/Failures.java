package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.scenario.ScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in a line, and the exit code for it. A stack trace only with {@code --verbose}. */
final class Failures {
    private final Terminal terminal;
    private final boolean verbose;

    Failures(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /** Wrong usage: what, the nearest right word, and where the help is. */
    int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        terminal.say("throughline: " + said(e));
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            terminal.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE;
    }

    private static String said(ParameterException e) {
        CommandLine command = e.getCommandLine();
        boolean verb = e instanceof UnmatchedArgumentException u && !u.isUnknownOption();
        return verb && !command.getSubcommands().isEmpty()
                ? "unknown command; known: "
                        + String.join(", ", command.getSubcommands().keySet())
                : e.getMessage();
    }

    /** Anything else. */
    int code(Throwable failure) {
        if (failure instanceof ScenarioException e) {
            terminal.say(e.text(verbose));
            return ExitCode.INVALID;
        }
        if (failure instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        if (verbose) {
            failure.printStackTrace(terminal.err());
        }
        terminal.say("throughline: " + what(failure));
        return failure instanceof IOException || failure instanceof UncheckedIOException
                ? ExitCode.FILES
                : ExitCode.FAILED;
    }

    private String what(Throwable failure) {
        if (failure instanceof IOException e) {
            return file(e);
        }
        if (failure instanceof UncheckedIOException e) {
            return file(e.getCause());
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; run fewer replications side by side (--jobs 1), "
                    + "or give Java more: JAVA_TOOL_OPTIONS=-Xmx4g";
        }
        return "unexpected failure, a fault of this tool: " + failure
                + (verbose ? "" : "; --verbose shows where it was");
    }

    private static String file(IOException e) {
        if (e instanceof FileSystemException f) {
            String reason = f.getReason() == null ? "can't be read or written" : f.getReason();
            return f.getFile() + ": " + (f.getClass() == FileSystemException.class ? reason : named(f));
        }
        return e instanceof CharacterCodingException ? "the file is not UTF-8 text" : String.valueOf(e.getMessage());
    }

    private static String named(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        return e instanceof NotDirectoryException ? "not a folder" : String.valueOf(e.getMessage());
    }
}
