package io.throughline.cli;

import io.throughline.model.Scenario;
import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of commands that simulate. */
final class RunOptions {
    /** What standard output gets. */
    enum Form {
        TEXT,
        JSON,
        CSV,
        MARKDOWN
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--set",
            paramLabel = "PATH=EFFECT",
            description = "Edit the file before it is read: stations.review.servers=3 or \"stations.coding.time=40%% "
                    + "faster\". All variants see it. Repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers, in place of the file's.")
    private Long seed;

    @Option(names = "--replications", paramLabel = "N", description = "Replications, in place of the file's.")
    private Integer replications;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Replications side by side; no figure depends on it. Default: the processors of this machine.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the report; with several files a folder that holds one for each. "
                    + "Default: report/<file name>.")
    Path out;

    @Option(names = "--no-report", description = "Only print the answer: no report is written.")
    boolean noReport;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|markdown",
            description = "What standard output gets. Default: text.")
    Form form = Form.TEXT;

    @Option(
            names = "--by",
            paramLabel = "throughput|value",
            description = "What the bottleneck, the gains and the order of the changes are judged by: the items "
                    + "delivered a week, or their value. Default: throughput.")
    private Yield by = Yield.THROUGHPUT;

    @Option(
            names = "--resume",
            description = "Go on where the same file and seed were interrupted: what was simulated is kept.")
    boolean resume;

    @Option(names = "--open", description = "Show report.html in the browser.")
    boolean open;

    @Option(names = "--quiet", description = "Nothing on standard error but failures.")
    boolean quiet;

    @Option(
            names = "--verbose",
            description = "All problems of a file, the line in plain words, and a stack trace if this tool fails.")
    boolean verbose;

    /** The edits of the file, those of the flags last. */
    List<String> sets() {
        List<String> all = new ArrayList<>(sets);
        if (replications != null) {
            all.add("experiment.replications=" + atLeastOne("--replications", replications));
        }
        if (seed != null) {
            all.add("experiment.seed=" + seed);
        }
        return all;
    }

    /** The scenario judged by what was asked for; refused where nothing in it has a value. */
    Scenario judged(Scenario scenario) {
        if (by == Yield.VALUE
                && scenario.variants().stream().noneMatch(v -> v.line().valued())) {
            throw wrong("--by value: " + scenario.file() + " gives no kind a value, so there is nothing but items to "
                    + "judge by; write work.kinds.NAME.value");
        }
        if (by == Yield.VALUE && worthless(scenario.baseline().line())) {
            throw wrong("--by value: nothing that " + scenario.file() + " delivers in the baseline is worth anything; "
                    + "write work.kinds.NAME.value");
        }
        return scenario.with(by);
    }

    private static boolean worthless(Line line) {
        return line.inflow().useful() == 0 || line.kinds().stream().allMatch(kind -> kind.value() == 0);
    }

    /** How many replications run side by side. */
    int jobs() {
        return atLeastOne("--jobs", jobs);
    }

    private int atLeastOne(String flag, int value) {
        if (value < 1) {
            throw wrong(flag + " must be 1 or more, not " + value);
        }
        return value;
    }

    /** Of a file's sweeps or sizings the one whose name was typed, the only one if none was; flags can say one too. */
    String chosen(String what, Path file, List<String> names, String typed, String flags) {
        if (names.isEmpty()) {
            throw wrong(file + " has no " + what + "; say " + flags);
        }
        String known = String.join(", ", names);
        if (typed.isEmpty() && names.size() > 1) {
            throw wrong(file + " has several " + what + "s; say which after the file: " + known);
        }
        String name = typed.isEmpty() ? names.get(0) : typed;
        if (!names.contains(name)) {
            throw wrong(file + " has no " + what + " " + name + "; it has " + known);
        }
        return name;
    }

    /** Wrong usage of the command that has these flags. */
    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
