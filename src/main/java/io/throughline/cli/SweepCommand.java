package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.model.Scenario;
import io.throughline.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates the baseline and one sweep, of the file or of the flags. */
@Command(
        name = "sweep",
        description = "Simulates the baseline and one sweep: one of the file's, or one given by --vary and --over.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SweepCommand implements Callable<Integer> {
    private static final String FLAGS = "--vary and --over";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A scenario file (YAML).")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A sweep of the file; not needed if it has one.")
    private String name = "";

    @ArgGroup(exclusive = false)
    private Flags flags;

    @Mixin
    private RunOptions options = new RunOptions();

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A sweep in flags. */
    static final class Flags {
        @Option(
                names = "--vary",
                required = true,
                paramLabel = "PATH",
                description = "What is varied. Twice, each with its --over, for a map.")
        private List<String> vary = new ArrayList<>();

        @Option(
                names = "--over",
                required = true,
                paramLabel = "VALUES",
                description = "\"1 to 6\", \"0%% faster to 100%% faster in 11 steps\" or a list: \"1, 2, 4\".")
        private List<String> over = new ArrayList<>();

        @Option(
                names = "--with",
                paramLabel = "CHANGES",
                split = ",",
                description = "Changes applied at every point, with commas between.")
        private List<String> with = List.of();
    }

    @Override
    public Integer call() throws IOException {
        try (Reports reports = new Reports(terminal, options, List.of(file))) {
            Scenario scenario = options.judged(scenario());
            Scenario.Sweep sweep = sweep(scenario);
            reports.claim(List.of(scenario));
            reports.write(0, scenario, experiment -> experiment.run(sweep));
        }
        return ExitCode.DONE;
    }

    private Scenario scenario() {
        if (flags == null) {
            return ScenarioReader.read(file, options.sets());
        }
        if (!name.isEmpty()) {
            throw options.wrong("say either " + name + ", a sweep of the file, or " + FLAGS);
        }
        if (flags.vary.size() != flags.over.size() || flags.vary.size() > 2) {
            throw options.wrong("say --vary and --over once, or twice for a map, each --vary with its --over");
        }
        return ScenarioReader.read(file, options.sets(), flags.vary, flags.over, flags.with);
    }

    private Scenario.Sweep sweep(Scenario scenario) {
        List<String> names =
                scenario.sweeps().stream().map(Scenario.Sweep::name).toList();
        return scenario.sweeps().get(names.indexOf(options.chosen("sweep", file, names, name, FLAGS)));
    }
}
