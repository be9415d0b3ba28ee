package io.throughline.cli;

import io.throughline.cli.terminal.Terminal;
import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.plan.Experiment;
import io.throughline.report.log.EventLog;
import io.throughline.scenario.ScenarioReader;
import io.throughline.scenario.grammar.NearestWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates all that each file declares, prints the answer and writes the report. */
@Command(
        name = "run",
        description = "Simulates all that the files declare, prints the answer and writes a report for each.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files (YAML).")
    private List<Path> files;

    @Option(
            names = "--try",
            paramLabel = "PATH=EFFECT",
            description = "Add a change named try with this effect, beside the baseline: \"stations.coding.time=40%% "
                    + "faster\". Repeatable, for several effects of the one change.")
    private List<String> tries = new ArrayList<>();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Also write what happens in the first replication of each variant, event by event: a table "
                    + "(.csv), a log for process mining (.xes) or a story (.txt).")
    private Path log;

    @Mixin
    private RunOptions options = new RunOptions();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Reports reports = new Reports(terminal, options, files, logs())) {
            List<Scenario> scenarios = new ArrayList<>();
            for (Path file : files) {
                scenarios.add(options.judged(ScenarioReader.read(file, options.sets(), tries)));
            }
            reports.claim(scenarios);
            int code = ExitCode.DONE;
            for (int i = 0; i < files.size(); i++) {
                Answer answer = reports.write(i, scenarios.get(i), Experiment::run);
                code = Math.max(code, ExitCode.of(answer));
            }
            return code;
        }
    }

    private List<EventLog> logs() {
        if (log == null) {
            return List.of();
        }
        if (files.size() > 1) {
            throw options.wrong("--log takes the events of one file; run them apart, each with a --log of its own");
        }
        if (!EventLog.fits(log)) {
            throw options.wrong("--log " + log + ": what to write is told by the ending, one of "
                    + String.join(", ", EventLog.endings()) + hint());
        }
        return List.of(new EventLog(log));
    }

    private String hint() {
        String name = log.toString();
        int dot = name.lastIndexOf('.');
        String nearest = dot < 0 ? "" : NearestWord.of(name.substring(dot), EventLog.endings());
        return nearest.isEmpty() ? "" : "; maybe " + name.substring(0, dot) + nearest;
    }
}
