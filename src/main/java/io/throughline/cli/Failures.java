package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.plan.StandsStill;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.problem.ScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in a line, and the exit code for it. A stack trace only with {@code --verbose}. */
final class Failures {
    /** The flag that asks for where a failure was. */
    static final String VERBOSE = "--verbose";

    private static final Pattern LIST = Pattern.compile("one of \\[([A-Z, ]+)] \\(case-insensitive\\)");

    private final Terminal terminal;
    private final boolean verbose;

    Failures(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /** Wrong usage: what, the nearest right word, and where the help is. */
    int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        Set<String> verbs =
                command.getCommandSpec().root().commandLine().getSubcommands().keySet();
        boolean unknown = args.length > 0 && !args[0].startsWith("-") && !verbs.contains(args[0]);
        terminal.say("throughline: " + (unknown ? unknown(args[0], verbs) : plain(e.getMessage())));
        if (unknown || !UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            terminal.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE;
    }

    private static String unknown(String verb, Set<String> verbs) {
        String nearest = NearestWord.of(verb, verbs);
        return "unknown command '" + verb + "'; known: " + String.join(", ", verbs)
                + (nearest.isEmpty() ? "" : "; maybe " + nearest);
    }

    /** A message of the library in the words of someone who does not write programs. */
    private static String plain(String message) {
        String words = message.replaceFirst("^Error: ", "")
                .replaceFirst("is not an? (int|long)$", "is not a whole number that fits")
                .replaceFirst("\\(specify only one\\)", "(say one of them)");
        Matcher list = LIST.matcher(words);
        return list.find() ? list.replaceFirst("one of " + list.group(1).toLowerCase(Locale.ROOT)) : words;
    }

    /** Anything else that went wrong in a command. */
    int code(Throwable failure, CommandLine command) {
        boolean flag = command.getCommandSpec().findOption(VERBOSE) != null;
        return code(failure, flag && !verbose ? "; " + VERBOSE + " shows where it was" : "");
    }

    /** Anything else, where no command is known. */
    int code(Throwable failure) {
        return code(failure, "");
    }

    private int code(Throwable failure, String advice) {
        if (failure instanceof ScenarioException e) {
            terminal.say(e.text(verbose));
            return ExitCode.INVALID;
        }
        if (failure instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof StandsStill e) {
            terminal.say(e.file() + ": error: " + e.getMessage());
            terminal.say("  raise the limits that these parts wait for, or let other people do what they wait for");
            return ExitCode.INVALID;
        }
        if (verbose) {
            failure.printStackTrace(terminal.err());
        }
        terminal.say("throughline: " + what(failure, advice));
        return failure instanceof IOException || failure instanceof UncheckedIOException
                ? ExitCode.FILES
                : ExitCode.FAILED;
    }

    private static String what(Throwable failure, String advice) {
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
        return "unexpected failure, a fault of this tool: " + failure + advice;
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
            return "no such file" + near(Path.of(e.getFile()));
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        boolean file = e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException;
        return file ? "not a folder" : String.valueOf(e.getMessage());
    }

    /** The file of the folder that was probably meant; empty if none is near. */
    private static String near(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || file.getFileName() == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            String name = file.getFileName().toString();
            List<String> names = files.filter(Files::isRegularFile)
                    .map(other -> other.getFileName().toString())
                    .filter(other ->
                            !NearestWord.of(stem(name), List.of(stem(other))).isEmpty())
                    .toList();
            String nearest = NearestWord.of(name, names);
            return nearest.isEmpty() ? "" : "; maybe " + file.resolveSibling(nearest);
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** A file's name without its ending, which many share. */
    private static String stem(String name) {
        return name.substring(0, name.indexOf('.') < 1 ? name.length() : name.indexOf('.'));
    }
}
