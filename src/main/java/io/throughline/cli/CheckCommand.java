package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.model.Scenario;
import io.throughline.model.Warning;
import io.throughline.report.outline.Outline;
import io.throughline.scenario.ScenarioReader;
import io.throughline.scenario.problem.ScenarioException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files and says what is wrong with them. */
@Command(
        name = "check",
        description = "Reads the files, runs nothing, and says what is wrong with them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files (YAML).")
    private List<Path> files;

    @Option(names = "--set", paramLabel = "PATH=EFFECT", description = "Edit the file before it is read. Repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--try",
            paramLabel = "PATH=EFFECT",
            description = "Check a change with this effect too, as run would add it. Repeatable.")
    private List<String> tries = new ArrayList<>();

    @Option(names = "--quiet", description = "Nothing but problems.")
    private boolean quiet;

    @Option(names = "--verbose", description = "All problems of a file; of a good one the line in plain words.")
    private boolean verbose;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Failures failures = new Failures(terminal, false);
        int code = ExitCode.DONE;
        for (Path file : files) {
            try {
                told(file, ScenarioReader.read(file, sets, tries));
            } catch (ScenarioException e) {
                terminal.say(e.text(verbose));
                code = Math.max(code, ExitCode.INVALID);
            } catch (UncheckedIOException e) {
                code = Math.max(code, failures.code(e));
            }
        }
        return code;
    }

    private void told(Path file, Scenario scenario) {
        if (quiet) {
            return;
        }
        StringBuilder text = new StringBuilder(file.toString()).append(": ok, ");
        text.append(count(scenario.baseline().line().stations().size(), "station"))
                .append(", ");
        text.append(count(scenario.variants().size(), "variant")).append(", ");
        text.append(count(scenario.sweeps().size(), "sweep"));
        int sizings = scenario.sizings().size();
        text.append(sizings == 0 ? "" : ", " + count(sizings, "sizing")).append('\n');
        for (Warning warning : scenario.warnings()) {
            text.append("warning: ")
                    .append(warning.what())
                    .append("; ")
                    .append(warning.advice())
                    .append('\n');
        }
        if (verbose) {
            Outline.of(scenario).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        terminal.answer(text.toString());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
