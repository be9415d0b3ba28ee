package io.throughline.cli;

import io.throughline.cli.terminal.Browser;
import io.throughline.cli.terminal.ProgressLine;
import io.throughline.cli.terminal.Terminal;
import io.throughline.model.Scenario;
import io.throughline.plan.Answer;
import io.throughline.plan.Experiment;
import io.throughline.report.CsvReport;
import io.throughline.report.MarkdownReport;
import io.throughline.report.ReportFolder;
import io.throughline.report.TextReport;
import io.throughline.report.Unfinished;
import io.throughline.report.json.JsonReport;
import io.throughline.report.log.EventLog;
import io.throughline.report.outline.Outline;
import io.throughline.study.kept.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A report for each file: where it goes, and what is said of it. */
final class Reports implements AutoCloseable {
    private final Terminal terminal;
    private final RunOptions options;
    private final int jobs;
    private final List<Path> places;
    private final List<ReportFolder> folders;
    private final List<Unfinished> unfinished;
    private final List<EventLog> logs;
    private final Interruption interruption;

    Reports(Terminal terminal, RunOptions options, List<Path> files) {
        this(terminal, options, files, List.of());
    }

    /** Reports with the event log of the only file, or none. */
    Reports(Terminal terminal, RunOptions options, List<Path> files, List<EventLog> logs) {
        this.terminal = terminal;
        this.options = options;
        this.jobs = options.jobs();
        this.places = options.noReport ? nowhere() : places(files);
        this.folders = places.stream().map(ReportFolder::new).toList();
        this.unfinished = places.stream().map(Unfinished::new).toList();
        this.logs = logs;
        this.interruption = new Interruption(terminal, places, folders, unfinished, logs);
    }

    private List<Path> nowhere() {
        if (options.out != null || options.resume || options.open) {
            throw options.wrong("--no-report stands beside "
                    + (options.out != null ? "--out" : options.resume ? "--resume" : "--open")
                    + "; without a report there is no folder");
        }
        return List.of();
    }

    private List<Path> places(List<Path> files) {
        Map<String, Path> names = new HashMap<>();
        List<Path> places = new ArrayList<>();
        for (Path file : files) {
            String name = name(file);
            Path other = names.put(name, file);
            if (other != null) {
                throw options.wrong(other + " and " + file + " would write the same report, " + name
                        + "; run them apart, each with an --out of its own");
            }
            places.add(place(name, files.size() == 1));
        }
        return places;
    }

    private Path place(String name, boolean alone) {
        if (options.out == null) {
            return Path.of("report", name);
        }
        return alone ? options.out : options.out.resolve(name);
    }

    /** The file's name without its ending. */
    private static String name(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Makes sure that all reports can be written, and gone on with if that is asked, before anything runs. */
    void claim(List<Scenario> scenarios) throws IOException {
        for (int i = 0; i < places.size(); i++) {
            folders.get(i).claim();
            String refusal = unfinished.get(i).refusal(scenarios.get(i), Version.build());
            if (options.resume && !refusal.isEmpty()) {
                throw options.wrong(
                        unfinished.get(i).folder() + ": " + refusal + "; without --resume the run begins anew");
            }
        }
        for (EventLog log : logs) {
            if (places.stream().anyMatch(log::in)) {
                throw options.wrong("--log " + log + " lies in the folder of the report; choose another place");
            }
            log.claim();
        }
        interruption.begin();
    }

    /** Runs one file, prints its answer and writes its report. */
    Answer write(int number, Scenario scenario, Function<Experiment, Answer> asked) throws IOException {
        if (options.verbose && !options.quiet) {
            Outline.of(scenario).forEach(terminal::say);
        }
        ProgressLine progress = new ProgressLine(terminal, scenario.file(), options.quiet);
        Kept kept = kept(number, scenario);
        Experiment experiment = cleared(progress, () -> new Experiment(scenario, jobs, progress, kept));
        Answer answer = cleared(progress, () -> asked.apply(experiment));
        progress.end();
        print(answer);
        if (!options.noReport) {
            write(number, experiment.followed(answer));
        }
        for (EventLog log : logs) {
            log.write(answer.scenario());
            said("wrote " + log);
        }
        if (options.open) {
            Browser.ofSystem(terminal).open(page(number));
        }
        return answer;
    }

    private static <T> T cleared(ProgressLine progress, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            progress.clear();
        }
    }

    /** Where what is simulated is kept until the report is written. */
    private Kept kept(int number, Scenario scenario) throws IOException {
        if (options.noReport) {
            return Kept.NONE;
        }
        unfinished.get(number).begin(scenario, Version.build(), options.resume);
        return unfinished.get(number);
    }

    private void write(int number, Answer answer) throws IOException {
        folders.get(number).write(answer, Version.text(), jobs);
        interruption.written(number);
        unfinished.get(number).end();
        said("wrote " + page(number));
    }

    private Path page(int number) {
        return places.get(number).resolve("report.html");
    }

    private void said(String line) {
        if (!options.quiet) {
            terminal.say(line);
        }
    }

    private void print(Answer answer) {
        switch (options.form) {
            case TEXT -> terminal.answer(new TextReport(terminal.unicode()).of(answer));
            case JSON -> terminal.data(new JsonReport(Version.text()).of(answer));
            case CSV -> terminal.data(CsvReport.of(answer));
            case MARKDOWN -> terminal.data(MarkdownReport.of(answer));
        }
    }

    /** Nothing is left to interrupt. */
    @Override
    public void close() throws IOException {
        interruption.end();
        for (Unfinished each : unfinished) {
            each.close();
        }
    }
}
