package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.model.Scenario;
import io.throughline.scenario.ScenarioReader;
import io.throughline.scenario.SizingFlags;
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

/** Finds the fewest of something that meet targets, by a sizing of the file or of the flags. */
@Command(
        name = "size",
        description = "Finds the fewest servers, or other counts, that keep your targets: by one of the file's "
                + "sizings, or one given by --vary, --over and --so-that.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SizeCommand implements Callable<Integer> {
    private static final String FLAGS = "--vary, --over and --so-that";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A scenario file (YAML).")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A sizing of the file; not needed if it has one.")
    private String name = "";

    @ArgGroup(exclusive = false)
    private Flags flags;

    @Mixin
    private RunOptions options = new RunOptions();

    SizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A sizing in flags. */
    static final class Flags {
        @Option(names = "--vary", required = true, paramLabel = "PATH", description = "The count that is looked for.")
        private String vary;

        @Option(
                names = "--over",
                required = true,
                paramLabel = "COUNTS",
                description = "\"1 to 12\", \"0 more to 4 more\" or a list: \"1, 2, 4\".")
        private String over;

        @Option(
                names = "--so-that",
                required = true,
                paramLabel = "TARGET",
                description = "\"stations.review.first-wait.p85 <= 1d\", \"throughput >= 12/w\". Repeatable: all of "
                        + "them are to hold.")
        private List<String> soThat = new ArrayList<>();

        @Option(
                names = "--with",
                paramLabel = "CHANGES",
                split = ",",
                description = "Changes applied at every count, with commas between.")
        private List<String> with = List.of();
    }

    @Override
    public Integer call() throws IOException {
        try (Reports reports = new Reports(terminal, options, List.of(file))) {
            Scenario scenario = options.judged(scenario());
            Scenario.Sizing sizing = sizing(scenario);
            reports.claim(List.of(scenario));
            return ExitCode.of(reports.write(0, scenario, experiment -> experiment.run(sizing)));
        }
    }

    private Scenario scenario() {
        if (flags == null) {
            return ScenarioReader.read(file, options.sets());
        }
        if (!name.isEmpty()) {
            throw options.wrong("say either " + name + ", a sizing of the file, or " + FLAGS);
        }
        SizingFlags sizing = new SizingFlags(flags.vary, flags.over, flags.soThat, flags.with);
        return ScenarioReader.read(file, options.sets(), sizing);
    }

    private Scenario.Sizing sizing(Scenario scenario) {
        List<String> names =
                scenario.sizings().stream().map(Scenario.Sizing::name).toList();
        return scenario.sizings().get(names.indexOf(options.chosen("sizing", file, names, name, FLAGS)));
    }
}
